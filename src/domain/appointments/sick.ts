import type { Context, OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { requirePlanner } from '../places/index.ts'
import { type Absence, addAbsence, rosterBetween, withdrawAbsence } from '../roster/index.ts'
import type { PlaceDay } from './board.ts'
import { withDaysTouched } from './days-touched.ts'
import { endProposals, tellWhoStays } from './end-upset.ts'
import type { Appointments } from './offer.ts'
import { backToTheirDesks } from './replace.ts'
import { returnCovers } from './return-covers.ts'
import { type AppointmentsTables, raiseRevisions } from './store.ts'
import { type Touched, touchedBy } from './touched.ts'
import { oneUpsetAtATime, rehearsed } from './turns.ts'
import { settleUpset, type Upset } from './upset.ts'

/**
 * Somebody does not come. In one transaction: what is free there closes, and every visit that this touches is served by who is there (with
 * a named second adult when they are alone), or gets a proposal, by the dated policy of the place; who cannot be reached stands on the call
 * list. For planners. Gives the absence, with which it is all undone.
 */
export async function reportAbsence(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  absence: Omit<Absence, 'id'>,
): Promise<Upset & Readonly<{ absenceId: string }>> {
  requirePlanner(context.actor)
  const outcome = await oneUpsetAtATime(context, (tx) => fallOut({ ...context, db: tx }, appointments, absence))
  await appointments.board.refresh()
  appointments.board.tell('all')
  return outcome
}

/** What reporting an absence would do to each visit, without doing it. For planners. */
export function previewAbsence(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  absence: Omit<Absence, 'id'>,
): Promise<readonly Touched[]> {
  requirePlanner(context.actor)
  return rehearsed(context, appointments.board, async (tx) => {
    const inside = { ...context, db: tx }
    const { absenceId } = await fallOut(inside, appointments, absence)
    return touchedBy(inside, absenceId)
  })
}

/** In a running transaction. */
async function fallOut(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  absence: Omit<Absence, 'id'>,
): Promise<Upset & Readonly<{ absenceId: string }>> {
  const days = await daysOf(context, absence)
  await raiseRevisions(context.db, days)
  const absenceId = await addAbsence(context as OpenContext, absence)
  return { absenceId, ...(await settleUpset(context, appointments, { days, cause: absenceId })) }
}

/**
 * They come after all: their times are offered again, visits go back to who would have served them, open proposals end and the customers are
 * told that all stays as it was. Who accepted another time keeps it. Twice, it changes nothing.
 */
export async function reportBack(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  absenceId: string,
): Promise<void> {
  requirePlanner(context.actor)
  await oneUpsetAtATime(context, async (tx) => {
    const inside = { ...context, db: tx }
    const absence = await withdrawAbsence(inside as OpenContext, absenceId)
    if (!absence) return
    // Who replaced them goes back first, so that each visit finds its own people again.
    const elsewhere = await backToTheirDesks(inside, absenceId)
    const own = await withDaysTouched(inside, absenceId, await daysOf(inside, absence))
    const days = [
      ...own,
      ...elsewhere.filter((one) => !own.some((day) => day.place === one.place && day.day === one.day)),
    ]
    await raiseRevisions(tx, own)
    await returnCovers(inside, absenceId, absence)
    const reached = await endProposals(inside, absenceId, 'came-after-all')
    // Somebody else may be away still, or the hours may be others.
    await settleUpset(inside, appointments, { days, cause: newId() })
    await tellWhoStays(inside, reached)
  })
  await appointments.board.refresh()
  appointments.board.tell('all')
}

/** The places and days on which somebody would have worked. */
async function daysOf(
  { db, actor, now }: Context<AppointmentsTables>,
  { employeeId, startsAt, endsAt }: Omit<Absence, 'id'>,
): Promise<readonly PlaceDay[]> {
  const { shifts } = await rosterBetween({ db: db as never, actor, now }, { from: startsAt, until: endsAt })
  const theirs = shifts.filter((shift) => shift.employeeId === employeeId)
  const days = new Map(
    theirs.map(({ place, startsAt: begin }) => [`${place}/${cityDay(begin)}`, { place, day: cityDay(begin) }]),
  )
  return [...days.values()]
}
