import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dayAfter, weekdays } from '../catalogue/index.ts'
import { clockMinutes, minutesOf } from '../places/index.ts'
import type { Taken } from './layout.ts'
import type { Wish } from './need.ts'
import { days, given, products, themeOf, type World, world } from './offer.fixture.ts'
import { freeDays, timesOn } from './offer.ts'

const holidaysOfTheCountry = ['2021-12-25', '2022-07-21', '2022-11-01']

/** What the clock and the calendar of the city show at every minute of the three days. */
function clockOver(from: string) {
  const known = clocks.get(from) ?? clockFrom(from)
  clocks.set(from, known)
  return known
}
function clockFrom(from: string) {
  const [origin, end] = [minutesOf(from).from, minutesOf(dayAfter(from, days)).from]
  return Array.from({ length: end - origin }, (_, at) => {
    const zoned = Temporal.Instant.fromEpochMilliseconds((origin + at) * 60_000).toZonedDateTimeISO('Europe/Brussels')
    const date = zoned.toPlainDate()
    return {
      ...{ day: date.toString(), weekday: weekdays[date.dayOfWeek - 1], minute: zoned.hour * 60 + zoned.minute },
      number: Temporal.PlainDate.from(from).until(date).days,
    }
  })
}
const clocks = new Map<string, ReturnType<typeof clockFrom>>()

/** Counts minute by minute, from what the city, the planners and the customers said alone. Minutes since 1970 at which the visit can begin. */
function naive(of: World, { roster, taken }: ReturnType<typeof given>): number[] {
  const [origin, end] = [minutesOf(of.from).from, minutesOf(dayAfter(of.from, days)).from]
  const shown = clockOver(of.from)
  const contains = (spans: readonly { from: string; to: string }[], minute: number) =>
    spans.some(({ from, to }) => clockMinutes(from) <= minute && minute < clockMinutes(to))
  const evening = of.evening && shown.find(({ number }) => number === of.evening?.day)?.weekday
  const isHoliday = (on: string, number: number) =>
    holidaysOfTheCountry.includes(on) || (of.cityHoliday !== undefined && number === of.cityHoliday)
  const isOpen = shown.map(({ day: on, weekday, number, minute }) => {
    if (of.changed?.day === number) return contains(of.changed.spans, minute)
    if (of.closure && of.closure.from <= number && number <= of.closure.from + of.closure.long) return false
    if (isHoliday(on, number)) return false
    return (
      contains(of.spans, minute) ||
      (weekday === evening && of.evening !== undefined && contains([of.evening.span], minute))
    )
  })
  const within = (minute: number, from: Date, until: Date) =>
    from.getTime() <= minute * 60_000 && minute * 60_000 < until.getTime()
  /** Whoever is absent for a part of five minutes is absent for all of them. */
  const isAbsent = (who: string, minute: number) =>
    roster.absences.some(({ employeeId, startsAt, endsAt }) => {
      const [from, until] = [Math.floor(startsAt.getTime() / 300_000), Math.ceil(endsAt.getTime() / 300_000)]
      return employeeId === who && startsAt < endsAt && from <= Math.floor(minute / 5) && Math.floor(minute / 5) < until
    })
  const present = shown.map((_, at) =>
    roster.shifts.filter(
      (one) => within(origin + at, one.startsAt, one.endsAt) && !isAbsent(one.employeeId, origin + at),
    ),
  )
  const isTaken = (at: number, whose: (one: Taken) => boolean) =>
    taken.some((one) => one.from * 5 <= at && at < one.to * 5 && whose(one))

  const { wish } = of
  const pairs = new Set(roster.shifts.map(({ employeeId, desk }) => `${employeeId}/${desk}`))
  const starts: number[] = []
  const first = shown[of.now]?.number ?? 0
  for (let at = 0; at < end - origin; at += 15) {
    const { number } = shown[at] as (typeof shown)[number]
    if (at < of.now || number > first + of.daysAhead) continue
    let minutes = wish.longer ? 15 : 0
    const certificates: string[] = []
    for (const product of wish.products) {
      const {
        later,
        certificate,
        eachFurther,
        minutes: before,
      } = of.kinds[products.indexOf(product as 'kaart')] as World['kinds'][number]
      minutes += (later && number >= later.from ? later.minutes : before) + eachFurther * (wish.persons - 1)
      if (certificate) certificates.push(certificate)
    }
    minutes = Math.ceil(minutes / 5) * 5
    if (at + minutes > end - origin) continue
    const all = Array.from({ length: minutes }, (_, more) => at + more)
    const somebodyInterprets = of.interpreters.some(
      ({ languages, days: on, span: turn, places }, who) =>
        wish.language !== undefined &&
        languages.includes(wish.language) &&
        (!places || places.includes('x')) &&
        all.every(
          (minute) =>
            on.some((weekday) => weekday === shown[minute]?.weekday) &&
            contains([turn], shown[minute]?.minute ?? -1) &&
            !isTaken(minute, (one) => one.interpreter === `tolk-${who}`),
        ),
    )
    const fits = [...pairs].some((pair) => {
      const [who = '', desk = ''] = pair.split('/')
      const employee = of.people[Number(who)]
      if (!employee) return false
      if (!wish.products.every((product) => employee.themes.includes(themeOf[product as 'kaart']))) return false
      if (certificates.some((one) => !employee.certificates.includes(one))) return false
      const speaks = !wish.language || employee.languages.includes(wish.language)
      if (!speaks && !(wish.interpreter && somebodyInterprets)) return false
      const here: readonly string[] = [...of.facilities, ...(desk === 'desk-0' ? of.deskFacilities : [])]
      if (!wish.facilities.every((one) => here.includes(one))) return false
      return all.every((minute) => {
        const then = shown[minute]?.number ?? 0
        const least = then >= of.minimumFrom ? of.minimum[1] : of.minimum[0]
        const shift = present[minute]?.find((one) => one.employeeId === who && one.desk === desk)
        return (
          isOpen[minute] &&
          (present[minute]?.length ?? 0) >= least &&
          wish.products.every((product) => product === 'kaart' || then >= of.lifeFrom) &&
          shift &&
          !(shift.pause && within(origin + minute, shift.pause.from, shift.pause.until)) &&
          !isTaken(minute, (one) => one.desk === desk || one.employeeId === who)
        )
      })
    })
    if (fits) starts.push(origin + at)
  }
  return starts
}

