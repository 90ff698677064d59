import { sql } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { type Grant, requireKeeper } from './grant.ts'
import { daysAfter } from './own.ts'
import { columns, fromRow, type GrantsTables, recordEvent } from './store.ts'

type Window = Readonly<{ kind: string; product: string; daysBefore: number; remindDaysBefore: number }>
/** `after`: the last grant of the page before. `only`: that grant alone, if it still belongs to them. */
type Part = Readonly<{ after?: string | undefined; only?: string | undefined; most?: number }>

/**
 * Of what a product gives: what ends within so many days and may go on, the soonest first, at most `most`. What its holder was asked to
 * renew himself comes back once, so many days before its end.
 */
export async function endingSoon(
  context: Context<GrantsTables>,
  { kind, product, daysBefore, remindDaysBefore, after, only, most = 500 }: Window & Part,
): Promise<readonly Grant[]> {
  requireKeeper(context.actor)
  const { db, now } = context
  const rows = await db
    .selectFrom('grants.grant')
    .select(columns)
    .where('renewable', '=', true)
    // What somebody gave a sooner last day ends on it.
    .where(sql<boolean>`upper(valid) = upper(given)`)
    .where('erased_at', 'is', null)
    .where('kind', '=', kind)
    .where('product', '=', product)
    .where('holder', 'is not', null)
    .where(sql<boolean>`upper(valid) > ${now} and upper(valid) <= ${daysAfter(now, daysBefore)}`)
    .where(sql<boolean>`not exists (
      select from grants.event e where e.grant_id = "grants"."grant".id and e.what = 'renewal-asked'
      and (upper(valid) > ${daysAfter(now, remindDaysBefore)} or e.at > upper(valid) - ${remindDaysBefore} * interval '1 day'))`)
    .$if(only !== undefined, (found) => found.where('id', '=', only ?? ''))
    // By the day on which it was given to end: that stays, also of what goes on in another row meanwhile.
    .$if(after !== undefined, (found) =>
      found.where(
        sql<boolean>`(upper(given), id) > (select upper(last.given), last.id from grants."grant" last where last.id = ${after})`,
      ),
    )
    .orderBy(sql`upper(given)`)
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(fromRow)
}

/** Its holder is told that it does not go on by itself: in the transaction that tells him. */
export function askedToRenew(context: Context<GrantsTables>, grantId: string, why: string): Promise<void> {
  return transaction(context, async (tx) => {
    requireKeeper(context.actor)
    await recordEvent(tx, grantId, 'renewal-asked', context, { why })
  })
}
