import type { Kysely } from 'kysely'
import { system } from '#platform/context.ts'
import type { City, Position, Route } from '../catalogue/index.ts'
import { importShifts, saveEmployee, shiftColumns } from '../roster/index.ts'
import { aCityOfCounters, beforeOpening } from './appointments.fixture.ts'
import type { AppointmentsTables } from './store.ts'

const always = '2021-01-01'
const base: Position = { latitude: 51.2, longitude: 4.42 }

/** So many kilometres east of where the day begins. */
export const eastOf = (kilometres: number): Position => ({ ...base, longitude: base.longitude + kilometres / 69.75 })

const kind = (product: string, minutes: number, people: 1 | 2, atHome: boolean) => ({
  ...{ product, theme: 'identity', minutes, eachFurther: 0, people, atHome, validFrom: always },
})

/** Two teams go out on weekdays: one of two people, one of one. */
export const aRoute: Route = {
  ...{ place: 'aan-huis', base: 'place-0' },
  teams: [
    { id: 'ploeg-1', seats: ['1a', '1b'], validFrom: always },
    { id: 'ploeg-2', seats: ['2a'], validFrom: always },
  ],
  rules: [
    {
      ...{ radiusKm: 9, kmh: 20, noticeDays: 1, daysAhead: 5, validFrom: always },
      days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      windows: ['09:00', '11:00', '13:00', '15:00'].map((from) => ({
        from,
        to: `${Number(from.slice(0, 2)) + 2}:00`,
      })),
    },
  ],
  kinds: [kind('kaart', 30, 2, false), kind('geboorte', 10, 1, true)],
}

/** A city whose two teams go out on weekdays. */
export function aCityThatTravels(): City {
  const city = aCityOfCounters({ places: 1, desks: 2 })
  return {
    ...city,
    places: city.places.map((place) => ({ ...place, position: base })),
    travel: [{ detour: 1.3, walkingKmh: 4.5, cyclingKmh: 15, validFrom: always }],
    routes: [aRoute],
  }
}

/** Everybody on the road from half past eight to half past five. Gives their ids by seat. */
export async function staffTeams(
  db: Kysely<AppointmentsTables>,
  city: City,
  days: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const planner = { db: db as never, actor: system('planner'), now: beforeOpening }
  const ids = new Map<string, string>()
  const lines: string[] = []
  for (const seat of ['1a', '1b', '2a']) {
    const knows = { themes: ['identity'], languages: ['nl'], certificates: [], email: `${seat}@stad.example` }
    ids.set(seat, await saveEmployee(planner, { number: seat, name: `Wie op ${seat} zit`, ...knows }))
    for (const day of days) lines.push(`${seat};${day};aan-huis;${seat};08:30;17:30;;`)
  }
  const outcome = await importShifts(planner, city, [shiftColumns.join(';'), ...lines].join('\n'))
  if ('mistakes' in outcome) throw new Error(JSON.stringify(outcome.mistakes[0]))
  return ids
}
