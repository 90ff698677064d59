import type { Kysely } from 'kysely'
import { isToken, readShortCode } from '../codes.ts'
import type { DocumentsTables } from '../store.ts'
import { hashOf } from './document.ts'

/** What anybody may know of a document by its code: nothing about a person. */
export type PublicAnswer =
  | Readonly<{
      answer: 'genuine' | 'withdrawn'
      kind: string
      issuer: string
      issuedOn: string
      validUntil: string | null
    }>
  | Readonly<{ answer: 'unknown' }>

type Db = Kysely<DocumentsTables>

/** By the token of the QR code. */
export async function checkToken(db: Db, token: string): Promise<PublicAnswer> {
  return isToken(token) ? answerFor(db, 'token_hash', hashOf(token)) : { answer: 'unknown' }
}

/** By the short code as somebody typed it; `null`: that is no code (a typing error), so nothing was looked up. */
export async function checkShortCode(db: Db, typed: string): Promise<PublicAnswer | null> {
  const code = readShortCode(typed)
  return code === undefined ? null : answerFor(db, 'short_code_hash', hashOf(code))
}

/** By the bytes of a file, which are not kept. Only the exact file that was issued has this hash. */
export async function checkFile(db: Db, file: Uint8Array): Promise<PublicAnswer> {
  return answerFor(db, 'sha256', hashOf(file))
}

async function answerFor(
  db: Db,
  column: 'token_hash' | 'short_code_hash' | 'sha256',
  hash: Buffer,
): Promise<PublicAnswer> {
  const row = await db
    .selectFrom('documents.document')
    .select(['kind', 'issuer', 'issued_on', 'valid_until', 'state'])
    .where(column, '=', hash)
    .executeTakeFirst()
  if (!row) return { answer: 'unknown' }
  return { answer: row.state, kind: row.kind, issuer: row.issuer, issuedOn: row.issued_on, validUntil: row.valid_until }
}
