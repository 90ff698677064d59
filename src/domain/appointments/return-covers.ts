import type { Context } from '#platform/context.ts'
import { type AppointmentsTables, bookingById, insertEvent, updateBooking } from './store.ts'
import { markOf } from './taking.ts'
import { isIdleFor, undoCovers } from './upset-store.ts'

/** Visits that one cause gave to somebody else go back to who would have served them, where nobody else has that time. In a running transaction. */
export async function returnCovers(
  context: Context<AppointmentsTables>,
  cause: string,
  within: Readonly<{ startsAt: Date; endsAt: Date }>,
): Promise<void> {
  const { db, now } = context
  for (const { bookingId, employeeId, desk } of await undoCovers(db, cause, now)) {
    const visit = await bookingById(db, bookingId, { lock: true })
    if (visit?.state !== 'booked' || visit.startsAt < within.startsAt || visit.startsAt >= within.endsAt) continue
    if (!(await isIdleFor(db, visit, { employeeId, desk }))) continue
    await updateBooking(db, bookingId, { states: ['booked'] }, { employee_id: employeeId, desk })
    await insertEvent(db, { bookingId, kind: 'back', facts: { cause }, ...markOf(context) })
  }
}
