import type { Span, Weekday } from './opening-hours.ts'
import { isWithin, type Period } from './product.ts'

/** What somebody may need of a place or of a desk. */
export const facilities = ['step-free', 'hearing-loop', 'quiet-room', 'wheelchair-desk'] as const
export type Facility = (typeof facilities)[number]

/**
 * Open on some days besides the weekly pattern of the place. `everyWeeks`: every so many weeks, counted from the week of `validFrom`.
 * `nth`: only that one of the month (1 to 4; -1 is the last). A period of one day makes a one-off.
 */
export type OpeningRule = Period &
  Readonly<{
    days: readonly Weekday[]
    spans: readonly Span[]
    everyWeeks?: number
    nth?: 1 | 2 | 3 | 4 | -1
    toConfirm?: boolean
  }>

/** A place that is closed from one day to another, both included. */
export type Closure = Readonly<{ from: string; to: string; reason: string }>

/** A desk; `facilities` besides those of the place. */
export type Desk = Period & Readonly<{ id: string; facilities: readonly Facility[] }>

/**
 * What happens to who is booked when fewer people are there than the least. `second-adult`: the colleague who is there serves them, while
 * somebody else is in the building (`secondAdult` says who). `replan`: they get a proposal for another time.
 */
export type AlonePolicy = Period &
  Readonly<{ today: 'second-adult' | 'replan'; later: 'second-adult' | 'replan'; secondAdult: string }>

/**
 * The day itself at a place. `earlyMinutes`: before that somebody with an appointment comes back later; `lateMinutes`: after that they wait
 * as who comes without one. `walkIns`: the themes for which no appointment is needed, while fewer than `mostWaiting` wait.
 */
export type QueuePolicy = Period &
  Readonly<{
    earlyMinutes: number
    lateMinutes: number
    walkIns: readonly string[]
    mostWaiting: number
    toConfirm?: boolean
  }>

/**
 * A closed list (R31): only employees with one of these roles book here, and programs whose key has this purpose. Nobody else is offered a time.
 */
export type ClosedList = Period & Readonly<{ roles: readonly string[]; purpose?: string }>

/** A place where people are received by appointment: all that changes, changes by date. */
export type Counter = Readonly<{
  place: string
  facilities: readonly Facility[]
  desks: readonly Desk[]
  /** What is offered here in a period. */
  themes: readonly (Period & Readonly<{ themes: readonly string[]; toConfirm?: boolean }>)[]
  /** With fewer people rostered than this, no time is offered (R32). */
  minimumStaff: readonly (Period & Readonly<{ people: number }>)[]
  alone: readonly AlonePolicy[]
  rules: readonly OpeningRule[]
  closures: readonly Closure[]
  /** Without one, everybody books. */
  bookedBy?: readonly ClosedList[]
  queue?: readonly QueuePolicy[]
  /** How many offers who waits may let go by here, where that differs from the city. */
  missed?: readonly (Period & Readonly<{ most: number; toConfirm?: boolean }>)[]
}>

/** How long a visit for a product takes, in minutes, and what the employee must know. `certificate`: without it nobody may receive it. */
export type VisitKind = Period &
  Readonly<{
    product: string
    theme: string
    minutes: number
    eachFurther: number
    certificate?: string
    toConfirm?: boolean
  }>

/** Somebody who interprets, at any place (by telephone or picture) or at some: `turns` are their hours. Languages as codes: `ar`, `vgt` for signs. */
export type Interpreter = Readonly<{
  id: string
  languages: readonly string[]
  turns: readonly (Period &
    Readonly<{ days: readonly Weekday[]; from: string; to: string; places?: readonly string[]; toConfirm?: boolean }>)[]
}>

/** How booking works in a period. Days ahead and minutes are counts. */
export type BookingPolicy = Period &
  Readonly<{
    /** How much longer a visit is for who asks for more time. */
    longerMinutes: number
    /** How many days from today can be booked. */
    daysAhead: number
    /** How long a time is kept while somebody fills in the rest. */
    holdMinutes: number
    /** How long a time is kept until a contact is confirmed. */
    confirmMinutes: number
    /** How hard the work is by which a browser shows that it is no robot: zero bits. */
    proofBits: number
    /** How long a time that came free is kept for the first on the waiting list. */
    offerMinutes: number
    /** How many offers who waits may let go by before they are taken off the list. */
    mostMissed: number
    /** How long a proposal after a sick call stays open. */
    proposalHours: number
    /** How many days after a visit it is kept whose it was. */
    keepNamesDays: number
    /** How many times one request keeper may hold at once. */
    holdsEach: number
    /** How many are held at once by all of whom nothing is known: a robot takes no more than these. */
    holdsOfAnybody: number
    /** How many visits of whom nothing is known are booked at one screen of a contact point in an hour. */
    eachHourAtScreen: number
    toConfirm?: boolean
  }>

/**
 * How employees rest in a period. Counts: hours between two days of work, hours in a row that begin in each week (Monday to Sunday), days of
 * work in a row.
 */
export type RestRule = Period &
  Readonly<{ dailyHours: number; weeklyHours: number; daysInRow: number; source?: string; toConfirm?: boolean }>

/** How far places are from people in a period: so much longer than the straight line, at these speeds. */
export type TravelRule = Period &
  Readonly<{ detour: number; walkingKmh: number; cyclingKmh: number; toConfirm?: boolean }>

export const validOn = <One extends Period>(all: readonly One[], day: string): One | undefined =>
  all.find((one) => isWithin(one, day))
