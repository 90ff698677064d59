import { type Kysely, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { FindingKind, RunOutcome } from './finding.ts'
import type { Account, PaidBy } from './ledger.ts'
import { type Attempt, type NextStep, nextStep, type Order, requireAccess, requireStaff } from './order.ts'
import { isBooked } from './refund.ts'
import { attemptsOf, findOrder, type PaymentsTables, refundsOf } from './store.ts'
import { orderOf } from './tables.ts'

type Db = Kysely<PaymentsTables>
type Reader = Context<PaymentsTables>

/** The orders of a case, oldest first, as far as the reader may see them. */
export async function ordersOfCase(
  { db, actor }: Reader,
  caseId: string,
): Promise<readonly (Order & { next: NextStep })[]> {
  if (actor.kind === 'anonymous') return []
  if (actor.kind === 'employee') requireStaff(actor)
  let query = db.selectFrom('payments.order').selectAll().where('case_id', '=', caseId).orderBy('created_at')
  if (actor.kind === 'resident') query = query.where('payer', '=', actor.id)
  const orders = (await query.execute()).map(orderOf)
  return Promise.all(orders.map(async (order) => ({ ...order, next: nextStep(order, await attemptsOf(db, order.id)) })))
}

export type Receipt = Readonly<{
  orderId: string
  caseId: string
  purpose: string
  description: string
  cents: number
  paidAt: Date
  /** Given back, or on its way. */
  refundedCents: number
  /** What the payer's bank took back. */
  takenBackCents: number
  /** Number at the provider: what a bank statement or a help desk asks for. */
  reference: string
  atTerminal: boolean
  method: PaidBy
}>

/** What stands on the receipt. Refuses a foreign order (`missing`) and one that is not paid (`conflict`). */
export async function receipt({ db, actor }: Reader, orderId: string): Promise<Receipt> {
  const order = await findOrder(db, orderId)
  if (!order) throw new Refusal('missing', 'payments/not-found', { order: orderId })
  requireAccess(order, actor)
  return receiptFor(order, await attemptsOf(db, orderId))
}

/** What a resident paid, the last first: what is for others is not among it. */
export async function receiptsOf({ db, actor }: Reader, { limit = 100 } = {}): Promise<readonly Receipt[]> {
  if (actor.kind !== 'resident') throw new Refusal('missing', 'payments/not-found')
  const rows = await db
    .selectFrom('payments.order')
    .selectAll()
    .where('payer', '=', actor.id)
    .where('status', '=', 'paid')
    .orderBy('paid_at', 'desc')
    .limit(limit)
    .execute()
  return Promise.all(rows.map(orderOf).map(async (order) => receiptFor(order, await attemptsOf(db, order.id))))
}

function receiptFor(order: Order, attempts: readonly Attempt[]): Receipt {
  const { id: orderId } = order
  const attempt = attempts.find(({ id }) => id === order.paidBy)
  if (!attempt?.providerId || !order.paidAt) throw new Refusal('conflict', 'payments/not-paid', { order: orderId })
  const { caseId, purpose, description, cents, paidAt } = order
  const { refundedCents, takenBackCents, providerId: reference, terminal, method } = attempt
  return {
    orderId,
    caseId,
    purpose,
    description,
    cents,
    paidAt,
    refundedCents,
    takenBackCents,
    reference,
    atTerminal: terminal !== null,
    method,
  }
}

/** Everything of one order, for staff: attempts, refunds and the trail. */
export async function orderFile({ db, actor }: Reader, orderId: string) {
  requireStaff(actor)
  const order = await findOrder(db, orderId)
  if (!order) throw new Refusal('missing', 'payments/not-found', { order: orderId })
  const events = await db
    .selectFrom('payments.event')
    .select(['actor', 'what', 'facts', 'at'])
    .where('order_id', '=', orderId)
    .orderBy('id')
    .execute()
  const [attempts, refunds] = [await attemptsOf(db, orderId), await refundsOf(db, orderId)]
  return { order, attempts, refunds, events, givenBackCents: sum(refunds.filter(({ status }) => isBooked(status))) }
}
const sum = (parts: readonly { cents: number }[]) => parts.reduce((total, { cents }) => total + cents, 0)

/** What is still owed, oldest first, for staff. */
export async function openOrders({ db, actor }: Reader, { limit = 100 } = {}): Promise<readonly Order[]> {
  requireStaff(actor)
  const query = db.selectFrom('payments.order').selectAll().where('status', '=', 'open')
  return (await query.orderBy('created_at').limit(limit).execute()).map(orderOf)
}

export type FoundThing = Readonly<{
  id: string
  kind: FindingKind
  orderId: string | null
  caseId: string | null
  providerId: string | null
  cents: number | null
  mended: boolean
  foundAt: Date
  closedAt: Date | null
  closedBy: string | null
  note: string | null
}>

/** Findings, newest first, for staff; `open`: only what waits for a person. */
export async function findings(
  { db, actor }: Reader,
  { open = false, limit = 100 } = {},
): Promise<readonly FoundThing[]> {
  requireStaff(actor)
  let query = db
    .selectFrom('payments.finding as f')
    .leftJoin('payments.order as o', 'o.id', 'f.order_id')
    .select(['f.id', 'f.kind', 'f.mended', 'f.cents', 'f.note', 'o.case_id as caseId', 'f.order_id as orderId'])
    .select([
      'f.provider_id as providerId',
      'f.found_at as foundAt',
      'f.closed_at as closedAt',
      'f.closed_by as closedBy',
    ])
  if (open) query = query.where('f.mended', '=', false).where('f.closed_at', 'is', null)
  return query.orderBy('f.found_at', 'desc').orderBy('f.id', 'desc').limit(limit).execute()
}

export type RunReport = Readonly<{
  id: string
  startedAt: Date
  finishedAt: Date | null
  outcome: RunOutcome | null
  lookedAt: number
  findings: number
}>

/** The latest runs of the reconciliation, for staff. */
export async function reconciliations({ db, actor }: Reader, { limit = 20 } = {}): Promise<readonly RunReport[]> {
  requireStaff(actor)
  return db
    .selectFrom('payments.reconciliation as r')
    .select([
      'r.id',
      'r.started_at as startedAt',
      'r.finished_at as finishedAt',
      'r.outcome',
      'r.looked_at as lookedAt',
    ])
    .select(sql<number>`(select count(*) from payments.finding f where f.run_id = r.id)`.as('findings'))
    .orderBy('r.started_at', 'desc')
    .limit(limit)
    .execute()
}

export type DayTotal = Readonly<{
  day: string
  channel: string
  receivedCents: number
  refundedCents: number
  payments: number
}>

/** Received and given back per day of the city and channel, from the ledger. `from` and `to` (YYYY-MM-DD) included. */
export async function dailyTotals({ db, actor }: Reader, from: string, to: string): Promise<readonly DayTotal[]> {
  requireStaff(actor)
  const { rows } = await sql<DayTotal>`
    select to_char(j.booked_at at time zone 'Europe/Brussels', 'YYYY-MM-DD') as day, o.channel,
      sum(e.cents) filter (where j.kind in ('paid', 'surplus')) as "receivedCents",
      coalesce(-sum(e.cents) filter (where j.kind in
        ('refunded', 'refund-failed', 'charged-back', 'charge-back-reversed')), 0) as "refundedCents",
      count(*) filter (where j.kind in ('paid', 'surplus')) as payments
    from payments.journal j
    join payments.entry e on e.journal_id = j.id and e.account in ('provider', 'bank', 'unassigned', 'cash')
    join payments."order" o on o.id = j.order_id
    where j.booked_at >= ${from}::date::timestamp at time zone 'Europe/Brussels'
      and j.booked_at < (${to}::date + 1)::timestamp at time zone 'Europe/Brussels'
    group by 1, 2 order by 1, 2`.execute(db)
  return rows.map((row) => ({ ...row, receivedCents: row.receivedCents ?? 0 }))
}

/** The balance of every account, for staff: together they are zero. Debit is positive. */
export async function ledgerBalance({ db, actor }: Reader): Promise<Readonly<Record<Account, number>>> {
  requireStaff(actor)
  const rows = await db
    .selectFrom('payments.entry')
    .select((row) => ['account' as const, row.fn.sum<number>('cents').as('cents')])
    .groupBy('account')
    .execute()
  const empty = { receivable: 0, provider: 0, revenue: 0, surplus: 0, bank: 0, unassigned: 0, cash: 0 }
  return { ...empty, ...Object.fromEntries(rows.map(({ account, cents }) => [account, Number(cents)])) }
}

/* For the reconciliation. */

/** How far back the provider's list is read: an hour before the last complete run, or the oldest that is open. */
export async function horizonOf(db: Db): Promise<Date> {
  const { rows } = await sql<{ horizon: Date | null }>`
    select least(
      coalesce((select max(started_at) from payments.reconciliation where outcome = 'complete'),
               (select min(started_at) from payments.attempt)),
      (select min(started_at) from payments.attempt where status in ('starting', 'open', 'pending')
        and (sequence is distinct from 'recurring' or status = 'starting'))
    ) - interval '1 hour' as horizon`.execute(db)
  return rows[0]?.horizon ?? new Date()
}

type Known = Readonly<Pick<Attempt, 'id' | 'orderId' | 'status' | 'cents' | 'refundedCents' | 'takenBackCents'>>

export async function attemptsByProviderId(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('payments.attempt')
    .select([
      'id',
      'order_id as orderId',
      'status',
      'cents',
      'refunded_cents as refundedCents',
      'taken_back_cents as takenBackCents',
      'provider_id as providerId',
    ])
    .where('provider_id', 'in', ids)
    .execute()
  return new Map(rows.map(({ providerId, ...row }) => [providerId as string, row]))
}

/**
 * Oldest first; those of the last minutes may simply be under way, and are left out. So is what a bank has some days for: the
 * list of the night says how those ended.
 */
export function liveAttempts(db: Db, before: Date) {
  return db
    .selectFrom('payments.attempt')
    .select(['id', 'order_id as orderId', 'provider_id as providerId', 'started_at as startedAt'])
    .where('status', 'in', ['starting', 'open', 'pending'])
    .where('started_at', '<', before)
    .where((or) => or.or([or('sequence', 'is', null), or('sequence', '=', 'first'), or('status', '=', 'starting')]))
    .orderBy('started_at')
    .limit(1_000)
    .execute()
}

/** Refunds that the provider has not finished, or was not asked for; with their payment's id there. */
export function refundsUnderWay(db: Db) {
  return db
    .selectFrom('payments.refund as r')
    .innerJoin('payments.attempt as a', 'a.id', 'r.attempt_id')
    .select(['r.id', 'r.order_id as orderId', 'r.attempt_id as attemptId', 'r.cents', 'r.status'])
    .select(['r.requested_at as requestedAt', 'a.provider_id as providerId'])
    .where('r.status', 'in', ['requested', 'accepted'])
    .where('a.method', '=', 'provider')
    .orderBy('r.requested_at')
    .limit(1_000)
    .execute()
}

/** Orders of which the ledger says something else than their state: never, unless somebody changed the tables. */
export async function ledgerDifferences(db: Db): Promise<readonly { orderId: string; cents: number }[]> {
  const { rows } = await sql<{ orderId: string; cents: number }>`
    with booked as (
      select j.order_id, sum(e.cents) filter (where e.account = 'receivable') as receivable,
        sum(e.cents) filter (where e.account in ('provider', 'bank', 'unassigned', 'cash')) as provider
      from payments.journal j join payments.entry e on e.journal_id = j.id group by 1),
    received as (
      select order_id, sum(paid_cents) as cents from payments.attempt group by 1),
    given as (
      select order_id, sum(cents) as cents from (
        select order_id, cents from payments.refund where status in ('accepted', 'done')
        union all select order_id, cents from payments.charge_back where reversed_at is null) back group by 1)
    select o.id as "orderId",
      coalesce(b.receivable, 0) - case o.status when 'open' then o.cents else 0 end
        + coalesce(b.provider, 0) - coalesce(r.cents, 0) + coalesce(g.cents, 0) as cents
    from payments."order" o
    left join booked b on b.order_id = o.id
    left join received r on r.order_id = o.id
    left join given g on g.order_id = o.id
    where coalesce(b.receivable, 0) <> case o.status when 'open' then o.cents else 0 end
      or coalesce(b.provider, 0) <> coalesce(r.cents, 0) - coalesce(g.cents, 0)
    limit 100`.execute(db)
  return rows
}
