import type { Generated } from 'kysely'
import type { Closed, Outcome, VisitorState } from './visitor.ts'

/** This module owns schema `queue`. No other file than its store and report names these tables. */
export type QueueTables = {
  'queue.number': { place: string; day: string; letter: Letter; last: number }
  'queue.seat': SeatRow
  'queue.visitor': VisitorRow
  'queue.event': EventRow
  'queue.alarm': {
    id: string
    place: string
    desk: string
    by: string
    at: Date
    ended_by: string | null
    ended_at: Date | null
  }
  'queue.screen_size': {
    id: string
    place: string
    width_mm: number | null
    height_mm: number | null
    read_mm: number | null
    by: string
    at: Date
    number: Generated<number>
  }
}

/** `A`: with an appointment; `B`: without. */
export type Letter = 'A' | 'B'

/** `own`: the roster knows the employee; `desk`: whoever is rostered there; `place`: all that it offers; `chosen`: as they said. */
export type SkillsFrom = 'own' | 'desk' | 'place' | 'chosen'

export type SeatRow = {
  id: string
  place: string
  day: string
  desk: string
  employee_id: string
  themes: string[]
  languages: string[]
  facilities: string[]
  certificates: string[]
  skills_from: SkillsFrom
  taken_at: Date
  left_at: Date | null
}

export type VisitorRow = {
  id: string
  place: string
  day: string
  letter: Letter
  number: number
  booking_id: string | null
  products: string[]
  themes: string[]
  persons: number
  language: string | null
  facilities: string[]
  certificates: string[]
  minutes: number
  arrived_at: Date
  own_time: boolean
  turn_at: Date
  for_employee: string | null
  passed_on: boolean
  colleague_left: boolean
  state: VisitorState
  seat_id: string | null
  desk: string | null
  called_at: Date | null
  first_called_at: Date | null
  calls: number
  ended_at: Date | null
  outcome: Outcome | Closed | null
  told_from: number | null
  told_to: number | null
}

export type EventRow = {
  id: string
  visitor_id: string
  kind: string
  by: string
  channel: string
  at: Date
  before: string | null
  undoes: string | null
}
