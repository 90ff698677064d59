import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import {
  type City,
  type ClosedOn,
  type Counter,
  closedDays,
  dayAfter,
  type Facility,
  type Place,
  weekdays,
} from '../catalogue/index.ts'
import { anOffer } from '../catalogue/product.fixture.ts'
import { minutesOf } from '../places/index.ts'
import type { Roster } from '../roster/index.ts'
import type { Board } from './board.ts'
import { layOutInterpreters, markInterpreted } from './interpreting.ts'
import { layOut, markTaken, type Taken } from './layout.ts'

/** Three days around both changes of the clock, a holiday of the country, one of the city, and both at once in autumn. */
const weekends = ['2022-03-26', '2022-10-29', '2022-10-30', '2021-12-23', '2022-07-20', '2022-06-13'] as const
export const days = 3
const always = '2021-01-01'
const clock = (at: number) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
const span = fc
  .tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 90, max: 288 }))
  .map(([from, long]) => ({ from: clock(from * 5), to: clock(Math.min(288, from + long) * 5) }))
const some = <One>(of: readonly One[], least = 0) => fc.subarray([...of], { minLength: least })
const day = fc.nat(days - 1)
const maybe = <One>(of: fc.Arbitrary<One>) => fc.option(of, { nil: undefined })
const seldom = <One>(of: fc.Arbitrary<One>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of })

const kind = fc.record({
  minutes: fc.integer({ min: 1, max: 8 }).map((cells) => cells * 5),
  eachFurther: fc.constantFrom(0, 5, 10, 7),
  certificate: fc.constantFrom(undefined, undefined, 'registration-officer'),
  /** From this day on it takes other minutes. */
  later: seldom(fc.record({ from: day, minutes: fc.constantFrom(10, 25, 60) })),
})
export const world = fc.record({
  from: fc.constantFrom(...weekends),
  now: fc.integer({ min: 0, max: 1_500 }),
  daysAhead: fc.constantFrom(0, 1, 2, 2, 3, 3),
  spans: fc.array(span, { minLength: 1, maxLength: 2 }),
  evening: maybe(fc.record({ day, span })),
  changed: seldom(fc.record({ day, spans: fc.array(span, { maxLength: 1 }) })),
  closure: seldom(fc.record({ from: day, long: fc.nat(1) })),
  cityHoliday: maybe(day),
  everyYear: fc.boolean(),
  facilities: some<Facility>(['step-free', 'hearing-loop']),
  deskFacilities: some<Facility>(['wheelchair-desk', 'quiet-room']),
  minimum: fc.tuple(fc.constantFrom(1, 1, 2), fc.constantFrom(1, 2, 2, 3)),
  minimumFrom: day,
  lifeFrom: day,
  people: fc.array(
    fc.record({
      themes: fc.constantFrom<string[]>(
        ['identity', 'life'],
        ['identity', 'life'],
        ['life', 'identity', 'x'],
        ['identity'],
      ),
      languages: fc.constantFrom<string[]>(['nl'], ['nl', 'fr'], []),
      certificates: fc.constantFrom<string[]>(['registration-officer'], ['registration-officer', 'x'], []),
      shifts: fc.array(
        maybe(fc.record({ from: fc.nat(110), long: fc.integer({ min: 90, max: 288 }), pause: maybe(fc.nat(30)) })),
        { minLength: days, maxLength: days },
      ),
      absent: seldom(fc.record({ from: fc.nat(4_000), long: fc.integer({ min: 1, max: 900 }) })),
    }),
    { minLength: 3, maxLength: 5 },
  ),
  interpreters: fc.array(
    fc.record({
      languages: fc.constantFrom<string[]>(['ar'], ['fr', 'ar'], ['ar', 'vgt']),
      days: some(weekdays, 5),
      span,
      places: fc.constantFrom<string[] | undefined>(undefined, ['x'], ['elsewhere']),
    }),
    { maxLength: 2 },
  ),
  kinds: fc.tuple(kind, kind),
  booked: fc.array(
    fc.record({
      desk: fc.nat(3),
      from: fc.nat(860),
      long: fc.integer({ min: 1, max: 12 }),
      interpreter: maybe(fc.nat(1)),
    }),
    { maxLength: 8 },
  ),
  wish: fc.record({
    products: fc.constantFrom<string[]>(['kaart'], ['geboorte'], ['kaart', 'geboorte'], ['geboorte', 'kaart']),
    persons: fc.integer({ min: 1, max: 3 }),
    language: fc.constantFrom(undefined, undefined, 'nl', 'fr', 'ar', 'ar', 'vgt'),
    interpreter: fc.constantFrom(true, true, false),
    longer: fc.boolean(),
    facilities: fc.constantFrom<Facility[]>(
      [],
      [],
      [],
      [],
      [],
      ['step-free'],
      ['wheelchair-desk'],
      ['hearing-loop', 'quiet-room'],
    ),
  }),
})
export type World = typeof world extends fc.Arbitrary<infer One> ? One : never
export const products = ['kaart', 'geboorte'] as const
export const themeOf = { kaart: 'identity', geboorte: 'life' } as const

