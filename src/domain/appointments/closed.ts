import type { Actor } from '#platform/context.ts'
import { type City, dayAfter, isWithin, validOn } from '../catalogue/index.ts'

const listOn = (city: City, place: string, day: string) =>
  validOn(city.counters?.find((one) => one.place === place)?.bookedBy ?? [], day)

/** Whether a place is on a closed list (R31): nobody is offered a time there unasked. */
export const isListed = (city: City, place: string, day: string): boolean => listOn(city, place, day) !== undefined

/** Whether somebody may book at a place on `day`: everybody, or who is on its list, and the program itself. */
export function mayBookAt(city: City, place: string, day: string, actor: Actor): boolean {
  const list = listOn(city, place, day)
  if (!list || actor.kind === 'system') return true
  return actor.kind === 'employee' && actor.roles.some((role) => list.roles.includes(role))
}

/** The closed places at which somebody may book today. */
export function listedFor(city: City, day: string, actor: Actor): readonly string[] {
  const listed = (city.counters ?? []).map(({ place }) => place).filter((place) => isListed(city, place, day))
  return listed.filter((place) => mayBookAt(city, place, day, actor))
}

/**
 * The places that receive everybody on some day between two days (`YYYY-MM-DD`), both included: one with a desk and without a closed list, and
 * for `products` one that receives for all of these. What ended, has not begun by then, or has its own list, is no choice.
 */
export function publicPlaces(
  city: City,
  { from, to, products = [] }: Readonly<{ from: string; to: string; products?: readonly string[] }>,
): readonly string[] {
  const kinds = (city.visits ?? []).filter(({ product }) => products.includes(product))
  return (city.counters ?? []).flatMap(({ place, desks, themes, bookedBy = [] }) => {
    // All that changes, changes on one of these days.
    const changes = [...desks, ...bookedBy, ...themes, ...kinds].flatMap(({ validFrom, validTo }) => [
      validFrom,
      ...(validTo ? [dayAfter(validTo)] : []),
    ])
    const receivesFor = (day: string) =>
      products.every((product) => {
        const kind = kinds.find((one) => one.product === product && isWithin(one, day))
        return kind && themes.some((one) => isWithin(one, day) && one.themes.includes(kind.theme))
      })
    const days = [from, ...changes.filter((day) => day > from && day <= to)]
    return days.some((day) => validOn(desks, day) && !isListed(city, place, day) && receivesFor(day)) ? [place] : []
  })
}
