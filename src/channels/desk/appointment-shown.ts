import type { Booking, Offered, Wish, whyNot } from '#domain/appointments/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import { cityTime } from '#platform/formats/dates.ts'
import { deskAppointmentWords as words } from '#ui/words/desk-appointments.ts'
import type { InsteadLine } from '../instead-shown.ts'
import type { Site } from '../site.ts'
import type { AppointmentQuery, Asking, DayShown, daysFor } from './appointment-ask.ts'
import type { CallerAddress } from './caller-address.ts'
import type { DeskVisit } from './desk.ts'

export type WhyShown = Readonly<{
  wanted: Offered
  found: ReturnType<typeof whyNot>
  /** Of an employee. */
  nameOf: (id: string) => string
}>

export type NewShown = Readonly<{
  site: Site
  visit: DeskVisit
  asking: Asking
  products: readonly Product[]
  /** The visit that moves; null: a new one. */
  moving: Booking | null
  wish: Wish
  /** Of the person of ours for whom it is. */
  name: string | null
  missing: boolean
  /** Where the caller said that they are. */
  address: CallerAddress
  days: ReturnType<typeof daysFor> | null
  /** Every time of one place on one day. */
  day: Readonly<{ place: string; day: string; times: readonly Date[] }> | null
  why: WhyShown | 'wrong' | null
  /** What can be done otherwise: what the employee says before a time is chosen. */
  instead: readonly InsteadLine[]
  query: AppointmentQuery
}>

export const travelShown = ({ travel }: Pick<DayShown, 'travel'>): string =>
  travel ? words.minutes(travel.walkingMinutes, travel.cyclingMinutes) : ''

export const timeOf = ({ place, startsAt }: Offered): string => `${place}|${startsAt.toISOString()}`
export const shortTime = (at: Date): string => cityTime(at).replace(':', '.')
