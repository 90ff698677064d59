import type { Words } from '#platform/words.ts'
import {
  type Answers,
  askedOnly,
  dictionaryOf,
  type Field,
  formMistakes,
  type Page,
  summary,
  valuesOf,
} from '../forms/index.ts'
import type { Dictionary, Facts as RuleFacts } from '../rules/index.ts'
import type { ProductMistake } from './definition.ts'
import { type PaperActQuestions, paperActNames } from './paper-act-shape.ts'
import type { Product } from './product.ts'
import { type Step, stepsOf } from './step.ts'

/** What an employee looks up in a register or file that no program of ours can ask: the questions that he answers. */
export type LookUp = Readonly<{
  /** Where one looks. */
  register: Words
  /** The registered purpose: the look stands in the log that the resident reads. */
  purpose: string
  fields: readonly Field[]
  /** Which answers stand on the document, in this order. */
  printed?: readonly string[]
  /** Which answers are an act that is kept on paper: it is issued from them. */
  act?: PaperActQuestions
}>

type LookUpStep = Step & Readonly<{ lookUp: LookUp }>
type Steps = Pick<Product, 'steps' | 'decision'>

/** The steps at which somebody looks something up. */
export const lookUpSteps = (product: Steps): readonly LookUpStep[] =>
  stepsOf(product).flatMap((step) => (step.lookUp ? [{ ...step, lookUp: step.lookUp }] : []))

const pagesOf = new WeakMap<object, readonly Page[]>()

/** One page of questions for each of them. The same object for a product, so that each condition is compiled once. */
export function lookUpPages(product: Steps): readonly Page[] {
  const pages =
    pagesOf.get(product) ??
    lookUpSteps(product).map(({ id, title, lookUp }) => ({
      slug: id,
      title: title ?? lookUp.register,
      fields: lookUp.fields,
    }))
  pagesOf.set(product, pages)
  return pages
}

/** Rules read what was looked up as `lookedUp.name`; until then it is unknown. */
export function lookUpDictionary(product: Steps): Dictionary {
  const pages = lookUpPages(product)
  return pages.length === 0 ? {} : { lookedUp: { record: dictionaryOf(pages) } }
}

export function lookedUpValues(product: Steps, answers: Answers = {}): RuleFacts {
  const pages = lookUpPages(product)
  if (pages.length === 0) return {}
  const values = Object.entries(valuesOf(pages, askedOnly(pages, answers)))
  return { lookedUp: Object.fromEntries(values.map(([name, value]) => [name, value ?? null])) }
}

/** What a rule names, as the question calls it: `lookedUp.recorded`. */
export const lookUpWords = (product: Steps): Readonly<Record<string, Words>> =>
  Object.fromEntries(
    lookUpPages(product).flatMap(({ fields }) =>
      fields.map(({ name, label, called = label }) => [`lookedUp.${name}`, called]),
    ),
  )

export type LookedUpRow = Readonly<{ name: string; label: string; value: string; fingerprint?: string }>

/** The answers to one step in Dutch, as they were asked. */
export const lookedUpRows = (step: Pick<LookUpStep, 'id' | 'lookUp'>, answers: Answers): readonly LookedUpRow[] =>
  rowsOf([{ slug: step.id, title: step.lookUp.register, fields: step.lookUp.fields }], answers)

/** For a document: a day stays one (`YYYY-MM-DD`), everything else is in words. */
export type PrintedRow = Readonly<{ label: string } & ({ value: string } | { day: string })>

/** What the document says of it; empty when it says nothing. */
export function printedRows(product: Steps, answers: Answers): readonly PrintedRow[] {
  const rows = rowsOf(lookUpPages(product), answers)
  const names = lookUpSteps(product).flatMap(({ lookUp }) => lookUp.printed ?? [])
  const fields = lookUpPages(product).flatMap((page) => page.fields)
  const isDay = (name: string) => fields.some((field) => field.name === name && field.kind === 'date')
  return names
    .flatMap((name) => rows.filter((row) => row.name === name))
    .map(({ name, label, value }) => (isDay(name) ? { label, day: String(answers[name]) } : { label, value }))
}

const rowsOf = (pages: readonly Page[], answers: Answers) =>
  summary(pages, answers, { language: 'nl' }).flatMap(({ rows }) => rows.filter(({ value }) => value !== ''))

/** What is wrong with what is looked up: a step without questions, a name that is used twice, something printed that is not asked. */
export function lookUpMistakes(product: Product): readonly ProductMistake[] {
  const steps = stepsOf(product)
  const checks = steps.findIndex(({ kind }) => kind === 'check')
  const names = lookUpPages(product).flatMap(({ fields }) => fields.map(({ name }) => name))
  return [
    ...steps.flatMap((step, at): readonly ProductMistake[] => {
      const where = `steps.${at}`
      const { kind, lookUp } = step
      if (!lookUp)
        return kind === 'look-up' ? [{ where: `${where}.lookUp`, what: 'Zeg wat de medewerker opzoekt, en waar.' }] : []
      if (kind !== 'look-up') return [{ where: `${where}.lookUp`, what: 'Alleen een stap “look-up” zoekt iets op.' }]
      const unasked = (lookUp.printed ?? []).filter((name) => !lookUp.fields.some((field) => field.name === name))
      const inside = formMistakes([{ slug: step.id, title: lookUp.register, fields: lookUp.fields }])
      return [
        ...inside.map((mistake) => ({ ...mistake, where: mistake.where.replace('pages.0', `${where}.lookUp`) })),
        ...lookUp.fields
          .filter(({ name, kind: asks }) => asks === 'file' && !lookUp.act?.scans?.includes(name))
          .map(({ name }) => ({ where: `${where}.lookUp.fields`, what: `Waarvoor dient het bestand ${name}?` })),
        ...actMistakes(lookUp, product).map((what) => ({ where: `${where}.lookUp.act`, what })),
        ...unasked.map((name) => ({ where: `${where}.lookUp.printed`, what: `${name} wordt niet opgezocht.` })),
        ...(checks >= 0 && at > checks ? [{ where, what: 'Zoek dit op voor u de voorwaarden nakijkt.' }] : []),
      ]
    }),
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((name) => ({ where: 'steps', what: `${name} wordt twee keer opgezocht.` })),
  ]
}

/** An act from paper is made from what is asked there, of a kind that the form asks. */
function actMistakes({ act, fields }: LookUp, { facts }: Product): readonly string[] {
  if (!act) return []
  const unasked = paperActNames(act).filter((name) => !fields.some((field) => field.name === name))
  return [
    ...unasked.map((name) => `${name} wordt niet opgezocht.`),
    ...(facts.some(({ sought }) => sought) ? [] : ['Zeg bij de gegevens welke akte gezocht wordt.']),
  ]
}
