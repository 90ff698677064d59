import { type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Catalogue, unitAt } from '../catalogue/index.ts'
import { isToken } from '../documents/index.ts'
import { type Occupation, placeKeepers, requireReader } from './occupation.ts'
import { hashOf } from './signs.ts'
import { ends, fromRow, type StreetsTables } from './store.ts'

/** What is wrong with a sign whose code is ours: it stands elsewhere, cannot be read, or says other days or hours. */
export const signFaults = ['elsewhere', 'unreadable', 'other-days'] as const
export type SignFault = (typeof signFaults)[number]
/** Longest words on where a sign was seen. */
export const longestSeen = 200

/** Something that was said of a sign, for who goes and looks. `place`: where it belongs; `null`: the code is not ours. */
export type SignReport = Readonly<{
  id: string
  what: SignFault | 'unknown'
  /** `null` once somebody looked. */
  seenAt: string | null
  toldAt: Date
  place: Occupation | null
}>

/**
 * Anybody says that a sign is not right, and nothing of himself. Of a code that is not ours `fault` does not matter. Gives the report;
 * `null`: it was said already and nobody looked yet. Refuses `streets/no-sign` for what is no code at all.
 */
export async function reportSign(
  { db, now }: Pick<Context<StreetsTables>, 'db' | 'now'>,
  { token, fault, seenAt }: Readonly<{ token: string; fault: SignFault; seenAt: string }>,
): Promise<string | null> {
  if (!isToken(token)) throw new Refusal('missing', 'streets/no-sign')
  const sign_hash = hashOf(token)
  const sign = await db
    .selectFrom('streets.sign')
    .select('occupation_id')
    .where('token_hash', '=', sign_hash)
    .executeTakeFirst()
  const told = await db
    .insertInto('streets.report')
    .values({
      ...{ id: newId(), sign_hash, occupation_id: sign?.occupation_id ?? null, what: sign ? fault : 'unknown' },
      ...{ seen_at: seenAt.slice(0, longestSeen), told_at: now, done_at: null, done_by: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return told?.id ?? null
}

/** Who looks after signs: the unit that today answers for what places them. */
export function keepsSigns(catalogue: Catalogue, { actor, now }: Pick<Context<unknown>, 'actor' | 'now'>): boolean {
  if (actor.kind !== 'employee' || !actor.roles.some((role) => placeKeepers.includes(role))) return false
  if (actor.roles.includes('administrator')) return true
  const day = cityDay(now)
  return catalogue.all(now).some((product) => product.street && unitAt(product, day)?.name === actor.unit)
}

/** These reports, by their id. Whose task they are is known where tasks are. */
export async function signReports(
  context: Context<StreetsTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SignReport>> {
  requireReader(context.actor, { holder: null })
  if (ids.length === 0) return new Map()
  const reports = await context.db
    .selectFrom('streets.report')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  const placeIds = reports.flatMap(({ occupation_id }) => occupation_id ?? [])
  const rows = placeIds.length
    ? await context.db.selectFrom('streets.occupation').selectAll().select(ends).where('id', 'in', placeIds).execute()
    : []
  const places = new Map(rows.map((row) => [row.id, fromRow(row)]))
  return new Map(
    reports.map(({ id, what, seen_at: seenAt, told_at: toldAt, occupation_id }) => {
      const place = places.get(occupation_id ?? '') ?? null
      return [id, { id, what, seenAt, toldAt, place }]
    }),
  )
}

/** What was said and nobody looked at yet, oldest first. */
export async function openSignReports(context: Context<StreetsTables>): Promise<readonly string[]> {
  if (context.actor.kind !== 'system') throw new Refusal('missing', 'streets/no-sign')
  const rows = await context.db
    .selectFrom('streets.report')
    .select('id')
    .where('done_at', 'is', null)
    .orderBy('told_at')
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}

/** Somebody looked: the words go. Doing it again changes nothing. Refuses `streets/no-sign`. */
export function settleSignReport(
  context: Context<StreetsTables>,
  { id, by }: Readonly<{ id: string; by: string }>,
): Promise<void> {
  return transaction(context, async (tx) => {
    if (context.actor.kind !== 'system') throw new Refusal('missing', 'streets/no-sign')
    const report = await tx
      .selectFrom('streets.report')
      .select('done_at')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!report) throw new Refusal('missing', 'streets/no-sign')
    if (report.done_at) return
    const done = { done_at: context.now, done_by: by, seen_at: null }
    await tx.updateTable('streets.report').set(done).where('id', '=', id).execute()
  })
}
