import { type PaymentRequest, ProviderRefused } from '#outside/payment-provider/index.ts'
import { type Context, system, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { announce } from './announce.ts'
import { ensureCustomer } from './mandates/ask-mandate.ts'
import { requireFree } from './mandates/collecting.ts'
import { ended } from './mandates/end-mandate.ts'
import { findMandate, mandateOfOrder } from './mandates/store.ts'
import { takeNews } from './news.ts'
import { type Attempt, currentAttempt, isLive, type Order, requireAccess } from './order.ts'
import { ask, type Payments } from './provider.ts'
import { settlePayment } from './settle-payment.ts'
import { stopAttempts } from './stop-payment.ts'
import {
  attemptsOf,
  findOrder,
  insertAttempt,
  lockOrder,
  type PaymentsTables,
  recordEvent,
  saveAttempt,
} from './store.ts'

/** `returnTo`: where the browser comes back; `terminal`: pay by card on this terminal instead of online. */
export type Way = Readonly<{
  orderId: string
  returnTo: string
  language: 'nl' | 'fr' | 'en'
  terminal?: string
  /** Collect it with this mandate, without the payer. */
  mandate?: string
}>

export type Started =
  | Readonly<{ next: 'go'; payAt: string }>
  | Readonly<{ next: 'terminal'; terminal: string }>
  /** The provider has the payer's money under way: wait. */
  | Readonly<{ next: 'wait' }>
  | Readonly<{ next: 'paid' }>

/** The provider forgets an idempotency key after an hour: from here on we look before we ask again. */
const keyIsSure = 30 * 60_000
const pagesToSearch = 8

/**
 * Lets the payer pay, for the first time or again after a failure. Asked twice it goes on with the same payment; another
 * way (the terminal instead of online) leaves the first one. Asks the provider, so it is never part of a transaction.
 */
export async function startPayment(context: Context<PaymentsTables>, payments: Payments, way: Way): Promise<Started> {
  if (context.db.isTransaction) throw new Error('startPayment asks the provider: not within a transaction')
  const order = await findOrder(context.db, way.orderId)
  if (!order) throw new Refusal('missing', 'payments/not-found', { order: way.orderId })
  requireAccess(order, context.actor)

  await lookAgain(context, payments, order)
  const agreed = await agreedWith(context, payments, way)
  const { attempt, left } = await nextAttempt(context, way, agreed)
  if (!attempt) return { next: 'paid' }
  if (left) {
    await stopAttempts(context, payments, order.id)
    const now = await findOrder(context.db, order.id)
    if (now?.status === 'paid') return { next: 'paid' }
  }
  return started(attempt.providerId ? attempt : await ensureOpened(context, payments, order, attempt))
}

/** What we know of the running attempt may be old: the payer comes back sooner than any webhook. */
async function lookAgain(context: Context<PaymentsTables>, payments: Payments, order: Order): Promise<void> {
  const running = currentAttempt(await attemptsOf(context.db, order.id))
  if (running?.providerId) await settlePayment({ ...context, actor: system('payments') }, payments, running.providerId)
  else if (running && Date.now() - running.startedAt.getTime() > keyIsSure) await recover(context, payments, running)
}

/** An attempt of which no answer was stored, too long ago to ask again: is it at the provider? */
async function recover(context: Context<PaymentsTables>, { provider }: Payments, attempt: Attempt): Promise<void> {
  let from: string | undefined
  for (let count = 0; count < pagesToSearch; count++) {
    const { payments, next } = await ask(() => provider.list({ limit: 250, ...(from && { from }) }))
    const payment = payments.find((one) => one.reference === attempt.orderId && one.attempt === attempt.n)
    const who = { actor: system('payments'), now: context.now }
    if (payment) return void (await transaction(context, (tx) => takeNews(tx, who, { payment, refunds: [] })))
    const last = payments.at(-1)?.createdAt
    if (!next || (last && Date.parse(last) < attempt.startedAt.getTime() - 60_000)) break
    from = next
  }
  await giveUp(context, attempt)
}

/** Ends an attempt that the provider never had; unless it turned up meanwhile. */
export function giveUp(context: Context<PaymentsTables>, attempt: Pick<Attempt, 'id' | 'orderId'>): Promise<void> {
  return transaction(context, async (tx) => {
    await lockOrder(tx, attempt.orderId)
    const now = (await attemptsOf(tx, attempt.orderId)).find(({ id }) => id === attempt.id)
    if (now?.status !== 'starting') return
    await saveAttempt(tx, { ...now, status: 'failed' })
    const facts = { attempt: now.n, reason: 'never-started' }
    await recordEvent(tx, { orderId: now.orderId, actor: 'payments', what: 'failed', at: context.now, facts })
  })
}

/** The mandate with which the attempt goes: one to collect with, or the one that this payment by hand gives. */
async function agreedWith(
  context: Context<PaymentsTables>,
  payments: Payments,
  { orderId, terminal, mandate }: Way,
): Promise<Pick<Attempt, 'mandateId' | 'sequence'>> {
  if (mandate) return { mandateId: mandate, sequence: 'recurring' }
  const asked = terminal ? undefined : await mandateOfOrder(context.db, orderId)
  if (asked?.status !== 'asked') return { mandateId: null, sequence: null }
  await ensureCustomer(context, payments, asked)
  return { mandateId: asked.id, sequence: 'first' }
}

/**
 * Whether who pays now stands where the running attempt brings him back to: at the same reader, or at a page of the same kind. Begun at home
 * and opened by a phone at a contact point, its page would lead the phone to the page at home, which asks to sign in.
 */
function isSameWay(running: Attempt, way: Pick<Way, 'terminal' | 'returnTo'>): boolean {
  // A collection goes on by itself, wherever one pays: beside it nothing is begun, at a reader neither.
  if (running.sequence === 'recurring') return true
  if (running.terminal !== (way.terminal ?? null)) return false
  if (running.terminal !== null) return true
  return placeOf(running.returnTo) === placeOf(way.returnTo)
}

/** Of an address where a browser comes back, all but its last part: a phone has a secret of its own there each time. */
const placeOf = (address: string): string => (URL.canParse(address) ? new URL('.', address).pathname : '')

/** The attempt to go on with, a new one where there is none; `left`: the payer left another one that is still open. */
function nextAttempt(
  context: Context<PaymentsTables>,
  { orderId, returnTo, language, terminal = undefined }: Way,
  agreed: Pick<Attempt, 'mandateId' | 'sequence'>,
) {
  const { actor, now } = context
  return transaction(context, async (tx): Promise<{ attempt?: Attempt; left: boolean }> => {
    const order = await lockOrder(tx, orderId)
    if (order.status === 'paid') return { left: false }
    if (order.status === 'cancelled') throw new Refusal('conflict', 'payments/cancelled', { order: orderId })

    const attempts = await attemptsOf(tx, orderId)
    const running = currentAttempt(attempts)
    // Money under way is waited for, whichever way is asked now.
    if (running && (isSameWay(running, { terminal, returnTo }) || running.status === 'pending')) {
      return { attempt: running, left: attempts.some((one) => isLive(one) && one.leftAt !== null) }
    }
    if (agreed.sequence === 'recurring') await requireFree(tx, agreed.mandateId ?? '', orderId)
    if (running) await saveAttempt(tx, { ...running, leftAt: new Date() })

    const attempt: Attempt = {
      id: newId(),
      orderId,
      n: (attempts.at(-1)?.n ?? 0) + 1,
      cents: order.cents,
      status: 'starting',
      providerId: null,
      terminal: terminal ?? null,
      payAt: null,
      returnTo,
      language,
      startedAt: new Date(),
      expiresAt: null,
      leftAt: null,
      paidCents: null,
      refundedCents: 0,
      bookedTo: null,
      method: 'provider',
      ...agreed,
      takenBackCents: 0,
    }
    await insertAttempt(tx, attempt)
    const facts = { attempt: attempt.n, ...(terminal && { terminal }), ...(agreed.sequence && agreed) }
    await recordEvent(tx, { orderId, actor: actor.id, what: 'started', at: now, facts })
    return { attempt, left: attempts.some(isLive) }
  })
}

/** Two of us, or the same one after a crash, ask the same thing with the same key: there is one payment. */
async function ensureOpened(
  context: Context<PaymentsTables>,
  payments: Payments,
  order: Order,
  attempt: Attempt,
): Promise<Attempt> {
  const { provider, webhook } = payments
  const { orderId: reference, n, cents, returnTo, language, terminal, mandateId, sequence } = attempt
  const mandate = mandateId ? await findMandate(context.db, mandateId) : undefined
  const request: PaymentRequest = {
    reference,
    attempt: n,
    cents,
    description: order.description,
    returnTo,
    webhook,
    language,
    ...(terminal && { terminal }),
    ...(mandate?.customer && {
      collect: {
        customer: mandate.customer,
        ...(sequence === 'recurring' && { mandate: mandate.providerId ?? '' }),
      },
    }),
  }
  const payment = await ask(async () => {
    try {
      return await provider.open(request)
    } catch (error) {
      if (error instanceof ProviderRefused) await refused(context, attempt, error)
      throw error
    }
  })
  return transaction(context, async (tx) => {
    await takeNews(tx, { actor: system('payments'), now: context.now }, { payment, refunds: [] })
    const stored = (await attemptsOf(tx, order.id)).find(({ providerId }) => providerId === payment.id)
    if (!stored) throw new Error('An opened payment was not stored')
    return stored
  })
}

async function refused(context: Context<PaymentsTables>, attempt: Attempt, error: ProviderRefused): Promise<void> {
  await giveUp(context, attempt)
  if (attempt.sequence === 'recurring' && attempt.mandateId && isOfMandate(error)) {
    const mandateId = attempt.mandateId
    const who = { actor: system('payments'), now: context.now }
    await transaction(context, (tx) => ended(tx, who, mandateId, 'refused'))
    throw new Refusal('conflict', 'payments/collection-refused', { order: attempt.orderId })
  }
  // A terminal that is out of order is told to whoever stands before it; anything else needs one of us.
  if (error.field === 'terminalId') throw new Refusal('conflict', 'payments/terminal-not-available')
  const finding = { key: `provider-refused:${attempt.id}`, kind: 'provider-refused', orderId: attempt.orderId } as const
  await transaction(context, (tx) =>
    announce(tx, { ...finding, attemptId: attempt.id, cents: attempt.cents }, context.now),
  )
}

/** A no to this mandate, and not to us: a wrong key or amount says nothing of what the payer agreed to. */
const isOfMandate = ({ status, field }: ProviderRefused): boolean =>
  [404, 410].includes(status) || (status === 422 && [undefined, 'mandateId', 'customerId'].includes(field))

function started(attempt: Attempt): Started {
  if (attempt.status === 'paid') return { next: 'paid' }
  if (!isLive(attempt)) throw new Refusal('conflict', 'payments/changed-meanwhile', { order: attempt.orderId })
  if (attempt.status === 'pending') return { next: 'wait' }
  if (attempt.terminal) return { next: 'terminal', terminal: attempt.terminal }
  return attempt.payAt ? { next: 'go', payAt: attempt.payAt } : { next: 'wait' }
}
