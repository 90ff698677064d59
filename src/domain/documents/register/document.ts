import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Actor } from '#platform/context.ts'
import { notTheirs } from '#platform/refusal.ts'
import type { DocumentsTables } from '../store.ts'

/** What the city issued; the file itself is `openDocument`'s. */
export type IssuedDocument = Readonly<{
  id: string
  caseId: string
  personId: string
  kind: string
  template: string
  issuer: string
  issuedOn: string
  issuedAt: Date
  validUntil: string | null
  size: number
  state: 'genuine' | 'withdrawn'
  withdrawnAt: Date | null
  /** It never came out of a printer, and its money went back: nobody gets it any more. */
  isRefunded: boolean
  erasedAt: Date | null
}>

/** Why a document was withdrawn that a printer failed, and of which the money went back. */
export const unprintedReason = 'not-printed'

const helpers = ['counter', 'contact-centre', 'mid-office', 'administrator']

/** A resident opens his own documents only; to others they do not exist. */
export function requireDocumentAccess(subject: Readonly<{ personId: string; id?: string }>, actor: Actor): void {
  if (actor.kind === 'resident' && actor.id === subject.personId) return
  if (actor.kind === 'employee' && actor.roles.some((role) => helpers.includes(role))) return
  if (actor.kind === 'system') return
  throw notTheirs('documents/not-found', actor, subject.id)
}

/** The file's name says what it is, never whose. */
export const fileNameOf = ({ kind, issuedOn }: Pick<IssuedDocument, 'kind' | 'issuedOn'>): string =>
  `${kind.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${issuedOn}.pdf`

/** Codes are kept as hashes: who reads the database cannot make a certificate look genuine. */
export const hashOf = (code: string | Uint8Array): Buffer => createHash('sha256').update(code).digest()

export const fromRow = (row: Selectable<DocumentsTables['documents.document']>): IssuedDocument => ({
  id: row.id,
  caseId: row.case_id,
  personId: row.person_id,
  kind: row.kind,
  template: row.template,
  issuer: row.issuer,
  issuedOn: row.issued_on,
  issuedAt: row.issued_at,
  validUntil: row.valid_until,
  size: row.size,
  state: row.state,
  withdrawnAt: row.withdrawn_at,
  isRefunded: row.withdrawn_reason === unprintedReason,
  erasedAt: row.erased_at,
})
