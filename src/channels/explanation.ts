import { groundsOf, judge, type Product } from '#domain/catalogue/index.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import type { Application } from './application.ts'
import type { Why } from './own-values.ts'

/** The explanation of a decision as the case keeps it: each condition, how it turned out, and what was looked at. */
export type Explained = readonly Readonly<{ id: string; outcome: boolean | null; why?: Why | null }>[]

/** What the case keeps, which is nothing before the conditions were held against it, and once it was erased. */
export const explainedIn = (explanation: unknown): Explained =>
  Array.isArray(explanation) ? (explanation as Explained) : []

/** What does not hold, in the law's words, in the order of the definition. */
export function failedGrounds(explanation: unknown, product: Product) {
  const failed = explainedIn(explanation).filter(({ outcome }) => outcome === false)
  return groundsOf(product).filter(({ id }) => failed.some((one) => one.id === id))
}

/** Why it was refused: for everything that did not hold, what the product says to do. */
export const refusalShown = (explanation: unknown, product: Product, language: Language): readonly string[] =>
  failedGrounds(explanation, product).map(({ otherwise }) => inLanguage(otherwise, language))

/** Why it is sure to be refused with what is known now; empty when it may go on. */
export const notPossibleShown = (
  { product, facts, case: subject }: Pick<Application, 'product' | 'facts' | 'case'>,
  language: Language,
): readonly string[] =>
  judge(product, facts, subject.answers)
    .filter(({ outcome }) => outcome === false)
    .map(({ condition }) => inLanguage(condition.otherwise, language))
