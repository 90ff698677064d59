import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireAccess, requireStaff } from '../order.ts'
import { findOrder } from '../store.ts'
import type { PaymentsTables } from '../tables.ts'
import type { TransferRequest, UnassignedReason } from './transfer.ts'

type Reader = Context<PaymentsTables>

/** What the payer of an order was told to transfer; null: it is not paid that way. */
export async function transferOf({ db, actor }: Reader, orderId: string): Promise<TransferRequest | null> {
  const order = await findOrder(db, orderId)
  if (!order) throw new Refusal('missing', 'payments/not-found', { order: orderId })
  requireAccess(order, actor)
  const row = await db
    .selectFrom('payments.transfer_request as r')
    .select(['r.communication', 'r.account', 'r.holder'])
    .select(
      sql<number>`(select coalesce(sum(l.rest_cents), 0)::int from payments.bank_line l
        where l.order_id = r.order_id and l.why = 'partial')`.as('receivedCents'),
    )
    .where('r.order_id', '=', orderId)
    .executeTakeFirst()
  return row ? { orderId, cents: order.cents, ...row } : null
}

/** Money that is nobody's yet, as staff see it. */
export type OpenLine = Readonly<{
  id: string
  cents: number
  restCents: number
  why: UnassignedReason
  on: string
  number: string
  place: string
  reference: string
  communication: string | null
  said: string
  payerName: string
  payerAccount: string
  orderId: string | null
  caseId: string | null
  owedCents: number | null
}>

/** For staff: what somebody has to look at, oldest first. */
export async function openLines({ db, actor }: Reader, { limit = 200 } = {}): Promise<readonly OpenLine[]> {
  requireStaff(actor)
  const rows = await db
    .selectFrom('payments.bank_line as l')
    .innerJoin('payments.statement as s', 's.id', 'l.statement_id')
    .leftJoin('payments.order as o', 'o.id', 'l.order_id')
    .select([
      'l.id',
      'l.cents',
      'l.rest_cents as restCents',
      'l.why',
      'l.place',
      'l.reference',
      'l.communication',
      'l.said',
    ])
    .select(['l.payer_name as payerName', 'l.payer_account as payerAccount', 'l.order_id as orderId'])
    .select(['s.on_day as on', 's.number', 'o.case_id as caseId', 'o.cents as owedCents'])
    .where('l.rest_cents', '>', 0)
    .orderBy('s.on_day')
    .orderBy('l.id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, why: row.why ?? 'unknown' }))
}

export type StatementShown = Readonly<{
  id: string
  number: string
  on: string
  readAt: Date
  lines: number
  receivedCents: number
  openLines: number
}>

/** For staff: the statements that were read, newest first. */
export async function statementsRead({ db, actor }: Reader, { limit = 20 } = {}): Promise<readonly StatementShown[]> {
  requireStaff(actor)
  return db
    .selectFrom('payments.statement as s')
    .leftJoin('payments.bank_line as l', 'l.statement_id', 's.id')
    .select(['s.id', 's.number', 's.on_day as on', 's.read_at as readAt'])
    .select(sql<number>`count(l.id)::int`.as('lines'))
    .select(sql<number>`coalesce(sum(l.cents) filter (where l.cents > 0), 0)::int`.as('receivedCents'))
    .select(sql<number>`count(l.id) filter (where l.rest_cents > 0)::int`.as('openLines'))
    .groupBy('s.id')
    .orderBy('s.on_day', 'desc')
    .orderBy('s.number', 'desc')
    .limit(limit)
    .execute()
}
