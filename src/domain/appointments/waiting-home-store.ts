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

/** Null: they wait for a counter, or the waiting is over. */
export async function homeOfWaiting(db: Db, waitingId: string): Promise<WaitingHome | null> {
  const row = await db
    .selectFrom('appointments.waiting_home')
    .selectAll()
    .where('waiting_id', '=', waitingId)
    .executeTakeFirst()
  if (!row || row.address === null || row.latitude === null || row.longitude === null) return null
  const position = { latitude: row.latitude, longitude: row.longitude }
  return { parts: row.parts, address: row.address, position }
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
