import type { Actor } from '#platform/context.ts'
import { notTheirs, Refusal } from '#platform/refusal.ts'

/** What an application asks of a kind of vouchers. `most`: how many somebody may have in that year. */
export type VoucherOrder = Readonly<{
  caseId: string
  kind: string
  personId: string
  year: number
  most: number
  count: number
}>

/** Vouchers that go out, or went out, by post. Name and address are gone (null) some time after. */
export type Parcel = Readonly<{
  id: string
  caseId: string
  /** Of the case. */
  number: string
  product: string
  kind: string
  personId: string
  count: number
  worthCents: number
  validUntil: string
  name: string | null
  address: readonly string[] | null
  madeAt: Date
  sentAt: Date | null
}>

/** How long name and address stay after sending, in days: for who says that nothing came. */
export const addressDays = 60

export function requireSystem(actor: Actor): void {
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'vouchers/system-only')
}

const senders = ['mid-office', 'administrator']

export function requireSender(actor: Actor): void {
  if (actor.kind === 'system') return
  if (actor.kind === 'employee' && actor.roles.some((role) => senders.includes(role))) return
  throw new Refusal('missing', 'vouchers/not-found')
}

const helpers = ['counter', 'contact-centre', ...senders]

/** Residents touch their own; staff who help them too. */
export function requireReader(actor: Actor, personId: string): void {
  if (actor.kind === 'resident' && actor.id === personId) return
  if (actor.kind === 'employee' && actor.roles.some((role) => helpers.includes(role))) return
  if (actor.kind === 'system') return
  throw notTheirs('vouchers/not-found', actor)
}
