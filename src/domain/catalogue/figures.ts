import type { Dictionary } from '../rules/index.ts'
import { isWithin, type Period, type Product } from './product.ts'

/** An amount that a rule names as `figures.<name>`: whole cents or a number, by date, so that no rule holds one. */
export type Figure = Period & Readonly<{ name: string; value: number; toConfirm?: boolean }>

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
