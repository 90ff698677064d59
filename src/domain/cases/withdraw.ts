import { type Context, handedOver, transaction } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { cancelOrder, ordersOfCase, orderThatCounts } from '../payments/index.ts'
import { releaseVouchers } from '../vouchers/index.ts'
import { type Case, requireAccess, statusAfter } from './case.ts'
import { stopSigners } from './signers/stop.ts'
import { type CasesTables, changeCase, lockCase } from './store.ts'

/** Why an employee stops a case for somebody: a choice, so that no personal data lands in the timeline. */
export const withdrawReasons = ['asked', 'double', 'other-service', 'no-answer'] as const
/** `not-completed`: by itself, when the term to complete the file is over. */
export type WithdrawReason = (typeof withdrawReasons)[number] | 'not-completed'

/**
 * The applicant stops, or an employee for him and says why: a draft or anything that is not decided yet. What was still
 * owed is owed no more. Doing it again changes nothing. Refuses `payments/already-paid` between a payment and the moment
 * that the case hears of it.
 */
export function withdrawCase(context: Context<CasesTables>, caseId: string, why?: WithdrawReason): Promise<Case> {
  return transaction(context, async (tx) => {
    const subject = await lockCase(tx, caseId)
    requireAccess(subject, context.actor)
    if (subject.status === 'withdrawn') return subject
    const reason = why === 'not-completed' ? why : null
    const change = { status: statusAfter('withdraw', subject), reason, stoppedOn: null }
    const noted = { what: 'withdrawn', by: context, ...(why && { facts: { why } }) }
    const withdrawn = await changeCase(tx, subject, change, noted)
    await enqueue(tx, 'cases.withdrawn', { caseId })
    await stopSigners(tx, subject, context.now)
    const money = handedOver(context, tx)
    await releaseVouchers(money, { caseId, personId: subject.applicant })
    const orders = await ordersOfCase(money, caseId)
    const owed = orderThatCounts(orders)
    for (const { id, status } of orders) {
      // A fee that was given back and is asked again says nothing: what counts is the last one.
      const isUnheard = status === 'paid' && id === owed?.id && subject.status === 'awaiting-payment'
      if (status === 'open' || isUnheard) await cancelOrder(money, id)
    }
    return withdrawn
  })
}
