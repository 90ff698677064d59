import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { VouchersTables } from './store.ts'
import { type Parcel, requireReader, requireSender } from './voucher.ts'

type Reader = Context<VouchersTables>

/** How many of a kind somebody may still have in a year; what `exceptCase` set aside counts as free. */
export async function vouchersLeft(
  { db, actor }: Reader,
  wanted: Readonly<{ kind: string; personId: string; year: number; most: number; exceptCase?: string }>,
): Promise<number> {
  const { kind, personId, year, most, exceptCase } = wanted
  requireReader(actor, personId)
  const row = await db
    .selectFrom('vouchers.entry')
    .select(
      sql<number>`coalesce(sum(case what when 'reserved' then count when 'released' then -count else 0 end), 0)::int`.as(
        'taken',
      ),
    )
    .where('kind', '=', kind)
    .where('person', '=', personId)
    .where('year', '=', year)
    .$if(exceptCase !== undefined, (query) => query.where('case_id', '!=', exceptCase ?? ''))
    .executeTakeFirst()
  return Math.max(0, most - (row?.taken ?? 0))
}

/** For the post room: what waits, oldest first; without what is kept from this employee. */
export async function parcelsToSend({ db, actor }: Reader, { limit = 500 } = {}): Promise<readonly Parcel[]> {
  requireSender(actor)
  const withheld = actor.kind === 'employee' ? (actor.withheld ?? []) : []
  let query = db.selectFrom('vouchers.parcel').selectAll().where('sent_at', 'is', null)
  if (withheld.length > 0) query = query.where('product', 'not in', [...withheld])
  return (await query.orderBy('made_at').orderBy('id').limit(limit).execute()).map(fromRow)
}

/** What somebody got, newest first. */
export async function parcelsOf({ db, actor }: Reader, personId: string): Promise<readonly Parcel[]> {
  requireReader(actor, personId)
  const rows = await db
    .selectFrom('vouchers.parcel')
    .selectAll()
    .where('person', '=', personId)
    .orderBy('made_at', 'desc')
    .limit(100)
    .execute()
  return rows.map(fromRow)
}

const fromRow = (row: Selectable<VouchersTables['vouchers.parcel']>): Parcel => ({
  id: row.id,
  caseId: row.case_id,
  number: row.number,
  product: row.product,
  kind: row.kind,
  personId: row.person,
  count: row.count,
  worthCents: row.worth_cents,
  validUntil: row.valid_until,
  name: row.name,
  address: row.address,
  madeAt: row.made_at,
  sentAt: row.sent_at,
})
