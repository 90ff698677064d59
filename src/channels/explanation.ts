import { judge, type Product } from '#domain/catalogue/index.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import type { Application } from './application.ts'

type Explained = readonly Readonly<{ id: string; outcome: boolean | null }>[]

/** Why it was refused: for every condition that did not hold, what the product says to do. */
export function refusalShown(explanation: unknown, product: Product, language: Language): readonly string[] {
  const failed = Array.isArray(explanation) ? (explanation as Explained).filter(({ outcome }) => outcome === false) : []
  return product.conditions
    .filter(({ id }) => failed.some((one) => one.id === id))
    .map(({ otherwise }) => inLanguage(otherwise, language))
}

/** Why it is sure to be refused with what is known now; empty when it may go on. */
export const notPossibleShown = (
  { product, facts, case: subject }: Pick<Application, 'product' | 'facts' | 'case'>,
  language: Language,
): readonly string[] =>
  judge(product, facts, subject.answers)
    .filter(({ outcome }) => outcome === false)
    .map(({ condition }) => inLanguage(condition.otherwise, language))
