import type { Generated, JSONColumnType, Selectable } from 'kysely'
import type { Channel } from '#platform/context.ts'
import type { CashTables } from './cash/tables.ts'
import type { FindingKind, RunOutcome } from './finding.ts'
import type { Account, JournalKind, PaidBy } from './ledger.ts'
import type { MandateTables } from './mandates/tables.ts'
import type { Attempt, AttemptStatus, Order, OrderStatus } from './order.ts'
import type { Refund, RefundStatus } from './refund.ts'
import type { TransferTables } from './transfers/tables.ts'

/** This module owns schema `payments`. Only its store and report name these tables. */
export type PaymentsTables = TransferTables &
  MandateTables &
  CashTables & {
    'payments.order': {
      id: string
      case_id: string
      purpose: string
      payer: string
      description: string
      cents: number
      status: OrderStatus
      channel: Channel
      created_at: Date
      paid_at: Date | null
      paid_by: string | null
    }
    'payments.attempt': {
      id: string
      order_id: string
      n: number
      cents: number
      status: AttemptStatus
      provider_id: string | null
      terminal: string | null
      pay_at: string | null
      return_to: string
      language: 'nl' | 'fr' | 'en'
      started_at: Generated<Date>
      expires_at: Date | null
      left_at: Date | null
      paid_cents: number | null
      refunded_cents: Generated<number>
      booked_to: 'revenue' | 'surplus' | null
      method: Generated<PaidBy>
      mandate_id: string | null
      sequence: 'first' | 'recurring' | null
      taken_back_cents: Generated<number>
    }
    'payments.refund': {
      id: string
      order_id: string
      attempt_id: string
      key: string
      cents: number
      reason: string
      status: RefundStatus
      provider_id: string | null
      requested_by: string
      requested_at: Date
    }
    'payments.journal': {
      id: string
      key: string
      kind: JournalKind
      order_id: string | null
      line_id: string | null
      attempt_id: string | null
      refund_id: string | null
      booked_at: Date
    }
    'payments.entry': { journal_id: string; account: Account; cents: number }
    'payments.event': {
      id: string
      order_id: string
      actor: string
      what: string
      facts: JSONColumnType<Record<string, unknown>>
      at: Date
    }
    'payments.reconciliation': {
      id: string
      started_at: Generated<Date>
      finished_at: Date | null
      outcome: RunOutcome | null
      looked_at: Generated<number>
    }
    'payments.finding': {
      id: string
      key: string
      kind: FindingKind
      run_id: string | null
      order_id: string | null
      attempt_id: string | null
      refund_id: string | null
      provider_id: string | null
      cents: number | null
      mended: boolean
      found_at: Date
      closed_at: Date | null
      closed_by: string | null
      note: string | null
    }
  }

export function orderOf(row: Selectable<PaymentsTables['payments.order']>): Order {
  const { case_id, created_at, paid_at, paid_by, ...rest } = row
  return { ...rest, caseId: case_id, createdAt: created_at, paidAt: paid_at, paidBy: paid_by }
}

export function attemptOf(row: Selectable<PaymentsTables['payments.attempt']>): Attempt {
  return {
    id: row.id,
    orderId: row.order_id,
    n: row.n,
    cents: row.cents,
    status: row.status,
    providerId: row.provider_id,
    terminal: row.terminal,
    payAt: row.pay_at,
    returnTo: row.return_to,
    language: row.language,
    startedAt: row.started_at,
    expiresAt: row.expires_at,
    leftAt: row.left_at,
    paidCents: row.paid_cents,
    refundedCents: row.refunded_cents,
    bookedTo: row.booked_to,
    method: row.method,
    mandateId: row.mandate_id,
    sequence: row.sequence,
    takenBackCents: row.taken_back_cents,
  }
}

/** Everything but `refundedCents` and `takenBackCents`: those move by themselves, with what they add up. */
export const attemptRow = (attempt: Attempt) => ({
  id: attempt.id,
  order_id: attempt.orderId,
  n: attempt.n,
  cents: attempt.cents,
  status: attempt.status,
  provider_id: attempt.providerId,
  terminal: attempt.terminal,
  pay_at: attempt.payAt,
  return_to: attempt.returnTo,
  language: attempt.language,
  started_at: attempt.startedAt,
  expires_at: attempt.expiresAt,
  left_at: attempt.leftAt,
  paid_cents: attempt.paidCents,
  booked_to: attempt.bookedTo,
  method: attempt.method,
  mandate_id: attempt.mandateId,
  sequence: attempt.sequence,
})

export function refundOf(row: Selectable<PaymentsTables['payments.refund']>): Refund {
  const { order_id, attempt_id, provider_id, requested_by, requested_at, ...rest } = row
  return {
    ...rest,
    orderId: order_id,
    attemptId: attempt_id,
    providerId: provider_id,
    requestedBy: requested_by,
    requestedAt: requested_at,
  }
}
