import { describe, expect, it } from 'vitest'
import {
  aCityOfCounters,
  appointmentsOver,
  beforeOpening,
  monday,
  staffEveryDesk,
  weekFrom,
} from '#domain/appointments/appointments.fixture.ts'
import type { AppointmentsTables } from '#domain/appointments/index.ts'
import type { City } from '#domain/catalogue/index.ts'
import { cityDay, cityTime } from '#platform/formats/dates.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { earlier, later, placed, placesWithTimes, threeTimes } from './appointment-times.ts'

const { db } = await testDatabase<AppointmentsTables>()
const plain = aCityOfCounters({ places: 3, desks: 2 })
/** Each a kilometre or two farther from the first. */
const city: City = {
  ...plain,
  places: plain.places.map((one, at) => ({ ...one, position: { latitude: 51.19 + at / 50, longitude: 4.42 } })),
  travel: [{ detour: 1, walkingKmh: 5, cyclingKmh: 15, validFrom: '2021-01-01' }],
}
await staffEveryDesk(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
const now = beforeOpening
const wish = { products: ['kaart'], persons: 1 }
const asked = { appointments, city, now, here: 'place-1' }
const shown = (from: number) => {
  const { times, isLast } = threeTimes(asked, wish, { place: 'place-0', from })
  return { times: times.map((time) => `${cityDay(time)} ${cityTime(time)}`), isLast }
}

describe('The times at a contact point', () => {
  it('are three, of each day the first of the morning and of the afternoon', () => {
    const [one = '', two = '', three = ''] = shown(0).times
    expect([one, two, three].map((time) => time.slice(0, 10))).toEqual([monday, monday, weekFrom(monday)[1]])
    expect([one, two, three].map((time) => time.slice(11) < '12:00')).toEqual([true, false, true])
  })

  it('go on until every time was shown once', () => {
    const seen: string[] = []
    let from = 0
    for (let last = false; !last; from = later(from)) {
      const { times, isLast } = shown(from)
      expect(times.toSorted()).toEqual(times)
      seen.push(...times)
      last = isLast
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((time) => time.startsWith(monday)).length).toBeGreaterThan(10)
    expect(earlier(later(3))).toBe(3)
    // Past the end one begins again.
    expect(shown(99_999)).toEqual(shown(0))
  })

  it('are at the place nearest on foot, which says how far it is', () => {
    const places = placesWithTimes(asked, wish)
    expect(places.map(({ place }) => place)[0]).toBe('place-1')
    expect(places.map(({ minutes }) => minutes)).toEqual(
      places.map(({ minutes }) => minutes).toSorted((a, b) => Number(a) - Number(b)),
    )
    expect(places[0]?.minutes).toBe(0)
    expect(placed(city, 'place-2', undefined, monday).minutes).toBeNull()
  })

  it('are the soonest where nobody knows where the screen stands, and none for what nobody does', () => {
    expect(placesWithTimes({ ...asked, here: undefined }, wish)).toHaveLength(3)
    expect(placesWithTimes(asked, { products: ['nothing'], persons: 1 })).toEqual([])
  })
})
