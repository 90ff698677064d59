import type { OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { lastDayToPay, type Step } from '../../catalogue/index.ts'
import { tell } from '../../messages/index.ts'
import { feeStanding, openOrder } from '../../payments/index.ts'
import type { Run, StepOutcome } from '../step.ts'

/** Of what has to be paid in time: when it was, as the ledger says, and when it could be. Not when we came to look. */
export async function lookAtPayment({ context, product, subject }: Run): Promise<StepOutcome> {
  if (!product.payInTime || !subject.feeCents) return { outcome: 'done' }
  const { paid } = await feeStanding(context, subject.id)
  const day = paid?.paidAt ? cityDay(paid.paidAt) : null
  return { outcome: 'done', found: { payment: { day, lastDay: lastDayToPay(product, subject.answers) } } }
}

/** Steps that give the applicant something, or tell him that he has it. */
const gives: readonly Step['kind'][] = ['issue', 'hand-over', 'notify']

/**
 * Nothing is given while the fee is not with us: who got it back with a refusal, and is right after all, is asked to pay it
 * again first. `null`: nothing is owed, or this step gives nothing.
 */
export async function askFee({ context, product, subject }: Run, { kind }: Step): Promise<StepOutcome | null> {
  const { id: caseId, applicant: payer, number, feeCents: cents } = subject
  if (!cents || !gives.includes(kind)) return null
  const { paid, purpose } = await feeStanding(context, caseId)
  if (paid) return null
  const within = async (last: OpenContext) => {
    await openOrder(last, { caseId, purpose, payer, cents, description: product.title.nl })
    const facts = { product: product.title, number, path: `/aanvraag/${caseId}`, cents }
    await tell(last, {
      personId: payer,
      caseId,
      template: 'please-pay',
      facts,
      once: `please-pay/${caseId}/${purpose}`,
    })
  }
  return { outcome: 'unpaid', within }
}
