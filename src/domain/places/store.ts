import type { JSONColumnType, Kysely } from 'kysely'
import type { Span } from '../catalogue/index.ts'
import type { DayChange } from './opening.ts'

/** This module owns schema `places`. No other file names these tables. */
export type PlacesTables = {
  'places.day_change': {
    id: string
    place: string
    day: string
    spans: JSONColumnType<readonly Span[]>
    reason: string
    by: string
    at: Date
    ended_by: string | null
    ended_at: Date | null
  }
}

type Db = Kysely<PlacesTables>

export async function insertChange(db: Db, change: DayChange & { id: string; by: string; at: Date }): Promise<void> {
  await db
    .insertInto('places.day_change')
    .values({ ...change, spans: JSON.stringify(change.spans), ended_by: null, ended_at: null })
    .execute()
}

/** Gives the change that ended; null: there was none. */
export async function endChange(
  db: Db,
  { place, day }: Pick<DayChange, 'place' | 'day'>,
  by: string,
  at: Date,
): Promise<string | null> {
  const ended = await db
    .updateTable('places.day_change')
    .set({ ended_by: by, ended_at: at })
    .where('place', '=', place)
    .where('day', '=', day)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended?.id ?? null
}

/** What holds between two days, both included; for the parts of the program: hours are public. */
export async function dayChanges(
  db: Db,
  { from, to }: Readonly<{ from: string; to: string }>,
): Promise<readonly DayChange[]> {
  return db
    .selectFrom('places.day_change')
    .select(['place', 'day', 'spans', 'reason'])
    .where('ended_at', 'is', null)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute()
}
