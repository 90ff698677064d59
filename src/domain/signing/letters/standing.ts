import type { Kysely } from 'kysely'
import type { VerificationCodes } from '../../documents/index.ts'
import type { SigningTables } from '../store.ts'

export const letterTemplate = 'signed-application'

/** The PDF of an application with the signatures of all who signed it with a key of their own so far. */
export type StandingLetter = Readonly<{
  id: string
  pdf: Buffer
  textHash: Buffer
  codes: VerificationCodes
  issuer: string
}>

/** Null: nobody signed with a key of his own, or what was signed counts no more. */
export async function standingLetter(db: Kysely<SigningTables>, caseId: string): Promise<StandingLetter | null> {
  const row = await db
    .selectFrom('signing.letter as last')
    .select(['id', 'pdf', 'text_hash', 'token', 'short_code', 'issuer'])
    .where('case_id', '=', caseId)
    .where('used_at', 'is not', null)
    .where('ended_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('signing.letter as over')
            .select('over.id')
            .whereRef('over.over_id', '=', 'last.id')
            .where('over.used_at', 'is not', null),
        ),
      ),
    )
    .executeTakeFirst()
  if (!row?.pdf) return null
  const { id, pdf, text_hash, token, short_code, issuer } = row
  return { id, pdf, textHash: text_hash, codes: { token, shortCode: short_code }, issuer }
}
