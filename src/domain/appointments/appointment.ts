import type { Actor } from '#platform/context.ts'
import { notTheirs, Refusal } from '#platform/refusal.ts'
import type { Wish } from './need.ts'

/**
 * `held`: kept while somebody fills in the rest, until `expiresAt` (real time). `booked`, `arrived` and `held` take an employee and a desk.
 * What ends keeps its row.
 */
export type BookingState = 'held' | 'booked' | 'arrived' | 'done' | 'no-show' | 'cancelled' | 'lapsed'

/** How a visit reaches its customer. */
export type VisitContact = Readonly<{ kind: 'email' | 'phone'; value: string }>

/** A visit. `code`: for the kiosk, on its day. Names and contact are gone (null) some time after. */
export type Booking = Readonly<{
  id: string
  state: BookingState
  code: string
  place: string
  /** In the city, `YYYY-MM-DD`. */
  day: string
  desk: string
  employeeId: string
  startsAt: Date
  endsAt: Date
  /** Of a visit at home: what was promised. The team comes within it. */
  window: Readonly<{ from: Date; until: Date }> | null
  wish: Wish
  /** Who interprets; null: nobody has to. */
  interpreter: string | null
  name: string | null
  companions: readonly string[]
  contact: VisitContact | null
  personId: string | null
  /** What they filled in beforehand, which goes on at the counter. */
  caseId: string | null
  onBehalfBy: string | null
  /** Of the calendar file. */
  sequence: number
  expiresAt: Date | null
  forWaiting: string | null
  forBooking: string | null
}>

/** Who the visit is for. The name cannot change afterwards: a booked time cannot be sold. */
export type Visitor = Readonly<{
  name: string
  /** Who comes along, by name: as many as the wish has persons besides the first. */
  companions: readonly string[]
  contact: VisitContact
  /** Of who has no account, when they give it: only its keyed hash is kept. */
  nationalNumber?: string | undefined
  /** A person of ours; an employee who books for a customer names them. */
  personId?: string | undefined
}>

export const notTheirVisit = (actor: Actor): Refusal => notTheirs('appointments/not-found', actor)

const helpers = ['counter', 'contact-centre', 'planner', 'mid-office', 'administrator']
export const isHelper = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'employee' && actor.roles.some((role) => helpers.includes(role)))

/** Employees who help customers, and the program itself. */
export function requireHelper(actor: Actor): void {
  if (!isHelper(actor)) throw notTheirVisit(actor)
}

/** The customer whose visit it is, or who helps them; `linked`: they came by the link that only they have. */
export function requireOwner(actor: Actor, booking: Pick<Booking, 'personId'>, linked: boolean): void {
  if (linked || isHelper(actor)) return
  if (actor.kind === 'resident' && booking.personId === actor.id) return
  throw notTheirVisit(actor)
}

export function requireSystem(actor: Actor): void {
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'appointments/system-only')
}
