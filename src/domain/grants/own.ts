import { type Kysely, sql } from 'kysely'
import type { GrantOrder } from './give.ts'
import type { Grant } from './grant.ts'
import { goesOnUntil } from './order.ts'
import { columns, fromRow, type GrantsTables } from './store.ts'

type Db = Kysely<GrantsTables>

/** What the holder already has that this order concerns: it goes on for another term, or rests. */
export type Own = Readonly<{ grant: Grant }> & (Readonly<{ does: 'go-on'; until: Date }> | Readonly<{ does: 'rest' }>)

type Asked = Pick<GrantOrder, 'kind' | 'subject' | 'holder' | 'limit' | 'renewal' | 'standsInFor'>

/** What the holder has that this order carries on or lets rest, locked: two who do that to the same grant take turns. */
export async function lockOwn(db: Db, asked: Asked, now: Date): Promise<Own | null> {
  const row = await ownQuery(db, asked, now)?.forUpdate().executeTakeFirst()
  return row ? ownOf(fromRow(row), asked) : null
}

/** The same, only looked at. */
export async function ownOfOrder(db: Db, asked: Asked, now: Date): Promise<Own | null> {
  const row = await ownQuery(db, asked, now)?.executeTakeFirst()
  return row ? ownOf(fromRow(row), asked) : null
}

function ownOf(grant: Grant, { renewal, standsInFor }: Asked): Own | null {
  if (standsInFor) return { grant, does: 'rest' }
  const until = renewal && grant.valid?.until ? goesOnUntil(renewal.until, grant.valid.until) : null
  return until ? { grant, does: 'go-on', until } : null
}

function ownQuery(db: Db, { kind, subject, holder, limit, renewal, standsInFor }: Asked, now: Date) {
  if (!holder || (!renewal && !standsInFor) || standsInFor === subject.key) return null
  const held = db
    .selectFrom('grants.grant')
    .select(columns)
    .where('kind', '=', kind)
    .where('holder', '=', holder)
    .where('subject', '=', subject.of)
    .where('subject_key', '=', standsInFor ?? subject.key)
    .where('stands_in_for', 'is', null)
    .where(sql<boolean>`valid @> ${now}::timestamptz`)
    .orderBy('given_at', 'desc')
  // Where somebody lives by now another dwelling counts.
  const here = limit && 'dwelling' in limit ? held.where('dwelling', '=', limit.dwelling) : held
  if (standsInFor || !renewal) return here
  return here
    .where('renewable', '=', true)
    .where(sql<boolean>`upper(valid) = upper(given)`)
    .where(sql<boolean>`upper(valid) <= ${daysAfter(now, renewal.daysBefore)}`)
}

/** The instant so many days later. */
export const daysAfter = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000)
