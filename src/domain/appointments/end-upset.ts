import type { Context } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { type AppointmentsTables, insertEvent, updateBooking } from './store.ts'
import { markOf } from './taking.ts'
import { endCallsOf, hasOpenCall, openProposal, openProposalsOf, settleProposal } from './upset-store.ts'

/**
 * What one cause asked of customers is over: open proposals end and nobody has to be called for it. Gives the visits that had a proposal. In a
 * running transaction. `outcome`: of the calls.
 */
export async function endProposals(
  context: Context<AppointmentsTables>,
  cause: string,
  outcome: string,
): Promise<readonly string[]> {
  const { db, actor, now } = context
  const reached: string[] = []
  for (const { id, bookingId, holdId } of await openProposalsOf(db, cause)) {
    await updateBooking(db, holdId, { states: ['held'] }, { state: 'lapsed', expires_at: null })
    await settleProposal(db, id, 'withdrawn', now)
    await insertEvent(db, { bookingId, kind: 'back', facts: { cause }, ...markOf(context) })
    reached.push(bookingId)
  }
  await endCallsOf(db, { cause }, { by: actor.id, at: now, outcome })
  return reached
}

/** Those of them who were not asked again are told that all stays as it was. */
export async function tellWhoStays(context: Context<AppointmentsTables>, bookingIds: readonly string[]): Promise<void> {
  const { db } = context
  for (const bookingId of bookingIds) {
    if ((await openProposal(db, bookingId)) || (await hasOpenCall(db, bookingId))) continue
    await insertEvent(db, { bookingId, kind: 'stays', ...markOf(context) })
    await enqueue(db, 'appointments.tell', { bookingId, what: 'stays' })
  }
}
