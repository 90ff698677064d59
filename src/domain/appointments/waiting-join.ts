import type { Kysely } from 'kysely'
import type { Context } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Visitor } from './appointment.ts'
import { linkOf } from './link.ts'
import type { Wish } from './need.ts'
import type { Appointments } from './offer.ts'
import { insertWaitingEvent } from './room-store.ts'
import type { AppointmentsTables } from './store.ts'
import { markOf } from './taking.ts'
import { inTurns } from './turns.ts'
import { whoComes } from './visitor.ts'
import { insertWaiting } from './waiting-store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /**
     * Somebody came on the waiting list, and is told so; or they let an offer go by: the `missed`-th, after which they stay on it or (`off`) not.
     */
    'appointments.tell-waiting': { waitingId: string; missed?: number; off?: boolean }
  }
}

/** Where and when somebody would come, if a time comes free. Days are `YYYY-MM-DD`, both included; `weekdays`: Monday is 1, without: any. */
export type Hope = Readonly<{
  wish: Wish
  places: readonly string[]
  fromDay: string
  toDay: string
  weekdays?: readonly number[]
  visitor: Visitor
}>

/** Puts somebody on the list, with what `besides` keeps of it in the same transaction. Refuses `appointments/waits-already`. */
export async function join(
  context: Context<AppointmentsTables>,
  { key }: Appointments,
  { wish, places, fromDay, toDay, weekdays = [], visitor }: Hope,
  besides: (tx: Kysely<AppointmentsTables>, waitingId: string) => Promise<void> = async () => {},
): Promise<Readonly<{ waitingId: string; link: string }>> {
  const { on_behalf_by: _, channel: __, case_id: ___, ...who } = await whoComes(context, key, visitor, wish)
  const id = newId()
  const row = {
    ...({ id, state: 'waiting' } as const),
    ...{ products: wish.products.toSorted(), persons: wish.persons },
    ...{ language: wish.language ?? null, facilities: [...(wish.facilities ?? [])], ...who },
    ...{ interpreting: wish.interpreter ?? false, longer: wish.longer ?? false },
    ...{ places: [...places], from_day: fromDay, to_day: toDay, weekdays: [...weekdays] },
    ...{ contact_kind: visitor.contact.kind, made_at: context.now, erased_at: null, missed: 0 },
  }
  try {
    await inTurns(context, async (tx) => {
      await insertWaiting(tx, row)
      await insertWaitingEvent(tx, id, 'joined', markOf(context))
      await besides(tx, id)
      await enqueue(tx, 'appointments.tell-waiting', { waitingId: id })
    })
  } catch (error) {
    if (brokenConstraint(error) === 'waits_once') throw new Refusal('conflict', 'appointments/waits-already')
    throw error
  }
  return { waitingId: id, link: linkOf(key, 'waiting', id) }
}
