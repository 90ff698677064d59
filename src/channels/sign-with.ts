import type { FastifyReply } from 'fastify'
import { requireLevel } from '#domain/access/index.ts'
import {
  lettersOf,
  letterToSign,
  type OwnLetter,
  openSignedFile,
  ownLetter,
  signTogether,
} from '#domain/cases/index.ts'
import { fileNameOf } from '#domain/documents/index.ts'
import { type Proof, requestSignature, type SignedLetter } from '#domain/signing/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Site } from './site.ts'
import { type ActingResident, contextOf, type Resident } from './visitor.ts'

/** An application of another that somebody was asked to sign. `isOpen`: he may sign it now. */
export type OpenedLetter = Readonly<{ context: OpenContext; letter: OwnLetter; isOpen: boolean }>

/** Opens it for who was asked; to others it does not exist. What the product asks of its applicant, it asks of who signs with him. */
export async function openLetter(site: Site, resident: ActingResident, id: string): Promise<OpenedLetter> {
  const context = contextOf(site, resident)
  if (!isId(id)) throw new Refusal('missing', 'cases/not-found')
  const letter = await ownLetter(context, id)
  const isOpen = isAsked(letter, cityDay(context.now))
  if (isOpen) requireLevel(resident.actor, site.catalogue.get(letter.product, letter.version).minimumLevel)
  return { context, letter, isOpen }
}

/** What this person still has to sign. */
export async function lettersToSign(site: Site, actor: Resident['actor']): Promise<readonly OwnLetter[]> {
  const now = site.clock()
  return (await lettersOf({ db: site.db, actor, now })).filter((letter) => isAsked(letter, cityDay(now)))
}

function isAsked({ isOpen, signer: { state, endsOn } }: OwnLetter, today: string): boolean {
  return isOpen && state === 'asked' && (endsOn === null || endsOn >= today)
}

/** Asks a fresh sign-in for exactly this letter: what `beginConfirmation` needs. */
export async function askToSign(context: OpenContext, caseId: string) {
  const { text, personId } = await letterToSign(context, caseId)
  const { requestId, nonce } = await requestSignature(context, { caseId, personId, text })
  return { nonce, reference: requestId }
}

/** Keeps the signature of somebody besides the applicant. */
export async function signWith(
  site: Site,
  context: OpenContext,
  caseId: string,
  proof: Proof | SignedLetter,
): Promise<void> {
  const { product, version } = await ownLetter(context, caseId)
  await signTogether(context, site.catalogue.get(product, version), { caseId, proof })
}

/** The PDF with the signatures of the cards, for who signed. Refuses `documents/not-found`: nobody used one. */
export async function sendSignedFile(reply: FastifyReply, context: OpenContext, caseId: string) {
  const { document, pdf } = await openSignedFile(context, caseId)
  return reply
    .type('application/pdf')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename="${fileNameOf(document)}"`)
    .send(pdf)
}
