import { type Context, handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayOf } from '#platform/time/index.ts'
import {
  type Facts,
  feeFor,
  isSureToBeRefused,
  type OfferChannel,
  type Product,
  signingTogetherOn,
  valuesFor,
} from '../catalogue/index.ts'
import { attachmentsOfCase, settleAttachments } from '../documents/index.ts'
import { askedFields, askedOnly, type Field, isFollowing, type Problem, problems } from '../forms/index.ts'
import { openOrder } from '../payments/index.ts'
import { completeSignature, type Proof, type SignedLetter, useLetter } from '../signing/index.ts'
import { type Case, requireAccess, statusAfter } from './case.ts'
import { scopeOf } from './form.ts'
import { inWay } from './go-on.ts'
import { letterOf } from './letter.ts'
import { owedFrom } from './owed.ts'
import { namesToSign, openSigning } from './signers/ask.ts'
import { requireStillSigners } from './signers/choose.ts'
import { type CasesTables, changeCase, lockCase } from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    'cases.submitted': { caseId: string }
  }
}

export type Submission = Readonly<{ case: Case; again: boolean }> | Readonly<{ problems: readonly Problem[] }>

/**
 * Submits a draft once: signature, fee of the day, status, event and jobs in one transaction. Doing it again gives the same
 * case. What is signed must be the letter of the answers as they stand now. Refuses `cases/not-possible` what costs something and
 * would be refused: nobody pays for that. Where others sign too, it waits for them, and nothing is owed yet. Refuses `cases/signers-missing`,
 * and as `chooseSigners` where somebody who was chosen may not sign any more.
 */
export function submitCase(
  context: Context<CasesTables>,
  {
    product,
    caseId,
    facts,
    proof,
    about = null,
  }: Readonly<{
    product: Product
    caseId: string
    facts: Facts
    proof: Proof | SignedLetter | null
    about?: string | null
  }>,
): Promise<Submission> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const draft = await lockCase(tx, caseId)
    requireAccess(draft, actor)
    if (draft.status !== 'draft' && draft.status !== 'withdrawn') return { case: draft, again: true }

    const answers = askedOnly(product.pages, draft.answers, scopeOf(facts))
    const wrong = problems(product.pages, draft.answers, { scope: scopeOf(facts), now })
    if (wrong.length > 0) return { problems: wrong }
    // Where no question takes a file, none can be there.
    const takesFiles = product.pages.some(({ fields }) => fields.some(({ kind }) => kind === 'file'))
    const asked = takesFiles ? askedFields(product.pages, answers, scopeOf(facts)) : null
    const lost = asked ? await settleFiles(handedOver(context, tx), draft, asked) : []
    if (lost.length > 0) return { problems: lost }

    const today = cityDay(now)
    const together = signingTogetherOn(product, today)
    const signers = together ? await namesToSign(tx, draft, together) : []
    if (together) await requireStillSigners({ ...context, db: tx }, together, draft)
    const text = () => letterOf(product, { ...draft, about, signers, says: together?.says }, facts)
    const letterId = await signedLetter(handedOver(context, tx), product, { draft, proof, text })
    // No price is not "free": it is not offered here today.
    const feeCents = feeFor(product, actor.channel as OfferChannel, {
      day: dayOf(now),
      values: valuesFor(product, answers, facts),
    })
    if (feeCents === null) throw new Refusal('conflict', 'cases/not-in-this-channel')
    // Nobody pays for what is sure to be refused.
    if (feeCents > 0 && isSureToBeRefused(product, facts, answers)) throw new Refusal('conflict', 'cases/not-possible')
    const owes = feeCents > 0 && !together
    const status = statusAfter(together ? 'await-signatures' : owes ? 'submit-unpaid' : 'submit', draft)
    const change = {
      status,
      answers,
      feeCents,
      channel: actor.channel,
      ...(actor.kind === 'employee' && { assistedBy: actor.id }),
      submittedAt: now,
      ...(owes && owedFrom(product, answers, now)),
    }
    const noted = { what: together ? 'signed-first' : 'submitted', by: inWay(context), facts: { fee: feeCents } }
    const submitted = await changeCase(tx, draft, change, noted)
    if (together && letterId) {
      await openSigning(tx, caseId, { together, letterId, today })
      return { case: submitted, again: false }
    }
    if (owes) {
      const what = { caseId, purpose: 'fee', payer: draft.applicant, cents: feeCents, description: product.title.nl }
      await openOrder(handedOver(context, tx), what)
    }
    await enqueue(tx, 'cases.submitted', { caseId })
    if (status === 'submitted') await enqueue(tx, 'cases.proceed', { caseId })
    return { case: submitted, again: false }
  })
}

/** The signature of the applicant, where the product asks one: its id. */
async function signedLetter(
  context: OpenContext,
  { signature }: Product,
  { draft, proof, text }: Readonly<{ draft: Case; proof: Proof | SignedLetter | null; text: () => string }>,
): Promise<string | null> {
  if (signature === 'none') return null
  if (!proof) throw new Refusal('forbidden', 'signing/missing')
  const signed = { caseId: draft.id, personId: draft.applicant, text: text() }
  // A key of somebody's own is more than a fresh sign-in: it is good for every kind.
  if ('letterId' in proof) return useLetter(context, { ...signed, letterId: proof.letterId })
  return completeSignature(context, { ...signed, proof, kind: signature })
}

/** The files that are asked are there, the same that the answers name; any other one is taken out. */
async function settleFiles(
  context: OpenContext,
  { id: caseId, applicant: personId, answers }: Case,
  fields: readonly Field[],
): Promise<readonly Problem[]> {
  const there = (await attachmentsOfCase(context, caseId)).filter(({ removedAt }) => removedAt === null)
  const named = fields.filter(({ name, kind }) => kind === 'file' && answers[name] && !isFollowing(answers[name]))
  const kept = named.flatMap(({ name }) => {
    const answer = answers[name] as Readonly<Record<string, unknown>>
    return there.filter(({ id, field, sha256 }) => id === answer.id && field === name && sha256 === answer.sha256)
  })
  const lost = named.filter(({ name }) => !kept.some(({ field }) => field === name))
  if (lost.length > 0) return lost.map(({ name }) => ({ field: name, code: 'forms/file' }))
  // The case is locked: nothing is added meanwhile.
  if (there.length === kept.length) return []
  await settleAttachments(
    context,
    { caseId, personId },
    kept.map(({ id }) => id),
  )
  return []
}
