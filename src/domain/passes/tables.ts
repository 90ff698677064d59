import type { Generated, GeneratedAlways, JSONColumnType, Selectable } from 'kysely'
import type { OutboxTables } from '#platform/jobs/index.ts'
import type { NotBooked } from './ledger/opening.ts'
import type { Card, CardStatus, Wallet, WalletStatus } from './wallet.ts'

export type LineKind = 'top-up' | 'opening' | 'credit' | 'card-fee' | 'refund' | 'refund-failed' | TakenBackKind
/** What the bank of who paid took back, and what it returned after all. */
export type TakenBackKind = 'charge-back' | 'charge-back-reversed'
/** `refill` is paid by hand when the city asks; `mandate` gives the consent to collect; `collected` is collected with it. */
export type TopUpKind = 'asked' | 'refill' | 'mandate' | 'collected'

/** This module owns schema `passes`. Only its store and report name these tables. */
export type PassesTables = OutboxTables & {
  'passes.wallet': {
    id: string
    status: WalletStatus
    opened_at: Date
    refill_cents: number | null
    refill_by: string | null
    refill_since: Date | null
    refill_mandate: string | null
    settle_on: string | null
    closed_at: Date | null
    low_told: Generated<number>
    /** When the register is asked again where the household lives; null: some time after it was opened. */
    look_on: string | null
  }
  'passes.member': { wallet_id: string; person_id: string; since: Date; until: Date | null }
  'passes.card': {
    number: string
    wallet_id: string
    status: CardStatus
    attached_at: Date
    stopped_at: Date | null
  }
  'passes.card_request': {
    id: string
    wallet_id: string
    replaces: string | null
    asked_at: Date
    number: string | null
    done_at: Date | null
  }
  'passes.top_up': {
    id: string
    wallet_id: string
    cents: number
    payer: string
    kind: TopUpKind
    asked_at: Date
    credited_at: Date | null
    dropped_at: Date | null
  }
  'passes.opening': {
    container: string
    sequence: number
    card: string
    fraction: string
    litres: number
    opened_at: Date
    received_at: Date
    wallet_id: string | null
    cents: number | null
    why: NotBooked | null
  }
  'passes.line': {
    wallet_id: string
    n: number
    previous: GeneratedAlways<number | null>
    before_cents: number
    cents: number
    after_cents: number
    kind: LineKind
    at: Date
    container: string | null
    sequence: number | null
    key: string | null
    top_up_id: string | null
  }
  'passes.holder': {
    person_id: string
    holder_id: string
    number: string | null
    reduced_until: string | null
    consent_by: string | null
    kept_at: Date
  }
  'passes.doubt': {
    id: string
    key: string
    kind: string
    wallet_id: string | null
    facts: JSONColumnType<Record<string, unknown>>
    found_at: Date
    closed_at: Date | null
    closed_by: string | null
    note: string | null
  }
  'passes.event': {
    id: string
    wallet_id: string
    actor: string
    what: string
    facts: JSONColumnType<Record<string, unknown>>
    at: Date
  }
}

export const walletOf = (row: Selectable<PassesTables['passes.wallet']>): Wallet => ({
  id: row.id,
  status: row.status,
  openedAt: row.opened_at,
  refill:
    row.refill_cents && row.refill_by
      ? { cents: row.refill_cents, by: row.refill_by, mandateId: row.refill_mandate }
      : null,
  settleOn: row.settle_on,
})

export const cardOf = (row: Selectable<PassesTables['passes.card']>): Card => ({
  number: row.number,
  walletId: row.wallet_id,
  status: row.status,
  attachedAt: row.attached_at,
  stoppedAt: row.stopped_at,
})
