import type { Kysely } from 'kysely'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import '../events.ts'
import { paidByTransfer } from '../ledger.ts'
import { isLive, type Order } from '../order.ts'
import { paidWithoutProvider } from '../paid-without-provider.ts'
import { attemptsOf, book, insertAttempt, lockOrder, recordEvent, saveOrder } from '../store.ts'
import type { PaymentsTables } from '../tables.ts'
import { insertAssignment, partialLines, saveLine } from './store.ts'
import { type BankLine, fateOf } from './transfer.ts'

type Db = Kysely<PaymentsTables>
type Who = Pick<Context<PaymentsTables>, 'actor' | 'now'>

/**
 * What is left of a line goes to an order, as far as it is owed. Whatever does not, stays on the line with the reason. Gives the
 * line as it is afterwards. Needs the line's lock, or a line that was just written.
 */
export async function takeMoney(tx: Db, who: Who, line: BankLine, orderId: string | null): Promise<BankLine> {
  const order = orderId ? await lockOrder(tx, orderId) : null
  const waiting = order ? (await partialLines(tx, order.id)).filter(({ id }) => id !== line.id) : []
  const waitingCents = waiting.reduce((sum, { restCents }) => sum + restCents, 0)
  const { pays, takes, why } = fateOf(order, waitingCents, line.restCents)
  const left: BankLine = { ...line, restCents: line.restCents - takes, why, orderId: order?.id ?? null }
  await saveLine(tx, left)
  if (!order || !pays) {
    if (order) await note(tx, who, order, `transfer-${why}`, line.restCents)
    return left
  }
  for (const part of waiting) {
    await saveLine(tx, { ...part, restCents: 0, why: null })
    await assign(tx, who, part.id, order.id, part.restCents)
  }
  await assign(tx, who, line.id, order.id, takes)
  await pay(tx, who, order, line)
  return left
}

async function pay(tx: Db, who: Who, order: Order, line: BankLine): Promise<void> {
  const attempts = await attemptsOf(tx, order.id)
  // Unique with the line, because the bank may use a reference again.
  const reference = `${line.reference || 'bank'}/${line.id}`
  const attempt = paidWithoutProvider({ id: newId(), order, attempts, method: 'transfer', reference })
  await insertAttempt(tx, attempt)
  await book(tx, paidByTransfer({ id: attempt.id, orderId: order.id, cents: order.cents }), who.now)
  await saveOrder(tx, { ...order, status: 'paid', paidAt: who.now, paidBy: attempt.id })
  await note(tx, who, order, 'paid', order.cents)
  await enqueue(tx, 'payments.paid', { orderId: order.id, caseId: order.caseId })
  if (attempts.some(isLive)) await enqueue(tx, 'payments.stop', { orderId: order.id })
}

const assign = (tx: Db, { actor, now }: Who, lineId: string, orderId: string, cents: number) =>
  insertAssignment(tx, { lineId, orderId, cents }, { by: actor.id, at: now })

const note = (tx: Db, { actor, now }: Who, order: Order, what: string, cents: number) =>
  recordEvent(tx, { orderId: order.id, actor: actor.id, what, at: now, facts: { cents } })
