import type { RefundStatus as ProviderRefundStatus } from '#outside/payment-provider/index.ts'

export type RefundStatus = 'requested' | 'accepted' | 'done' | 'failed'

/** Money that goes back to the payer. `accepted`: the provider took it on, and it is booked. */
export type Refund = Readonly<{
  id: string
  orderId: string
  attemptId: string
  key: string
  cents: number
  /** Why, for the file; no personal data. */
  reason: string
  status: RefundStatus
  providerId: string | null
  requestedBy: string
  requestedAt: Date
}>

export const refundStatusOf: Record<ProviderRefundStatus, RefundStatus> = {
  pending: 'accepted',
  done: 'done',
  failed: 'failed',
}

const rank: Record<RefundStatus, number> = { requested: 0, accepted: 1, done: 2, failed: 3 }

/** A bank may still send back what was done; nothing else goes back. */
export const isRefundProgress = (from: RefundStatus, to: RefundStatus): boolean => rank[to] > rank[from]

export const isBooked = (status: RefundStatus): boolean => status === 'accepted' || status === 'done'
