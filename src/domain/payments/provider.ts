import { type PaymentProvider, ProviderRefused, ProviderSilent } from '#outside/payment-provider/index.ts'
import { Refusal } from '#platform/refusal.ts'

/** What the commands need of the outside: the provider, and the address on which it may call us. */
export type Payments = Readonly<{ provider: PaymentProvider; webhook: string }>

/** Asks the provider; its silence or its no becomes a refusal that says: later. */
export async function ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
  try {
    return await question()
  } catch (error) {
    if (error instanceof ProviderSilent) throw new Refusal('unavailable', 'payments/provider-silent')
    if (error instanceof ProviderRefused) {
      const { status, field } = error
      throw new Refusal('unavailable', 'payments/provider-refused', { status, ...(field && { field }) })
    }
    throw error
  }
}

/** Whether a text may be a payment's id at the provider: whoever calls a webhook can write anything. */
export const isPaymentId = (text: string): boolean => /^tr_[A-Za-z0-9]{1,64}$/.test(text)
