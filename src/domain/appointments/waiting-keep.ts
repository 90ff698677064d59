import type { Context } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import type { Chance } from './attempt.ts'
import type { Lane } from './layout.ts'
import type { Appointments } from './offer.ts'
import type { AppointmentsTables } from './store.ts'
import { type Given, takeLane, unknown } from './taking.ts'
import { setWaiting, type Waiting } from './waiting-store.ts'

/**
 * Keeps a time for somebody on the list, for some minutes, and promises to tell them and to look again when they are over. In a running
 * transaction, which has their row. `taken`, `changed`: as for a booking.
 */
export async function keepFor(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  {
    waiting,
    chance,
    lane,
    minutes,
  }: Readonly<{ waiting: Waiting; chance: Omit<Chance, 'lanes'>; lane: Lane; minutes: number }>,
): Promise<Given | 'taken' | 'changed'> {
  const taking = { ...unknown, event: 'offered', tell: 'offered', for_waiting: waiting.id, holdFor: minutes * 60 }
  const kept = await takeLane(context, appointments, { chance, lane, wish: waiting.wish }, taking)
  if (typeof kept === 'string') return kept
  await setWaiting(context.db, waiting.id, 'waiting', 'offered')
  const after = kept.expiresAt ?? context.now
  await enqueue(context.db, 'appointments.offer-ends', { waitingId: waiting.id }, { after })
  return kept
}
