import { cityDay, isDay } from '#platform/formats/dates.ts'
import { type City, seatsAt } from '../catalogue/index.ts'
import { isTime, momentOf } from '../places/index.ts'
import { type Employee, type Shift, worksOn } from './roster.ts'

/** What is wrong with a line of a file, counted from 1; the header is line 1. `column`: its name in the header. */
export type LineMistake = Readonly<{
  line: number
  column?: (typeof columns)[number]
  code:
    | 'wrong-header'
    | 'wrong-number-of-columns'
    | 'too-many-lines'
    | 'unknown-employee'
    | 'employee-gone'
    | 'no-such-day'
    | 'unknown-place'
    | 'unknown-desk'
    | 'no-such-time'
    | 'off-grid'
    | 'backwards'
    | 'break-outside'
    | 'employee-twice'
    | 'desk-twice'
    | 'past-day'
}>

/** The header of a file of shifts; columns are parted by `;`. */
export const columns = ['nummer', 'dag', 'plaats', 'balie', 'van', 'tot', 'pauze van', 'pauze tot'] as const

const mostLines = 20_000
type Read = Readonly<{ line: number; shift: Omit<Shift, 'id'> }>

type ReadWith = Readonly<{
  city: City
  employees: ReadonlyMap<string, Employee>
  known: readonly Shift[]
  /** Days before it are over: their shifts stay as they were. */
  notBefore?: string
}>

/** Reads a file of shifts line by line. `known`: shifts that are there already. All shifts, or every mistake. */
export function shiftsIn(
  text: string,
  { city, employees, known, notBefore = '' }: ReadWith,
): Readonly<{ shifts: readonly Omit<Shift, 'id'>[] }> | Readonly<{ mistakes: readonly LineMistake[] }> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines[0]?.trim().toLowerCase() !== columns.join(';')) return { mistakes: [{ line: 1, code: 'wrong-header' }] }
  if (lines.length > mostLines) return { mistakes: [{ line: mostLines, code: 'too-many-lines' }] }

  const mistakes: LineMistake[] = []
  const read: Read[] = []
  for (const [at, written] of lines.entries()) {
    if (at === 0 || written.trim() === '') continue
    const found = shiftIn(written, city, employees)
    if ('shift' in found && cityDay(found.shift.startsAt) < notBefore)
      mistakes.push({ line: at + 1, column: 'dag', code: 'past-day' })
    else if ('shift' in found) read.push({ line: at + 1, shift: found.shift })
    else mistakes.push({ line: at + 1, ...found })
  }
  mistakes.push(...clashes(read, known))
  return mistakes.length > 0
    ? { mistakes: mistakes.toSorted((a, b) => a.line - b.line) }
    : { shifts: read.map(({ shift }) => shift) }
}

function shiftIn(
  written: string,
  city: City,
  employees: ReadonlyMap<string, Employee>,
): Readonly<{ shift: Omit<Shift, 'id'> }> | Omit<LineMistake, 'line'> {
  const cells = written.split(';').map((cell) => cell.trim())
  if (cells.length !== columns.length) return { code: 'wrong-number-of-columns' }
  const [number = '', day = '', place = '', desk = '', from = '', to = '', pauseFrom = '', pauseTo = ''] = cells
  const employee = employees.get(number)
  if (!employee) return { column: 'nummer', code: 'unknown-employee' }
  if (!isDay(day)) return { column: 'dag', code: 'no-such-day' }
  if (!worksOn(employee, day)) return { column: 'nummer', code: 'employee-gone' }
  const seats = seatsAt(city, place, day)
  if (!seats) return { column: 'plaats', code: 'unknown-place' }
  if (!seats.has(desk)) return { column: 'balie', code: 'unknown-desk' }

  const hasPause = pauseFrom !== '' || pauseTo !== ''
  const moments: Date[] = []
  for (const [at, time] of [from, to, ...(hasPause ? [pauseFrom, pauseTo] : [])].entries()) {
    const column = columns[4 + at] ?? 'van'
    const moment = isTime(time) ? momentOf(day, time) : null
    if (!moment) return { column, code: 'no-such-time' }
    if (moment.getTime() % 300_000 !== 0) return { column, code: 'off-grid' }
    moments.push(moment)
  }
  const [startsAt, endsAt, breakFrom, breakUntil] = moments as [Date, Date, Date?, Date?]
  if (startsAt >= endsAt) return { column: 'tot', code: 'backwards' }
  if (breakFrom && breakUntil && !(startsAt <= breakFrom && breakFrom < breakUntil && breakUntil <= endsAt))
    return { column: 'pauze van', code: 'break-outside' }
  const pause = breakFrom && breakUntil ? { from: breakFrom, until: breakUntil } : null
  return { shift: { employeeId: employee.id, place, desk, startsAt, endsAt, pause } }
}

/** Nobody is in two places, and no desk has two people: among these lines, and with what was there. */
function clashes(read: readonly Read[], known: readonly Shift[]): readonly LineMistake[] {
  const all = [...known.map((shift) => ({ line: 0, shift })), ...read]
  const by = (key: (shift: Omit<Shift, 'id'>) => string, code: LineMistake['code']) =>
    [...Map.groupBy(all, ({ shift }) => key(shift)).values()].flatMap((group) => {
      const inOrder = group.toSorted((a, b) => a.shift.startsAt.getTime() - b.shift.startsAt.getTime())
      const found: LineMistake[] = []
      let last = inOrder[0]
      for (const one of inOrder.slice(1)) {
        if (last && one.shift.startsAt < last.shift.endsAt) {
          const line = Math.max(one.line, last.line)
          if (line > 0) found.push({ line, code })
        }
        if (!last || one.shift.endsAt > last.shift.endsAt) last = one
      }
      return found
    })
  return [
    ...by(({ employeeId }) => employeeId, 'employee-twice'),
    ...by(({ place, desk }) => `${place}/${desk}`, 'desk-twice'),
  ]
}
