import { type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Catalogue, unitAt } from '../catalogue/index.ts'
import { isToken } from '../documents/index.ts'
import type { Lane } from './line.ts'
import { placeKeepers } from './occupation.ts'
import { hashOf } from './signs.ts'
import { ends, fromRow, type StreetsTables } from './store.ts'

/** What is wrong with a sign whose code is ours: it stands elsewhere, cannot be read, or says other days or hours. */
export const signFaults = ['elsewhere', 'unreadable', 'other-days'] as const
export type SignFault = (typeof signFaults)[number]
/** Longest words on where a sign was seen. */
export const longestSeen = 200

/** Something that was said of a sign, for who goes and looks. `lane`: where its place is; `null`: the code is not ours. */
export type SignReport = Readonly<{
  id: string
  what: SignFault | 'unknown'
  seenAt: string
  toldAt: Date
  place: Readonly<{ caseId: string; lane: Lane }> | null
}>

/**
 * Anybody says that a sign is not right, and nothing of himself. Of a code that is not ours `fault` does not matter. What was said already and
 * not looked at is not said again. Refuses `streets/no-sign` for what is no code at all.
 */
export async function reportSign(
  { db, now }: Pick<Context<StreetsTables>, 'db' | 'now'>,
  { token, fault, seenAt }: Readonly<{ token: string; fault: SignFault; seenAt: string }>,
): Promise<void> {
  if (!isToken(token)) throw new Refusal('missing', 'streets/no-sign')
  const sign_hash = hashOf(token)
  const sign = await db
    .selectFrom('streets.sign')
    .select('occupation_id')
    .where('token_hash', '=', sign_hash)
    .executeTakeFirst()
  await db
    .insertInto('streets.report')
    .values({
      ...{ id: newId(), sign_hash, occupation_id: sign?.occupation_id ?? null, what: sign ? fault : 'unknown' },
      ...{ seen_at: seenAt.slice(0, longestSeen), told_at: now, done_at: null, done_by: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Who looks after signs: the unit that today answers for what places them. */
export function keepsSigns(catalogue: Catalogue, { actor, now }: Pick<Context<unknown>, 'actor' | 'now'>): boolean {
  if (actor.kind !== 'employee' || !actor.roles.some((role) => placeKeepers.includes(role))) return false
  if (actor.roles.includes('administrator')) return true
  const day = cityDay(now)
  return catalogue.all(now).some((product) => product.street && unitAt(product, day)?.name === actor.unit)
}

function requireSignKeeper(catalogue: Catalogue, context: Pick<Context<StreetsTables>, 'actor' | 'now'>): string {
  if (!keepsSigns(catalogue, context)) throw new Refusal('forbidden', 'streets/not-your-signs')
  return context.actor.id
}

/** What was said of signs and nobody looked at yet, oldest first. */
export async function openSignReports(
  context: Context<StreetsTables>,
  catalogue: Catalogue,
): Promise<readonly SignReport[]> {
  requireSignKeeper(catalogue, context)
  const reports = await context.db
    .selectFrom('streets.report')
    .selectAll()
    .where('done_at', 'is', null)
    .orderBy('told_at')
    .limit(200)
    .execute()
  const ids = reports.flatMap(({ occupation_id }) => occupation_id ?? [])
  const rows = ids.length
    ? await context.db.selectFrom('streets.occupation').selectAll().select(ends).where('id', 'in', ids).execute()
    : []
  const places = new Map(rows.map((row) => [row.id, fromRow(row)]))
  return reports.map(({ id, what, seen_at, told_at, occupation_id }) => {
    const found = occupation_id === null ? undefined : places.get(occupation_id)
    return {
      ...{ id, what, seenAt: seen_at ?? '', toldAt: told_at },
      place: found ? { caseId: found.caseId, lane: found.lane } : null,
    }
  })
}

/** Somebody looked: the words go. Doing it again changes nothing. Refuses `streets/no-sign`. */
export function settleSignReport(context: Context<StreetsTables>, catalogue: Catalogue, id: string): Promise<void> {
  return transaction(context, async (tx) => {
    const done_by = requireSignKeeper(catalogue, context)
    const report = await tx
      .selectFrom('streets.report')
      .select('done_at')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!report) throw new Refusal('missing', 'streets/no-sign')
    if (report.done_at) return
    const done = { done_at: context.now, done_by, seen_at: null }
    await tx.updateTable('streets.report').set(done).where('id', '=', id).execute()
  })
}
