import { type Context, type OpenContext, system } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { closedDays } from '../catalogue/index.ts'
import { minutesOf, requirePlanner, travelBetween } from '../places/index.ts'
import {
  type Absence,
  addStandIn,
  type Employee,
  findAbsence,
  type Roster,
  rosterBetween,
  type Shift,
  type StandIn,
  withdrawStandIns,
} from '../roster/index.ts'
import type { PlaceDay } from './board.ts'
import { endProposals, tellWhoStays } from './end-upset.ts'
import { isSet } from './grid.ts'
import { cellAt, type PlaceLayout } from './layout.ts'
import type { Appointments } from './offer.ts'
import { returnCovers } from './return-covers.ts'
import { type AppointmentsTables, raiseRevisions } from './store.ts'
import { oneUpsetAtATime, rehearsed } from './turns.ts'
import { layoutOn, settleUpset } from './upset.ts'
import { dropSecondAdults } from './upset-store.ts'

/** Somebody who could replace who is absent, and what that does. */
export type Candidate = Readonly<{
  standIn: Omit<StandIn, 'id'>
  employee: Employee
  /** Where they work now. */
  from: string
  minutes: number
  /** Of the themes offered there that the absent one knows: which they know too. */
  themes: readonly string[]
  /** Half-hours at a desk that are offered again, and visits that go on after all. */
  reopens: Readonly<{ halfHours: number; visits: number }>
}>

const minute = 60_000
const cell = 5 * minute
/** To hand over at one's own desk, and the least for which it is worth going. */
const [handOver, worthwhile] = [10 * minute, 60 * minute]
/** Of a long absence the first days, for it is looked at again each day. */
const mostDays = 3
/** Of each day: tried at most, and shown. */
const [mostTried, mostProposed] = [6, 2]

/**
 * Who could replace an absent employee: works elsewhere then, knows what the absent one knows of what is offered there, nearest first, and leaves
 * enough people where they are. Each is tried and taken back, so that what it reopens is exact; who would leave a visit without anybody is not
 * proposed. For planners.
 */
export async function replacementsFor(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  absenceId: string,
): Promise<readonly Candidate[]> {
  requirePlanner(context.actor)
  const absence = await findAbsence(context as OpenContext, absenceId)
  if (absence.withdrawn) return []
  const found: Candidate[] = []
  for (const { shift, roster } of await shiftsToFill(context, absence)) {
    const near = candidatesFor(context, appointments, { absence, shift, roster }).toSorted(
      (a, b) => b.themes.length - a.themes.length || a.minutes - b.minutes,
    )
    let proposed = 0
    for (const one of near.slice(0, mostTried)) {
      const reopens = await rehearsed(context, appointments.board, (tx) =>
        standIn({ ...context, db: tx }, appointments, one.standIn).catch((error: unknown) => {
          if (error instanceof Refusal && error.code === 'appointments/would-strand') return null
          throw error
        }),
      )
      if (!reopens || (reopens.halfHours === 0 && reopens.visits === 0)) continue
      found.push({ ...one, reopens })
      proposed++
      if (proposed === mostProposed) break
    }
  }
  return found
}

/**
 * Sends somebody. In one transaction: they leave their own desk, what closed is offered again, visits go on with them, open proposals of the absence
 * end and those customers are told. Refuses `appointments/would-strand` when a visit at their own place would be left. For planners.
 */
export async function replaceWith(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { absenceId, employeeId, startsAt }: Readonly<{ absenceId: string; employeeId: string; startsAt: Date }>,
): Promise<void> {
  requirePlanner(context.actor)
  const absence = await findAbsence(context as OpenContext, absenceId)
  if (absence.withdrawn) throw new Refusal('conflict', 'appointments/too-late')
  const wanted = (await shiftsToFill(context, absence))
    .flatMap(({ shift, roster }) => candidatesFor(context, appointments, { absence, shift, roster }))
    .find((one) => one.employee.id === employeeId && cityDay(one.standIn.startsAt) === cityDay(startsAt))
  if (!wanted) throw new Refusal('conflict', 'appointments/nobody-to-send')
  await oneUpsetAtATime(context, (tx) => standIn({ ...context, db: tx }, appointments, wanted.standIn))
  await appointments.board.refresh()
  appointments.board.tell('all')
}

/** Whoever was sent goes back to their own desk, and everything is looked at again. For planners. */
export async function endReplacement(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  absenceId: string,
): Promise<void> {
  requirePlanner(context.actor)
  const absence = await findAbsence(context as OpenContext, absenceId)
  await oneUpsetAtATime(context, async (tx) => {
    const inside = { ...context, db: tx }
    const days = await backToTheirDesks(inside, absenceId)
    // What the absence asked of customers is asked again: it is still there.
    await settleUpset(inside, appointments, { days, cause: absence.id })
  })
  await appointments.board.refresh()
  appointments.board.tell('all')
}