function cityOf(of: World): City {
  const on = (at: number) => dayAfter(of.from, at)
  const place: Place = {
    ...{ id: 'x', name: 'X', roles: [] },
    hours: [{ validFrom: always, week: Object.fromEntries(weekdays.map((one) => [one, of.spans])) }],
  }
  const weekday = weekdays[Temporal.PlainDate.from(on(of.evening?.day ?? 0)).dayOfWeek - 1] ?? 'monday'
  const counter: Counter = {
    ...{ place: 'x', facilities: of.facilities, alone: [] },
    desks: Array.from({ length: 4 }, (_, desk) => ({
      ...{ id: `desk-${desk}`, validFrom: always, facilities: desk === 0 ? of.deskFacilities : [] },
    })),
    themes: [
      { themes: ['identity'], validFrom: always, validTo: on(of.lifeFrom - 1) },
      { themes: ['identity', 'life'], validFrom: on(of.lifeFrom) },
    ],
    minimumStaff: [
      { people: of.minimum[0], validFrom: always, validTo: on(of.minimumFrom - 1) },
      { people: of.minimum[1], validFrom: on(of.minimumFrom) },
    ],
    rules: of.evening ? [{ days: [weekday], spans: [of.evening.span], validFrom: always }] : [],
    closures: of.closure ? [{ from: on(of.closure.from), to: on(of.closure.from + of.closure.long), reason: 'x' }] : [],
  }
  const besides = of.cityHoliday === undefined ? [] : [on(of.cityHoliday).slice(of.everyYear ? 5 : 0)]
  return {
    ...anOffer().city,
    holidays: { country: 'BE', besides },
    places: [place],
    counters: [counter],
    visits: products.flatMap((product, at) => {
      const { later, certificate, minutes, eachFurther } = of.kinds[at] as World['kinds'][number]
      const said = { product, theme: themeOf[product], minutes, eachFurther, ...(certificate && { certificate }) }
      if (!later) return [{ ...said, validFrom: always }]
      return [
        { ...said, validFrom: always, validTo: on(later.from - 1) },
        { ...said, minutes: later.minutes, validFrom: on(later.from) },
      ]
    }),
    booking: [
      {
        ...{ daysAhead: of.daysAhead, holdMinutes: 10, offerMinutes: 30, proposalHours: 24, holdsEach: 3 },
        ...{
          holdsOfAnybody: 40,
          eachHourAtScreen: 3,
          mostMissed: 2,
          keepNamesDays: 180,
          longerMinutes: 15,
          confirmMinutes: 15,
          proofBits: 8,
          validFrom: always,
        },
      },
    ],
    interpreters: of.interpreters.map(({ languages, days: on, span: { from, to }, places }, at) => ({
      ...{ id: `tolk-${at}`, languages },
      turns: [{ days: on, from, to, validFrom: always, ...(places && { places }) }],
    })),
  }
}

/** To reckon the holidays of a country takes long: once for each that a city may have. */
function calendarOf(city: City): ClosedOn {
  const key = city.holidays.besides.join()
  const known = calendars.get(key) ?? closedDays(city)
  calendars.set(key, known)
  return known
}
const calendars = new Map<string, ClosedOn>()

/** The three days as planners and customers left them, and the offer of the program. */
export function given(of: World) {
  const city = cityOf(of)
  const origin = minutesOf(of.from).from
  const end = minutesOf(dayAfter(of.from, days)).from
  const at = (minute: number) => new Date(Math.min(minute, end) * 60_000)
  const roster: Roster = {
    employees: of.people.map(({ themes, languages, certificates }, who) => ({
      ...{ id: String(who), number: String(who), name: String(who), themes, languages, certificates },
    })),
    shifts: of.people.flatMap(({ shifts }, who) =>
      shifts.flatMap((shift, on) => {
        if (!shift) return []
        const { from: begin, to } = minutesOf(dayAfter(of.from, on))
        const [from, until] = [begin + shift.from * 5, Math.min(to, begin + (shift.from + shift.long) * 5)]
        const rest = from + (shift.pause ?? 0) * 5
        const pause = shift.pause !== undefined && rest + 30 <= until ? { from: at(rest), until: at(rest + 30) } : null
        const desk = `desk-${(who + on) % 4}`
        const id = `${who}-${on}`
        return [{ id, employeeId: String(who), place: 'x', desk, startsAt: at(from), endsAt: at(until), pause }]
      }),
    ),
    absences: of.people.flatMap(({ absent }, who) => {
      if (!absent) return []
      const [startsAt, endsAt] = [at(origin + absent.from), at(origin + absent.from + absent.long)]
      return [{ id: `a${who}`, employeeId: String(who), kind: 'sick' as const, startsAt, endsAt }]
    }),
  }
  const taken = of.booked.map(
    ({ desk, from, long, interpreter }, number): Taken => ({
      ...{ id: String(number), employeeId: String((desk + number) % 4), desk: `desk-${desk}`, from, to: from + long },
      ...{ expiresAt: null, interpreter: interpreter === undefined ? null : `tolk-${interpreter}` },
    }),
  )
  const changes = of.changed
    ? [{ place: 'x', day: dayAfter(of.from, of.changed.day), spans: of.changed.spans, reason: 'x' }]
    : []
  const [place, counter] = [city.places[0] as Place, city.counters?.[0] as Counter]
  const bare = layOut({ place, counter, closedOn: calendarOf(city), changes, roster, from: of.from, days })
  const range = { from: of.from, days, origin: bare.origin, cells: bare.cells }
  const layout = { ...bare, interpreters: layOutInterpreters(city.interpreters ?? [], range) }
  markTaken(layout, 0, layout.cells, taken)
  markInterpreted(
    layout.interpreters,
    0,
    layout.cells,
    taken.filter(({ interpreter }) => interpreter),
  )
  const board = { city, layouts: () => [layout], layoutOf: (id: string) => (id === 'x' ? layout : null) }
  return { city, roster, taken, changes, offer: { board: board as unknown as Board, key: Buffer.alloc(1) } }
}
