import { type Context, transaction } from '#platform/context.ts'
import { communicationOf } from '#platform/formats/structured-communication.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireAccess } from '../order.ts'
import { lockOrder, type PaymentsTables, recordEvent } from '../store.ts'
import { insertRequest, nextTransferNumber, partialLines, requestOf } from './store.ts'
import type { CityAccount, TransferRequest } from './transfer.ts'

/**
 * What the payer needs to transfer: account, holder, a communication of this order alone. Asked again it is the same one, also
 * when the city has another account meanwhile. Refuses what is paid or cancelled. Joins a running transaction.
 */
export function requestTransfer(
  context: Context<PaymentsTables>,
  { iban, holder, prefix }: CityAccount,
  orderId: string,
): Promise<TransferRequest> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const order = await lockOrder(tx, orderId)
    requireAccess(order, actor)
    if (order.status === 'paid') throw new Refusal('conflict', 'payments/already-paid', { order: orderId })
    if (order.status === 'cancelled') throw new Refusal('conflict', 'payments/cancelled', { order: orderId })

    let request = await requestOf(tx, orderId)
    if (!request) {
      const number = await nextTransferNumber(tx)
      const communication = communicationOf(Number(prefix) * 10_000_000 + number)
      await insertRequest(tx, { orderId, communication, account: iban, holder, at: now })
      await recordEvent(tx, { orderId, actor: actor.id, what: 'transfer-requested', at: now })
      request = await requestOf(tx, orderId)
    }
    if (!request) throw new Error('A transfer request was not stored')
    const partial = await partialLines(tx, orderId)
    const receivedCents = partial.reduce((sum, { restCents }) => sum + restCents, 0)
    const { communication, account } = request
    return { orderId, communication, account, holder: request.holder, cents: order.cents, receivedCents }
  })
}
