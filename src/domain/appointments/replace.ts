import type { Context, OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { requirePlanner, travelBetween } from '../places/index.ts'
import { type Employee, findAbsence, type StandIn, withdrawStandIns } from '../roster/index.ts'
import type { PlaceDay } from './board.ts'
import { isSet } from './grid.ts'
import { cellAt, type PlaceLayout } from './layout.ts'
import type { Appointments } from './offer.ts'
import { returnCovers } from './return-covers.ts'
import { daysTouched, type Reopens, sendStandIn, unique } from './stand-in.ts'
import { type AppointmentsTables, raiseRevisions } from './store.ts'
import { hoursIn, shiftsToFill, type ToFill, wantedAt } from './to-fill.ts'
import { oneUpsetAtATime, rehearsed } from './turns.ts'
import { settleUpset } from './upset.ts'

/** Somebody who could replace who is absent, and what that does. */
export type Candidate = Readonly<{
  standIn: Omit<StandIn, 'id'>
  employee: Employee
  /** Where they work now. */
  from: string
  minutes: number
  /** Of the themes offered there that the absent one knows: which they know too. */
  themes: readonly string[]
  reopens: Reopens
}>

const minute = 60_000
const notSent = ['appointments/would-strand', 'appointments/nobody-to-send']
/** To hand over at one's own desk. */
const handOver = 10 * minute
/** Of each day: tried at most, and shown. */
const [mostTried, mostProposed] = [6, 2]

/**
 * Who could replace an absent employee: works elsewhere then, knows what the absent one knows of what is offered there, nearest first, and leaves
 * enough people where they are; a desk that somebody fills already wants nobody. Each is tried and taken back, so that what it reopens is exact; who would leave a visit without anybody is not
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
  for (const toFill of await shiftsToFill(context, absence)) {
    const near = candidatesFor(context, appointments, toFill).toSorted(
      (a, b) => b.themes.length - a.themes.length || a.minutes - b.minutes,
    )
    let proposed = 0
    for (const one of near.slice(0, mostTried)) {
      const reopens = await rehearsed(context, appointments.board, (tx) =>
        sendStandIn({ ...context, db: tx }, appointments, one.standIn).catch((error: unknown) => {
          if (error instanceof Refusal && notSent.includes(error.code)) return null
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
 * end and those customers are told. Refuses `appointments/would-strand` when a visit at their own place would be left, `appointments/nobody-to-send`
 * when they cannot go any more, or somebody else was sent. For planners.
 */
export async function replaceWith(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { absenceId, employeeId, startsAt }: Readonly<{ absenceId: string; employeeId: string; startsAt: Date }>,
): Promise<void> {
  requirePlanner(context.actor)
  const absence = await findAbsence(context as OpenContext, absenceId)
  if (absence.withdrawn) throw new Refusal('conflict', 'appointments/too-late')
  await oneUpsetAtATime(context, async (tx) => {
    // As rosters now are: another planner may have sent somebody, or taken their shift away, a moment ago.
    const inside = { ...context, db: tx }
    const wanted = (await shiftsToFill(inside, absence))
      .flatMap((toFill) => candidatesFor(inside, appointments, toFill))
      .find((one) => one.employee.id === employeeId && cityDay(one.standIn.startsAt) === cityDay(startsAt))
    if (!wanted) throw new Refusal('conflict', 'appointments/nobody-to-send')
    await sendStandIn(inside, appointments, wanted.standIn)
  })
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

function candidatesFor(
  { now }: Context<AppointmentsTables>,
  appointments: Appointments,
  toFill: ToFill,
): readonly Omit<Candidate, 'reopens'>[] {
  const { board } = appointments
  const { absence, shift, roster } = toFill
  const wanted = wantedAt(appointments, toFill)
  if (!wanted) return []
  return roster.shifts.flatMap((own) => {
    const employee = roster.employees.find(({ id }) => id === own.employeeId)
    const here = board.city.places.find(({ id }) => id === own.place)?.position
    const isAway = roster.absences.some(
      (one) => one.employeeId === own.employeeId && one.startsAt < own.endsAt && own.startsAt < one.endsAt,
    )
    if (!employee || !here || own.place === shift.place || isAway) return []
    const travel = travelBetween(board.city, cityDay(shift.startsAt), here, wanted.there)
    const themes = wanted.themes.filter((theme) => employee.themes.includes(theme))
    if (!travel || themes.length === 0) return []
    const way = travel.cyclingMinutes * minute
    const earliest = Math.max(now.getTime() + handOver + way, own.startsAt.getTime() + way)
    const hours = hoursIn(toFill, { earliest, latest: own.endsAt.getTime() })
    if (!hours) return []
    const [leavesAt, backAt] = [new Date(hours.startsAt.getTime() - way), new Date(hours.endsAt.getTime() + way)]
    const isSpared = leavesEnough(board.layoutOf(own.place), { from: leavesAt, until: backAt })
    if (!isSpared) return []
    const standIn = {
      ...{ absenceId: absence.id, employeeId: employee.id, place: shift.place, desk: shift.desk },
      ...{ leavesAt, ...hours, backAt },
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
