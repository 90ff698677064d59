import type { Actor } from '#platform/context.ts'
import { cityDay, cityTime } from '#platform/formats/dates.ts'
import { notTheirs } from '#platform/refusal.ts'
import type { Days } from './conflicts.ts'
import type { Lane } from './line.ts'
import type { Stretch } from './stretch.ts'

/** City time on each of the days, `07:00` to `19:00`. */
export type Hours = Readonly<{ from: string; until: string }>

/** Why staff take a place back. */
export const withdrawReasons = ['asked', 'not-placed', 'emergency', 'given-in-error'] as const
export type WithdrawReason = (typeof withdrawReasons)[number]

/** A place in the street that the city gave away for some days. */
export type Occupation = Readonly<{
  id: string
  caseId: string
  use: 'ban' | 'works'
  lane: Lane
  days: Days
  hours: Hours
  ownSigns: boolean
  /** `null` once what leads to a home was erased. */
  holder: string | null
  asked: Stretch | null
  withdrawnAt: Date | null
}>

export type Validity = 'coming' | 'now' | 'paused' | 'over' | 'withdrawn'

/** How it stands at an instant. `paused`: on one of its days or between them, outside its hours. */
export function validityAt(
  { days, hours, withdrawnAt }: Pick<Occupation, 'days' | 'hours' | 'withdrawnAt'>,
  at: Date,
): Validity {
  if (withdrawnAt) return 'withdrawn'
  const [day, time] = [cityDay(at), cityTime(at)]
  if (day < days.from || (day === days.from && time < hours.from)) return 'coming'
  if (day > days.until || (day === days.until && time >= hours.until)) return 'over'
  return time >= hours.from && time < hours.until ? 'now' : 'paused'
}

const readers = ['counter', 'contact-centre', 'mid-office', 'administrator']
/** Who may take a place back. */
export const placeKeepers: readonly string[] = ['mid-office', 'administrator']

/** A resident sees his own places, staff those of everybody; to others they do not exist. */
export function requireReader(actor: Actor, { holder, id }: Readonly<{ holder: string | null; id?: string }>): void {
  if (actor.kind === 'resident' && actor.id === holder) return
  if (actor.kind === 'employee' && actor.roles.some((role) => readers.includes(role))) return
  if (actor.kind === 'system') return
  throw notTheirs('streets/not-found', actor, id)
}

/** A part of the program, or an employee with the role. An applicant gives himself no place. */
export function requireKeeper(actor: Actor): void {
  if (actor.kind === 'system') return
  if (actor.kind === 'employee' && actor.roles.some((role) => placeKeepers.includes(role))) return
  throw notTheirs('streets/not-found', actor)
}
