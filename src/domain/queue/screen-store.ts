import { type Kysely, sql } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import type { ScreenSize } from './letters.ts'
import type { QueueTables } from './tables.ts'

type Db = Kysely<QueueTables>

type Recorded = Readonly<{ id: string; size: ScreenSize | null }>

/** One at a time changes what holds for the screen at a place, until the transaction ends. */
export async function lockScreen(db: Db, place: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`queue/screen/${place}`}, 0))`.execute(db)
}

/** What holds for the screen at a place, and what held before it, each with its record; a null size: not said, or taken back. */
export async function lastSizes(db: Db, place: string): Promise<readonly Recorded[]> {
  const rows = await db
    .selectFrom('queue.screen_size')
    .select(['id', 'width_mm', 'height_mm', 'read_mm'])
    .where('place', '=', place)
    .orderBy('number', 'desc')
    .limit(2)
    .execute()
  return rows.map(({ id, width_mm: widthMm, height_mm: heightMm, read_mm: readMm }) => ({
    id,
    size: widthMm !== null && heightMm !== null && readMm !== null ? { widthMm, heightMm, readMm } : null,
  }))
}

export async function insertSize(
  db: Db,
  { place, size, by, at }: Readonly<{ place: string; size: ScreenSize | null; by: string; at: Date }>,
): Promise<void> {
  const { widthMm = null, heightMm = null, readMm = null } = size ?? {}
  await db
    .insertInto('queue.screen_size')
    .values({ id: newId(), place, width_mm: widthMm, height_mm: heightMm, read_mm: readMm, by, at })
    .execute()
}
