import { type PaymentState, type Payments, refreshPayment, stopPayment } from '#domain/payments/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { PayProblem } from './pay-pages.tsx'

/** What the screen that asks says now: whether the answer of the payment service is there. */
export type OfScreen = { Querystring: { zeker?: string } }

export const problemOf: Readonly<Record<string, PayProblem>> = {
  'payments/terminal-not-available': 'terminalOut',
  'payments/provider-silent': 'providerSilent',
  'payments/provider-refused': 'providerSilent',
  'payments/changed-meanwhile': 'declined',
}

/** How a payment ended without money, as the screen says it with what to do next. */
const endedAs = { failed: 'declined', canceled: 'cardCanceled', expired: 'cardExpired' } as const
export function endedProblem({ ended, atTerminal }: Pick<PaymentState, 'ended' | 'atTerminal'>): PayProblem | null {
  if (!ended) return null
  return ended === 'failed' && !atTerminal ? 'phoneDeclined' : endedAs[ended]
}

/** Whether the screen that waits for a card or a phone has to change: it is over, or what is known of it turned. */
export const newsOf = (
  { next, isSure }: Pick<PaymentState, 'next' | 'isSure'>,
  saysSure: boolean,
  href: string,
  way: 'kaart' | 'gsm',
) => ({
  done: next !== 'go-on' || isSure !== saysSure,
  href: next === 'go-on' ? `${href}/${way}` : href,
})

/**
 * Somebody who changed from one way of paying to the other was refused. The earlier one may have gone through meanwhile, or its reader may
 * still wait: then the screen says how that stands, and never that nothing was charged. Null: it is as the refusal says.
 */
export async function insteadOfRefusal(
  context: OpenContext,
  payments: Payments,
  { orderId, href }: Readonly<{ orderId: string; href: string }>,
  error: unknown,
): Promise<string | null> {
  if (!(error instanceof Refusal && problemOf[error.code])) return null
  const { next, isSure, atTerminal } = await refreshPayment(context, payments, orderId)
  if (next === 'go-on' && (!isSure || atTerminal)) return `${href}/kaart`
  return next === 'go-on' || next === 'pay-again' ? null : href
}

/** `false`: nobody hears whether it stopped, so it may still be paid. */
export async function stoppedAtReader(context: OpenContext, payments: Payments, orderId: string): Promise<boolean> {
  try {
    await stopPayment(context, payments, orderId)
    return true
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'unavailable') return false
    throw error
  }
}
