import { type Context, type OpenContext, system } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { requirePlanner, travelBetween } from '../places/index.ts'
import {
  type Answer,
  type Asked,
  answersFor,
  type Employee,
  findAbsence,
  noteAnswer,
  type RestWarning,
  type Roster,
  restRuleOn,
  restWarnings,
  rosterBetween,
  type StandIn,
  worksOn,
} from '../roster/index.ts'
import type { Appointments } from './offer.ts'
import { type Reopens, sendStandIn } from './stand-in.ts'
import type { AppointmentsTables } from './store.ts'
import { hoursIn, shiftsToFill, type ToFill, wantedAt } from './to-fill.ts'
import { oneUpsetAtATime, rehearsed } from './turns.ts'

/** Somebody who does not work that day and could come, if they want to. */
export type DayOff = Readonly<{
  standIn: Omit<StandIn, 'id'>
  employee: Employee
  /** Where they work on other days, and how far that is by bicycle (minutes; 0: the same place). */
  usual: string
  minutes: number
  /** Of the themes offered there that the absent one knows: which they know too. */
  themes: readonly string[]
  reopens: Reopens
  /** What rest they would lack: a planner sees it before the call. */
  rest: readonly RestWarning[]
  /** What they said last; null: nobody called them. */
  asked: Asked | null
}>

const hour = 3_600_000
const dayLength = 24 * hour
/** By telephone, dressed and under way: who is at home is not there sooner. */
const comingIn = hour
/** Where somebody usually works is seen in so many days before and after. */
const daysAround = 28
/** Of each day, shown. */
const mostProposed = 3

/**
 * Who has a day off while somebody is absent, knows what they know of what is offered there, and works near otherwise: the same place first, then
 * nearest. Not who is absent themselves, nor who would have too few hours of rest between two days of work; what they would lack of their weekly rest
 * is said. Each is tried and taken back, as those who work
 * elsewhere are. Nobody is told anything: a planner calls first. For planners.
 */
export async function daysOffFor(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  absenceId: string,
): Promise<readonly DayOff[]> {
  requirePlanner(context.actor)
  const absence = await findAbsence(context as OpenContext, absenceId)
  if (absence.withdrawn) return []
  const answers = await answersFor(context as OpenContext, absenceId)
  const found: DayOff[] = []
  for (const toFill of await shiftsToFill(context, absence)) {
    const near = (await offOn(context, appointments, toFill)).toSorted(
      (a, b) => b.themes.length - a.themes.length || a.minutes - b.minutes,
    )
    for (const one of near.slice(0, mostProposed)) {
      const reopens = await rehearsed(context, appointments.board, (tx) =>
        sent({ ...context, db: tx }, appointments, one.standIn),
      )
      if (reopens.halfHours === 0 && reopens.visits === 0) continue
      const asked = answers.findLast(
        ({ employeeId, day }) => employeeId === one.employee.id && day === cityDay(one.standIn.startsAt),
      )
      found.push({ ...one, reopens, asked: asked ?? null })
    }
  }
  return found
}

/**
 * Writes down what somebody with a day off said on the telephone. A yes sends them, in the same transaction and as of somebody who works elsewhere;
 * without one the database sends nobody on a day off. Refuses `appointments/nobody-to-send` when they have no day off any more, or somebody else
 * was sent. For planners.
 */
export async function answerOfDayOff(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  {
    absenceId,
    employeeId,
    day,
    answer,
  }: Readonly<{ absenceId: string; employeeId: string; day: string; answer: Answer }>,
): Promise<void> {
  requirePlanner(context.actor)
  const absence = await findAbsence(context as OpenContext, absenceId)
  if (absence.withdrawn) throw new Refusal('conflict', 'appointments/too-late')
  const isSent = await oneUpsetAtATime(context, async (tx) => {
    const inside = { ...context, db: tx }
    const toFill = (await shiftsToFill(inside, absence)).find(({ shift }) => cityDay(shift.startsAt) === day)
    const wanted =
      toFill && (await offOn(inside, appointments, toFill)).find(({ employee }) => employee.id === employeeId)
    if (!wanted) throw new Refusal('conflict', 'appointments/nobody-to-send')
    if (answer === 'yes') await sent(inside, appointments, wanted.standIn)
    else await noteAnswer(inside as OpenContext, { absenceId, employeeId, day, answer })
    return answer === 'yes'
  })
  if (!isSent) return
  await appointments.board.refresh()
  appointments.board.tell('all')
}

