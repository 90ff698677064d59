import type { Context } from '#platform/context.ts'
import { type Booking, requireHelper } from './appointment.ts'
import type { Offered } from './offer.ts'
import { type AppointmentsTables, bookingFrom } from './store.ts'
import { endCall, insertAttempt } from './upset-store.ts'

/** Somebody who has to be called, with their visit. */
export type Call = Readonly<{
  id: string
  reason: 'no-mail' | 'nothing-free' | 'declined' | 'no-answer'
  madeAt: Date
  visit: Booking
  /** The time that is kept for them meanwhile. */
  proposed: Offered | null
  /** How often somebody called in vain. */
  attempts: number
}>

/** Who is to be called, whose visit is soonest first. For employees. */
export async function callList({ db, actor }: Context<AppointmentsTables>): Promise<readonly Call[]> {
  requireHelper(actor)
  const rows = await db
    .selectFrom('appointments.call as call')
    .innerJoin('appointments.booking as booking', 'booking.id', 'call.booking_id')
    .leftJoin('appointments.proposal as proposal', (join) =>
      join.onRef('proposal.booking_id', '=', 'call.booking_id').on('proposal.state', '=', 'open'),
    )
    .leftJoin('appointments.booking as kept', (join) =>
      join.onRef('kept.id', '=', 'proposal.hold_id').on('kept.state', '=', 'held'),
    )
    .selectAll('booking')
    .select(['call.id as call_id', 'call.reason as why', 'call.made_at as called_at'])
    .select(['kept.place as kept_place', 'kept.starts_at as kept_at'])
    .select((row) =>
      row
        .selectFrom('appointments.call_attempt as attempt')
        .whereRef('attempt.call_id', '=', 'call.id')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('attempts'),
    )
    .where('call.done_at', 'is', null)
    .orderBy('booking.starts_at')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.call_id, reason: row.why, madeAt: row.called_at, visit: bookingFrom(row) },
    proposed: row.kept_place && row.kept_at ? { place: row.kept_place, startsAt: row.kept_at } : null,
    attempts: Number(row.attempts),
  }))
}

/** Somebody was called. `outcome`: in words. Twice, it changes nothing. For employees. */
export async function closeCall(
  { db, actor, now }: Context<AppointmentsTables>,
  { callId, outcome }: Readonly<{ callId: string; outcome: string }>,
): Promise<boolean> {
  requireHelper(actor)
  return endCall(db, callId, { by: actor.id, at: now, outcome })
}

/** Nobody answered: they stay on the list. Of a call that is done nothing is noted. For employees. */
export async function noteAttempt({ db, actor, now }: Context<AppointmentsTables>, callId: string): Promise<void> {
  requireHelper(actor)
  await insertAttempt(db, callId, { by: actor.id, at: now })
}
