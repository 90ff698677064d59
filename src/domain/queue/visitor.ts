import type { Actor } from '#platform/context.ts'
import { notTheirs } from '#platform/refusal.ts'

export type VisitorState = 'waiting' | 'called' | 'parked' | 'done' | 'no-show'

/** How a visit ended. `online`: helped to do it themselves from now on. */
export const outcomes = ['helped', 'come-back', 'elsewhere', 'online'] as const
export type Outcome = (typeof outcomes)[number]
/** What the program says after closing of who was still there: never called, or at a desk and nobody said how it ended. */
export type Closed = 'left' | 'not-said'

/** Somebody who is at a place today. No name: whose visit it is stands with the appointments. */
export type Visitor = Readonly<{
  id: string
  place: string
  /** In the city, `YYYY-MM-DD`. */
  day: string
  /** On the screen: `A 17` of an appointment, `B 42` of who walked in. */
  ticket: string
  bookingId: string | null
  products: readonly string[]
  themes: readonly string[]
  persons: number
  language: string | null
  facilities: readonly string[]
  /** Without these nobody receives them, unless a colleague passed them on. */
  certificates: readonly string[]
  /** How long it takes by the data of the city. */
  minutes: number
  arrivedAt: Date
  /** With an appointment, and there in time for it: `turnAt` is its time. Else `turnAt` is when they came. */
  ownTime: boolean
  turnAt: Date
  /** Passed on to one colleague. */
  forEmployee: string | null
  passedOn: boolean
  /** That colleague got up: for everybody again. */
  colleagueLeft: boolean
  state: VisitorState
  seatId: string | null
  desk: string | null
  calledAt: Date | null
  firstCalledAt: Date | null
  calls: number
  endedAt: Date | null
  outcome: Outcome | Closed | null
  /** What was said of the waiting, in minutes; null: nothing. */
  told: Readonly<{ from: number; to: number }> | null
}>

export type Act = 'call' | 'recall' | 'park' | 'return' | 'pass-on' | 'no-show' | 'finish'

/** The whole life of a visitor here. The desk draws its buttons from this table; the commands obey it. */
const acts: Readonly<Record<Act, Readonly<{ from: readonly VisitorState[]; to: VisitorState }>>> = {
  call: { from: ['waiting', 'parked'], to: 'called' },
  recall: { from: ['called'], to: 'called' },
  park: { from: ['called'], to: 'parked' },
  return: { from: ['parked'], to: 'waiting' },
  'pass-on': { from: ['called', 'parked'], to: 'waiting' },
  'no-show': { from: ['called'], to: 'no-show' },
  finish: { from: ['called'], to: 'done' },
}

/** Of these acts: in which state each can be done, and which state comes of it. */
export const lifeOf = <Of extends Act>(some: readonly Of[]): Readonly<Record<Of, (typeof acts)[Of]>> =>
  Object.fromEntries(some.map((act) => [act, acts[act]])) as Readonly<Record<Of, (typeof acts)[Of]>>

export const canBe = (act: Act, state: VisitorState): boolean => acts[act].from.includes(state)
export const stateAfter = (act: Act): VisitorState => acts[act].to

const receivers: readonly string[] = ['counter']

/** Who receives people at a desk. */
export function requireReceiver(actor: Actor): Extract<Actor, { kind: 'employee' }> {
  if (actor.kind !== 'employee' || !actor.roles.some((role) => receivers.includes(role)))
    throw notTheirs('queue/not-found', actor)
  return actor
}
