import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import {
  closedDays,
  hoursIn,
  type Product,
  type StreetRules,
  streetRulesOn,
  workingDayAfter,
} from '../catalogue/index.ts'
import type { Answers, Problem } from '../forms/index.ts'
import { checkPlace, lengthIn, type PlaceChecked, type StreetSources } from './check.ts'
import type { Days } from './conflicts.ts'
import { locate } from './locate.ts'
import type { Hours } from './occupation.ts'
import type { StreetsTables } from './store.ts'
import { type Stretch, stretchIn } from './stretch.ts'

/** What somebody asks of the street, as far as the answers say it. */
export type AskedPlace = Readonly<{
  stretch: Stretch
  days: Days
  hours: Hours
  ownSigns: boolean
  rules: StreetRules
  /** The first day that can be asked, by the working days that the city needs. */
  earliest: string
}>

const wholeDay: Hours = { from: '00:00', until: '24:00' }

/** `null`: the product takes no place, or its questions are not all answered yet. `at`: when it is asked. */
export function askedPlace(
  product: Product,
  answers: Answers,
  { at, city }: Readonly<{ at: Date } & Pick<StreetSources, 'city'>>,
): AskedPlace | null {
  const { street } = product
  const today = cityDay(at)
  const rules = streetRulesOn(product, today)
  if (!street || !rules) return null
  const stretch = stretchIn(answers[street.place])
  const [from, until] = [answers[street.from], answers[street.until]]
  if (!stretch || typeof from !== 'string' || typeof until !== 'string') return null
  const written = street.hours ? answers[street.hours] : undefined
  return {
    stretch,
    days: { from, until },
    hours: (typeof written === 'string' && hoursIn(written)) || wholeDay,
    ownSigns: street.signs !== undefined && answers[street.signs] === 'own',
    rules,
    earliest: workingDayAfter(today, rules.leadDays, closedDays(city)),
  }
}

/**
 * What is wrong with the place and the days that somebody asks: for a form that is being filled in. A source that is silent is
 * nothing to put right, nor is what a person has to look at: the application goes on.
 */
export async function placeProblems(
  context: Context<StreetsTables>,
  sources: StreetSources,
  product: Product,
  answers: Answers,
): Promise<readonly Problem[]> {
  const { street } = product
  if (!street) return []
  const asked = askedPlace(product, answers, { at: context.now, city: sources.city })
  if (!asked)
    return addressProblems(context, sources, { stretch: stretchIn(answers[street.place]), place: street.place })
  const { days, rules, earliest } = asked
  if (days.until < days.from) return [{ field: street.until, code: 'forms/place-backwards' }]
  if (days.from < earliest) {
    return [{ field: street.from, code: 'forms/place-too-soon', facts: { earliest, days: rules.leadDays } }]
  }
  if (lengthIn(days) > rules.longestDays) {
    return [{ field: street.until, code: 'forms/place-too-long', facts: { max: rules.longestDays } }]
  }
  return problemsOf(await checkPlace(context, sources, asked), street.place, street.from)
}

/** Before the days are known: whether the place is in the city at all. */
async function addressProblems(
  context: Context<StreetsTables>,
  { addresses, city }: StreetSources,
  { stretch, place }: Readonly<{ stretch: Stretch | null; place: string }>,
): Promise<readonly Problem[]> {
  if (!stretch) return []
  const located = await locate(context, addresses, stretch)
  if (located.outcome === 'unknown') return [{ field: place, part: 'street', code: 'forms/place-unknown' }]
  if (located.outcome !== 'found' || located.municipality === city.name) return []
  return [{ field: place, part: 'street', code: 'forms/place-elsewhere' }]
}

function problemsOf(checked: PlaceChecked, place: string, from: string): readonly Problem[] {
  if (checked.outcome === 'unknown') return [{ field: place, part: 'street', code: 'forms/place-unknown' }]
  if (checked.outcome === 'elsewhere') return [{ field: place, part: 'street', code: 'forms/place-elsewhere' }]
  if (checked.outcome !== 'taken') return []
  const taken = checked.conflicts.map(({ kind }) => kind).join(',')
  if (checked.free.length === 0) return [{ field: from, code: 'forms/place-never-free', facts: { taken } }]
  const free = checked.free.map((period) => `${period.from}/${period.until}`).join(',')
  return [{ field: from, code: 'forms/place-taken', facts: { taken, free } }]
}
