import type { Context } from '#platform/context.ts'
import { type Booking, requireHelper } from './appointment.ts'
import type { Offered } from './offer.ts'
import { type AppointmentsTables, bookingById } from './store.ts'
import { tracesOf } from './upset-store.ts'

/** A visit that an absence or other hours touched, and what became of it; each is null when it does not apply. */
export type Touched = Readonly<{
  visit: Booking
  /** Who is in the building when a colleague serves alone; empty: a colleague serves, with others there. */
  cover: Readonly<{ secondAdult: string }> | null
  proposal: Readonly<{ to: Offered; state: 'open' | 'accepted' | 'declined' | 'withdrawn' }> | null
  call: Readonly<{ reason: string; outcome: string | null }> | null
}>

/** Which visits one cause touched, soonest first. For employees. */
export async function touchedBy(
  { db, actor }: Context<AppointmentsTables>,
  cause: string,
): Promise<readonly Touched[]> {
  requireHelper(actor)
  const { covers, proposals, calls } = await tracesOf(db, cause)
  const ids = new Set([...covers, ...proposals, ...calls].map(({ bookingId }) => bookingId))
  const found: Touched[] = []
  for (const id of ids) {
    const visit = await bookingById(db, id)
    if (!visit) continue
    const cover = covers.find(({ bookingId }) => bookingId === id)
    const proposal = proposals.find(({ bookingId }) => bookingId === id)
    const hold = proposal && (await bookingById(db, proposal.holdId))
    const call = calls.find(({ bookingId }) => bookingId === id)
    found.push({
      visit,
      cover: cover ? { secondAdult: cover.secondAdult ?? '' } : null,
      proposal: proposal && hold ? { to: { place: hold.place, startsAt: hold.startsAt }, state: proposal.state } : null,
      call: call ? { reason: call.reason, outcome: call.outcome } : null,
    })
  }
  return found.toSorted((a, b) => a.visit.startsAt.getTime() - b.visit.startsAt.getTime())
}
