import type { JSONColumnType } from 'kysely'
import type { Employee } from './roster.ts'

export const changeKinds = ['shifts', 'employee', 'people', 'end'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** What is kept of an employee as they were. */
export type Before = Omit<Employee, 'id'>

/** What planners changed, with what stood there. */
export type ChangeTables = {
  'roster.change': {
    id: string
    kind: ChangeKind
    by: string
    at: Date
    undone_by: string | null
    undone_at: Date | null
  }
  'roster.change_shift': {
    change_id: string
    what: 'added' | 'removed'
    shift_id: string
    employee_id: string
    place: string
    desk: string
    starts_at: Date
    ends_at: Date
    break_from: Date | null
    break_until: Date | null
    by: string
    at: Date
  }
  'roster.change_employee': {
    change_id: string
    employee_id: string
    before: JSONColumnType<Before> | null
  }
}
