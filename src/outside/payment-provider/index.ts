/** What we need from whoever takes the money, in our words. */
export type PaymentStatus = 'open' | 'pending' | 'paid' | 'canceled' | 'expired' | 'failed'

export type ProviderPayment = Readonly<{
  id: string
  status: PaymentStatus
  cents: number
  /** Our order id, as we gave it; empty when the payment is not one of ours (an account may be shared). */
  reference: string
  /** Which attempt of the order, as we gave it. */
  attempt?: number
  /** Where the payer goes; absent at a terminal and when nothing is left to do. */
  payAt?: string
  /** What was given back, or is on its way back. */
  refundedCents: number
  /** What the payer's bank took back, and did not return. */
  takenBackCents: number
  /** The mandate that the payer gave with it, or with which it was collected. */
  mandate?: string
  createdAt?: string
  /** When the payer paid it. */
  paidAt?: string
  expiresAt?: string
}>

export type PaymentRequest = Readonly<{
  /** Our order id: also the idempotency key, together with the attempt. */
  reference: string
  attempt: number
  cents: number
  description: string
  returnTo: string
  webhook: string
  language: 'nl' | 'fr' | 'en'
  /** Pay on this terminal instead of online. */
  terminal?: string
  /** `first`: paid by hand, gives a mandate; with a `mandate`: collected by us, without the payer. */
  collect?: Readonly<{ customer: string; mandate?: string }>
}>

export type RefundStatus = 'pending' | 'done' | 'failed'

export type ProviderRefund = Readonly<{
  id: string
  status: RefundStatus
  cents: number
  /** Our refund id, as we gave it; empty when it was made outside of us. */
  reference: string
}>

/** The payer's bank took money back (SEPA: within eight weeks without a reason); `isReversed`: it came back to us. */
export type ProviderChargeBack = Readonly<{ id: string; cents: number; isReversed: boolean }>

export type Terminal = Readonly<{ id: string; name: string; active: boolean }>

/**
 * Every call throws `ProviderSilent` when there is no usable answer, and `ProviderRefused` when the provider says no.
 */
export interface PaymentProvider {
  /** Asked twice for the same reference and attempt it gives the same payment. */
  open(request: PaymentRequest): Promise<ProviderPayment>
  /** `null`: the provider does not know it. */
  get(id: string): Promise<ProviderPayment | null>
  /** `false`: too late, or never possible for this way of paying; look at the state. */
  cancel(id: string): Promise<boolean>
  /** Asked twice with the same reference it gives back once. */
  refund(
    id: string,
    refund: Readonly<{ reference: string; cents: number; description: string }>,
  ): Promise<ProviderRefund>
  /** All refunds of one payment. */
  refunds(id: string): Promise<readonly ProviderRefund[]>
  /** Newest first, for reconciliation; `next` is the `from` of the page after. */
  list(
    page: Readonly<{ limit: number; from?: string }>,
  ): Promise<Readonly<{ payments: readonly ProviderPayment[]; next?: string }>>
  terminals(): Promise<readonly Terminal[]>
  /** A payer from whom we may collect, without a name: asked twice for the same reference it gives the same one. */
  openCustomer(reference: string): Promise<string>
  /** No more is collected with it. Again, or of what is unknown, changes nothing. */
  revokeMandate(customer: string, mandate: string): Promise<void>
  /** What the bank took back of one payment. */
  chargeBacks(id: string): Promise<readonly ProviderChargeBack[]>
  /** Where browsers are sent to pay: for the form-action of the Content-Security-Policy. */
  checkoutOrigins: readonly string[]
}

/**
 * No usable answer: time-out, no connection, 5xx, too many requests, or words that we do not understand. Whether a
 * command was carried out is then unknown: ask again (same reference) or look.
 */
export class ProviderSilent extends Error {
  constructor(what: string, cause?: unknown) {
    super(`The payment provider gave no usable answer: ${what}`, { cause })
    this.name = 'ProviderSilent'
  }
}

/** The provider understood and said no: wrong key, wrong amount, unknown terminal, nothing left to give back. */
export class ProviderRefused extends Error {
  readonly status: number
  readonly field?: string

  constructor(status: number, what: string, field?: string) {
    super(`The payment provider refused (${status}): ${what}`)
    this.name = 'ProviderRefused'
    this.status = status
    if (field) this.field = field
  }
}
