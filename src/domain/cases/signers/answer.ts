import { type Context, handedOver, system, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { notTheirs, Refusal } from '#platform/refusal.ts'
import { reaches, requireResident } from '../../access/index.ts'
import { type Product, signingTogetherOn } from '../../catalogue/index.ts'
import { openOrder } from '../../payments/index.ts'
import { completeSignature, type Proof, type SignedLetter, textOfSignature, useLetter } from '../../signing/index.ts'
import { type Case, statusAfter } from '../case.ts'
import { owedFrom } from '../owed.ts'
import { type CasesTables, changeCase, lockCase, recordEvent } from '../store.ts'
import { askSigner } from './ask.ts'
import type { DeclineReason, Signer } from './signer.ts'
import { endSigning, hasOtherDraft, sendBack } from './stop.ts'
import { changeSigner, newestPlaceOf, signersIn } from './store.ts'

type Tx = Context<CasesTables>['db']

/** The case and the place in it of who acts, both locked: who is no signer of it is told that it does not exist. */
async function ownPlace(
  tx: Tx,
  { actor }: Context<CasesTables>,
  caseId: string,
): Promise<Readonly<{ subject: Case; signers: readonly Signer[]; own: Signer }>> {
  requireResident(actor)
  const subject = await lockCase(tx, caseId)
  const signers = await signersIn(tx, caseId)
  const own = await newestPlaceOf(tx, caseId, actor.id)
  if (!own) throw notTheirs('cases/not-found', actor, caseId)
  return { subject, signers, own }
}

function requireAsked(subject: Case, own: Signer, today: string): void {
  if (subject.status !== 'awaiting-signatures' || own.state !== 'asked')
    throw new Refusal('conflict', 'cases/not-asked-to-sign')
  if (own.endsOn !== null && own.endsOn < today) throw new Refusal('conflict', 'cases/too-late-to-sign')
}

/** The text that this signer signs: exactly what the applicant signed. */
async function textFor(context: Context<CasesTables>, tx: Tx, { caseId, letterId }: Signer): Promise<string> {
  const reading = handedOver({ ...context, actor: system('signers') }, tx)
  const text = letterId && (await textOfSignature(reading, { caseId, signatureId: letterId }))
  if (!text) throw new Refusal('conflict', 'cases/not-asked-to-sign')
  return text
}

/** What a signer who was asked reads before he signs. `number`: of the application, `applicantId`: whose it is. */
export type LetterToSign = Readonly<{ text: string; personId: string; number: string; applicantId: string }>

/** Only for him, and only while he may still sign. Refuses as `signTogether`. */
export function letterToSign(context: Context<CasesTables>, caseId: string): Promise<LetterToSign> {
  return transaction(context, async (tx) => {
    const { subject, own } = await ownPlace(tx, context, caseId)
    requireAsked(subject, own, cityDay(context.now))
    const { number, applicant: applicantId } = subject
    return { text: await textFor(context, tx, own), personId: own.personId, number, applicantId }
  })
}

/**
 * Somebody who was named signs exactly the letter that the applicant signed, with a fresh sign-in at the level of the product or with his
 * card. After the last one the case goes on, once, and only then anything is owed. Doing it again changes nothing. Refuses
 * `cases/not-asked-to-sign` (not his turn, or over), `cases/too-late-to-sign` and `signing/…`.
 */
export function signTogether(
  context: Context<CasesTables>,
  product: Product,
  { caseId, proof }: Readonly<{ caseId: string; proof: Proof | SignedLetter }>,
): Promise<Case> {
  const today = cityDay(context.now)
  return transaction(context, async (tx) => {
    const { subject, signers, own } = await ownPlace(tx, context, caseId)
    if (own.state === 'signed') return subject
    requireAsked(subject, own, today)
    if ('identity' in proof && !reaches(proof.identity.level, product.minimumLevel))
      throw new Refusal('forbidden', 'signing/level-too-low')
    const signing = { caseId, personId: own.personId, text: await textFor(context, tx, own) }
    const signatureId =
      'letterId' in proof
        ? await useLetter(handedOver(context, tx), { ...signing, ...proof, applicantId: subject.applicant })
        : await completeSignature(handedOver(context, tx), { ...signing, kind: 'simple', proof })
    const signed = { state: 'signed', signature_id: signatureId, answered_at: context.now, remind_on: null } as const
    await changeSigner(tx, own.id, signed)
    await recordEvent(tx, caseId, 'signed-too', context, { place: own.place })

    const left = signers.filter(({ id, state }) => id !== own.id && state !== 'signed')
    if (left.length === 0) return allSigned(context, tx, subject, product)
    const [next] = left
    const together = signingTogetherOn(product, cityDay(subject.submittedAt ?? context.now))
    // In turn: only now is the next one asked.
    if (next?.state === 'chosen' && together) await askSigner(tx, next, together, today)
    return subject
  })
}

/** Everybody signed: it is handed in now, and what it costs is owed from now on. */
async function allSigned(context: Context<CasesTables>, tx: Tx, subject: Case, product: Product): Promise<Case> {
  const { id: caseId, applicant: payer } = subject
  const cents = subject.feeCents ?? 0
  const status = statusAfter(cents > 0 ? 'all-signed-unpaid' : 'all-signed', subject)
  const change = { status, submittedAt: context.now, ...(cents > 0 && owedFrom(product, subject.answers, context.now)) }
  const next = await changeCase(tx, subject, change, { what: 'all-signed', by: context })
  if (cents > 0) {
    const owed = { caseId, purpose: 'fee', payer, cents, description: product.title.nl }
    await openOrder(handedOver({ ...context, actor: system('signers') }, tx), owed)
  }
  await enqueue(tx, 'signers.all-signed', { caseId })
  if (cents === 0) await enqueue(tx, 'cases.proceed', { caseId })
  return next
}

/**
 * Somebody who was asked does not sign. When the letter is not right it goes back to the applicant, who mends it; else the application
 * ends, and nothing was charged. Refuses as `signTogether`.
 */
export function declineToSign(
  context: Context<CasesTables>,
  { caseId, reason }: Readonly<{ caseId: string; reason: DeclineReason }>,
): Promise<Case> {
  return transaction(context, async (tx) => {
    const { subject, own } = await ownPlace(tx, context, caseId)
    if (own.state === 'declined') return subject
    requireAsked(subject, own, cityDay(context.now))
    await changeSigner(tx, own.id, { state: 'declined', reason, answered_at: context.now, remind_on: null })
    // Whoever began the same again has a draft already: there is no room for a second one.
    const isBack = reason === 'not-right' && !(await hasOtherDraft(tx, subject))
    const noted = { what: 'signing-declined', by: context, facts: { why: reason } }
    return isBack ? sendBack(tx, subject, noted, own) : endSigning(tx, subject, noted, 'declined')
  })
}
