import type { Kysely } from 'kysely'
import type { Position } from '../catalogue/index.ts'
import type { AppointmentsTables, DayPart } from './tables.ts'

type Db = Kysely<AppointmentsTables>

/** Where somebody waits for a visit at home, and at which time of the day. */
export type WaitingHome = Readonly<{ parts: readonly DayPart[]; address: string; position: Position }>

export async function insertWaitingHome(
  db: Db,
  waitingId: string,
  { parts, address, position }: WaitingHome,
): Promise<void> {
  await db
    .insertInto('appointments.waiting_home')
    .values({ waiting_id: waitingId, parts: [...parts], address, ...position, erased_at: null })
    .execute()
}

/** By who waits; without who waits for a counter, and whose waiting is over. */
export async function homesOfWaiting(db: Db, waitingIds: readonly string[]): Promise<ReadonlyMap<string, WaitingHome>> {
  if (waitingIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('appointments.waiting_home')
    .selectAll()
    .where('waiting_id', 'in', [...waitingIds])
    .execute()
  return new Map(
    rows.flatMap(({ waiting_id, parts, address, latitude, longitude }) =>
      address === null || latitude === null || longitude === null
        ? []
        : [[waiting_id, { parts, address, position: { latitude, longitude } }] as const],
    ),
  )
}

/** Takes the address out of who waits no more; gives how many. */
export async function eraseWaitingHomes(db: Db, today: string, at: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('appointments.waiting_home')
    .set({ address: null, latitude: null, longitude: null, erased_at: at })
    .where('erased_at', 'is', null)
    .where('waiting_id', 'in', (from) =>
      from
        .selectFrom('appointments.waiting')
        .select('id')
        .where((is) => is.or([is('state', 'not in', ['waiting', 'offered']), is('to_day', '<', today)])),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
