import type { Generated } from 'kysely'
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
    salt: Buffer
    nonce: string
    id_token: string | null
    signed_at: Date
    evidence_hash: Buffer
    seal: Buffer | null
    sealed_at: Date | null
    erased_at: Date | null
  }
}
