import type { Selectable } from 'kysely'
import type { DocumentsTables } from '../store.ts'

/** A file that somebody added to an application, as the answer to one question. The bytes are `openAttachment`'s. */
export type Attachment = Readonly<{
  id: string
  caseId: string
  personId: string
  field: string
  name: string
  type: string
  /** In bytes. */
  size: number
  /** Hexadecimal. */
  sha256: string
  notes: readonly string[]
  addedAt: Date
  /** When it was taken out or replaced; it can be put back for a day. */
  removedAt: Date | null
}>

/** What an employee added for a step of his work: the applicant has it when it is issued to him, and not before. */
export const staffName = (field: string): string => `staff-${field}`
export const isOfStaff = ({ field }: Pick<Attachment, 'field'>): boolean => field.startsWith('staff-')

/** By name, never `*`: only such a statement is planned once (`#platform/database/named.ts`). */
export const columns = [
  ...(['id', 'case_id', 'person_id', 'field', 'name', 'media_type', 'size', 'sha256', 'notes', 'added_at'] as const),
  'removed_at',
  'erased_at',
] as const

type Row = Pick<Selectable<DocumentsTables['documents.attachment']>, (typeof columns)[number]>

export const fromRow = (row: Row): Attachment => ({
  id: row.id,
  caseId: row.case_id,
  personId: row.person_id,
  field: row.field,
  name: row.name ?? '',
  type: row.media_type,
  size: row.size,
  sha256: row.sha256,
  notes: row.notes,
  addedAt: row.added_at,
  removedAt: row.removed_at,
})
