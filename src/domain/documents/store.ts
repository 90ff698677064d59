import type { Generated } from 'kysely'
import type { OutboxTables } from '#platform/jobs/index.ts'

/** This module owns schema `documents`. No other file names these tables. */
export type DocumentsTables = OutboxTables & {
  'documents.document': {
    id: string
    case_id: string
    person_id: string
    kind: string
    template: string
    issuer: string
    issued_on: string
    issued_at: Date
    valid_until: string | null
    sha256: Buffer
    size: number
    token_hash: Buffer
    short_code_hash: Buffer
    state: Generated<'genuine' | 'withdrawn'>
    withdrawn_at: Date | null
    withdrawn_reason: string | null
    erased_at: Date | null
  }
  'documents.content': { document_id: string; pdf: Buffer }
  'documents.hand_over': {
    token_hash: Buffer
    document_id: string
    created_at: Generated<Date>
    expires_at: Date
    used_at: Date | null
  }
  'documents.attachment': {
    id: string
    case_id: string
    person_id: string
    field: string
    name: string | null
    media_type: string
    size: number
    sha256: string
    notes: string[]
    scanned_at: Date
    added_at: Date
    actor_kind: string
    actor_id: string
    channel: string
    removed_at: Date | null
    erased_at: Date | null
  }
  'documents.event': {
    id: string
    document_id: string
    what: string
    actor_kind: string
    actor_id: string
    channel: string
    /** Of the printer; null: no sheet, or the answer was lost. */
    print_job: Generated<number | null>
    at: Generated<Date>
  }
}
