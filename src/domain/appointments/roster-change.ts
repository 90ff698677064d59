import type { Context, OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { requirePlanner } from '../places/index.ts'
import {
  type ChangeMistakes,
  changeRoster,
  type RestWarning,
  type RosterChange,
  type RosterChanged,
  restBetween,
  restRuleOn,
  restWarnings,
  rosterBetween,
  undoChange,
} from '../roster/index.ts'
import type { PlaceDay } from './board.ts'
import { withDaysTouched } from './days-touched.ts'
import { endProposals, tellWhoStays } from './end-upset.ts'
import { announced, refuseIfStranded, type Stranded } from './hours.ts'
import type { Appointments } from './offer.ts'
import { returnCovers } from './return-covers.ts'
import { type Shortfall, shortfalls } from './shortfall.ts'
import { type AppointmentsTables, bookedDaysOf, raiseRevisions } from './store.ts'
import { type Touched, touchedBy } from './touched.ts'
import { rehearsed } from './turns.ts'
import { settleUpset, type Upset } from './upset.ts'

export type { Shortfall } from './shortfall.ts'

/** What a change of people or shifts would do. */
export type RosterPreview = Readonly<{
  changed: RosterChanged
  touched: readonly Touched[]
  /** Where too few people remain, or nobody at a desk: what is offered now closes. */
  short: readonly Shortfall[]
  rest: readonly RestWarning[]
}>

/** What a change of people or shifts would do to each visit, to the offer and to the rest of who works, without doing it. For planners. */
export function previewRoster(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  change: RosterChange,
): Promise<RosterPreview | ChangeMistakes> {
  requirePlanner(context.actor)
  return rehearsed(context, appointments.board, async (tx) => {
    const inside = { ...context, db: tx }
    const changed = await applied(inside, appointments, change)
    if ('mistakes' in changed) return changed
    return {
      changed,
      touched: await touchedBy(inside, changed.changeId),
      short: await shortfalls(inside, appointments, changed.days),
      rest: await restOf(inside, appointments, changed),
    }
  })
}

/**
 * Changes people or shifts in one transaction, with what that does to visits: they are served by a colleague, or get a proposal, by the dated policy of
 * the place. `stranded: 'refuse'`: nothing changes when a visit would be touched, and `appointments/would-strand` says how many. What is offered
 * follows at once, here and on the other processes. For planners.
 */
export function changeRosterWith(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { change, stranded }: Readonly<{ change: RosterChange; stranded: Stranded }>,
): Promise<(RosterChanged & Upset) | ChangeMistakes> {
  requirePlanner(context.actor)
  return announced(context, appointments, async (inside) => {
    const changed = await applied(inside, appointments, change)
    if (!('mistakes' in changed)) refuseIfStranded(changed, stranded)
    return changed
  })
}

/**
 * Takes a change back: visits go back to who would have served them, open proposals end and those customers are told that all stays. A visit that the
 * former roster cannot serve: `stranded`. Twice, it changes nothing. Refuses `roster/changed-since`. For planners.
 */
export function undoRoster(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { changeId, stranded }: Readonly<{ changeId: string; stranded: Stranded }>,
): Promise<Upset> {
  requirePlanner(context.actor)
  return announced(context, appointments, async (inside) => {
    const undone = await undoChange(inside as OpenContext, changeId)
    if (!undone) return { served: 0, proposed: 0, toCall: 0 }
    const days = await withDaysTouched(inside, changeId, undone.days)
    await raiseRevisions(inside.db, days)
    await returnCovers(inside, changeId, { startsAt: context.now, endsAt: new Date('2100-01-01T00:00:00Z') })
    const reached = await endProposals(inside, changeId, 'roster-restored')
    const upset = await settleUpset(inside, appointments, { days, cause: newId() })
    refuseIfStranded(upset, stranded)
    await tellWhoStays(inside, reached)
    return upset
  })
}

/** In a running transaction. */
async function applied(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  change: RosterChange,
): Promise<(RosterChanged & Upset) | ChangeMistakes> {
  const changed = await changeRoster(context as OpenContext, appointments.board.city, change)
  if ('mistakes' in changed) return changed
  return { ...changed, ...(await settled(context, appointments, changed)) }
}

async function settled(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { changeId: cause, days, skillsOf }: RosterChanged,
): Promise<Upset> {
  const notBy = skillsOf.length > 0 ? skillsOf : undefined
  // As many people are there as before: on days without a visit of theirs another time may be proposed, by others.
  const first = notBy ? await bookedOf(context, days, notBy) : days
  await raiseRevisions(context.db, first)
  const upset = await settleUpset(context, appointments, { days: first, cause, notBy })
  const later = days.filter((one) => !first.some((other) => isSame(one, other)))
  if (later.length === 0) return upset
  await raiseRevisions(context.db, later)
  // Somebody may have booked there meanwhile.
  const more = await settleUpset(context, appointments, { days: later, cause, without: days, notBy })
  return {
    served: upset.served + more.served,
    proposed: upset.proposed + more.proposed,
    toCall: upset.toCall + more.toCall,
  }
}

const isSame = (one: PlaceDay, other: PlaceDay): boolean => one.place === other.place && one.day === other.day

async function bookedOf(
  { db, now }: Context<AppointmentsTables>,
  days: readonly PlaceDay[],
  employeeIds: readonly string[],
): Promise<readonly PlaceDay[]> {
  const booked = await bookedDaysOf(db, employeeIds, cityDay(now))
  return days.filter((one) => booked.some((other) => isSame(one, other)))
}

/** What rest those would lack who got a shift, each said once. */
async function restOf(
  { db, actor, now }: Context<AppointmentsTables>,
  { board }: Appointments,
  { added }: RosterChanged,
): Promise<readonly RestWarning[]> {
  const warnings: RestWarning[] = []
  for (const wanted of added) {
    const around = await rosterBetween({ db: db as never, actor, now }, restBetween(wanted))
    const rule = restRuleOn(board.city, cityDay(wanted.startsAt))
    warnings.push(...restWarnings(around, { employeeId: wanted.employeeId, wanted, rule }))
  }
  return [...new Map(warnings.map((one) => [JSON.stringify(one), one])).values()]
}
