import { type Kysely, sql } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Finding, needsPerson, type RunOutcome } from './finding.ts'
import type { Account, Journal } from './ledger.ts'
import type { Attempt, Order } from './order.ts'
import type { Refund } from './refund.ts'
import { attemptOf, attemptRow, orderOf, type PaymentsTables, refundOf } from './tables.ts'

export type { PaymentsTables } from './tables.ts'

type Db = Kysely<PaymentsTables>

/** Opens the order unless the case has one for this purpose; gives the one that counts. */
export async function insertOrder(db: Db, order: Order): Promise<{ order: Order; isNew: boolean }> {
  const { caseId, createdAt, paidAt, paidBy, ...rest } = order
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('payments.order')
    .values({ ...rest, case_id: caseId, created_at: createdAt, paid_at: paidAt, paid_by: paidBy })
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'purpose']).where('status', 'in', ['open', 'paid']).doNothing(),
    )
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) return { order, isNew: true }
  const row = await db
    .selectFrom('payments.order')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('purpose', '=', order.purpose)
    .where('status', 'in', ['open', 'paid'])
    .executeTakeFirst()
  // The other one was cancelled at this very moment.
  if (!row) throw new Refusal('conflict', 'payments/changed-meanwhile')
  return { order: orderOf(row), isNew: false }
}

export async function findOrder(db: Db, id: string): Promise<Order | undefined> {
  const row = await db.selectFrom('payments.order').selectAll().where('id', '=', id).executeTakeFirst()
  return row && orderOf(row)
}

/** Whoever changes anything of an order locks it first: settling, starting and giving back take turns. */
export async function lockOrder(db: Db, id: string): Promise<Order> {
  const row = await db.selectFrom('payments.order').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Refusal('missing', 'payments/not-found', { order: id })
  return orderOf(row)
}

export async function saveOrder(db: Db, { id, status, paidAt, paidBy }: Order): Promise<void> {
  await db
    .updateTable('payments.order')
    .set({ status, paid_at: paidAt, paid_by: paidBy })
    .where('id', '=', id)
    .execute()
}

export async function attemptsOf(db: Db, orderId: string): Promise<readonly Attempt[]> {
  const rows = await db
    .selectFrom('payments.attempt')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('n')
    .execute()
  return rows.map(attemptOf)
}

export async function findAttempt(db: Db, providerId: string): Promise<Attempt | undefined> {
  const row = await db
    .selectFrom('payments.attempt')
    .selectAll()
    .where('provider_id', '=', providerId)
    .executeTakeFirst()
  return row && attemptOf(row)
}

export async function attemptByReturn(db: Db, returnTo: string): Promise<Attempt | undefined> {
  const row = await db
    .selectFrom('payments.attempt')
    .selectAll()
    .where('return_to', '=', returnTo)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && attemptOf(row)
}

export async function insertAttempt(db: Db, attempt: Attempt): Promise<void> {
  await db.insertInto('payments.attempt').values(attemptRow(attempt)).execute()
}

/** Everything but `refundedCents` and `takenBackCents`: those move with `reserve` and `saveTakenBack`. */
export async function saveAttempt(db: Db, attempt: Attempt): Promise<void> {
  await db.updateTable('payments.attempt').set(attemptRow(attempt)).where('id', '=', attempt.id).execute()
}

export async function refundsOf(db: Db, orderId: string): Promise<readonly Refund[]> {
  const rows = await db
    .selectFrom('payments.refund')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('requested_at')
    .execute()
  return rows.map(refundOf)
}

export async function findRefund(db: Db, id: string): Promise<Refund | undefined> {
  const row = await db.selectFrom('payments.refund').selectAll().where('id', '=', id).executeTakeFirst()
  return row && refundOf(row)
}

