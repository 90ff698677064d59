import { sql } from 'kysely'
import type { Db } from './store.ts'

export async function insertConfirmation(
  db: Db,
  row: Readonly<{ id: string; personId: string; address: string; codeHash: Buffer }>,
): Promise<void> {
  await db
    .insertInto('messages.confirmation')
    .values({ id: row.id, person_id: row.personId, address: row.address, code_hash: row.codeHash })
    .execute()
}

/** How many codes were asked in the last hour, and nothing older than a day is kept. */
export async function recentConfirmations(db: Db, personId: string): Promise<number> {
  await db
    .deleteFrom('messages.confirmation')
    .where('person_id', '=', personId)
    .where('expires_at', '<', sql<Date>`now() - interval '1 day'`)
    .execute()
  const { count } = await db
    .selectFrom('messages.confirmation')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('created_at', '>', sql<Date>`now() - interval '1 hour'`)
    .executeTakeFirstOrThrow()
  return count
}

/** The address of the newest code of this person, if that may still be tried. */
export async function awaitingConfirmation(db: Db, personId: string, most: number): Promise<string | null> {
  const newest = await db
    .selectFrom('messages.confirmation')
    .select(['address', sql<boolean>`used_at is null and tries < ${most} and expires_at > now()`.as('open')])
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.open ? newest.address : null
}

/** Counts one try on the newest code of this person, if it may still be tried: counted before it is compared. */
export async function tryConfirmation(db: Db, personId: string, most: number) {
  return db
    .updateTable('messages.confirmation')
    .set({ tries: sql`tries + 1` })
    .where('id', '=', (is) =>
      is
        .selectFrom('messages.confirmation')
        .select('id')
        .where('person_id', '=', personId)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1),
    )
    .where('used_at', 'is', null)
    .where('tries', '<', most)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning(['id', 'address', 'code_hash', 'tries'])
    .executeTakeFirst()
}

/** False: another request was first. */
export async function useConfirmation(db: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('messages.confirmation')
    .set({ used_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Where the code goes; null when it is no longer of use. */
export async function addressToConfirm(db: Db, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('messages.confirmation')
    .select('address')
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row?.address ?? null
}
