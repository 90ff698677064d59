import type { Kysely } from 'kysely'
import type { Pool } from 'pg'
import type { Actor, Context } from '#platform/context.ts'
import { aCityOfCounters, anEmployee, appointmentsOver, staffEveryDesk } from '../appointments/appointments.fixture.ts'
import type { City } from '../catalogue/index.ts'
import { openNews } from './news.ts'
import type { Queue } from './place.ts'
import { takeSeat } from './seat.ts'
import type { QueueTables } from './store.ts'

/** The counters of the tests, where one may come an hour early, a quarter late, and without an appointment for identity. */
export function aCityOfQueues(desks = 3): City {
  const city = aCityOfCounters({ places: 2, desks })
  const policy = { earlyMinutes: 60, lateMinutes: 15, walkIns: ['identity'], mostWaiting: 5, validFrom: '2021-01-01' }
  const counters = (city.counters ?? []).map((one) => ({ ...one, queue: one.place === 'place-0' ? [policy] : [] }))
  return { ...city, counters }
}

export async function queueOver(
  db: Kysely<QueueTables>,
  city: City,
  days: readonly string[],
  pool?: Pool,
): Promise<Queue> {
  await staffEveryDesk(db as never, city, days)
  return { appointments: await appointmentsOver(db as never, city), news: await openNews(pool ? { pool } : {}) }
}

/** A colleague who sits at a desk of the first place; `does`: the context of what they do at a time of that day. */
export async function seated(db: Kysely<QueueTables>, queue: Queue, desk: number, at: Date) {
  const actor = anEmployee('counter')
  const does = (now = at): Context<QueueTables> => ({ db, actor, now })
  const seat = await takeSeat(does(), queue, { place: 'place-0', desk: `place-0-${desk}` })
  return { actor, does, seat }
}

const door: Actor = { kind: 'anonymous', id: 'anonymous', channel: 'kiosk' }
/** The screen at the door of a place. */
export const atTheDoor = (db: Kysely<QueueTables>, now: Date): Context<QueueTables> => ({ db, actor: door, now })
