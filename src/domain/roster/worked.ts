import type { Shift, StandIn } from './roster.ts'

/** Shifts as they are worked: who stands in elsewhere is gone from their own desk meanwhile, travel included. */
export function workedShifts(shifts: readonly Shift[], standIns: readonly StandIn[]): readonly Shift[] {
  if (standIns.length === 0) return shifts
  const own = standIns.reduce<readonly Shift[]>(
    (left, { employeeId, leavesAt, backAt }) =>
      left.flatMap((shift) => {
        if (shift.employeeId !== employeeId || shift.endsAt <= leavesAt || backAt <= shift.startsAt) return [shift]
        return [cut(shift, shift.startsAt, leavesAt), cut(shift, backAt, shift.endsAt)].filter((part) => part !== null)
      }),
    shifts,
  )
  const elsewhere = standIns.map(
    ({ id, employeeId, place, desk, startsAt, endsAt }): Shift => ({
      ...{ id, employeeId, place, desk, startsAt, endsAt, pause: null },
    }),
  )
  return [...own, ...elsewhere].toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

function cut(shift: Shift, startsAt: Date, endsAt: Date): Shift | null {
  if (startsAt >= endsAt) return null
  return { ...shift, startsAt, endsAt, pause: within(shift.pause, startsAt, endsAt) }
}

/** Who leaves in the middle of a pause has the part of it that was before. */
function within(pause: Shift['pause'], startsAt: Date, endsAt: Date): Shift['pause'] {
  if (!pause) return null
  const from = pause.from > startsAt ? pause.from : startsAt
  const until = pause.until < endsAt ? pause.until : endsAt
  return from < until ? { from, until } : null
}
