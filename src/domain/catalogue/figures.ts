import type { Words } from '#platform/words.ts'
import type { Dictionary } from '../rules/index.ts'
import { isWithin, type Period, type Product } from './product.ts'

export const figureUnits = ['cents', 'years', 'pieces'] as const

/**
 * An amount that a rule names as `figures.<name>`: whole cents or a number, by date, so that no rule holds one. `words`: what a
 * decision calls it; `unit`: how it is written there. Publication asks for both.
 */
export type Figure = Period &
  Readonly<{ name: string; value: number; words?: Words; unit?: (typeof figureUnits)[number]; toConfirm?: boolean }>

/** What the rules of this product may name. */
export function figureDictionary({ figures = [] }: Pick<Product, 'figures'>): Dictionary {
  if (figures.length === 0) return {}
  return { figures: { record: Object.fromEntries(figures.map(({ name }) => [name, 'number' as const])) } }
}

/** Each figure as it is on `day`; null: there is none then. */
export function figuresOn({ figures = [] }: Pick<Product, 'figures'>, day: string) {
  const names = [...new Set(figures.map(({ name }) => name))]
  const value = (name: string) => figures.find((one) => one.name === name && isWithin(one, day))?.value ?? null
  return Object.fromEntries(names.map((name) => [name, value(name)]))
}

/** What a decision calls `figures.<name>`, and how it is written there. */
export const figureCalled = ({ figures = [] }: Pick<Product, 'figures'>, named: string): Figure | undefined =>
  figures.find(({ name }) => named === `figures.${name}`)
