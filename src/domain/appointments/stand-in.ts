import { type Context, type OpenContext, system } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { addStandIn, rosterBetween, type StandIn } from '../roster/index.ts'
import type { PlaceDay } from './board.ts'
import { endProposals, tellWhoStays } from './end-upset.ts'
import { isSet } from './grid.ts'
import type { PlaceLayout } from './layout.ts'
import type { Appointments } from './offer.ts'
import { type AppointmentsTables, raiseRevisions } from './store.ts'
import { dayOf } from './to-fill.ts'
import { layoutOn, settleUpset } from './upset.ts'
import { dropSecondAdults } from './upset-store.ts'

const cannotBeSent = ['one_stand_in_each', 'one_stand_in_at_a_desk', 'stand_in_needs_yes']

/** Half-hours at a desk that are offered again, and visits that go on after all. */
export type Reopens = Readonly<{ halfHours: number; visits: number }>

/**
 * Sends somebody, in a running transaction: what closed is offered again, visits go on with them, open proposals of the absence end and those
 * customers are told. `yesId`: of who has a day off. Gives half-hours at a desk that are offered again, and visits that go on after all.
 * Refuses `appointments/would-strand` when a visit at their own place would be left, `appointments/nobody-to-send` when they cannot go any more.
 */
export async function sendStandIn(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  wanted: Omit<StandIn, 'id'>,
  yesId: string | null = null,
): Promise<Reopens> {
  const there: PlaceDay = { place: wanted.place, day: cityDay(wanted.startsAt) }
  const days = unique(await daysTouched(context, wanted))
  await raiseRevisions(context.db, days)
  const before = await layoutOn(context, appointments, there)
  const id = await addStandIn(context as OpenContext, wanted, yesId).catch((error: unknown) => {
    // That desk is filled already, they stand in elsewhere, or they have no shift any more.
    if (cannotBeSent.includes(brokenConstraint(error) ?? ''))
      throw new Refusal('conflict', 'appointments/nobody-to-send')
    throw error
  })
  const left = await settleUpset(context, appointments, {
    days: days.filter(({ place }) => place !== there.place),
    cause: id,
  })
  const stranded = left.proposed + left.toCall
  if (stranded > 0) throw new Refusal('conflict', 'appointments/would-strand', { visits: stranded })
  const reached = await endProposals(context, wanted.absenceId, 'stand-in')
  await dropSecondAdults(context.db, wanted.absenceId)
  const { served } = await settleUpset(context, appointments, { days: [there], cause: wanted.absenceId })
  await tellWhoStays(context, reached)
  const after = await layoutOn(context, appointments, there)
  return {
    halfHours: Math.max(0, Math.round((offeredIn(after) - offeredIn(before)) / 6)),
    visits: Math.max(served, reached.length),
  }
}

const offeredIn = (layout: PlaceLayout | null): number =>
  (layout?.lanes ?? []).reduce((sum, { offered }) => {
    let cells = 0
    for (let at = 0; at < (layout?.cells ?? 0); at++) if (isSet(offered, at)) cells++
    return sum + cells
  }, 0)

/** Where somebody who stands in works otherwise, and where they go. */
export async function daysTouched(
  { db, now }: Context<AppointmentsTables>,
  { employeeId, place, leavesAt, startsAt, backAt }: Omit<StandIn, 'id'>,
): Promise<readonly PlaceDay[]> {
  const reader: OpenContext = { db, actor: system('appointments'), now }
  const { shifts } = await rosterBetween(reader, dayOf(leavesAt < backAt ? leavesAt : startsAt))
  const own = shifts.filter((shift) => shift.employeeId === employeeId)
  return [
    { place, day: cityDay(startsAt) },
    ...own.map((shift) => ({ place: shift.place, day: cityDay(shift.startsAt) })),
  ]
}

export const unique = (days: readonly PlaceDay[]): readonly PlaceDay[] => [
  ...new Map(days.map((one) => [`${one.place}/${one.day}`, one])).values(),
]