/** Also reserves the money on the attempt: the database refuses more than was paid. */
export async function insertRefund(db: Db, refund: Refund): Promise<void> {
  const { orderId, attemptId, providerId, requestedBy, requestedAt, ...rest } = refund
  await db
    .insertInto('payments.refund')
    .values({
      ...rest,
      order_id: orderId,
      attempt_id: attemptId,
      provider_id: providerId,
      requested_by: requestedBy,
      requested_at: requestedAt,
    })
    .execute()
  await reserve(db, attemptId, refund.cents)
}

export async function saveRefund(db: Db, { id, status, providerId }: Refund): Promise<void> {
  await db.updateTable('payments.refund').set({ status, provider_id: providerId }).where('id', '=', id).execute()
}

export async function saveTakenBack(db: Db, attemptId: string, cents: number): Promise<void> {
  await db.updateTable('payments.attempt').set({ taken_back_cents: cents }).where('id', '=', attemptId).execute()
}

/** `cents` below zero: the refund came to nothing. */
export async function reserve(db: Db, attemptId: string, cents: number): Promise<void> {
  await db
    .updateTable('payments.attempt')
    .set({ refunded_cents: sql<number>`refunded_cents + ${cents}` })
    .where('id', '=', attemptId)
    .execute()
}

/** `false`: this happening is in the ledger already. */
export async function book(db: Db, journal: Journal, at: Date): Promise<boolean> {
  const id = newId()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('payments.journal')
    .values({
      id,
      key: journal.key,
      kind: journal.kind,
      order_id: journal.orderId ?? null,
      line_id: journal.lineId ?? null,
      attempt_id: journal.attemptId ?? null,
      refund_id: journal.refundId ?? null,
      booked_at: at,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  const entries = Object.entries(journal.entries) as [Account, number][]
  await db
    .insertInto('payments.entry')
    .values(entries.map(([account, cents]) => ({ journal_id: id, account, cents })))
    .execute()
  return true
}

/** The trail: who did what to an order. No personal data in `facts`. */
export async function recordEvent(
  db: Db,
  event: Readonly<{ orderId: string; actor: string; what: string; at: Date; facts?: Record<string, unknown> }>,
): Promise<void> {
  const { orderId, facts = {}, ...rest } = event
  await db
    .insertInto('payments.event')
    .values({ id: newId(), order_id: orderId, facts: JSON.stringify(facts), ...rest })
    .execute()
}

/** What was left to a person is done: its finding waits no longer. */
export async function closeByHand(db: Db, refundId: string, { by, at }: Readonly<{ by: string; at: Date }>) {
  await db
    .updateTable('payments.finding')
    .set({ closed_at: at, closed_by: by })
    .where('refund_id', '=', refundId)
    .where('kind', '=', 'refund-by-hand')
    .where('closed_at', 'is', null)
    .execute()
}

/** Gives the new finding's id; `null` when it was found before. */
export async function recordFinding(db: Db, finding: Finding, at: Date): Promise<string | null> {
  const { runId, orderId, attemptId, refundId, providerId, ...rest } = finding
  const row = await db
    .insertInto('payments.finding')
    .values({
      id: newId(),
      ...rest,
      run_id: runId ?? null,
      order_id: orderId ?? null,
      attempt_id: attemptId ?? null,
      refund_id: refundId ?? null,
      provider_id: providerId ?? null,
      mended: !needsPerson.has(finding.kind),
      found_at: at,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export async function beginRun(db: Db): Promise<string> {
  const id = newId()
  await db.insertInto('payments.reconciliation').values({ id, finished_at: null, outcome: null }).execute()
  return id
}

export async function endRun(db: Db, id: string, outcome: RunOutcome, lookedAt: number): Promise<void> {
  await db
    .updateTable('payments.reconciliation')
    .set({ finished_at: sql<Date>`clock_timestamp()`, outcome, looked_at: lookedAt })
    .where('id', '=', id)
    .execute()
}

/** `false`: there is no such finding, or somebody closed it before. */
export async function saveClosed(
  db: Db,
  id: string,
  closed: Readonly<{ by: string; note: string; at: Date }>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('payments.finding')
    .set({ closed_at: closed.at, closed_by: closed.by, note: closed.note })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
