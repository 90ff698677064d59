import { type Kysely, type Selectable, sql } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import type { StreetsTables } from './store.ts'

type Db = Kysely<StreetsTables>
export type RegistrationRow = Selectable<StreetsTables['streets.registration']>
type Standing = RegistrationRow['wanted']

/** Whoever writes has it so long; longer than all its questions together, so that nobody else begins meanwhile. */
const leaseSeconds = 60

export async function insertRegistration(
  db: Db,
  { id, now, ends }: Readonly<{ id: string; now: Date; ends: readonly number[] }>,
): Promise<void> {
  await db
    .insertInto('streets.registration')
    .values({ occupation_id: id, ends: [...ends], wanted: 'planned', wanted_at: now })
    .execute()
}

export async function registrationOf(db: Db, occupationId: string): Promise<RegistrationRow | null> {
  const row = await db
    .selectFrom('streets.registration')
    .selectAll()
    .where('occupation_id', '=', occupationId)
    .executeTakeFirst()
  return row ?? null
}

/** Wants one, or all whose last day is before `over`, to stand otherwise; gives what changed. A refusal of before counts no more. */
export async function want(
  db: Db,
  which: string | Readonly<{ over: string }>,
  wanted: Standing,
  now: Date,
): Promise<readonly string[]> {
  let change = db
    .updateTable('streets.registration')
    .set({ wanted, wanted_at: now, tries: 0, trouble: null, refused_at: null })
    .where('wanted', '<>', 'withdrawn')
    .where('wanted', '<>', wanted)
  change =
    typeof which === 'string'
      ? change.where('occupation_id', '=', which)
      : change.where(
          sql<boolean>`exists (select from streets.occupation o where o.id = registration.occupation_id
            and upper(o.days) <= ${which.over}::date)`,
        )
  return (await change.returning('occupation_id').execute()).map(({ occupation_id }) => occupation_id)
}

/** What the register does not know as it should, the longest first. */
export function waitingRegistrations(
  db: Db,
  { most, refused }: Readonly<{ most: number; refused?: boolean }>,
): Promise<RegistrationRow[]> {
  let query = db.selectFrom('streets.registration').selectAll().where(sql<boolean>`written is distinct from wanted`)
  if (refused === false) query = query.where('refused_at', 'is', null)
  return query.orderBy('wanted_at').limit(most).execute()
}

/** Takes it to write; `heldUntil`: somebody has it; `null`: there is nothing to write. */
export async function leaseRegistration(
  db: Db,
  id: string,
): Promise<(RegistrationRow & { lease_id: string }) | Readonly<{ heldUntil: Date }> | null> {
  const lease_id = newId()
  const due = sql<boolean>`written is distinct from wanted and refused_at is null`
  const taken = await db
    .updateTable('streets.registration')
    .set({
      lease_id,
      leased_until: sql<Date>`clock_timestamp() + make_interval(secs => ${leaseSeconds})`,
      tries: sql<number>`tries + 1`,
    })
    .where('occupation_id', '=', id)
    .where(due)
    .where(sql<boolean>`(leased_until is null or leased_until < clock_timestamp())`)
    .returningAll()
    .executeTakeFirst()
  if (taken) return { ...taken, lease_id }
  const held = await db
    .selectFrom('streets.registration')
    .select('leased_until')
    .where('occupation_id', '=', id)
    .where(due)
    .executeTakeFirst()
  return held?.leased_until ? { heldUntil: held.leased_until } : null
}

/** Writes what came of it and gives the lease back; false: the lease had passed to another. */
export async function settleRegistration(
  db: Db,
  { id, lease }: Readonly<{ id: string; lease: string }>,
  change: Partial<Pick<RegistrationRow, 'written' | 'number' | 'written_at' | 'trouble' | 'refused_at'>>,
): Promise<boolean> {
  const settled = await db
    .updateTable('streets.registration')
    .set({ ...change, lease_id: null, leased_until: null })
    .where('occupation_id', '=', id)
    .where('lease_id', '=', lease)
    .executeTakeFirst()
  return settled.numUpdatedRows > 0n
}
