import { createHash, timingSafeEqual } from 'node:crypto'
import type { Identity } from '#outside/identity-provider/index.ts'
import { type Actor, type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { nonceFor, textHash } from './request.ts'
import type { SigningTables } from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Seal the evidence of this signature with the city's seal. */
    'signing.seal': { signatureId: string }
  }
}

/** What came back from the fresh sign-in. `personId`: whom the identity turned out to be. */
export type Proof = Readonly<{ requestId: string; personId: string; identity: Identity }>

/**
 * Turns a fresh sign-in into a signature: by the applicant himself, at level substantial or high, within the time, over
 * exactly `text`, once. The evidence (who, when, level, hash, the provider's own token) is kept; a job seals it.
 * Refusals: `signing/…`.
 */
export async function completeSignature(
  context: Context<SigningTables>,
  wanted: Readonly<{
    caseId: string
    personId: string
    text: string
    kind: 'simple' | 'advanced' | 'qualified'
    proof: Proof
  }>,
): Promise<string> {
  const { identity, personId, requestId } = wanted.proof
  requireSigning(context.actor, wanted.personId)
  if (wanted.kind !== 'simple') throw new Refusal('conflict', 'signing/kind-not-reached', { kind: wanted.kind })
  if (identity.level === 'low') throw new Refusal('forbidden', 'signing/level-too-low')
  if (personId !== wanted.personId) throw new Refusal('forbidden', 'signing/somebody-else')
  const level = identity.level

  return transaction(context, async (tx) => {
    const request = await tx
      .selectFrom('signing.request')
      .select(['case_id', 'person_id', 'text', 'text_hash', 'salt', 'nonce', 'expires_at', 'used_at'])
      .where('id', '=', requestId)
      .forUpdate()
      .executeTakeFirst()
    if (!request || request.case_id !== wanted.caseId || request.person_id !== wanted.personId) {
      throw new Refusal('missing', 'signing/unknown')
    }
    if (request.used_at) throw new Refusal('conflict', 'signing/used')
    if (request.expires_at < new Date()) throw new Refusal('conflict', 'signing/too-late')
    const hash = textHash(wanted.text)
    if (!timingSafeEqual(hash, request.text_hash)) throw new Refusal('conflict', 'signing/changed-since')
    if (nonceFor(hash, request.salt) !== request.nonce) throw new Refusal('conflict', 'signing/changed-since')
    if (nonceIn(identity.idToken) !== request.nonce) throw new Refusal('conflict', 'signing/changed-since')

    const id = newId()
    const evidence = {
      id,
      case: wanted.caseId,
      person: personId,
      kind: wanted.kind,
      level,
      method: identity.method,
      signedAt: identity.authenticatedAt.toISOString(),
      textHash: hash.toString('hex'),
      salt: request.salt.toString('hex'),
      nonce: request.nonce,
      idToken: identity.idToken,
    }
    await tx
      .with('used', (within) =>
        within.updateTable('signing.request').set({ used_at: new Date() }).where('id', '=', requestId),
      )
      .insertInto('signing.signature')
      .values({
        id,
        case_id: wanted.caseId,
        person_id: personId,
        kind: wanted.kind,
        level,
        method: identity.method,
        text: request.text,
        text_hash: hash,
        salt: request.salt,
        nonce: request.nonce,
        letter_id: null,
        signed_pdf_hash: null,
        id_token: identity.idToken,
        signed_at: identity.authenticatedAt,
        evidence_hash: evidenceHash(evidence),
        seal: null,
        sealed_at: null,
        erased_at: null,
      })
      .execute()
    await enqueue(tx, 'signing.seal', { signatureId: id })
    return id
  })
}

/** What the token says it answers. Its signature was checked where it came in; null: it says nothing. */
function nonceIn(idToken: string): string | null {
  const claims = idToken.split('.')[1] ?? ''
  try {
    const { nonce } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) as { nonce?: unknown }
    return typeof nonce === 'string' ? nonce : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The signer himself, or an employee who hands in what was signed before him. Whether it was signed, the proof says. */
function requireSigning(actor: Actor, personId: string): void {
  if (actor.kind === 'system' || (actor.kind === 'resident' && actor.id === personId)) return
  const mayHandIn =
    actor.kind === 'employee' && actor.roles.some((role) => role === 'counter' || role === 'contact-centre')
  if (!mayHandIn) throw new Refusal('forbidden', 'signing/somebody-else')
}

/** Over the evidence as JSON with its keys in the order above: what the seal is put on. */
export const evidenceHash = (evidence: object): Buffer => createHash('sha256').update(JSON.stringify(evidence)).digest()
