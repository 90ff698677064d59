import type { Kysely } from 'kysely'
import { type Context, handedOver, system, transaction } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { endSignatures } from '../../signing/index.ts'
import { type Case, requireAccess, statusAfter } from '../case.ts'
import { type CasesTables, changeCase, lockCase, type Noted } from '../store.ts'
import type { Signer, SignersEnd } from './signer.ts'
import { changeSigner, replaceChosen, signersIn } from './store.ts'

type Tx = Kysely<CasesTables>

/** Why an application ended that not everybody signed: what the applicant reads. */
const endReasons = { declined: 'signer-declined', 'too-late': 'signers-too-late' } as const

/**
 * The applicant takes his application back to change it: it is a draft again. What was signed counts no more, and who was asked or
 * signed is told. Refuses `cases/other-draft`: he began the same again meanwhile.
 */
export function takeBack(context: Context<CasesTables>, caseId: string): Promise<Case> {
  return transaction(context, async (tx) => {
    const subject = await lockCase(tx, caseId)
    requireAccess(subject, context.actor)
    if (subject.status === 'draft') return subject
    statusAfter('take-back', subject)
    if (await hasOtherDraft(tx, subject)) throw new Refusal('conflict', 'cases/other-draft')
    return sendBack(tx, subject, { what: 'taken-back', by: context })
  })
}

/** A draft again, with the same people chosen. `said`: who found that the letter is not right; then the applicant is told. */
export async function sendBack(tx: Tx, subject: Case, noted: Noted, said?: Signer): Promise<Case> {
  const left = await stopSigners(tx, subject, noted.by.now)
  const people = [...left, ...(said ? [said] : [])].toSorted((one, other) => one.place - other.place)
  const back = await changeCase(tx, subject, { status: statusAfter('take-back', subject), reason: null }, noted)
  await replaceChosen(tx, subject.id, people)
  if (said) await enqueue(tx, 'signers.ended', { caseId: subject.id, why: 'back' })
  return back
}

/** It ends without having been handed in. */
export async function endSigning(tx: Tx, subject: Case, noted: Noted, why: Exclude<SignersEnd, 'back'>): Promise<Case> {
  await stopSigners(tx, subject, noted.by.now)
  const change = { status: statusAfter('withdraw', subject), reason: endReasons[why] }
  const ended = await changeCase(tx, subject, change, noted)
  await enqueue(tx, 'cases.withdrawn', { caseId: subject.id })
  await enqueue(tx, 'signers.ended', { caseId: subject.id, why })
  return ended
}

/** While others still have to sign: nobody is asked any more, and what was signed counts no more; who knew of it is told. Gives who they were,
 * in their turn. */
export async function stopSigners(
  tx: Tx,
  { id: caseId, status }: Pick<Case, 'id' | 'status'>,
  now: Date,
): Promise<readonly Signer[]> {
  if (status !== 'awaiting-signatures') return []
  const signers = await signersIn(tx, caseId)
  await endSignatures(handedOver({ db: tx, actor: system('signers'), now }), caseId)
  for (const { id, state } of signers) {
    await changeSigner(tx, id, { state: 'void', remind_on: null })
    // Whose turn had not come does not know of it.
    if (state !== 'chosen') await enqueue(tx, 'signers.stopped', { signerId: id })
  }
  return signers
}

/** Another draft of the same, for the same person. */
export async function hasOtherDraft(tx: Tx, { id, applicant, product, subject }: Case): Promise<boolean> {
  const found = await tx
    .selectFrom('cases.case')
    .select('id')
    .where('applicant', '=', applicant)
    .where('product', '=', product)
    .where('subject', 'is not distinct from', subject === applicant ? null : subject)
    .where('status', '=', 'draft')
    .where('id', '!=', id)
    .executeTakeFirst()
  return found !== undefined
}
