import type { ColumnType } from 'kysely'
import type { UnassignedReason } from './transfer.ts'

/** Part of schema `payments`: what the bank said, and whose money it is. */
export type TransferTables = {
  'payments.transfer_request': {
    order_id: string
    communication: string
    account: string
    holder: string
    requested_at: Date
  }
  'payments.statement': {
    id: string
    account: string
    number: string
    on_day: string
    old_cents: ColumnType<number | string, number>
    new_cents: ColumnType<number | string, number>
    sha256: string
    read_by: string
    read_at: Date
  }
  'payments.bank_line': {
    id: string
    statement_id: string
    place: string
    cents: number
    value_on: string | null
    reference: string
    communication: string | null
    said: string
    payer_name: string
    payer_account: string
    rest_cents: number
    why: UnassignedReason | null
    order_id: string | null
  }
  'payments.assignment': {
    id: string
    line_id: string
    order_id: string | null
    kind: 'paid' | 'returned'
    cents: number
    by: string
    note: string
    at: Date
  }
}
