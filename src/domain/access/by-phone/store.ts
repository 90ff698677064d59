import { type Kysely, type Selectable, sql } from 'kysely'
import type { ResidentIdentity } from '#outside/identity-provider/index.ts'
import type { AccessTables } from '../store.ts'

type Db = Kysely<AccessTables>
const now = sql<Date>`now()`
const later = (seconds: number) => sql<Date>`now() + make_interval(secs => ${seconds})`
const columns = [
  ...(['token_hash', 'digits', 'place', 'next', 'expires_at', 'phone_hash', 'subject_id', 'level', 'method'] as const),
  ...(['provider_subject', 'authenticated_at', 'confirmed_at', 'refused_at'] as const),
]
export type PhoneRow = Pick<Selectable<AccessTables['access.phone_sign_in']>, (typeof columns)[number]>

type Begun = Readonly<{
  screenHash: Buffer
  tokenHash: Buffer
  digits: string
  place: string
  next: string
  seconds: number
}>

/** Whatever this screen began before is over. */
export async function begin(db: Db, { screenHash, tokenHash, seconds, ...given }: Begun): Promise<void> {
  const none = { subject_id: null, level: null, method: null, provider_subject: null, authenticated_at: null }
  const row = {
    ...{ token_hash: tokenHash, ...given, begun_at: now, expires_at: later(seconds) },
    ...{ phone_hash: null, ...none, confirmed_at: null, refused_at: null },
  }
  await db
    .insertInto('access.phone_sign_in')
    .values({ screen_hash: screenHash, ...row })
    .onConflict((conflict) => conflict.column('screen_hash').doUpdateSet(row))
    .execute()
}

/** What goes on at this screen, of this code or on this phone; null: nothing (any more). */
export async function running(
  db: Db,
  mark: Readonly<{ screenHash: Buffer } | { tokenHash: Buffer } | { phoneHash: Buffer }>,
): Promise<PhoneRow | null> {
  const rows = db.selectFrom('access.phone_sign_in').select(columns).where('expires_at', '>', now)
  const found = await ('screenHash' in mark
    ? rows.where('screen_hash', '=', mark.screenHash)
    : 'tokenHash' in mark
      ? rows.where('token_hash', '=', mark.tokenHash)
      : rows.where('phone_hash', '=', mark.phoneHash)
  ).executeTakeFirst()
  return found ?? null
}

/** Whether a phone said no at this screen, or nobody came to an end with it in time. */
export async function hasFailed(db: Db, screenHash: Buffer): Promise<boolean> {
  const row = await db
    .selectFrom('access.phone_sign_in')
    .select('screen_hash')
    .where('screen_hash', '=', screenHash)
    .where((is) => is.or([is('refused_at', 'is not', null), is('expires_at', '<=', now)]))
    .executeTakeFirst()
  return row !== undefined
}

/** The code becomes this phone's (`null`: the one that it has); false: it is over, or another phone has it. */
export async function takeByPhone(
  db: Db,
  { tokenHash, phoneHash, seconds }: Readonly<{ tokenHash: Buffer | null; phoneHash: Buffer; seconds: number }>,
): Promise<boolean> {
  // A phone that was busy with an earlier code is busy with this one now. Undone with the transaction when this one cannot be taken.
  if (tokenHash) {
    await db
      .deleteFrom('access.phone_sign_in')
      .where('phone_hash', '=', phoneHash)
      .where('token_hash', '!=', tokenHash)
      .execute()
  }
  const { numUpdatedRows } = await db
    .updateTable('access.phone_sign_in')
    .set({ phone_hash: phoneHash, expires_at: later(seconds) })
    .where((is) => (tokenHash ? is('token_hash', '=', tokenHash) : is('phone_hash', '=', phoneHash)))
    .where((is) => is.or([is('phone_hash', 'is', null), is('phone_hash', '=', phoneHash)]))
    .where('subject_id', 'is', null)
    .where('refused_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Who signed in on the phone; false: the screen began anew meanwhile, or it is over. */
export async function noteWho(
  db: Db,
  {
    phoneHash,
    subjectId,
    identity,
    seconds,
  }: Readonly<{ phoneHash: Buffer; subjectId: string; identity: ResidentIdentity; seconds: number }>,
): Promise<boolean> {
  const { level, method, subject, authenticatedAt } = identity
  const { numUpdatedRows } = await db
    .updateTable('access.phone_sign_in')
    .set({
      ...{ subject_id: subjectId, level, method, provider_subject: subject, authenticated_at: authenticatedAt },
      expires_at: later(seconds),
    })
    .where('phone_hash', '=', phoneHash)
    .where('subject_id', 'is', null)
    .where('refused_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** The digits are the same or not, said once; false: it was said, or it is over. */
export async function answerDigits(
  db: Db,
  { phoneHash, isSame, seconds }: Readonly<{ phoneHash: Buffer; isSame: boolean; seconds: number }>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('access.phone_sign_in')
    .set({ ...(isSame ? { confirmed_at: now } : { refused_at: now }), expires_at: later(seconds) })
    .where('phone_hash', '=', phoneHash)
    .where('subject_id', 'is not', null)
    .where('confirmed_at', 'is', null)
    .where('refused_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Whatever this screen began is over. */
export async function endAt(db: Db, screenHash: Buffer): Promise<void> {
  await db.deleteFrom('access.phone_sign_in').where('screen_hash', '=', screenHash).execute()
}

/** Who was confirmed for this screen, once: of two that ask at once, one gets it. */
export async function takeConfirmed(db: Db, screenHash: Buffer): Promise<PhoneRow | null> {
  const row = await db
    .deleteFrom('access.phone_sign_in')
    .where('screen_hash', '=', screenHash)
    .where('confirmed_at', 'is not', null)
    .where('expires_at', '>', now)
    .returning(columns)
    .executeTakeFirst()
  return row ?? null
}
