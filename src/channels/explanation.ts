import type { Product } from '#domain/catalogue/index.ts'
import { inLanguage, type Language } from '#platform/words.ts'

type Explained = readonly Readonly<{ id: string; outcome: boolean | null }>[]

/** Why it was refused: for every condition that did not hold, what the product says to do. */
export function refusalShown(explanation: unknown, product: Product, language: Language): readonly string[] {
  const failed = Array.isArray(explanation) ? (explanation as Explained).filter(({ outcome }) => outcome === false) : []
  const { conditions, atOnce } = product
  const told = [...conditions, ...(atOnce ? [...atOnce.conditions, atOnce.otherwise.inTime] : [])]
  return told
    .filter(({ id }) => failed.some((one) => one.id === id))
    .map(({ otherwise }) => inLanguage(otherwise, language))
}
