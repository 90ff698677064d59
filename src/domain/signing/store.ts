import type { ColumnType, Generated } from 'kysely'
import type { OutboxTables } from '#platform/jobs/index.ts'

/** This module owns schema `signing`. No other file names these tables. */
export type SigningTables = OutboxTables & {
  'signing.request': {
    id: string
    case_id: string
    person_id: string
    text: string
    text_hash: Buffer
    salt: Buffer
    nonce: string
    created_at: Generated<Date>
    expires_at: Date
    used_at: Date | null
  }
  'signing.signature': {
    id: string
    case_id: string
    person_id: string
    kind: 'simple' | 'advanced' | 'qualified'
    level: 'substantial' | 'high'
    method: string
    text: string | null
    text_hash: Buffer
    /** Of a fresh sign-in; null when a signed letter is the proof. */
    salt: Buffer | null
    nonce: string | null
    letter_id: string | null
    signed_pdf_hash: Buffer | null
    id_token: string | null
    signed_at: Date
    evidence_hash: Buffer
    seal: Buffer | null
    sealed_at: Date | null
    erased_at: Date | null
    /** Since when it counts no more. */
    ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  'signing.at_screen': {
    screen_id: string
    device_id: string
    session_id: string
    case_id: string
    person_id: string
    applicant_id: string
    reference: string
    text: string
    begun_at: Generated<Date>
    expires_at: Date
    letter_id: string | null
  }
  'signing.letter': {
    id: string
    case_id: string
    person_id: string
    session_id: string
    text: string
    text_hash: Buffer
    prepared: Buffer
    gap_start: number
    gap_end: number
    to_sign: Buffer
    certificates: Buffer[]
    token: string
    short_code: string
    issuer: string
    created_at: Generated<Date>
    expires_at: Date
    pdf: Buffer | null
    signed_at: Date | null
    used_at: Date | null
    over_id: string | null
    ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
}
