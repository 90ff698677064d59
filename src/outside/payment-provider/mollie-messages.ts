import { z } from 'zod'
import type {
  PaymentRequest,
  PaymentStatus,
  ProviderChargeBack,
  ProviderPayment,
  ProviderRefund,
  RefundStatus,
  Terminal,
} from './index.ts'

/*
 * The messages of Mollie's API v2 (application/hal+json), as far as we read them. Amounts are text with two decimals.
 * Source: docs.mollie.com/reference (payments, refunds, chargebacks, customers, mandates, terminals, error handling).
 */

const Amount = z.object({ currency: z.literal('EUR'), value: z.string().regex(/^\d{1,9}\.\d{2}$/) })
const Link = z.object({ href: z.url() }).nullish()

const statuses: Record<string, PaymentStatus> = {
  open: 'open',
  pending: 'pending',
  // Reserved, not yet taken: for the payer it is still going on.
  authorized: 'pending',
  paid: 'paid',
  canceled: 'canceled',
  expired: 'expired',
  failed: 'failed',
}

// Another application on the same account writes its own metadata, of any form: then the payment is not ours.
const Metadata = z.object({ order: z.string(), attempt: z.number().int() }).optional().catch(undefined)

export const Payment = z
  .object({
    resource: z.literal('payment'),
    id: z.string().regex(/^tr_\w{1,64}$/),
    status: z.enum(Object.keys(statuses) as [string, ...string[]]),
    amount: Amount,
    amountRefunded: Amount.nullish(),
    amountChargedBack: Amount.nullish(),
    mandateId: z.string().nullish(),
    metadata: z.unknown(),
    createdAt: z.string().optional(),
    paidAt: z.string().nullish(),
    expiresAt: z.string().nullish(),
    _links: z.object({ checkout: Link }).optional(),
  })
  .transform((wire): ProviderPayment => {
    const ours = Metadata.parse(wire.metadata ?? undefined)
    const payAt = wire._links?.checkout?.href
    return {
      id: wire.id,
      status: statuses[wire.status] as PaymentStatus,
      cents: toCents(wire.amount.value),
      reference: ours?.order ?? '',
      ...(ours && { attempt: ours.attempt }),
      ...(payAt && { payAt }),
      refundedCents: wire.amountRefunded ? toCents(wire.amountRefunded.value) : 0,
      takenBackCents: wire.amountChargedBack ? toCents(wire.amountChargedBack.value) : 0,
      ...(wire.mandateId && { mandate: wire.mandateId }),
      ...(wire.createdAt && { createdAt: wire.createdAt }),
      ...(wire.paidAt && { paidAt: wire.paidAt }),
      ...(wire.expiresAt && { expiresAt: wire.expiresAt }),
    }
  })

const refundStatuses: Record<string, RefundStatus> = {
  queued: 'pending',
  pending: 'pending',
  processing: 'pending',
  refunded: 'done',
  failed: 'failed',
  canceled: 'failed',
}
const RefundMetadata = z.object({ refund: z.string() }).optional().catch(undefined)

export const Refund = z
  .object({
    resource: z.literal('refund'),
    id: z.string().regex(/^re_\w{1,64}$/),
    status: z.enum(Object.keys(refundStatuses) as [string, ...string[]]),
    amount: Amount,
    metadata: z.unknown(),
  })
  .transform(
    (wire): ProviderRefund => ({
      id: wire.id,
      status: refundStatuses[wire.status] as RefundStatus,
      cents: toCents(wire.amount.value),
      reference: RefundMetadata.parse(wire.metadata ?? undefined)?.refund ?? '',
    }),
  )

const ChargeBack = z
  .object({
    resource: z.literal('chargeback'),
    id: z.string().regex(/^chb_\w{1,64}$/),
    amount: Amount,
    reversedAt: z.string().nullish(),
  })
  .transform(
    ({ id, amount, reversedAt }): ProviderChargeBack => ({
      id,
      cents: toCents(amount.value),
      isReversed: Boolean(reversedAt),
    }),
  )

export const Customer = z.object({ resource: z.literal('customer'), id: z.string().regex(/^cst_\w{1,64}$/) })

const TerminalMessage = z
  .object({ resource: z.literal('terminal'), id: z.string(), description: z.string(), status: z.string() })
  .transform((wire): Terminal => ({ id: wire.id, name: wire.description, active: wire.status === 'active' }))

const Pages = z.object({ next: Link }).optional()
export const PaymentPage = z.object({ _embedded: z.object({ payments: z.array(Payment) }), _links: Pages })
export const RefundPage = z.object({ _embedded: z.object({ refunds: z.array(Refund) }), _links: Pages })
export const ChargeBackPage = z.object({ _embedded: z.object({ chargebacks: z.array(ChargeBack) }), _links: Pages })
export const TerminalPage = z.object({ _embedded: z.object({ terminals: z.array(TerminalMessage) }), _links: Pages })

export const ErrorMessage = z.object({ title: z.string(), detail: z.string().optional(), field: z.string().optional() })

export const toCents = (value: string): number => Number(value.replace('.', ''))

/** 1250 -> "12.50", without ever passing by a broken number. */
export function toAmount(cents: number) {
  if (!Number.isSafeInteger(cents) || cents <= 0) throw new RangeError(`No amount of money: ${cents}`)
  return { currency: 'EUR', value: `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}` }
}

const locales = { nl: 'nl_BE', fr: 'fr_BE', en: 'en_GB' }

export function paymentBody(request: PaymentRequest) {
  const { reference, attempt, cents, description, returnTo, webhook, language, terminal, collect } = request
  return {
    amount: toAmount(cents),
    description: description.slice(0, 255),
    // Nobody is sent anywhere when we collect.
    ...(!collect?.mandate && { redirectUrl: returnTo }),
    webhookUrl: webhook,
    locale: locales[language],
    metadata: { order: reference, attempt },
    ...(terminal && { method: 'pointofsale', terminalId: terminal }),
    ...(collect && {
      customerId: collect.customer,
      sequenceType: collect.mandate ? 'recurring' : 'first',
      ...(collect.mandate && { mandateId: collect.mandate }),
    }),
  }
}
