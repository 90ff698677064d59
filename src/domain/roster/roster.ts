/** Somebody who receives people. `themes`: what they know; `languages`: codes of two letters. */
export type Employee = Readonly<{
  id: string
  /** By which the staff office knows them. */
  number: string
  name: string
  themes: readonly string[]
  languages: readonly string[]
  certificates: readonly string[]
  /** Under which they sign in: then they read their own calendar and their own route. */
  email?: string | null | undefined
  /** Where they usually work. */
  place?: string | null | undefined
  /** The last day on which they work; none: it goes on. */
  endsOn?: string | null | undefined
}>

/** Whether somebody works here on `day`, by when they stop. */
export const worksOn = ({ endsOn }: Pick<Employee, 'endsOn'>, day: string): boolean => !endsOn || day <= endsOn

/** An employee at a desk. Who has a break is in the building, and receives nobody. */
export type Shift = Readonly<{
  id: string
  employeeId: string
  place: string
  desk: string
  startsAt: Date
  endsAt: Date
  pause: Readonly<{ from: Date; until: Date }> | null
}>

export const absenceKinds = ['sick', 'leave', 'training'] as const
export type AbsenceKind = (typeof absenceKinds)[number]

export type Absence = Readonly<{ id: string; employeeId: string; startsAt: Date; endsAt: Date; kind: AbsenceKind }>

/** Somebody of another place who replaces who is absent; gone from their own desk from `leavesAt` until `backAt`. */
export type StandIn = Readonly<{
  id: string
  absenceId: string
  employeeId: string
  place: string
  desk: string
  leavesAt: Date
  startsAt: Date
  endsAt: Date
  backAt: Date
}>

/** All that capacity follows from, in a stretch of time. */
export type Roster = Readonly<{
  employees: readonly Employee[]
  shifts: readonly Shift[]
  absences: readonly Absence[]
}>
