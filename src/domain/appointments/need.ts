import { type City, validOn } from '../catalogue/index.ts'
import type { Need } from './free.ts'
import { cellMinutes } from './grid.ts'

/** What somebody comes for: one visit, one or more products, one or more persons. */
export type Wish = Readonly<{
  products: readonly string[]
  persons: number
  /** That the employee must speak: a code of two or three letters. */
  language?: string | undefined
  /** An interpreter will do where the employee does not. */
  interpreter?: boolean | undefined
  /** More time, for what is hard to explain. */
  longer?: boolean | undefined
  /** Of the place or the desk, as `wheelchair-desk`. */
  facilities?: readonly string[] | undefined
}>

export const mostPersons = 12

/** What a wish asks of a place on `day`; null: one of its products is not done at a counter then. Products add up, each further person too. */
export function needOn(city: City, wish: Wish, day: string): Need | null {
  const { products, persons, language, facilities, interpreter, longer } = wish
  if (products.length === 0 || persons < 1 || persons > mostPersons) return null
  let minutes = 0
  const themes = new Set<string>()
  const certificates = new Set<string>()
  for (const product of products) {
    const kind = validOn(city.visits?.filter((one) => one.product === product) ?? [], day)
    if (!kind) return null
    minutes += kind.minutes + kind.eachFurther * (persons - 1)
    themes.add(kind.theme)
    if (kind.certificate) certificates.add(kind.certificate)
  }
  if (longer) minutes += validOn(city.booking ?? [], day)?.longerMinutes ?? 0
  return {
    ...{ themes: [...themes], cells: Math.ceil(minutes / cellMinutes), language, facilities, interpreter },
    ...(certificates.size > 0 && { certificates: [...certificates] }),
  }
}

/** How long a visit takes in all, in minutes; 0: it is not done at a counter then. */
export const minutesFor = (city: City, wish: Wish, day: string): number =>
  (needOn(city, wish, day)?.cells ?? 0) * cellMinutes

/** What a visit that was made asks: who has an interpreter is received by anybody. */
export function needOfVisit(
  city: City,
  { wish, day, interpreter }: Readonly<{ wish: Wish; day: string; interpreter: string | null }>,
): Need | null {
  return needOn(city, interpreter === null ? wish : { ...wish, language: undefined }, day)
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
