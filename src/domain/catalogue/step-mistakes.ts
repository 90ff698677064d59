import { compile, type Dictionary } from '../rules/index.ts'
import type { ProductMistake } from './definition.ts'
import { productDictionary } from './dictionary.ts'
import { factDictionary } from './fact-dictionary.ts'
import { factsFetched } from './fetched.ts'
import { periodMistakes } from './periods.ts'
import type { Product } from './product.ts'
import { type Step, type StepKind, stepsOf } from './step.ts'

/** What is wrong with the way an application goes, and with how long it may take. */
export function stepMistakes(product: Product): readonly ProductMistake[] {
  if (product.notYetObtainable) return []
  return [...wayMistakes(product), ...(product.steps ?? []).flatMap((step, at) => ofOne(product, step, `steps.${at}`))]
}

/** Steps that the rest of the definition needs, each after what it builds on. */
function wayMistakes(product: Product): readonly ProductMistake[] {
  const kinds = stepsOf(product).map(({ kind }) => kind)
  const has = (kind: StepKind) => kinds.includes(kind)
  const wrong = (isWrong: boolean, what: string) => (isWrong ? [{ where: 'steps', what }] : [])
  return [
    ...wrong(kinds.length === 0, 'Zet minstens één stap.'),
    ...wrong(product.facts.length > 0 && !has('consult'), 'Er zijn gegevens nodig, maar geen stap vraagt ze op.'),
    ...wrong(product.conditions.length > 0 && !has('check'), 'Er zijn voorwaarden, maar geen stap kijkt ze na.'),
    ...wrong(has('consult') && kinds.indexOf('check') === 0, 'Vraag de gegevens op voor u de voorwaarden nakijkt.'),
    ...wrong(isGiven(product) && !has('issue'), 'De klant krijgt iets, maar geen stap geeft het.'),
    ...wrong(product.decision === 'person' && !has('decide'), 'Een persoon beslist, maar er is geen stap voor.'),
    ...((product.promise ?? []).length > 0
      ? periodMistakes(product.promise ?? [], product.validFrom).map(({ kind }) => ({
          where: 'promise',
          what: kind === 'overlap' ? 'Twee beloftes gelden op één dag.' : 'Niet elke dag heeft een belofte.',
        }))
      : []),
    ...twiceNamed(product.steps ?? []),
  ]
}

const isGiven = ({ issues, grants }: Product): boolean => issues !== undefined || grants !== undefined

function twiceNamed(steps: readonly Step[]): readonly ProductMistake[] {
  return steps.flatMap(({ id }, at) =>
    steps.findIndex((other) => other.id === id) === at
      ? []
      : [{ where: `steps.${at}.id`, what: `${id} staat er twee keer.` }],
  )
}

function ofOne(product: Product, step: Step, where: string): readonly ProductMistake[] {
  const needs = (name: 'by' | 'question' | 'days' | 'message', kinds: readonly StepKind[], what: string) =>
    kinds.includes(step.kind) && step[name] === undefined ? [{ where: `${where}.${name}`, what }] : []
  return [
    ...needs('by', ['robot', 'hand-over'], 'Zeg wie deze stap doet.'),
    ...needs('question', ['ask'], 'Zeg wat u de klant vraagt.'),
    ...needs('message', ['notify'], 'Zeg wat u de klant schrijft.'),
    ...needs('days', ['wait'], 'Zeg hoeveel dagen.'),
    ...(step.fourEyes && step.kind !== 'decide' && step.kind !== 'look-up'
      ? [{ where: `${where}.fourEyes`, what: 'Alleen wat een persoon beslist of opzoekt, kan een tweede bevestigen.' }]
      : []),
    ...whenMistakes(product, step, `${where}.when`),
    ...(step.gives ?? [])
      .filter((name) => !isKnown(product, name))
      .map((name) => ({ where: `${where}.gives`, what: `${name} is geen vraag en geen gegeven.` })),
  ]
}

function whenMistakes(product: Product, { when }: Step, where: string): readonly ProductMistake[] {
  if (when === undefined) return []
  const compiled = compile(when, productDictionary(product), 'boolean')
  if ('mistakes' in compiled) return compiled.mistakes.map(({ message }) => ({ where, what: message }))
  const questions = product.pages.flatMap((page) => page.fields.map(({ name }) => name))
  const fetched = [...questions, ...factsFetched(product)]
  return compiled.rule.variables
    .filter((name) => !fetched.includes(name))
    .map((name) => ({ where, what: `De regel kijkt naar ${name}, maar dat gegeven wordt niet opgevraagd.` }))
}

/** A field of the form, or a fact as the rules name it. */
function isKnown({ pages }: Product, name: string): boolean {
  if (pages.some(({ fields }) => fields.some((field) => field.name === name))) return true
  return 'rule' in compile(`${name} = null`, factDictionary satisfies Dictionary, 'boolean')
}
