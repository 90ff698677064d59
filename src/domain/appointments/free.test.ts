import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type Counter, dayAfter, type Place, weekdays } from '../catalogue/index.ts'
import { clockMinutes, minutesOf } from '../places/index.ts'
import type { Roster } from '../roster/index.ts'
import { freeLanes, freeStarts, type Need } from './free.ts'
import { cellsIn, countIn } from './grid.ts'
import { type LayoutOf, layOut, markTaken, type Taken } from './layout.ts'
import { whyNotAt } from './why-not.ts'

/** Three days around both changes of the clock, and around a holiday. */
const weekends = ['2022-03-26', '2022-10-29', '2021-11-10', '2022-06-14'] as const
const days = 3
const themes: readonly string[] = ['identity', 'life']
const everyDay = (spans: { from: string; to: string }[]) => Object.fromEntries(weekdays.map((day) => [day, spans]))
const clock = (at: number) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`

const span = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 60, max: 288 }))
  .map(([from, long]) => ({ from: clock(from * 5), to: clock(Math.min(288, from + long) * 5) }))
/** A stretch of minutes of a day; the minutes of absences are any. */
const part = fc.record({ from: fc.integer({ min: 0, max: 120 }), long: fc.integer({ min: 40, max: 288 }) })
const pause = fc.record({
  from: fc.integer({ min: 0, max: 60 }).map((cell) => cell * 5),
  long: fc.integer({ min: 1, max: 12 }),
})
const someone = fc.record({
  themes: fc.subarray([...themes], { minLength: 1 }),
  languages: fc.constantFrom<string[]>(['nl'], ['nl', 'fr'], ['fr', 'nl'], []),
  certificates: fc.constantFrom<string[]>(['registration-officer'], [], ['registration-officer', 'x']),
  shifts: fc.array(fc.option(fc.record({ of: part, pause: fc.option(pause) })), { minLength: days, maxLength: days }),
  absent: fc.option(fc.record({ from: fc.integer({ min: 0, max: 4_000 }), long: fc.integer({ min: 1, max: 900 }) })),
})
const world = fc.record({
  from: fc.constantFrom(...weekends),
  spans: fc.array(span, { minLength: 1, maxLength: 2 }),
  changed: fc.option(fc.record({ day: fc.nat(days - 1), spans: fc.array(span, { maxLength: 1 }) })),
  holiday: fc.option(fc.nat(days - 1)),
  people: fc.array(someone, { minLength: 2, maxLength: 4 }),
  minimum: fc.integer({ min: 1, max: 3 }),
  life: fc.nat(days),
  wheelchairDesk: fc.boolean(),
  booked: fc.array(fc.tuple(fc.nat(3), fc.nat(860), fc.integer({ min: 1, max: 12 })), { maxLength: 12 }),
  need: fc.record({
    themes: fc.subarray([...themes], { minLength: 1 }),
    cells: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) }, fc.integer({ min: 13, max: 70 })),
    language: fc.option(fc.constantFrom('nl', 'fr'), { nil: undefined }),
    facilities: fc.constantFrom([], [], [], ['wheelchair-desk']),
    certificates: fc.constantFrom<string[] | undefined>(undefined, undefined, ['registration-officer']),
  }),
})
type World = typeof world extends fc.Arbitrary<infer One> ? One : never

/** Some days of a place, as the planners would have them. */
function given(of: World): { layoutOf: LayoutOf; taken: Taken[]; roster: Roster } {
  const origin = minutesOf(of.from).from
  const end = minutesOf(dayAfter(of.from, days)).from
  const at = (minute: number) => new Date(Math.min(minute, end) * 60_000)
  const shifts = of.people.flatMap((one, who) =>
    one.shifts.flatMap((shift, day) => {
      if (!shift) return []
      const begin = minutesOf(dayAfter(of.from, day)).from
      const until = minutesOf(dayAfter(of.from, day)).to
      const [from, to] = [begin + shift.of.from * 5, Math.min(until, begin + (shift.of.from + shift.of.long) * 5)]
      const [breakFrom, breakTo] = [
        from + (shift.pause?.from ?? 0),
        from + (shift.pause?.from ?? 0) + (shift.pause?.long ?? 0) * 5,
      ]
      const pause = shift.pause && breakTo <= to ? { from: at(breakFrom), until: at(breakTo) } : null
      const desk = `desk-${(who + day) % 4}`
      return [
        { id: `${who}-${day}`, employeeId: String(who), place: 'x', desk, startsAt: at(from), endsAt: at(to), pause },
      ]
    }),
  )
  const absences = of.people.flatMap(({ absent }, who) =>
    absent
      ? [
          {
            ...{ id: `a${who}`, employeeId: String(who), kind: 'sick' as const },
            ...{ startsAt: at(origin + absent.from), endsAt: at(origin + absent.from + absent.long) },
          },
        ]
      : [],
  )
  const employees = of.people.map((one, who) => ({
    ...{ id: String(who), number: String(who), name: String(who), certificates: one.certificates },
    ...{ themes: one.themes, languages: one.languages },
  }))
  const counter: Counter = {
    ...{ place: 'x', facilities: [], alone: [], rules: [], closures: [] },
    desks: Array.from({ length: 4 }, (_, desk) => ({
      ...{ id: `desk-${desk}`, validFrom: '2021-01-01' },
      facilities: desk === 0 && of.wheelchairDesk ? ['wheelchair-desk' as const] : [],
    })),
    themes: [
      { themes: ['identity'], validFrom: '2021-01-01', validTo: dayAfter(of.from, of.life - 1) },
      { themes: ['identity', 'life'], validFrom: dayAfter(of.from, of.life) },
    ],
    minimumStaff: [{ people: of.minimum, validFrom: '2021-01-01' }],
  }
  const place: Place = {
    ...{ id: 'x', name: 'X', roles: [] },
    hours: [{ validFrom: '2021-01-01', week: everyDay(of.spans) }],
  }
  const holiday = of.holiday === null ? '' : dayAfter(of.from, of.holiday)
  const changes = of.changed
    ? [{ place: 'x', day: dayAfter(of.from, of.changed.day), spans: of.changed.spans, reason: 'x' }]
    : []
  const roster = { employees, shifts, absences }
  const taken = of.booked.map(([desk, from, long], number) => ({
    ...{ id: String(number), employeeId: String((desk + number) % 4), desk: `desk-${desk}` },
    ...{ from, to: from + long, expiresAt: null },
  }))
  return {
    layoutOf: { place, counter, closedOn: (day) => day === holiday, changes, roster, from: of.from, days },
    ...{ taken, roster },
  }
}

/** Counts minute by minute, from what the planners said alone: no layout, no bits. Minutes since 1970 at which the visit can begin. */
function naive(of: World, { layoutOf, taken, roster }: ReturnType<typeof given>, need: Need): number[] {
  const [origin, end] = [minutesOf(of.from).from, minutesOf(dayAfter(of.from, days)).from]
  const shown = Array.from({ length: end - origin }, (_, at) => {
    const zoned = Temporal.Instant.fromEpochMilliseconds((origin + at) * 60_000).toZonedDateTimeISO('Europe/Brussels')
    return { day: zoned.toPlainDate().toString(), minute: zoned.hour * 60 + zoned.minute }
  })
  const isOpen = shown.map(({ day, minute }) => {
    const change = layoutOf.changes.find((one) => one.day === day)
    if (!change && layoutOf.closedOn(day)) return false
    return (change?.spans ?? of.spans).some(({ from, to }) => clockMinutes(from) <= minute && minute < clockMinutes(to))
  })
  const within = (minute: number, from: Date, until: Date) =>
    from.getTime() <= minute * 60_000 && minute * 60_000 < until.getTime()
  /** Planning is in cells of five minutes: whoever is absent for a part of one is absent for all of it. */
  const isAbsent = (who: string, minute: number) =>
    roster.absences.some(({ employeeId, startsAt, endsAt }) => {
      const [from, until] = [Math.floor(startsAt.getTime() / 300_000), Math.ceil(endsAt.getTime() / 300_000)]
      return employeeId === who && startsAt < endsAt && from <= Math.floor(minute / 5) && Math.floor(minute / 5) < until
    })
  const onShift = (minute: number) =>
    roster.shifts.filter((one) => within(minute, one.startsAt, one.endsAt) && !isAbsent(one.employeeId, minute))
  const present = shown.map((_, at) => onShift(origin + at))
  const isTaken = (desk: string, who: string, minute: number) =>
    taken.some(
      (one) =>
        (one.desk === desk || one.employeeId === who) &&
        origin + one.from * 5 <= minute &&
        minute < origin + one.to * 5,
    )
  const pairs = new Set(roster.shifts.map(({ employeeId, desk }) => `${employeeId}/${desk}`))
  const starts: number[] = []
  for (let at = 0; at < end - origin; at += 15) {
    const minutes = Array.from({ length: need.cells * 5 }, (_, more) => at + more)
    if (at + need.cells * 5 > end - origin) continue
    const fits = [...pairs].some((pair) => {
      const [who = '', desk = ''] = pair.split('/')
      const employee = of.people[Number(who)]
      if (!need.themes.every((theme) => employee?.themes.includes(theme))) return false
      if (need.language && !employee?.languages.includes(need.language)) return false
      if (need.certificates?.some((one) => !employee?.certificates.includes(one))) return false
      if (need.facilities?.length && !(desk === 'desk-0' && of.wheelchairDesk)) return false
      return minutes.every((minute) => {
        const day = shown[minute]?.day ?? ''
        const offers = need.themes.every((theme) => theme === 'identity' || day >= dayAfter(of.from, of.life))
        const here = present[minute] ?? []
        const shift = here.find((one) => one.employeeId === who && one.desk === desk)
        const pauses = shift?.pause && within(origin + minute, shift.pause.from, shift.pause.until)
        return (
          isOpen[minute] &&
          offers &&
          here.length >= of.minimum &&
          shift &&
          !pauses &&
          !isTaken(desk, who, origin + minute)
        )
      })
    })
    if (fits) starts.push(origin + at)
  }
  return starts
}

function laidOut(all: ReturnType<typeof given>) {
  const layout = layOut(all.layoutOf)
  markTaken(layout, 0, layout.cells, all.taken)
  return layout
}

describe('Whatever the hours, rosters, holidays, absences and bookings, the times that are offered', () => {
  it('are exactly those that somebody finds who counts minute by minute', () => {
    let [offered, worlds] = [0, 0]
    fc.assert(
      fc.property(world, (of) => {
        const all = given(of)
        const layout = laidOut(all)
        const bits = freeStarts(layout, of.need, { from: 0, to: layout.cells })
        const cells = cellsIn(bits, 0, layout.cells)
        expect(cells.map((cell) => (layout.origin + cell) * 5)).toEqual(naive(of, all, of.need))
        expect(countIn(bits, 0, layout.cells)).toEqual({ count: cells.length, first: cells[0] ?? -1 })
        offered += cells.length
        worlds++
      }),
      { numRuns: 120, seed: 6_021 },
    )
    // A law about nothing would hold as well.
    expect(offered / worlds).toBeGreaterThan(3)
  })

  it('are the same when only a part of the days is asked', () => {
    fc.assert(
      fc.property(world, fc.nat(860), fc.nat(860), (of, one, other) => {
        const layout = laidOut(given(of))
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const all = cellsIn(freeStarts(layout, of.need, { from: 0, to: layout.cells }), 0, layout.cells)
        const some = cellsIn(freeStarts(layout, of.need, { from, to }), 0, layout.cells)
        expect(some).toEqual(all.filter((cell) => from <= cell && cell < to))
      }),
      { numRuns: 200 },
    )
  })

  it('can each be booked, until none is left, and then nobody and no desk is taken twice', () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), (of, random) => {
        const layout = laidOut({ ...given(of), taken: [] })
        const made: Taken[] = []
        for (;;) {
          const free = cellsIn(freeStarts(layout, of.need, { from: 0, to: layout.cells }), 0, layout.cells)
          if (free.length === 0) break
          const from = free[(random.next().value as number) % free.length] as number
          const lane = freeLanes(layout, of.need, from)[0]
          if (!lane) throw new Error('an offered time has nobody')
          const to = from + of.need.cells
          made.push({
            id: String(made.length),
            employeeId: lane.employeeId,
            desk: lane.desk,
            from,
            to,
            expiresAt: null,
          })
          markTaken(layout, from, to, made)
        }
        for (const [at, one] of made.entries())
          for (const other of made.slice(0, at))
            if (one.employeeId === other.employeeId || one.desk === other.desk)
              expect(one.to <= other.from || other.to <= one.from).toBe(true)
        for (const one of made)
          for (let at = one.from; at < one.to; at++) expect(layout.rostered[at]).toBeGreaterThanOrEqual(of.minimum)
      }),
      { numRuns: 100 },
    )
  })

  it('need no explanation, and every other time has one', () => {
    fc.assert(
      fc.property(world, (of) => {
        const layout = laidOut(given(of))
        const free = new Set(cellsIn(freeStarts(layout, of.need, { from: 0, to: layout.cells }), 0, layout.cells))
        for (let cell = 0; cell < layout.cells; cell += 3)
          expect(whyNotAt(layout, of.need, { cell, now: 0, until: layout.cells }) === null).toBe(free.has(cell))
      }),
      { numRuns: 100 },
    )
  })
})
