import type { Generated } from 'kysely'
import type { OutboxTables } from '#platform/jobs/index.ts'
import type { Answers } from '../forms/index.ts'
import type { BookingState } from './appointment.ts'

/** This module owns schema `appointments`. No other file than its stores names these tables. */
export type AppointmentsTables = OutboxTables & {
  'appointments.day': { place: string; day: string; revision: number }
  'appointments.booking': BookingRow
  'appointments.claim': { person_key: Buffer; product: string; booking_id: string; until: Date }
  'appointments.event': {
    id: string
    booking_id: string
    kind: string
    by: string
    channel: string
    at: Date
    facts: string
  }
  'appointments.waiting': WaitingRow
  'appointments.waiting_home': {
    waiting_id: string
    parts: DayPart[]
    address: string | null
    latitude: number | null
    longitude: number | null
    erased_at: Date | null
  }
  'appointments.waiting_event': {
    id: string
    waiting_id: string
    kind: 'joined' | 'left' | 'declined' | 'missed' | 'dropped'
    by: string
    channel: string
    at: Date
  }
  'appointments.room': { id: Generated<string>; place: string; day: string }
  'appointments.proposal': {
    id: string
    booking_id: string
    hold_id: string
    cause: string
    state: 'open' | 'accepted' | 'declined' | 'withdrawn'
    made_at: Date
    settled_at: Date | null
  }
  'appointments.cover': {
    id: string
    booking_id: string
    cause: string
    second_adult: string | null
    was_employee_id: string
    was_desk: string
    made_at: Date
    undone_at: Date | null
  }
  'appointments.call': {
    id: string
    booking_id: string
    cause: string
    reason: 'no-mail' | 'nothing-free' | 'declined' | 'no-answer'
    made_at: Date
    done_at: Date | null
    done_by: string | null
    outcome: string | null
  }
  'appointments.prepared': { booking_id: string; product: string; version: number; answers: Answers; filled_at: Date }
  'appointments.interpreter_plan': {
    id: string
    interpreter: string
    name: string
    languages: string[]
    /** By weekday: from and to. */
    week: string
    places: string[] | null
    valid_from: string
    valid_to: string | null
    by: string
    at: Date
    ended_by: string | null
    ended_at: Date | null
  }
  'appointments.stop': StopRow
  'appointments.booked_at_screen': { screen: Buffer; since: Date; booked: number }
  'appointments.calendar_feed': { id: string; employee_id: string; made_at: Date; revoked_at: Date | null }
  'appointments.call_attempt': { call_id: string; by: string; at: Date }
}

/** Before or after noon. */
export const dayParts = ['morning', 'afternoon'] as const
export type DayPart = (typeof dayParts)[number]

export type BookingRow = {
  id: string
  state: BookingState
  code: string
  place: string
  day: string
  desk: string
  employee_id: string
  starts_at: Date
  ends_at: Date
  window_from: Date | null
  window_until: Date | null
  products: string[]
  persons: number
  language: string | null
  facilities: string[]
  name: string | null
  companions: string[]
  contact_kind: 'email' | 'phone' | null
  contact: string | null
  person_id: string | null
  person_key: Buffer | null
  case_id: string | null
  on_behalf_by: string | null
  channel: string
  sequence: number
  expires_at: Date | null
  keeper: Buffer | null
  hold_number: number | null
  for_waiting: string | null
  for_booking: string | null
  made_at: Date
  erased_at: Date | null
  extensions: number
  code_tries: number
  interpreting: boolean
  interpreter: string | null
  longer: boolean
}

export type WaitingRow = {
  id: string
  state: 'waiting' | 'offered' | 'booked' | 'lapsed' | 'left'
  products: string[]
  persons: number
  language: string | null
  facilities: string[]
  places: string[]
  from_day: string
  to_day: string
  weekdays: number[]
  interpreting: boolean
  longer: boolean
  missed: number
  name: string | null
  companions: string[]
  contact_kind: 'email' | 'phone'
  contact: string | null
  person_id: string | null
  person_key: Buffer | null
  made_at: Date
  erased_at: Date | null
}

/** Where a visit at home is: apart from the visit, for who travels alone. */
export type StopRow = {
  booking_id: string
  people: number
  address: string | null
  latitude: number | null
  longitude: number | null
  arrived_at: Date | null
  erased_at: Date | null
}
