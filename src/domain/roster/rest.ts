import { cityDay } from '#platform/formats/dates.ts'
import { type City, dayAfter, type RestRule, validOn } from '../catalogue/index.ts'
import type { Roster } from './roster.ts'

/** What somebody would lack who works then. Hours and days are what they would have; `from` and `until`: between which. */
export type RestWarning = Readonly<{ employeeId: string }> &
  (
    | Readonly<{ kind: 'daily' | 'weekly'; hours: number; least: number; from: Date; until: Date }>
    | Readonly<{ kind: 'days-in-row'; days: number; most: number; from: string; to: string }>
  )

type Work = Readonly<{ startsAt: Date; endsAt: Date }>

const hour = 3_600_000
/** So many days around a shift say whether its rest is kept. */
const daysAround = 14

/**
 * Eleven hours between two days of work and thirty-five in a row each week: law of 14 December 2000 on working time in the public sector, articles 5
 * to 8, as those of the labour law of 16 March 1971, articles 11 to 13. Six days in a row follow from a day of rest a week.
 */
const lawful: RestRule = { dailyHours: 11, weeklyHours: 35, daysInRow: 6, validFrom: '2000-12-14' }

/** The rule of the city on a day, or the law. */
export const restRuleOn = ({ rest = [] }: Pick<City, 'rest'>, day: string): RestRule => validOn(rest, day) ?? lawful

/** The stretch of time of which the roster has to be known to judge the rest around some work. */
export const restBetween = ({ startsAt, endsAt }: Work): Readonly<{ from: Date; until: Date }> => ({
  from: new Date(startsAt.getTime() - daysAround * 24 * hour),
  until: new Date(endsAt.getTime() + daysAround * 24 * hour),
})

/** What rest somebody would lack who works at `wanted` too. `roster`: around it (`restBetween`); who is absent all through a shift does not work it. */
export function restWarnings(
  { shifts, absences }: Pick<Roster, 'shifts' | 'absences'>,
  { employeeId, wanted, rule }: Readonly<{ employeeId: string; wanted: Work; rule: RestRule }>,
): readonly RestWarning[] {
  const worked = shifts.filter(
    (shift) =>
      shift.employeeId === employeeId &&
      !absences.some(
        (one) => one.employeeId === employeeId && one.startsAt <= shift.startsAt && shift.endsAt <= one.endsAt,
      ),
  )
  const all = joined([...worked, wanted])
  return [...daily(all, wanted, rule), ...weekly(all, wanted, rule), ...inRow(all, wanted, rule)].map((one) => ({
    employeeId,
    ...one,
  }))
}

/** Work of one day is one: from its first minute to its last. */
function joined(work: readonly Work[]): readonly Work[] {
  const byDay = Map.groupBy(work, ({ startsAt }) => cityDay(startsAt))
  return [...byDay.values()]
    .map((parts) => ({
      startsAt: new Date(Math.min(...parts.map(({ startsAt }) => startsAt.getTime()))),
      endsAt: new Date(Math.max(...parts.map(({ endsAt }) => endsAt.getTime()))),
    }))
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

type Pauses = readonly Readonly<{ from: Date; until: Date; hours: number }>[]

const restsOf = (all: readonly Work[]): Pauses =>
  all.slice(1).map(({ startsAt: until }, at) => {
    const from = all[at]?.endsAt ?? until
    return { from, until, hours: (until.getTime() - from.getTime()) / hour }
  })

function daily(all: readonly Work[], wanted: Work, { dailyHours }: RestRule) {
  const day = cityDay(wanted.startsAt)
  return restsOf(all)
    .filter(({ from, until, hours }) => hours < dailyHours && [from, until].some((end) => dayOfWork(all, end) === day))
    .map((rest) => ({ kind: 'daily' as const, least: dailyHours, ...rest }))
}

/** The day on which the work began that ends or begins at an instant. */
const dayOfWork = (all: readonly Work[], end: Date): string => {
  const found = all.find(
    ({ startsAt, endsAt }) => startsAt.getTime() === end.getTime() || endsAt.getTime() === end.getTime(),
  )
  return found ? cityDay(found.startsAt) : ''
}

/** The longest rest that begins in the week of the work; of what lies beyond the roster nothing is held against anybody. */
function weekly(all: readonly Work[], wanted: Work, { weeklyHours }: RestRule) {
  const monday = mondayOf(cityDay(wanted.startsAt))
  const isInWeek = (instant: Date) => mondayOf(cityDay(instant)) === monday
  const last = all.at(-1)
  if (!last || isInWeek(last.startsAt)) return []
  const longest = restsOf(all)
    .filter(({ from }) => isInWeek(from))
    .toSorted((a, b) => b.hours - a.hours)[0]
  return longest && longest.hours < weeklyHours ? [{ kind: 'weekly' as const, least: weeklyHours, ...longest }] : []
}

function inRow(all: readonly Work[], wanted: Work, { daysInRow }: RestRule) {
  const works = new Set(all.map(({ startsAt }) => cityDay(startsAt)))
  let [from, to, days] = [cityDay(wanted.startsAt), cityDay(wanted.startsAt), 1]
  for (; works.has(dayAfter(from, -1)); days++) from = dayAfter(from, -1)
  for (; works.has(dayAfter(to, 1)); days++) to = dayAfter(to, 1)
  return days > daysInRow ? [{ kind: 'days-in-row' as const, days, most: daysInRow, from, to }] : []
}

function mondayOf(day: string): string {
  return dayAfter(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7))
}
