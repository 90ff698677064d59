import type { Product } from '#domain/catalogue/index.ts'
import { inLanguage, type Language } from '#platform/words.ts'

/** Why it was refused: for every condition that did not hold, what stands in the product for it. */
export function refusalShown(explanation: unknown, product: Product, language: Language): readonly string[] {
  const failed = (explanation as { failed?: readonly string[] } | null)?.failed ?? []
  return product.conditions
    .filter((condition) => failed.includes(condition.id))
    .map((condition) => inLanguage(condition.otherwise, language))
}
