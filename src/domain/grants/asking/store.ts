import { type ColumnType, type Generated, type Kysely, sql } from 'kysely'
import type { GrantUse } from '../../catalogue/index.ts'
import type { Asker, AskerRole } from './asker.ts'

/** The part of schema `grants` that is about who may ask, and what was asked. */
export type AskingTables = {
  'grants.asker': {
    id: string
    name: string
    role: AskerRole
    may_ask: string[]
    units: string[]
    purposes: string[]
    per_minute: number
    key_hash: Buffer
    made_by: string
    made_at: Date
    expires_at: Date
    revoked_by: string | null
    revoked_at: Date | null
  }
  'grants.question': {
    id: Generated<number>
    asker_id: string
    purpose: string
    allows: GrantUse
    minute: Date
    asked: number
    grant_ids: (string | null)[]
    hashes: ColumnType<(Buffer | null)[] | null, never, null>
  }
}

type Db = Kysely<AskingTables>

export async function insertAsker(
  db: Db,
  asker: Asker,
  kept: Readonly<{ key_hash: Buffer; may_ask: string[]; made_by: string }>,
): Promise<void> {
  await db
    .insertInto('grants.asker')
    .values({
      ...kept,
      ...{ id: asker.id, name: asker.name, role: asker.role, units: [...asker.units], purposes: [...asker.purposes] },
      ...{ per_minute: asker.perMinute, made_at: asker.madeAt, expires_at: asker.expiresAt },
    })
    .execute()
}

/** Whose key this is now (real time). */
export async function askerByKey(db: Db, keyHash: Buffer) {
  return db
    .selectFrom('grants.asker')
    .select(['id', 'role', 'purposes', 'per_minute as perMinute'])
    .where('key_hash', '=', keyHash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst()
}

/** False when there is no such key, or none any more. */
export async function markRevoked(db: Db, id: string, by: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('grants.asker')
    .set({ revoked_at: sql<Date>`now()`, revoked_by: by })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes the hashes out of at most `limit` questions from before; gives how many. */
export async function dropHashes(db: Db, before: Date, limit: number): Promise<number> {
  const due = db
    .selectFrom('grants.question')
    .select('id')
    .where('hashes', 'is not', null)
    .where('minute', '<', before)
    .orderBy('minute')
    .limit(limit)
    .forUpdate()
    .skipLocked()
  const { numUpdatedRows } = await db
    .updateTable('grants.question')
    .set({ hashes: null })
    .where('id', 'in', due)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
