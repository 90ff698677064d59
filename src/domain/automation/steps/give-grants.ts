import { cardVehiclesLeft, freePlaces, giveGrant, grantOrders, passesLeft } from '../../grants/index.ts'
import { factsIn, type Run, type StepOutcome } from '../step.ts'

/** What our own register says of dwelling, vehicle and parking card, when the product gives what they may have only so many of. */
export async function countPlaces({ context, product, subject, found }: Run): Promise<StepOutcome> {
  return {
    outcome: 'done',
    found: {
      freePlaces: await freePlaces(context, product, found.said?.person?.address, {
        holder: subject.applicant,
        answers: subject.answers,
      }),
      passesLeft: await passesLeft(context, product, subject.answers),
      vehiclesLeft: await cardVehiclesLeft(context, product, {
        cardHolder: subject.subject,
        ...{ holder: subject.applicant, answers: subject.answers },
      }),
    },
  }
}

/** What the product writes in the register of grants: with the decision, or not at all. */
export async function giveGrants(run: Run): Promise<StepOutcome> {
  const { context, product, subject, found } = run
  const { id: caseId, applicant, answers } = subject
  const granting = { caseId, applicant, subject: subject.subject, answers, facts: factsIn(run), now: context.now }
  const granted = grantOrders(product, { ...granting, address: found.said?.person?.address })
  if ('unknown' in granted) return { outcome: 'task', reason: `no-${granted.unknown}-for-grant` }
  if (granted.orders.length === 0) return { outcome: 'done' }
  const within = async (last: typeof context) => {
    for (const order of granted.orders) await giveGrant(last, order)
  }
  return { outcome: 'done', within }
}
