import { type City, validOn } from '../catalogue/index.ts'
import type { Need } from './free.ts'
import { cellMinutes } from './grid.ts'

/** What somebody comes for: one visit, one or more products, one or more persons. */
export type Wish = Readonly<{
  products: readonly string[]
  persons: number
  /** That the employee must speak: two letters. */
  language?: string | undefined
  /** Of the place or the desk, as `wheelchair-desk`. */
  facilities?: readonly string[] | undefined
}>

export const mostPersons = 12

/** What a wish asks of a place on `day`; null: one of its products is not done at a counter then. Products add up, each further person too. */
export function needOn(city: City, { products, persons, language, facilities }: Wish, day: string): Need | null {
  if (products.length === 0 || persons < 1 || persons > mostPersons) return null
  let minutes = 0
  const themes = new Set<string>()
  for (const product of products) {
    const kind = validOn(city.visits?.filter((one) => one.product === product) ?? [], day)
    if (!kind) return null
    minutes += kind.minutes + kind.eachFurther * (persons - 1)
    themes.add(kind.theme)
  }
  return { themes: [...themes], cells: Math.ceil(minutes / cellMinutes), language, facilities }
}

/** Days in a row on which a wish asks the same. */
export function needsOver(
  city: City,
  wish: Wish,
  days: readonly Readonly<{ day: string; from: number; to: number }>[],
): readonly Readonly<{ need: Need; from: number; to: number }>[] {
  const found: { need: Need; from: number; to: number; said: string }[] = []
  for (const { day, from, to } of days) {
    const need = needOn(city, wish, day)
    if (!need) continue
    const said = JSON.stringify(need)
    const last = found.at(-1)
    if (last?.said === said && last.to === from) last.to = to
    else found.push({ need, from, to, said })
  }
  return found
}
