import { factValueWords, factWords, judge, lookUpPages, lookUpWords, type Product } from '#domain/catalogue/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { inLanguage, type Language, type Words } from '#platform/words.ts'
import { applicationWords } from '#ui/words/application.ts'
import type { Application } from './application.ts'

type Seen = Readonly<{ text: string; value: unknown; name?: string }>
type Why = Readonly<{ seen?: readonly Seen[]; parts?: readonly Why[] }>
/** The explanation of a decision as the case keeps it: each condition, how it turned out, and what was looked at. */
export type Explained = readonly Readonly<{ id: string; outcome: boolean | null; why: Why }>[]

/** Why it was refused: for every condition that did not hold, what the product says to do. */
export function refusalShown(explanation: unknown, product: Product, language: Language): readonly string[] {
  const failed = Array.isArray(explanation) ? (explanation as Explained).filter(({ outcome }) => outcome === false) : []
  const { conditions, atOnce } = product
  const told = [...conditions, ...(atOnce ? [...atOnce.conditions, atOnce.otherwise.inTime] : [])]
  return told.flatMap(({ id, otherwise }) => {
    const why = failed.find((one) => one.id === id)?.why
    return why ? [withSeen(inLanguage(otherwise, language), why, language)] : []
  })
}

/** What is said of a condition may name what an employee looked up for it: `{lookedUp.keeper}`. */
export const withSeen = (words: string, why: Why, language: Language): string =>
  words.replace(/\{(lookedUp\.\w+)\}/g, (_, name: string) => {
    const value = flat(why ?? {}).find((one) => one.name === name)?.value
    return valueShown(name, value, language)
  })

/** How each condition turned out, by its id, as the case keeps it. */
export const keptOutcomes = (explanation: unknown): readonly (readonly [string, boolean | null])[] =>
  Array.isArray(explanation) ? (explanation as Explained).map(({ id, outcome }) => [id, outcome] as const) : []

/** Why it is sure to be refused with what is known now; empty when it may go on. */
export const notPossibleShown = (
  { product, facts, case: subject }: Pick<Application, 'product' | 'facts' | 'case'>,
  language: Language,
): readonly string[] =>
  judge(product, facts, subject.answers)
    .filter(({ outcome }) => outcome === false)
    .map(({ condition }) => inLanguage(condition.otherwise, language))

/** Every fact once, by its name in words: "overleden: nee". */
export function valuesOf(why: Why, product: Product, language: Language): readonly string[] {
  const { called, options } = namesIn(product)
  const shown = flat(why).flatMap(({ name, value }) => {
    // A figure of the rule is no value of the customer: the words of the condition say it.
    if (!name || name.startsWith('figures.')) return []
    const words = called[name]
    const chosen = typeof value === 'string' ? (options[name]?.[value] ?? factValueWords[name]?.[value]) : undefined
    const shownAs = chosen ? inLanguage(chosen, language) : valueShown(name, value, language)
    return [`${words ? inLanguage(words, language) : name}: ${shownAs}`]
  })
  return [...new Set(shown)]
}

/** How the questions of the form and of a look-up are called, and what their choices say, by the name that rules use. */
function namesIn(product: Product) {
  const asked = product.pages.flatMap(({ fields }) => fields.map((field) => ({ ...field, rule: field.name })))
  const lookedUp = lookUpPages(product).flatMap(({ fields }) =>
    fields.map((field) => ({ ...field, rule: `lookedUp.${field.name}` })),
  )
  const questions = Object.fromEntries(asked.map(({ rule, label, called = label }) => [rule, called]))
  const options = Object.fromEntries(
    [...asked, ...lookedUp].map(({ rule, options: choices = [] }) => [
      rule,
      Object.fromEntries(choices.map(({ value, label }) => [value, label])),
    ]),
  )
  const called: Readonly<Record<string, Words>> = { ...factWords, ...lookUpWords(product), ...questions }
  return { called, options }
}

const flat = (why: Why): readonly Seen[] => [...(why.seen ?? []), ...(why.parts ?? []).flatMap(flat)]

const said = {
  nl: { unknown: 'niet bekend', yes: 'ja', no: 'nee' },
  en: { unknown: 'not known', yes: 'yes', no: 'no' },
  fr: { unknown: 'inconnu', yes: 'oui', no: 'non' },
} as const satisfies Record<Language, unknown>

function valueShown(name: string, value: unknown, language: Language): string {
  const words = said[language]
  if (value === null || value === undefined) return words.unknown
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return showDate(value, language)
  if (name === 'applicant.channel') return applicationWords(language).byChannel[String(value)] ?? String(value)
  return String(value)
}
