/** What we need from whoever takes the money, in our words. */
export type PaymentStatus = 'open' | 'pending' | 'paid' | 'canceled' | 'expired' | 'failed'

export type ProviderPayment = Readonly<{
  id: string
  status: PaymentStatus
  cents: number
  /** Our order id, as we gave it. */
  reference: string
  /** Where the payer goes; absent at a terminal and when nothing is left to do. */
  payAt?: string
  refundedCents: number
  expiresAt?: string
}>

export type PaymentRequest = Readonly<{
  /** Our order id: also the idempotency key. */
  reference: string
  attempt: number
  cents: number
  description: string
  returnTo: string
  webhook: string
  language: 'nl' | 'fr' | 'en'
  /** Pay on this terminal instead of online. */
  terminal?: string
}>

export interface PaymentProvider {
  open(request: PaymentRequest): Promise<ProviderPayment>
  /** `null`: the provider does not know it. */
  get(id: string): Promise<ProviderPayment | null>
  cancel(id: string): Promise<void>
  refund(
    id: string,
    refund: Readonly<{ reference: string; cents: number; description: string }>,
  ): Promise<Readonly<{ id: string; status: string }>>
  /** Newest first, for reconciliation. */
  list(
    page: Readonly<{ limit: number; from?: string }>,
  ): Promise<Readonly<{ payments: readonly ProviderPayment[]; next?: string }>>
  terminals(): Promise<readonly Readonly<{ id: string; name: string; active: boolean }>[]>
}