/** In a running transaction. Gives the days on which something has to be looked at again, their numbers raised. */
export async function backToTheirDesks(
  context: Context<AppointmentsTables>,
  absenceId: string,
): Promise<readonly PlaceDay[]> {
  const ended = await withdrawStandIns(context as OpenContext, absenceId)
  const days: PlaceDay[] = []
  for (const one of ended) days.push(...(await daysTouched(context, one)))
  await raiseRevisions(context.db, unique(days))
  for (const { id, startsAt, endsAt } of ended) await returnCovers(context, id, { startsAt, endsAt })
  return unique(days)
}

/** In a running transaction. */
async function standIn(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  wanted: Omit<StandIn, 'id'>,
): Promise<Candidate['reopens']> {
  const there: PlaceDay = { place: wanted.place, day: cityDay(wanted.startsAt) }
  const days = unique(await daysTouched(context, wanted))
  await raiseRevisions(context.db, days)
  const before = await layoutOn(context, appointments, there)
  const id = await addStandIn(context as OpenContext, wanted)
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

/** The shifts that the absent one does not work, with everybody's roster of that day. */
async function shiftsToFill(
  { db, now }: Context<AppointmentsTables>,
  { employeeId, startsAt, endsAt }: Absence,
): Promise<readonly Readonly<{ shift: Shift; roster: Roster }>[]> {
  const reader: OpenContext = { db, actor: system('appointments'), now }
  const { shifts } = await rosterBetween(reader, { from: startsAt > now ? startsAt : now, until: endsAt })
  const theirs = shifts.filter((shift) => shift.employeeId === employeeId).slice(0, mostDays)
  return Promise.all(
    theirs.map(async (shift) => ({
      shift,
      roster: await rosterBetween(reader, dayOf(shift.startsAt)),
    })),
  )
}

function dayOf(instant: Date): Readonly<{ from: Date; until: Date }> {
  const { from, to } = minutesOf(cityDay(instant))
  return { from: new Date(from * minute), until: new Date(to * minute) }
}

function candidatesFor(
  { now }: Context<AppointmentsTables>,
  { board }: Appointments,
  { absence, shift, roster }: Readonly<{ absence: Absence; shift: Shift; roster: Roster }>,
): readonly Omit<Candidate, 'reopens'>[] {
  const { city } = board
  const day = cityDay(shift.startsAt)
  const positionOf = (id: string) => city.places.find((one) => one.id === id)?.position
  const there = positionOf(shift.place)
  const layout = board.layoutOf(shift.place)
  if (!there || !layout || closedDays(city)(day)) return []
  const absent = roster.employees.find(({ id }) => id === absence.employeeId)
  const offered = layout.days.find((one) => one.day === day)?.themes ?? new Set<string>()
  const wanted = (absent?.themes ?? []).filter((theme) => offered.has(theme))
  return roster.shifts.flatMap((own) => {
    const [employee, here] = [roster.employees.find(({ id }) => id === own.employeeId), positionOf(own.place)]
    const isAway = roster.absences.some(
      (one) => one.employeeId === own.employeeId && one.startsAt < own.endsAt && own.startsAt < one.endsAt,
    )
    if (!employee || !here || own.place === shift.place || isAway) return []
    const travel = travelBetween(city, day, here, there)
    const themes = wanted.filter((theme) => employee.themes.includes(theme))
    if (!travel || themes.length === 0) return []
    const way = travel.cyclingMinutes * minute
    const earliest = Math.max(now.getTime() + handOver + way, own.startsAt.getTime() + way)
    const begin = Math.max(earliest, shift.startsAt.getTime(), absence.startsAt.getTime())
    const startsAt = new Date(Math.ceil(begin / cell) * cell)
    const last = Math.min(shift.endsAt.getTime(), absence.endsAt.getTime(), own.endsAt.getTime())
    const endsAt = new Date(Math.floor(last / cell) * cell)
    if (endsAt.getTime() - startsAt.getTime() < worthwhile) return []
    const [leavesAt, backAt] = [new Date(startsAt.getTime() - way), new Date(endsAt.getTime() + way)]
    const isSpared = leavesEnough(board.layoutOf(own.place), { from: leavesAt, until: backAt })
    if (!isSpared) return []
    const standIn = {
      ...{ absenceId: absence.id, employeeId: employee.id, place: shift.place, desk: shift.desk },
      ...{ leavesAt, startsAt, endsAt, backAt },
    }
    return [{ standIn, employee, from: own.place, minutes: travel.cyclingMinutes, themes }]
  })
}

/** Whether a place keeps as many people as it asks without one of them, whenever it is open. */
function leavesEnough(layout: PlaceLayout | null, { from, until }: Readonly<{ from: Date; until: Date }>): boolean {
  if (!layout) return false
  for (let at = cellAt(from) - layout.origin; at < cellAt(until) - layout.origin; at++) {
    const minimum = layout.days.find((day) => day.from <= at && at < day.to)?.minimum ?? 1
    if (isSet(layout.open, at) && (layout.rostered[at] ?? 0) - 1 < minimum) return false
  }
  return true
}

/** Where somebody who stands in works otherwise, and where they go. */
async function daysTouched(
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

const unique = (days: readonly PlaceDay[]): readonly PlaceDay[] => [
  ...new Map(days.map((one) => [`${one.place}/${one.day}`, one])).values(),
]
