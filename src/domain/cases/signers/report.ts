import { type Context, handedOver, system } from '#platform/context.ts'
import { notTheirs, Refusal } from '#platform/refusal.ts'
import { requireResident } from '../../access/index.ts'
import { documentsOfCase, type IssuedDocument, openDocument } from '../../documents/index.ts'
import { letterTemplate } from '../../signing/index.ts'
import { lookAtCase } from '../report.ts'
import type { CasesTables } from '../store.ts'
import type { NamedSigner, Signer } from './signer.ts'
import { fromRow, namedSigners, nameOf, newestPlaceOf } from './store.ts'

/** Who signs this application besides its applicant, in turn: for him, and for staff who help him. */
export async function signersOf(context: Context<CasesTables>, caseId: string): Promise<readonly NamedSigner[]> {
  await lookAtCase(context, caseId)
  return namedSigners(context.db, caseId)
}

/** The applicant and who signs with him, by name: as they stand in the letter. One name: he signs alone. */
export async function namesUnderLetter(context: Context<CasesTables>, caseId: string): Promise<readonly string[]> {
  const { applicant } = await lookAtCase(context, caseId)
  const others = await namedSigners(context.db, caseId)
  return [await nameOf(context.db, applicant), ...others.map(({ name }) => name)]
}

/** Who said last that he does not sign, by name; null: nobody did. */
export async function declinedBy(context: Context<CasesTables>, caseId: string): Promise<NamedSigner | null> {
  await lookAtCase(context, caseId)
  const row = await context.db
    .selectFrom('cases.signer')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('state', '=', 'declined')
    .orderBy('answered_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { ...fromRow(row), name: await nameOf(context.db, row.person_id) } : null
}

/** What somebody signs for another one, as he sees it: his own part, the product and who asks. Nothing else of the case. */
export type OwnLetter = Readonly<{
  signer: Signer
  caseId: string
  product: string
  version: number
  /** Who applies. */
  applicant: string
  /** It waits for signatures: his may still be given. */
  isOpen: boolean
}>

/** What this person was asked to sign: the newest first, one for each application. */
export async function lettersOf(context: Context<CasesTables>, { limit = 20 } = {}): Promise<readonly OwnLetter[]> {
  const { db, actor } = context
  requireResident(actor)
  const rows = await db
    .selectFrom(
      db
        .selectFrom('cases.signer')
        .selectAll()
        .distinctOn('case_id')
        .where('person_id', '=', actor.id)
        .where('asked_on', 'is not', null)
        .orderBy('case_id')
        .orderBy('id', 'desc')
        .as('newest'),
    )
    .selectAll()
    .orderBy('asked_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  const letters = await Promise.all(rows.map((row) => letterFor(db, fromRow(row))))
  return letters.filter((letter) => letter !== null)
}

/** One of them. Refuses `cases/not-found` whoever was not asked. */
export async function ownLetter({ db, actor }: Context<CasesTables>, caseId: string): Promise<OwnLetter> {
  requireResident(actor)
  const signer = await newestPlaceOf(db, caseId, actor.id)
  const letter = signer && (await letterFor(db, signer))
  if (!letter) throw notTheirs('cases/not-found', actor, caseId)
  return letter
}

/**
 * The PDF that carries the signatures with a card, for who signed the application with others; null: nobody used a card, or it is gone.
 * Refuses `cases/not-found` whoever did not sign it, or whose signature counts no more.
 */
export async function lookAtSignedFile(context: Context<CasesTables>, caseId: string): Promise<IssuedDocument | null> {
  const { signer } = await ownLetter(context, caseId)
  if (signer.state !== 'signed') throw notTheirs('cases/not-found', context.actor, caseId)
  const documents = await documentsOfCase(handedOver({ ...context, actor: system('signers') }), caseId)
  const counts = ({ template, state, erasedAt }: IssuedDocument) =>
    template === letterTemplate && state === 'genuine' && !erasedAt
  return documents.find(counts) ?? null
}

/** The same with its file. Refuses as `lookAtSignedFile`; `documents/not-found`: there is none. */
export async function openSignedFile(context: Context<CasesTables>, caseId: string): ReturnType<typeof openDocument> {
  const file = await lookAtSignedFile(context, caseId)
  if (!file) throw new Refusal('missing', 'documents/not-found')
  return openDocument(handedOver({ ...context, actor: system('signers') }), file.id)
}

/** What a message to a signer says. For the program itself. */
export async function letterOfSigner({ db, actor }: Context<CasesTables>, signerId: string): Promise<OwnLetter | null> {
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'cases/system-only')
  const row = await db.selectFrom('cases.signer').selectAll().where('id', '=', signerId).executeTakeFirst()
  return row ? letterFor(db, fromRow(row)) : null
}

/** Null: its content was erased, and with it what there is to show of it. */
async function letterFor(db: Context<CasesTables>['db'], signer: Signer): Promise<OwnLetter | null> {
  const { caseId } = signer
  const found = await db
    .selectFrom('cases.case')
    .select(['product', 'version', 'applicant', 'status'])
    .where('id', '=', caseId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!found) return null
  const { product, version, status } = found
  const applicant = await nameOf(db, found.applicant)
  return { signer, caseId, product, version, applicant, isOpen: status === 'awaiting-signatures' }
}
