import { type Kysely, sql } from 'kysely'
import type { AtScreen } from './card-sign-in.ts'
import type { AccessTables } from './store.ts'

type Db = Kysely<AccessTables>
const now = sql<Date>`now()`
const later = (seconds: number) => sql<Date>`now() + make_interval(secs => ${seconds})`

export async function beginCard(
  db: Db,
  { screenId, deviceId, next, seconds }: AtScreen & Readonly<{ next: string; seconds: number }>,
): Promise<void> {
  const row = {
    ...{ device_id: deviceId, next, begun_at: now, expires_at: later(seconds) },
    ...{ nonce: null, nonce_expires_at: null, subject_id: null, proved_at: null },
  }
  await db
    .insertInto('access.card_sign_in')
    .values({ screen_id: screenId, ...row })
    .onConflict((conflict) => conflict.column('screen_id').doUpdateSet(row))
    .execute()
}

/** False: nothing is begun there, or somebody was proved already. */
export async function giveNonce(
  db: Db,
  { screenId, deviceId }: AtScreen,
  { nonce, seconds }: Readonly<{ nonce: string; seconds: number }>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('access.card_sign_in')
    .set({ nonce, nonce_expires_at: later(seconds) })
    .where('screen_id', '=', screenId)
    .where('device_id', '=', deviceId)
    .where('proved_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** The challenge, used up by asking: of two that ask at once, one gets it. */
export async function takeNonce(db: Db, { screenId, deviceId }: AtScreen): Promise<string | null> {
  const { rows } = await sql<{ nonce: string }>`
    with open as (
      select screen_id, nonce from access.card_sign_in
      where screen_id = ${screenId} and device_id = ${deviceId} and nonce is not null
        and nonce_expires_at > now() and expires_at > now()
      for update)
    update access.card_sign_in at set nonce = null, nonce_expires_at = null
    from open where at.screen_id = open.screen_id
    returning open.nonce`.execute(db)
  return rows[0]?.nonce ?? null
}

/** False: another was begun there meanwhile, or it is over. */
export async function noteHolder(
  db: Db,
  { screenId, deviceId }: AtScreen,
  { subjectId, seconds }: Readonly<{ subjectId: string; seconds: number }>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('access.card_sign_in')
    .set({ subject_id: subjectId, proved_at: now, expires_at: later(seconds) })
    .where('screen_id', '=', screenId)
    .where('device_id', '=', deviceId)
    .where('proved_at', 'is', null)
    .where('nonce', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Who was proved there, once. */
export async function takeHolder(db: Db, { screenId, deviceId }: AtScreen) {
  const row = await db
    .deleteFrom('access.card_sign_in')
    .where('screen_id', '=', screenId)
    .where('device_id', '=', deviceId)
    .where('proved_at', 'is not', null)
    .where('expires_at', '>', now)
    .returning(['subject_id', 'proved_at', 'next'])
    .executeTakeFirst()
  const { subject_id, proved_at, next } = row ?? {}
  return subject_id && proved_at && next ? { subject_id, proved_at, next } : null
}

export async function nextOf(db: Db, { screenId, deviceId }: AtScreen): Promise<string | null> {
  const row = await db
    .selectFrom('access.card_sign_in')
    .select('next')
    .where('screen_id', '=', screenId)
    .where('device_id', '=', deviceId)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.next ?? null
}
