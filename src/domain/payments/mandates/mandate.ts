import type { Actor } from '#platform/context.ts'
import { notTheirs } from '#platform/refusal.ts'
import { requireAccess } from '../order.ts'

/** `asked`: its first payment is not paid yet; `valid`: we may collect; `ended`: never again. */
export type MandateStatus = 'asked' | 'valid' | 'ended'
/** Why it ended: asked for, refused by the provider, a collection that failed, or one that the payer's bank took back. */
export type MandateEnd = 'asked' | 'refused' | 'failed' | 'taken-back'

/** What a payer agreed to: that we collect from his account ourselves (SEPA direct debit, core). */
export type Mandate = Readonly<{
  id: string
  payer: string
  /** The order that he pays by hand, and with which he gives it. */
  firstOrder: string
  /** The payer at the provider; null: not asked there yet. */
  customer: string | null
  /** The mandate at the provider; null: not given yet. */
  providerId: string | null
  status: MandateStatus
}>

/** Residents touch their own mandates, staff everybody's. */
export function requireOwn(mandate: Mandate, actor: Actor): void {
  requireAccess({ id: mandate.id, payer: mandate.payer }, actor)
}

/** Consent is of the payer himself: nobody gives it for him. */
export function requirePayer(payer: string, actor: Actor, orderId: string): void {
  if (actor.kind !== 'resident' || actor.id !== payer) throw notTheirs('payments/not-found', actor, orderId)
}
