import { createHash } from 'node:crypto'
import { type Context, handedOver, system, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayOf } from '#platform/time/index.ts'
import { keepDocument, keepSignedOver } from '../../documents/index.ts'
import { evidenceHash } from '../complete.ts'
import { textHash } from '../request.ts'
import type { SigningTables } from '../store.ts'
import { letterTemplate, standingLetter } from './standing.ts'

/** The proof that an application was signed with a key of the applicant's own: see `finishLetter`. */
export type SignedLetter = Readonly<{ letterId: string }>

/** As it stands among somebody's documents. */
const signedApplication = 'Ondertekende aanvraag'

/**
 * Takes a signed letter as the signature of somebody under an application, once, in the transaction that keeps it: it must be of this
 * person, over exactly `text`, and over all that was signed with a key before. The PDF is kept among the documents of the applicant
 * (`applicantId`; left out: who signs). Refusals: `signing/…`; `signing/other-signed-first`: it must be signed anew, over the other one.
 */
export function useLetter(
  context: Context<SigningTables>,
  wanted: Readonly<{ caseId: string; personId: string; applicantId?: string; text: string; letterId: string }>,
): Promise<string> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const letter = await tx
      .selectFrom('signing.letter')
      .selectAll()
      .where('id', '=', wanted.letterId)
      .forUpdate()
      .executeTakeFirst()
    if (!letter || letter.case_id !== wanted.caseId || letter.person_id !== wanted.personId)
      throw new Refusal('missing', 'signing/unknown')
    if (actor.kind !== 'resident' || actor.sessionId !== letter.session_id)
      throw new Refusal('forbidden', 'signing/somebody-else')
    if (letter.used_at) throw new Refusal('conflict', 'signing/used')
    if (letter.expires_at < new Date()) throw new Refusal('conflict', 'signing/too-late')
    // Its round of signing was taken back.
    if (letter.ended_at) throw new Refusal('conflict', 'signing/changed-since')
    if (!letter.text_hash.equals(textHash(wanted.text))) throw new Refusal('conflict', 'signing/changed-since')
    if (!letter.pdf || !letter.signed_at) throw new Refusal('conflict', 'signing/not-signed')
    const standing = await standingLetter(tx, wanted.caseId)
    if ((standing?.id ?? null) !== letter.over_id) throw new Refusal('conflict', 'signing/other-signed-first')

    const id = newId()
    const pdfHash = createHash('sha256').update(letter.pdf).digest()
    const signed = { kind: 'qualified', level: 'high', method: 'card' } as const
    const evidence = {
      id,
      case: wanted.caseId,
      person: wanted.personId,
      ...signed,
      signedAt: letter.signed_at.toISOString(),
      textHash: letter.text_hash.toString('hex'),
      pdfHash: pdfHash.toString('hex'),
    }
    await tx.updateTable('signing.letter').set({ used_at: new Date() }).where('id', '=', letter.id).execute()
    await tx
      .insertInto('signing.signature')
      .values({
        id,
        case_id: wanted.caseId,
        person_id: wanted.personId,
        ...signed,
        text: letter.text,
        text_hash: letter.text_hash,
        salt: null,
        nonce: null,
        letter_id: letter.id,
        signed_pdf_hash: pdfHash,
        id_token: null,
        signed_at: letter.signed_at,
        evidence_hash: evidenceHash(evidence),
        seal: null,
        sealed_at: null,
        erased_at: null,
      })
      .execute()
    const keeping = handedOver({ ...context, actor: system('signed-letter') }, tx)
    const document = { caseId: wanted.caseId, template: letterTemplate, pdf: letter.pdf }
    if (standing) await keepSignedOver(keeping, document)
    else
      await keepDocument(keeping, {
        ...document,
        ...{ personId: wanted.applicantId ?? wanted.personId, kind: signedApplication, issuer: letter.issuer },
        ...{ issuedOn: dayOf(now), issuedAt: now },
        codes: { token: letter.token, shortCode: letter.short_code },
      })
    await enqueue(tx, 'signing.seal', { signatureId: id })
    return id
  })
}