describe('Whatever a city, its planners and its customers said, the times that are offered', () => {
  it('are exactly those of who counts minute by minute, with closures, holidays, interpreters, desks, certificates and several products and persons', () => {
    const seen = { offered: 0, worlds: 0, interpreted: 0, certified: 0, turned: 0, several: 0, closed: 0 }
    fc.assert(
      fc.property(world, (of) => {
        const all = given(of)
        const now = new Date((minutesOf(of.from).from + of.now) * 60_000)
        const wish: Wish = of.wish
        const days = Array.from({ length: 3 }, (_, at) => dayAfter(of.from, at))
        const offered = days.map((day) => timesOn(all.offer, wish, { now, place: 'x', day }))
        const counted = naive(of, all)
        expect(offered.flat().map((at) => at.getTime() / 60_000)).toEqual(counted)
        expect(freeDays(all.offer, wish, { now }).map(({ day, count, first }) => [day, count, first])).toEqual(
          days.flatMap((day, at) => (offered[at]?.[0] ? [[day, offered[at].length, offered[at][0]]] : [])),
        )
        seen.worlds++
        seen.offered += counted.length
        if (counted.length === 0) return
        const isAlone = !of.people.some(({ languages }) => languages.includes(wish.language ?? 'nl'))
        if (wish.interpreter && wish.language && isAlone) seen.interpreted++
        if (of.kinds.some(({ certificate }) => certificate)) seen.certified++
        if (['2022-03-26', '2022-10-29', '2022-10-30'].includes(of.from)) seen.turned++
        if (wish.products.length > 1 && wish.persons > 1) seen.several++
        if (of.closure || of.cityHoliday !== undefined) seen.closed++
      }),
      { numRuns: 200, seed: 6_021 },
    )
    // A law about nothing would hold as well.
    expect(Object.entries(seen).filter(([, count]) => count < 4)).toEqual([])
    expect(seen.offered / seen.worlds).toBeGreaterThan(3)
  })
})
