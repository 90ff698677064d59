import { type Actor, type Channel, type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { factsOf, type Product } from '../catalogue/index.ts'
import { aProduct } from '../catalogue/product.fixture.ts'
import { requestSignature } from '../signing/index.ts'
import { aProof } from '../signing/signing.fixture.ts'
import { letterOf, lookAtCase, saveAnswers, startCase, submitCase } from './index.ts'

export const now = new Date('2021-09-06T09:00:00+02:00')

export const aResident = (id = newId(), channel: Channel = 'portal'): Actor => ({
  kind: 'resident',
  id,
  level: 'substantial',
  channel,
  sessionId: newId(),
})
export const anEmployee = (...roles: string[]): Actor => ({
  kind: 'employee',
  id: newId(),
  name: 'Griet Peeters',
  unit: 'Harmonie',
  roles,
  channel: 'desk',
  sessionId: newId(),
})

/** Nothing was asked of a source. */
export const noFacts = factsOf({ isSubject: true, channel: 'portal', cityCodes: [] }, now)
const channels = ['portal', 'kiosk', 'desk'] as const
export const paid = aProduct({ id: 'betalend', fees: [{ channels, cents: 500, validFrom: '2021-09-01' }] })

/** Applications of one database, each of a new applicant unless said otherwise. */
export function applications(db: OpenContext['db'], at: Date = now) {
  const as = (actor: Actor, on = db): OpenContext => ({ db: on, actor, now: at })

  /** Shows the letter as it stands and signs it. */
  async function signed(context: OpenContext, product: Product, caseId: string) {
    const { id: personId } = context.actor
    const text = letterOf(product, await lookAtCase(context, caseId), noFacts)
    return aProof(await requestSignature(context, { caseId, personId, text }), personId)
  }
  async function draft(product: Product = aProduct(), applicant = newId()) {
    const context = as(aResident(applicant))
    const { id } = await startCase(context, product, applicant)
    await saveAnswers(context, id, { question: 'Wie woont er op mijn adres?' })
    return { id, context, applicant, product }
  }
  async function submitted(product: Product = aProduct(), applicant = newId()) {
    const begun = await draft(product, applicant)
    const proof = await signed(begun.context, product, begun.id)
    await submitCase(begun.context, { product, caseId: begun.id, facts: noFacts, proof })
    return { ...begun, proof }
  }
  return { as, system: as(system('mid-office')), signed, draft, submitted }
}