/** In a running transaction: their yes, and that they come. */
async function sent(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  standIn: Omit<StandIn, 'id'>,
): Promise<Reopens> {
  const { absenceId, employeeId, startsAt } = standIn
  const yesId = await noteAnswer(context as OpenContext, {
    ...({ absenceId, employeeId, answer: 'yes' } as const),
    day: cityDay(startsAt),
  })
  return sendStandIn(context, appointments, standIn, yesId)
}

/** Who has that day off and fits. A desk that somebody fills already wants nobody. */
async function offOn(
  { db, now }: Context<AppointmentsTables>,
  appointments: Appointments,
  toFill: ToFill,
): Promise<readonly Omit<DayOff, 'reopens' | 'asked'>[]> {
  const { absence, shift, roster } = toFill
  const wanted = wantedAt(appointments, toFill)
  const hours = hoursIn(toFill, { earliest: now.getTime() + comingIn })
  if (!wanted || !hours) return []
  const isFilled = roster.shifts.some(
    ({ employeeId, place, desk, startsAt, endsAt }) =>
      employeeId !== absence.employeeId &&
      `${place}/${desk}` === `${shift.place}/${shift.desk}` &&
      startsAt < hours.endsAt &&
      hours.startsAt < endsAt,
  )
  if (isFilled) return []
  const { city } = appointments.board
  const reader: OpenContext = { db, actor: system('appointments'), now }
  const around = await rosterBetween(reader, {
    from: new Date(shift.startsAt.getTime() - daysAround * dayLength),
    until: new Date(shift.startsAt.getTime() + daysAround * dayLength),
  })
  return roster.employees.flatMap((employee) => {
    const themes = wanted.themes.filter((theme) => employee.themes.includes(theme))
    const usual = usualPlace(around, employee.id) ?? employee.place ?? null
    if (employee.id === absence.employeeId || themes.length === 0 || usual === null) return []
    const rule = restRuleOn(city, cityDay(shift.startsAt))
    if (!worksOn(employee, cityDay(hours.startsAt))) return []
    if (!isOff(around, employee.id, { ...hours, rest: rule.dailyHours * hour })) return []
    const here = city.places.find(({ id }) => id === usual)?.position
    const travel = here && travelBetween(city, cityDay(shift.startsAt), here, wanted.there)
    if (!travel) return []
    const standIn = {
      ...{ absenceId: absence.id, employeeId: employee.id, place: shift.place, desk: shift.desk },
      // From home: there is no desk that they leave.
      ...{ leavesAt: hours.startsAt, ...hours, backAt: hours.endsAt },
    }
    const rest = restWarnings(around, { employeeId: employee.id, wanted: hours, rule })
    return [{ standIn, employee, usual, themes, rest, minutes: usual === shift.place ? 0 : travel.cyclingMinutes }]
  })
}

/** `rest`: in milliseconds. */
type Hours = Readonly<{ startsAt: Date; endsAt: Date; rest: number }>

/** No work that day, no absence, and their rest before and after. */
function isOff({ shifts, absences }: Roster, employeeId: string, { startsAt, endsAt, rest }: Hours): boolean {
  const day = cityDay(startsAt)
  const [from, until] = [startsAt.getTime() - rest, endsAt.getTime() + rest]
  const works = shifts.some(
    (one) =>
      one.employeeId === employeeId &&
      (cityDay(one.startsAt) === day || (one.startsAt.getTime() < until && from < one.endsAt.getTime())),
  )
  const isAbsent = absences.some(
    (one) =>
      one.employeeId === employeeId &&
      one.startsAt.getTime() < endsAt.getTime() + rest &&
      one.endsAt.getTime() > startsAt.getTime() - rest,
  )
  return !works && !isAbsent
}

/** Where somebody works most; null: they were not rostered lately. Then what planners wrote down says where they could come. */
function usualPlace({ shifts }: Roster, employeeId: string): string | null {
  const count = new Map<string, number>()
  for (const one of shifts) if (one.employeeId === employeeId) count.set(one.place, (count.get(one.place) ?? 0) + 1)
  return [...count].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
