import type { Selectable } from 'kysely'
import type { Mandate, MandateEnd, MandateStatus } from './mandate.ts'

export type MandateTables = {
  'payments.mandate': {
    id: string
    payer: string
    first_order: string
    customer: string | null
    provider_id: string | null
    status: MandateStatus
    asked_at: Date
    valid_at: Date | null
    ended_at: Date | null
    why: MandateEnd | null
  }
  'payments.charge_back': {
    id: string
    order_id: string
    attempt_id: string
    provider_id: string
    cents: number
    taken_at: Date
    reversed_at: Date | null
  }
}

export const mandateOf = (row: Selectable<MandateTables['payments.mandate']>): Mandate => ({
  id: row.id,
  payer: row.payer,
  firstOrder: row.first_order,
  customer: row.customer,
  providerId: row.provider_id,
  status: row.status,
})

/** Money of a payment that the payer's bank took back. */
export type ChargeBack = Readonly<{
  id: string
  orderId: string
  attemptId: string
  providerId: string
  cents: number
  reversedAt: Date | null
}>

export const chargeBackOf = (row: Selectable<MandateTables['payments.charge_back']>): ChargeBack => ({
  id: row.id,
  orderId: row.order_id,
  attemptId: row.attempt_id,
  providerId: row.provider_id,
  cents: row.cents,
  reversedAt: row.reversed_at,
})
