import { randomBytes } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What the simulated provider knows of one payment. Times in milliseconds on the provider's own clock. */
export type Simulated = {
  id: string
  createdAt: number
  expiresAt: number
  paidAt?: number
  cents: number
  description: string
  redirectUrl?: string
  webhookUrl?: string
  locale?: string
  terminalId?: string
  metadata: unknown
  status: SimulatedStatus
  refunds: SimulatedRefund[]
  customerId?: string
  mandateId?: string
  sequenceType?: 'first' | 'recurring'
  chargeBacks?: SimulatedChargeBack[]
}
export type SimulatedChargeBack = { id: string; cents: number; createdAt: number; reversedAt?: number }
export type SimulatedStatus = 'open' | 'pending' | 'paid' | 'canceled' | 'expired' | 'failed'
export type SimulatedRefund = {
  id: string
  cents: number
  description: string
  metadata: unknown
  status: 'pending' | 'refunded' | 'failed'
  createdAt: number
}

const after: Record<SimulatedStatus, readonly SimulatedStatus[]> = {
  open: ['pending', 'paid', 'canceled', 'expired', 'failed'],
  pending: ['paid', 'canceled', 'expired', 'failed'],
  paid: [],
  canceled: [],
  expired: [],
  failed: [],
}

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
export const providerId = (prefix: string) =>
  `${prefix}_${[...randomBytes(14)].map((byte) => letters[byte % letters.length]).join('')}`

export const refundedCents = (payment: Simulated) =>
  payment.refunds.filter((refund) => refund.status !== 'failed').reduce((sum, refund) => sum + refund.cents, 0)

export const takenBackCents = ({ chargeBacks = [] }: Simulated) =>
  chargeBacks.filter(({ reversedAt }) => !reversedAt).reduce((sum, { cents }) => sum + cents, 0)

/**
 * The provider's own books. With a `file` they survive the end of the process, as a real provider's would: one line
 * per change, the last one of a payment holds.
 */
export function books({ file, onChange }: { file?: string; onChange: (payment: Simulated) => void }) {
  const payments = new Map<string, Simulated>()
  let skipped = 0
  const now = () => Date.now() + skipped

  if (file && existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const payment = entryOf(line)
      if (payment) payments.set(payment.id, payment)
    }
  }
  const save = (payment: Simulated) => {
    payments.set(payment.id, payment)
    if (!file) return
    mkdirSync(dirname(file), { recursive: true })
    appendFileSync(file, `${JSON.stringify(payment)}\n`)
  }
  const move = (payment: Simulated, status: SimulatedStatus): boolean => {
    if (!after[payment.status].includes(status)) return false
    payment.status = status
    if (status === 'paid') payment.paidAt = now()
    // Who pays a first payment gives his mandate with it.
    if (status === 'paid' && payment.sequenceType === 'first') payment.mandateId ??= providerId('mdt')
    save(payment)
    if (status !== 'pending') onChange(payment)
    return true
  }
  /** A payment that nobody paid in time expires by itself. */
  const sweep = () => {
    for (const payment of payments.values()) if (payment.expiresAt <= now()) move(payment, 'expired')
  }

  return {
    now,
    save,
    move,
    sweep,
    advance: (ms: number) => {
      skipped += ms
      sweep()
    },
    find: (id: string) => {
      sweep()
      return payments.get(id)
    },
    /** Newest first. */
    all: () => {
      sweep()
      return [...payments.values()].reverse()
    },
  }
}
export type Books = ReturnType<typeof books>

/** A process that was killed while writing leaves half a line: it never answered for that one. */
function entryOf(line: string): Simulated | undefined {
  try {
    return JSON.parse(line) as Simulated
  } catch {
    return undefined
  }
}
