import { type Kysely, sql, type Transaction } from 'kysely'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Grant, Validity } from './grant.ts'
import {
  columns,
  cutOff,
  fromRow,
  type GrantsTables,
  insertCarriedOn,
  insertGrant,
  type NewGrant,
  recordEvent,
} from './store.ts'

type By = Pick<Context<GrantsTables>, 'actor' | 'now'>

/**
 * Another vehicle stands in for `own` (locked): that rests from the first instant on, and takes up again at the end by itself, on the
 * same place. It never lasts longer than what it stands in for.
 */
export async function standIn(
  tx: Transaction<GrantsTables>,
  context: By,
  row: NewGrant,
  own: Grant,
  { from, until: asked }: Validity,
): Promise<Grant> {
  const end = own.valid?.until ?? null
  const until = asked && end ? (asked < end ? asked : end) : (asked ?? end)
  await cutOff(tx, own.id, from)
  const { place, places } = await placeOf(tx, own.id)
  const meanwhile = await insertGrant(tx, { ...row, place, places, stands_in_for: own.id }, { from, until })
  if (!meanwhile) throw new Refusal('conflict', 'grants/limit-reached')
  await recordEvent(tx, own.id, 'rested', context, { for: meanwhile.id })
  await recordEvent(tx, meanwhile.id, 'given', context, { from: own.id })
  if (until && (!end || end > until)) {
    const changes = { id: newId(), given_at: context.now }
    const after = await insertCarriedOn(tx, own.id, changes, { from: until, until: end }, 'grants/limit-reached')
    await recordEvent(tx, after.id, 'given', context, { from: own.id })
  }
  return meanwhile
}

/** What stood in for another vehicle ended sooner: what rested takes up again at that instant. Nothing, when it was given up meanwhile. */
export async function takeUpAgain(
  tx: Transaction<GrantsTables>,
  context: By,
  stoodIn: Grant,
  at: Date,
): Promise<Grant | null> {
  const end = stoodIn.valid?.until
  if (!stoodIn.standsInFor || !end || at >= end) return null
  const resting = await whatRests(tx, stoodIn, end)
  if (!resting?.valid) return null
  await cutOff(tx, resting.id, at)
  const changes = { id: newId(), given_at: context.now }
  const again = await insertCarriedOn(tx, resting.id, changes, { from: at, until: resting.valid.until })
  await recordEvent(tx, resting.id, 'resumed', context, { to: again.id })
  await recordEvent(tx, again.id, 'given', context, { from: resting.id })
  return again
}

/** What carries on the grant that rests where `stoodIn` would end, whatever became of it meanwhile; locked. */
async function whatRests(tx: Transaction<GrantsTables>, { standsInFor }: Grant, end: Date): Promise<Grant | null> {
  const { rows } = await sql<{ id: string }>`
    with recursive later (id) as (
      select ${standsInFor}::uuid
      union all select g.id from grants."grant" g join later on g.replaces = later.id)
    select id from later`.execute(tx)
  const row = await tx
    .selectFrom('grants.grant')
    .select(columns)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .where(sql<boolean>`lower(valid) = ${end}`)
    .forUpdate()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

const placeOf = (db: Kysely<GrantsTables>, id: string) =>
  db.selectFrom('grants.grant').select(['place', 'places']).where('id', '=', id).executeTakeFirstOrThrow()
