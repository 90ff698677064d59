import { type Context, handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayOf } from '#platform/time/index.ts'
import { type OfferChannel, type Product, relationOf } from '../catalogue/index.ts'
import { knowMember } from '../people/index.ts'
import { type Case, requireAccess } from './case.ts'
import { inWay, noteWay } from './go-on.ts'
import { newCaseNumber } from './number.ts'
import { type CasesTables, changeCase, insertDraft } from './store.ts'

/** What every draft is until it is handed in. */
export const untouched = {
  status: 'draft',
  feeCents: null,
  reason: null,
  attempts: 0,
  round: 1,
  step: null,
  promisedOn: null,
  stoppedOn: null,
  explanation: null,
  submittedAt: null,
  decidedAt: null,
  erasedAt: null,
} as const satisfies Partial<Case>

/**
 * Opens the draft of this product for `applicant`: the one that exists, whichever channel it was begun in, or a new one.
 * `member`: the national number of a member of his household for whom he asks it. Refuses a product that this channel does not
 * offer, that cannot be had yet or that one asks for oneself alone, and who is no member as the register last told it.
 */
export async function startCase(
  context: Context<CasesTables>,
  product: Product,
  applicant: string,
  member: string | null = null,
): Promise<Case> {
  const { actor, now } = context
  requireAccess({ applicant }, actor)
  if (product.notYetObtainable) throw new Refusal('conflict', 'cases/not-yet-obtainable')
  if (!product.channels.includes(actor.channel as OfferChannel))
    throw new Refusal('conflict', 'cases/not-in-this-channel')

  return transaction(context, async (tx) => {
    const subject = member === null ? applicant : await memberFor(handedOver(context, tx), product, applicant, member)
    const asked: Case = {
      id: newId(),
      number: newCaseNumber(),
      product: product.id,
      version: product.version,
      applicant,
      subject,
      channel: actor.channel,
      assistedBy: actor.kind === 'employee' ? actor.id : null,
      ...untouched,
      answers: {},
      revision: 0,
      createdAt: now,
      savedAt: now,
    }
    const { case: draft, made } = await insertDraft(tx, asked, { what: 'started', by: inWay(context) })
    if (!made) await noteWay(tx, draft, context)
    // Who helps on with it may see it, whichever unit answers for it.
    const isHelped = !made && actor.kind === 'employee' && draft.assistedBy !== actor.id
    return isHelped ? changeCase(tx, draft, { assistedBy: actor.id }) : draft
  })
}

/** The member of that household for whom this product may be asked today: a person of ours from then on. */
async function memberFor(context: OpenContext, product: Product, applicant: string, member: string): Promise<string> {
  const known = await knowMember(context, applicant, member)
  const numbers = { applicant: known.applicant.insz, subject: known.person.insz }
  const relation = relationOf(product, known.household, numbers, dayOf(context.now))
  if (relation === 'none') throw new Refusal('conflict', 'cases/not-for-this-person')
  return known.person.id
}
