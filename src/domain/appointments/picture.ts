import type { Interpreter } from '../catalogue/index.ts'
import { markInterpreted } from './interpreting.ts'
import { type InterpreterLane, markTaken, noDesk, type PlaceLayout, type Taken } from './layout.ts'

/** What a process knows of the days that can be booked. */
export type Picture = {
  first: string
  layouts: Map<string, PlaceLayout>
  /** By place; who works at several is taken at all of them, at the others at no desk. */
  taken: Map<string, Map<string, Taken>>
  worksAt: Map<string, string[]>
  people: readonly Interpreter[]
  interpreters: readonly InterpreterLane[]
  /** What is taken and has an interpreter, of all places. */
  interpreted: Map<string, Taken>
  /** When the first hold runs out (real time). */
  nextExpiry: number
}

/** Draws a stretch anew, without what ran out. */
export function mark(of: Picture, place: string, from: number, to: number): void {
  const layout = of.layouts.get(place)
  if (!layout) return
  const now = Date.now()
  const touching = [...(of.taken.get(place)?.values() ?? [])].filter((one) => {
    if (one.expiresAt !== null && one.expiresAt > now) of.nextExpiry = Math.min(of.nextExpiry, one.expiresAt)
    return one.from < to && from < one.to && (one.expiresAt === null || one.expiresAt > now)
  })
  markTaken(layout, from, to, touching)
  if (of.interpreters.length > 0)
    markInterpreted(
      of.interpreters,
      from,
      to,
      [...of.interpreted.values()].filter(({ expiresAt }) => expiresAt === null || expiresAt > now),
    )
}

/** The other places where the same employee works. */
export const elsewhere = ({ worksAt }: Picture, place: string, { employeeId }: Taken): readonly string[] =>
  (worksAt.get(employeeId) ?? []).filter((other) => other !== place)

/** Writes down what is taken, without drawing it. */
export function keep(of: Picture, place: string, one: Taken): void {
  of.taken.get(place)?.set(one.id, one)
  for (const other of elsewhere(of, place, one)) of.taken.get(other)?.set(one.id, { ...one, desk: noDesk })
  if (one.interpreter) of.interpreted.set(one.id, one)
}

/** Strikes out what was taken, without drawing it. */
export function forget(of: Picture, place: string, one: Taken): void {
  of.taken.get(place)?.delete(one.id)
  of.interpreted.delete(one.id)
  for (const other of elsewhere(of, place, one)) of.taken.get(other)?.delete(one.id)
}
