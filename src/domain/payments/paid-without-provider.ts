import type { Attempt, Order } from './order.ts'

type Paid = Readonly<{
  id: string
  order: Pick<Order, 'id' | 'cents'>
  /** Those that came before. */
  attempts: readonly Pick<Attempt, 'n'>[]
  method: 'transfer' | 'cash'
  /** What the payer finds on a receipt or statement; of one attempt alone. */
  reference: string
}>

/** An attempt that begins paid: by transfer or in cash no provider says anything of it any more. */
export const paidWithoutProvider = ({ id, order, attempts, method, reference }: Paid): Attempt => ({
  id,
  orderId: order.id,
  n: (attempts.at(-1)?.n ?? 0) + 1,
  cents: order.cents,
  status: 'paid',
  providerId: reference,
  terminal: null,
  payAt: null,
  returnTo: '',
  language: 'nl',
  startedAt: new Date(),
  expiresAt: null,
  leftAt: null,
  paidCents: order.cents,
  refundedCents: 0,
  bookedTo: 'revenue',
  method,
  mandateId: null,
  sequence: null,
  takenBackCents: 0,
})
