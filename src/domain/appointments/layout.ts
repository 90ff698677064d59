import { type ClosedOn, type Counter, dayAfter, type Facility, type Place, validOn } from '../catalogue/index.ts'
import { type DayChange, type DayHours, hoursOn, minutesOf, stretchesOf } from '../places/index.ts'
import type { Roster } from '../roster/index.ts'
import { type Bits, bitsFor, cellMinutes, clearRange, setRange } from './grid.ts'

/** Time of an employee and a desk that is taken: held or booked. Cells are of the layout. */
export type Taken = Readonly<{
  id: string
  employeeId: string
  desk: string
  /** Who interprets. */
  interpreter?: string | null
  from: number
  to: number
  /** A hold: free again from then on (real time, milliseconds). */
  expiresAt: number | null
}>

/** An employee at a desk: where one visit at a time can be. */
export type Lane = Readonly<{
  employeeId: string
  desk: string
  themes: ReadonlySet<string>
  languages: ReadonlySet<string>
  certificates: ReadonlySet<string>
  facilities: ReadonlySet<string>
  /** At the desk: no break, not absent, whether or not the place is open. */
  present: Bits
  /** Could be offered: present, the place open, enough people rostered. */
  offered: Bits
  busy: Bits
}>

type DayLayout = Readonly<{
  day: string
  from: number
  to: number
  hours: DayHours
  themes: ReadonlySet<string>
  minimum: number
}>

/** Somebody who interprets over the same days, as bits. `places`: where; undefined: anywhere. */
export type InterpreterLane = Readonly<{
  id: string
  languages: ReadonlySet<string>
  places: ReadonlySet<string> | undefined
  offered: Bits
  busy: Bits
}>

/** A place over some days, ready to be asked for free times. Cells count from `origin` (cells since 1970). */
export type PlaceLayout = Readonly<{
  place: string
  origin: number
  cells: number
  days: readonly DayLayout[]
  open: Bits
  /** How many are rostered there, a cell. */
  rostered: Uint8Array
  /** Where at least as many are rostered as the place asks (R32). */
  staffed: Bits
  themes: ReadonlyMap<string, Bits>
  lanes: readonly Lane[]
  /** Of the whole city: they are at one visit at a time, wherever it is. */
  interpreters?: readonly InterpreterLane[]
  /** The numbers of what is offered, by place and day, as they were just before this was drawn. */
  revisions?: ReadonlyMap<string, number>
}>

/** The number under which a time that was found in this layout can be taken; -1, which none has: it was not drawn for that. */
export const revisionIn = (
  layout: PlaceLayout | null,
  { place, day }: Readonly<{ place: string; day: string }>,
): number => layout?.revisions?.get(`${place}/${day}`) ?? -1

/** What a layout is made of. `from`: the first day. */
export type LayoutOf = Readonly<{
  place: Place
  counter: Counter
  closedOn: ClosedOn
  changes: readonly DayChange[]
  roster: Roster
  from: string
  days: number
}>

/** Of who is taken at another place: here no desk is. */
export const noDesk = ''

/** `desk`: instead of its own. */
export const takenFrom = (
  row: Readonly<{ id: string; employee_id: string; desk?: string; starts_at: Date; ends_at: Date }> &
    Partial<Readonly<{ interpreter: string | null; expires_at: Date | null }>>,
  { origin }: Pick<PlaceLayout, 'origin'>,
  desk = row.desk ?? noDesk,
): Taken => ({
  ...{ id: row.id, employeeId: row.employee_id, desk, interpreter: row.interpreter ?? null },
  ...{ from: cellAt(row.starts_at) - origin, to: cellAt(row.ends_at) - origin },
  expiresAt: row.expires_at?.getTime() ?? null,
})

export const cellAt = (instant: Date | number): number => Math.floor(Number(instant) / 60_000 / cellMinutes)

/**
 * Lays out a place: hours, themes, people and desks as bits. Nothing of it is typed in: capacity follows from the roster. Who has a break
 * is in the building and counts for the least number of people, and receives nobody.
 */
