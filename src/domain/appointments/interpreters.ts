import type { Context } from '#platform/context.ts'
import { cityDay, isDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { type City, dayAfter, type Interpreter, type Weekday, weekdays } from '../catalogue/index.ts'
import { minutesOf, requirePlanner, spanMistakes } from '../places/index.ts'
import type { Booking } from './appointment.ts'
import { allSet, cellMinutes } from './grid.ts'
import {
  endPlan,
  type InterpreterPlan,
  insertPlan,
  raiseAllRevisions,
  runningPlans,
  visitsWith,
} from './interpreter-store.ts'
import { interpretersOf, layOutInterpreters } from './interpreting.ts'
import { cellAt } from './layout.ts'
import type { Appointments } from './offer.ts'
import type { AppointmentsTables } from './store.ts'
import { oneUpsetAtATime } from './turns.ts'

/** An interpreter as a planner sees them. `plan` null: only the data of the city say it. */
export type Interpreting = Readonly<{
  interpreter: Interpreter
  plan: InterpreterPlan | null
  /** To come, for which they are kept. */
  visits: readonly Pick<Booking, 'id' | 'place' | 'startsAt'>[]
}>

export type PlanMistake = Readonly<{
  field: 'name' | 'languages' | 'week' | 'places' | 'validFrom' | 'validTo' | Weekday
  code: 'missing' | 'unknown' | 'backwards' | 'malformed' | 'overlaps' | 'off-grid' | 'later'
}>

/** Everybody who interprets, with the visits to come that they are kept for. For planners. */
export async function interpretersToPlan(
  { db, actor, now }: Context<AppointmentsTables>,
  { board: { city } }: Appointments,
): Promise<readonly Interpreting[]> {
  requirePlanner(actor)
  const plans = await runningPlans(db)
  return Promise.all(
    interpretersOf(city, plans).map(async (interpreter) => ({
      ...{ interpreter, plan: plans.find((one) => one.interpreter === interpreter.id) ?? null },
      visits: await visitsWith(db, interpreter.id, now),
    })),
  )
}

/**
 * Plans somebody anew, or otherwise than before: from now on this holds, and times are offered by it at once. Refuses
 * `appointments/interpreter-is-booked` when a visit to come would be without them: that one is moved first. For planners. Gives what is wrong with
 * it (`later`: what runs would stop today and this begins afterwards); nothing: it is planned.
 */
export async function planInterpreter(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { plan, languages }: Readonly<{ plan: InterpreterPlan /** That we have words for. */; languages: readonly string[] }>,
): Promise<readonly PlanMistake[]> {
  requirePlanner(context.actor)
  const { city } = appointments.board
  const mistakes = mistakesIn(plan, languages, city)
  if (mistakes.length > 0) return mistakes
  if (await startsLater(context, city, plan)) return [{ field: 'validFrom', code: 'later' }]
  const [next] = interpretersOf({}, [plan])
  await changed(context, appointments, plan.interpreter, next ?? null, async ({ db, actor, now }) => {
    await endPlan(db, plan.interpreter, actor.id, now)
    await insertPlan(db, plan, { id: newId(), by: actor.id, at: now })
  })
  return []
}

/** One plan runs of each, from the moment at which it is made: one that begins later would leave the days until then without them. */
async function startsLater(
  { db, now }: Context<AppointmentsTables>,
  city: City,
  { interpreter, validFrom }: InterpreterPlan,
): Promise<boolean> {
  const today = cityDay(now)
  if (validFrom <= today) return false
  const before = interpretersOf(city, await runningPlans(db)).find(({ id }) => id === interpreter)
  return before?.turns.some((turn) => turn.validFrom < validFrom && (turn.validTo ?? today) >= today) ?? false
}

/** What a planner planned of them is over: the data of the city hold again, if they say anything. Refuses as `planInterpreter`. For planners. */
export async function endInterpreterPlan(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  interpreter: string,
): Promise<void> {
  requirePlanner(context.actor)
  const before = appointments.board.city.interpreters?.find(({ id }) => id === interpreter) ?? null
  await changed(context, appointments, interpreter, before, async ({ db, actor, now }) => {
    if (!(await endPlan(db, interpreter, actor.id, now))) throw new Refusal('missing', 'appointments/not-found')
  })
}

async function changed(
  context: Context<AppointmentsTables>,
  { board }: Appointments,
  id: string,
  next: Interpreter | null,
  write: (inside: Context<AppointmentsTables>) => Promise<void>,
): Promise<void> {
  await oneUpsetAtATime(context, async (db) => {
    await raiseAllRevisions(db, cityDay(context.now))
    const left = (await visitsWith(db, id, context.now)).filter((visit) => !next || !canServe(next, visit))
    if (left.length > 0)
      throw new Refusal('conflict', 'appointments/interpreter-is-booked', { visits: left.map((visit) => visit.id) })
    await write({ ...context, db })
  })
  await board.refresh()
  board.tell('all')
}

/** Whether somebody who is rostered so can be at a visit that is booked. */
function canServe(interpreter: Interpreter, { place, day, startsAt, endsAt, wish: { language } }: Booking): boolean {
  const [start, end] = [minutesOf(day).from, minutesOf(dayAfter(day, 1)).from]
  const [origin, cells] = [start / cellMinutes, (end - start) / cellMinutes]
  return layOutInterpreters([interpreter], { from: day, days: 1, origin, cells }).some(
    (lane) =>
      language !== undefined &&
      lane.languages.has(language) &&
      (!lane.places || lane.places.has(place)) &&
      allSet(lane.offered, cellAt(startsAt) - origin, cellAt(endsAt) - origin),
  )
}

function mistakesIn(plan: InterpreterPlan, known: readonly string[], { counters = [] }: City): readonly PlanMistake[] {
  const { name, languages, week, places, validFrom, validTo } = plan
  const isPlace = (id: string) => counters.some(({ place }) => place === id)
  return [
    ...(name.trim() === '' ? [{ field: 'name', code: 'missing' } as const] : []),
    ...(languages.length === 0 ? [{ field: 'languages', code: 'missing' } as const] : []),
    ...(languages.every((one) => known.includes(one)) ? [] : [{ field: 'languages', code: 'unknown' } as const]),
    ...(Object.keys(week).length === 0 ? [{ field: 'week', code: 'missing' } as const] : []),
    ...weekdays.flatMap((day) =>
      week[day] ? spanMistakes([week[day]]).map(({ code }) => ({ field: day, code })) : [],
    ),
    ...(places?.every(isPlace) === false ? [{ field: 'places', code: 'unknown' } as const] : []),
    ...(isDay(validFrom) ? [] : [{ field: 'validFrom', code: 'malformed' } as const]),
    ...(validTo === null || isDay(validTo) ? [] : [{ field: 'validTo', code: 'malformed' } as const]),
    ...(validTo !== null && isDay(validTo) && validTo < validFrom
      ? [{ field: 'validTo', code: 'backwards' } as const]
      : []),
  ]
}
