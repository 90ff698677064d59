import { groundsOf, judge, type Product } from '#domain/catalogue/index.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import type { Application } from './application.ts'
import { type Why, withSeen } from './own-values.ts'

/** The explanation of a decision as the case keeps it: each condition, how it turned out, and what was looked at. */
export type Explained = readonly Readonly<{ id: string; outcome: boolean | null; why?: Why | null }>[]

/** What the case keeps, which is nothing before the conditions were held against it, and once it was erased. */
export const explainedIn = (explanation: unknown): Explained =>
  Array.isArray(explanation) ? (explanation as Explained) : []

/** What does not hold, in the law's words, in the order of the definition; `told`: what the product says to do. */
export function failedGrounds(explanation: unknown, product: Product, language: Language) {
  const failed = explainedIn(explanation).filter(({ outcome }) => outcome === false)
  return groundsOf(product).flatMap((ground) => {
    const one = failed.find(({ id }) => id === ground.id)
    const told = inLanguage(ground.otherwise, language)
    return one ? [{ ...ground, told: withSeen(told, one.why, { product, language }) }] : []
  })
}

/** Why it was refused: for everything that did not hold, what the product says to do. */
export const refusalShown = (explanation: unknown, product: Product, language: Language): readonly string[] =>
  failedGrounds(explanation, product, language).map(({ told }) => told)

/** How each condition turned out, by its id, as the case keeps it. */
export const keptOutcomes = (explanation: unknown): readonly (readonly [string, boolean | null])[] =>
  explainedIn(explanation).map(({ id, outcome }) => [id, outcome] as const)

/** Why it is sure to be refused with what is known now; empty when it may go on. */
export const notPossibleShown = (
  { product, facts, case: subject }: Pick<Application, 'product' | 'facts' | 'case'>,
  language: Language,
): readonly string[] =>
  judge(product, facts, subject.answers)
    .filter(({ outcome }) => outcome === false)
    .map(({ condition }) => inLanguage(condition.otherwise, language))