export function layOut(of: LayoutOf): PlaceLayout {
  const { place, counter, roster } = of
  const origin = minutesOf(of.from).from / cellMinutes
  const cells = minutesOf(dayAfter(of.from, of.days)).from / cellMinutes - origin
  const cellOf = (instant: Date) => Math.max(0, Math.min(cells, cellAt(instant) - origin))
  const open = bitsFor(cells)
  const themes = new Map<string, Bits>()

  const days = Array.from({ length: of.days }, (_, at): DayLayout => {
    const day = dayAfter(of.from, at)
    const hours = hoursOn(of, day)
    const [from, to] = [minutesOf(day).from / cellMinutes - origin, minutesOf(day).to / cellMinutes - origin]
    for (const part of stretchesOf(day, hours.spans))
      setRange(open, Math.ceil(part.from / cellMinutes) - origin, Math.floor(part.to / cellMinutes) - origin)
    const offered = new Set(validOn(counter.themes, day)?.themes ?? [])
    for (const theme of offered) setRange(bitsOf(themes, theme, cells), from, to)
    return { day, from, to, hours, themes: offered, minimum: validOn(counter.minimumStaff, day)?.people ?? 1 }
  })

  const here = roster.shifts.filter((shift) => shift.place === place.id)
  const rostered = new Uint8Array(cells)
  const shifts = here.map((shift) => ({
    shift,
    parts: without(
      { from: cellOf(shift.startsAt), to: cellOf(shift.endsAt) },
      roster.absences
        .filter(({ employeeId }) => employeeId === shift.employeeId)
        // A cell of which somebody misses a minute is missed.
        .map(({ startsAt, endsAt }) => ({ from: cellOf(startsAt), to: cellOf(new Date(endsAt.getTime() + 299_999)) })),
    ),
  }))
  for (const { parts } of shifts)
    for (const { from, to } of parts) for (let at = from; at < to; at++) rostered[at] = (rostered[at] as number) + 1
  const staffed = bitsFor(cells)
  for (const { from, to, minimum } of days)
    for (let at = from; at < to; at++) if ((rostered[at] as number) >= minimum) setRange(staffed, at, at + 1)

  const lanes = new Map<string, Lane>()
  for (const { shift, parts } of shifts) {
    const key = `${shift.employeeId}/${shift.desk}`
    const lane = lanes.get(key) ?? emptyLane(of, shift, cells)
    lanes.set(key, lane)
    const pause = shift.pause ? [{ from: cellOf(shift.pause.from), to: cellOf(shift.pause.until) }] : []
    for (const part of parts) for (const { from, to } of without(part, pause)) setRange(lane.present, from, to)
  }
  for (const { present, offered } of lanes.values())
    for (let at = 0; at < offered.length; at++)
      offered[at] = (present[at] as number) & (open[at] as number) & (staffed[at] as number)
  return { place: place.id, origin, cells, days, open, rostered, staffed, themes, lanes: [...lanes.values()] }
}

function bitsOf(themes: Map<string, Bits>, theme: string, cells: number): Bits {
  const bits = themes.get(theme) ?? bitsFor(cells)
  themes.set(theme, bits)
  return bits
}

function emptyLane(
  of: LayoutOf,
  { employeeId, desk }: Readonly<{ employeeId: string; desk: string }>,
  cells: number,
): Lane {
  const employee = of.roster.employees.find(({ id }) => id === employeeId)
  const own: readonly Facility[] = of.counter.desks.find(({ id }) => id === desk)?.facilities ?? []
  return {
    ...{ employeeId, desk },
    themes: new Set(employee?.themes),
    languages: new Set(employee?.languages),
    certificates: new Set(employee?.certificates),
    facilities: new Set([...of.counter.facilities, ...own]),
    ...{ present: bitsFor(cells), offered: bitsFor(cells), busy: bitsFor(cells) },
  }
}

type Part = Readonly<{ from: number; to: number }>

/** What is left of a stretch when others are cut out. */
function without(whole: Part, cuts: readonly Part[]): readonly Part[] {
  return cuts.reduce<readonly Part[]>(
    (parts, cut) =>
      parts.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, cut.from) },
          { from: Math.max(from, cut.to), to },
        ].filter((part) => part.from < part.to),
      ),
    [whole].filter(({ from, to }) => from < to),
  )
}

/** Writes anew what is taken in a stretch: `taken` is all that touches it. Whose desk or employee it is, is not free. */
export function markTaken({ lanes }: PlaceLayout, from: number, to: number, taken: readonly Taken[]): void {
  for (const lane of lanes) clearRange(lane.busy, from, to)
  for (const one of taken) addTaken({ lanes }, one)
}

/** Writes that this is taken too, without looking at what else is. */
export function addTaken({ lanes }: Pick<PlaceLayout, 'lanes'>, { employeeId, desk, from, to }: Taken): void {
  for (const lane of lanes) if (employeeId === lane.employeeId || desk === lane.desk) setRange(lane.busy, from, to)
}
