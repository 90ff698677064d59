import type { Actor } from '#platform/context.ts'
import { type City, validOn } from '../catalogue/index.ts'

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
