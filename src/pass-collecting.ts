import type { PassRules } from '#domain/catalogue/index.ts'
import { tell } from '#domain/messages/index.ts'
import {
  beginRefilling,
  bookTakenBack,
  endCollecting,
  lookAtPass,
  lookAtTopUp,
  lowOn,
  type TopUp,
} from '#domain/passes/index.ts'
import { chargeBacksOf, endMandate, mandateWith, ordersOfCase } from '#domain/payments/index.ts'
import { handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'

const path = '/mijn-loket/sorteerpas'

/**
 * Who paid agreed that the city collects from now on: he reads what that means, or that his way of paying cannot do it. Within
 * the transaction in which his top-up is credited.
 */
export async function agreed(within: OpenContext, rules: PassRules | null, topUp: TopUp): Promise<void> {
  const { id, payer: personId, cents } = topUp
  const [order] = await ordersOfCase(within, id)
  const mandate = order ? await mandateWith(within, order.id) : null
  const mandateId = mandate?.status === 'valid' ? mandate.id : null
  const begun = await beginRefilling(within, id, mandateId)
  if (!begun && mandate) await endMandate(within, mandate.id)
  if (!begun) return
  const limit = (rules && lowOn(rules, cityDay(within.now))) ?? 0
  const facts = { cents, limit, path: `${path}/automatisch` }
  await tell(within, { personId, template: mandateId ? 'pass-collect-on' : 'pass-collect-not', facts, caseId: id })
}

/** What happens with top-ups that are collected, and with mandates that end. Everything may run twice. */
export function passCollecting(contextAs: (name: string) => OpenContext) {
  /** What was to be collected could not be: who agreed pays by hand, and nothing is collected any more. */
  async function notCollected(topUpId: string): Promise<void> {
    const context = contextAs('passes')
    const topUp = await lookAtTopUp(context, topUpId)
    // Who stopped it meanwhile is not told that it failed.
    if (!topUp || topUp.creditedAt || topUp.droppedAt) return
    const facts = { cents: topUp.cents, path: `${path}/opladen/${topUpId}` }
    const once = `not-collected/${topUpId}`
    await tell(context, { personId: topUp.payer, template: 'pass-collect-failed', facts, caseId: topUpId, once })
  }

  /** The bank of who paid took money back, or returned it: the ledger follows. False: it was for something else. */
  async function takenBack(topUpId: string, orderId: string): Promise<boolean> {
    const context = contextAs('passes')
    const topUp = await lookAtTopUp(context, topUpId)
    if (!topUp) return false
    await transaction(context, async (tx) => {
      const within = handedOver(context, tx)
      for (const { id, cents, reversedAt } of await chargeBacksOf(within, orderId)) {
        const isNew = await bookTakenBack(within, topUpId, { id, cents, kind: 'charge-back' })
        if (reversedAt) await bookTakenBack(within, topUpId, { id, cents, kind: 'charge-back-reversed' })
        if (!isNew || reversedAt) continue
        const { cents: balance } = await lookAtPass(within, topUp.walletId)
        const facts = { cents, balance, path: `${path}/opladen` }
        await tell(within, { personId: topUp.payer, template: 'pass-taken-back', facts, caseId: topUpId })
      }
    })
    return true
  }

  /** A mandate ended, by the payer's bank or by the provider. */
  async function mandateEnded(mandateId: string): Promise<void> {
    await endCollecting(contextAs('passes'), mandateId)
  }

  /** The household lets its mandate end. */
  const mandateLeft = (mandateId: string): Promise<void> => endMandate(contextAs('passes'), mandateId)

  return { notCollected, takenBack, mandateEnded, mandateLeft }
}
