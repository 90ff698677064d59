/** `chosen`: not asked yet; `void`: his signature counts no more, or is wanted no more. */
export type SignerState = 'chosen' | 'asked' | 'signed' | 'declined' | 'void'

/** Why somebody does not sign: a choice, so that nothing personal lands in the timeline. */
export const declineReasons = ['not-right', 'not-willing', 'not-known'] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Somebody who signs besides the applicant. Days are days of the city. */
export type Signer = Readonly<{
  id: string
  caseId: string
  /** Which signer of the definition this is, and his turn (from 1). */
  role: string
  place: number
  personId: string
  state: SignerState
  /** The signature of the applicant: its text is what this person reads and signs. */
  letterId: string | null
  askedOn: string | null
  /** The last day on which he may sign. */
  endsOn: string | null
  remindAfter: readonly number[]
  reminded: number
  answeredAt: Date | null
  reason: string | null
}>

/** What an applicant and staff see of each signer. */
export type NamedSigner = Signer & Readonly<{ name: string }>

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Somebody may sign now: he is written to. */
    'signers.asked': { signerId: string }
    /** He did not answer yet; the how manyeth reminder. */
    'signers.reminded': { signerId: string; n: number }
    /** His signature is wanted no more, or counts no more. */
    'signers.stopped': { signerId: string }
    'signers.all-signed': { caseId: string }
    /** One said no, or the time is over: the applicant is told what became of it. */
    'signers.ended': { caseId: string; why: SignersEnd }
  }
}

/** `back`: the letter is not right, the applicant mends it; `declined`, `too-late`: the application ended. */
export type SignersEnd = 'back' | 'declined' | 'too-late'
