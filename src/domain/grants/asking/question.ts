import type { GrantUse } from '../../catalogue/index.ts'
import type { Subject } from '../grant.ts'

/** How many days back one may ask how it stood; what was granted is kept at least that long after its end. */
export const askBackDays = 92
/** Most plates or cards in one request. */
export const mostAtOnce = 1_000

/** About one plate or card. `subject`: `null` when what was given is no plate or card at all. */
export type Question = Readonly<{
  subject: Pick<Subject, 'key' | 'country'> | null
  /** Where; without it a grant for one zone cannot answer. */
  zone: string | null
  /** At that instant; `null`: now. */
  at: Date | null
}>

/** What one request asks, of whom (`keyHash`) and why. */
export type Asking = Readonly<{
  keyHash: Buffer
  purpose: string
  allows: GrantUse
  of: 'plate' | 'card'
  questions: readonly Question[]
}>

export type GrantAnswer = Readonly<
  | { answer: 'yes'; kind: string }
  | { answer: 'no' }
  /** `unreadable`: no plate or card; `zone-needed`: it holds in one zone; `other-register`: who has no grant may still be allowed. */
  | { answer: 'unknown'; because: 'unreadable' | 'zone-needed' | 'other-register' }
>

/** About a plate in a place that one case keeps free: `null` when none does, or none is known. */
export type CaseQuestion = Readonly<Pick<Question, 'subject' | 'at'> & { caseId: string | null }>

/** What the register found for one question. `here`: it holds in that zone. */
export type Found = Readonly<{ id: string; kind: string; here: boolean }>

/**
 * Whether a vehicle may drive in the low-emission zone is mostly decided by the register of vehicles: without a grant it is not
 * known here. Everything else is allowed only to who was granted it.
 */
export function answerTo({ subject }: Question, allows: GrantUse, found: Found | null): GrantAnswer {
  if (!subject) return { answer: 'unknown', because: 'unreadable' }
  if (found) return found.here ? { answer: 'yes', kind: found.kind } : { answer: 'unknown', because: 'zone-needed' }
  return allows === 'drive' ? { answer: 'unknown', because: 'other-register' } : { answer: 'no' }
}
