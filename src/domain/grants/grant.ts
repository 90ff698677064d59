import type { Actor } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { GrantUse } from '../catalogue/index.ts'

/** Who or what a grant is for. `key`: a plate or card as letters and digits, a dwelling, a person's id of ours. */
export type Subject = Readonly<{
  of: 'plate' | 'card' | 'dwelling' | 'person'
  key: string
  /** Of a plate, when it is known: ISO 3166. */
  country?: string | null
}>

/** From the first instant up to, not including, the second; `null`: until further notice. */
export type Validity = Readonly<{ from: Date; until: Date | null }>

/** Why staff take a grant away, at once. */
export const grantWithdrawReasons = ['conditions-gone', 'false-data', 'misuse', 'given-in-error'] as const
/** `card-stopped`: the card itself was blocked, lost or replaced; no person chooses that here. */
export type GrantWithdrawReason = (typeof grantWithdrawReasons)[number] | 'card-stopped'

/** One thing that was granted: a permit, a pass, a tariff, an exemption. */
export type Grant = Readonly<{
  id: string
  /** As the product's definition calls it. */
  kind: string
  allows: GrantUse
  /** `null` once what leads to a person was erased. */
  subject: Subject | null
  /** Whose it is: a person's id of ours. */
  holder: string | null
  /** `null`: the whole city. */
  zone: string | null
  /** As it was given. */
  given: Validity
  /** What holds of it; `null` when it was taken away before it began. */
  valid: Validity | null
  product: string
  version: number
  caseId: string | null
  /** The numbered place of its dwelling that it takes, where a dwelling may have only so many. */
  place: number | null
  /** A plate may have only so many of these in a year: it is not carried over to another plate. */
  perPlate: boolean
  /** The grant that it carries on: with another plate, for another term, or after another car stood in for it. */
  replaces: string | null
  /** Its term may be renewed. */
  renewable: boolean
  /** The grant that rests while this one holds. */
  standsInFor: string | null
  givenAt: Date
  withdrawn: Readonly<{ at: Date; because: GrantWithdrawReason }> | null
  erasedAt: Date | null
}>

export type Standing = 'coming' | 'valid' | 'ended' | 'withdrawn'

/** How it stands with a grant at an instant. */
export function standingAt({ valid, withdrawn }: Pick<Grant, 'valid' | 'withdrawn'>, at: Date): Standing {
  if (withdrawn) return 'withdrawn'
  if (!valid || (valid.until && valid.until <= at)) return 'ended'
  return valid.from <= at ? 'valid' : 'coming'
}

/** Its end, when it may go on after it. What was withdrawn does not, and what somebody gave a sooner last day ends on it. */
export function endThatGoesOn(
  { renewable, given, valid, withdrawn }: Pick<Grant, 'renewable' | 'given' | 'valid' | 'withdrawn'>,
  now: Date,
): Date | null {
  const end = valid?.until
  return renewable && !withdrawn && end && end.getTime() === given.until?.getTime() && end > now ? end : null
}

const readers = ['counter', 'contact-centre', 'mid-office', 'administrator']
/** Who may end, change or take away what was granted to somebody else. */
export const grantKeepers = ['mid-office', 'administrator']

/** Residents see their own grants, staff those of everybody. */
export function requireReader(actor: Actor, holder: string | null): void {
  if (actor.kind === 'resident' && actor.id === holder) return
  if (actor.kind === 'employee' && actor.roles.some((role) => readers.includes(role))) return
  if (actor.kind === 'system') return
  throw new Refusal('missing', 'grants/not-found')
}

/** A part of the program, or an employee with the role. An applicant grants himself nothing. */
export function requireKeeper(actor: Actor): void {
  if (actor.kind === 'system') return
  if (actor.kind === 'employee' && actor.roles.some((role) => grantKeepers.includes(role))) return
  throw new Refusal('missing', 'grants/not-found')
}
