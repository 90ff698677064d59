import { type Context, type OpenContext, system } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { closedDays, type Position } from '../catalogue/index.ts'
import { minutesOf } from '../places/index.ts'
import { type Absence, type Roster, rosterBetween, type Shift } from '../roster/index.ts'
import type { Appointments } from './offer.ts'
import type { AppointmentsTables } from './store.ts'

const minute = 60_000
const cell = 5 * minute
/** The least for which it is worth coming. */
const worthwhile = 60 * minute
/** Of a long absence the first days, for it is looked at again each day. */
const mostDays = 3

/** A shift that the absent one does not work, with everybody's roster of that day. */
export type ToFill = Readonly<{ absence: Absence; shift: Shift; roster: Roster }>

/** The shifts that the absent one does not work, with everybody's roster of that day. */
export async function shiftsToFill(
  { db, now }: Context<AppointmentsTables>,
  absence: Absence,
): Promise<readonly ToFill[]> {
  const { employeeId, startsAt, endsAt } = absence
  const reader: OpenContext = { db, actor: system('appointments'), now }
  const { shifts } = await rosterBetween(reader, { from: startsAt > now ? startsAt : now, until: endsAt })
  const theirs = shifts.filter((shift) => shift.employeeId === employeeId).slice(0, mostDays)
  return Promise.all(
    theirs.map(async (shift) => ({
      ...{ absence, shift },
      roster: await rosterBetween(reader, dayOf(shift.startsAt)),
    })),
  )
}

export function dayOf(instant: Date): Readonly<{ from: Date; until: Date }> {
  const { from, to } = minutesOf(cityDay(instant))
  return { from: new Date(from * minute), until: new Date(to * minute) }
}

/** Where a shift is, and the themes that are offered there and that the absent one knows; null: the place is closed, or nothing can be said of it. */
export function wantedAt(
  { board }: Appointments,
  { absence, shift, roster }: ToFill,
): Readonly<{ there: Position; themes: readonly string[] }> | null {
  const { city } = board
  const day = cityDay(shift.startsAt)
  const there = city.places.find(({ id }) => id === shift.place)?.position
  const layout = board.layoutOf(shift.place)
  if (!there || !layout || closedDays(city)(day)) return null
  const absent = roster.employees.find(({ id }) => id === absence.employeeId)
  const offered = layout.days.find((one) => one.day === day)?.themes ?? new Set<string>()
  return { there, themes: (absent?.themes ?? []).filter((theme) => offered.has(theme)) }
}

/** From when until when somebody can fill a shift who is there from `earliest` on, on cells of five minutes; null: too short to come for. */
export function hoursIn(
  { absence, shift }: ToFill,
  { earliest, latest = Number.POSITIVE_INFINITY }: Readonly<{ earliest: number; latest?: number }>,
): Readonly<{ startsAt: Date; endsAt: Date }> | null {
  const begin = Math.max(earliest, shift.startsAt.getTime(), absence.startsAt.getTime())
  const startsAt = new Date(Math.ceil(begin / cell) * cell)
  const last = Math.min(shift.endsAt.getTime(), absence.endsAt.getTime(), latest)
  const endsAt = new Date(Math.floor(last / cell) * cell)
  return endsAt.getTime() - startsAt.getTime() < worthwhile ? null : { startsAt, endsAt }
}
