import type { Actor } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

/** Somebody the city knows, under an id of ours. */
export type Person = Readonly<{ id: string; insz: string; givenName: string; familyName: string }>

export type ContactKind = 'email' | 'phone'
export type Contact = Readonly<{ kind: ContactKind; value: string; confirmedAt: Date | null }>

/** What a source said, with where and when: shown beside every value. */
export type KnownFact = Readonly<{
  name: string
  source: string
  value: unknown
  notices: readonly Readonly<{ code: string; type: string; words?: string }>[]
  fetchedAt: Date
}>

/** Roles that may look into the profile of any resident, each look being logged. */
const readers = ['counter', 'mid-office', 'contact-centre', 'auditor', 'administrator']

/** A resident sees only his own profile; whoever is refused learns nothing, not even that it exists. */
export function requireOwnOrStaff(actor: Actor, personId: string): void {
  if (actor.kind === 'resident' && actor.id === personId) return
  if (actor.kind === 'employee' && actor.roles.some((role) => readers.includes(role))) return
  if (actor.kind === 'system') return
  throw new Refusal('missing', 'people/not-found')
}

export const mayAudit = (actor: Actor): boolean =>
  actor.kind === 'employee' && actor.roles.some((role) => role === 'auditor' || role === 'administrator')
