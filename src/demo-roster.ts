import { closedDays, dayAfter, type Span, seatsAt, validOn, weekdays } from '#domain/catalogue/index.ts'
import { hoursOn } from '#domain/places/index.ts'
import {
  employeesToPlan,
  importShifts,
  rosterBetween,
  saveEmployee,
  shiftColumns,
  worksOn,
} from '#domain/roster/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { demoCity } from './products/demo-city/city.ts'
import { demoRoster } from './products/demo-city/roster.ts'

const daysAhead = 61
/** Who may give digital keys. */
const officer = 'registration-officer'

/** The people of the demonstration work whenever their place is open, from today on; days on which they are rostered already are left alone. */
export async function rosterDemo(context: OpenContext): Promise<void> {
  const today = cityDay(context.now)
  const from = new Date(`${today}T00:00:00Z`)
  const until = new Date(`${dayAfter(today, daysAhead + 1)}T00:00:00Z`)
  const { shifts } = await rosterBetween(context, { from, until })
  const people = new Map((await employeesToPlan(context)).map((one) => [one.number, one]))
  const lines: string[] = []
  // A database from before the certificate: nobody could give a key.
  const isCertified = [...people.values()].some(({ certificates }) => certificates.includes(officer))
  for (const { number, name, themes, languages, email, place, desk, also } of demoRoster) {
    const certificates = themes.includes('digital-key') ? [officer] : []
    const posts = [{ place, desk }, ...(also ? [also] : [])]
    // Whom a planner changed stays as the planner said; who works where nothing is open yet is not there yet.
    const there = people.get(number)
    if (!there && !posts.some((post) => isBegunBy(post.place, dayAfter(today, daysAhead)))) continue
    if (there && !isCertified && certificates.length > 0)
      await saveEmployee(context, { ...there, certificates: [...new Set([...there.certificates, ...certificates])] })
    const said = { number, name, themes, languages, email, certificates, place }
    const employeeId = there?.id ?? (await saveEmployee(context, said))
    const known = new Set(
      shifts.flatMap((one) =>
        one.employeeId === employeeId || posts.some((post) => post.desk === one.desk) ? [cityDay(one.startsAt)] : [],
      ),
    )
    for (let ahead = 0; ahead <= daysAhead; ahead++) {
      const day = dayAfter(today, ahead)
      if (known.has(day) || (there && !worksOn(there, day))) continue
      const post = posts.find((one) => seatsAt(demoCity, one.place, day)?.has(one.desk) && workedOn(one.place, day)[0])
      for (const span of post ? workedOn(post.place, day) : [])
        lines.push([number, day, post?.place, post?.desk, span.from, span.to, '', ''].join(';'))
    }
  }
  if (lines.length === 0) return
  const outcome = await importShifts(context, demoCity, [shiftColumns.join(';'), ...lines].join('\n'))
  if ('mistakes' in outcome) throw new Error(`The roster of the demonstration: ${JSON.stringify(outcome.mistakes[0])}`)
}

/** Whether a place has a desk, or a team, on or before `day`. */
function isBegunBy(id: string, day: string): boolean {
  const seats = demoCity.counters?.find(({ place }) => place === id)?.desks
  const teams = demoCity.routes?.find(({ place }) => place === id)?.teams
  return [...(seats ?? []), ...(teams ?? [])].some(({ validFrom }) => validFrom <= day)
}

/** The hours of a place; of who travels, half an hour before the first window until after the last. */
function workedOn(id: string, day: string): readonly Span[] {
  const closedOn = closedDays(demoCity)
  const counter = demoCity.counters?.find(({ place }) => place === id)
  const place = demoCity.places.find((one) => one.id === id)
  if (counter && place) return hoursOn({ place, counter, closedOn, changes: [] }, day).spans
  const rule = validOn(demoCity.routes?.find((route) => route.place === id)?.rules ?? [], day)
  const weekday = weekdays[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7]
  return rule && weekday && rule.days.includes(weekday) && !closedOn(day) ? [{ from: '08:30', to: '17:30' }] : []
}
