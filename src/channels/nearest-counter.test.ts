import { describe, expect, it } from 'vitest'
import type { City, Place } from '#domain/catalogue/index.ts'
import { demoCity } from '../products/demo-city/city.ts'
import { nearestCounter } from './nearest-counter.ts'

const now = new Date('2021-09-06T09:00:00Z')
const here = { latitude: 51.19, longitude: 4.43 }
const counter = (id: string, north: number): Place => ({
  ...{ id, name: id, hours: [], roles: [{ role: 'counter', validFrom: '2021-01-01' }] },
  position: { ...here, latitude: here.latitude + north / 111.195 },
})
const city = (places: readonly Place[], own: Partial<City> = {}): City => ({
  ...demoCity,
  ...{ places, travel: [{ detour: 1.3, walkingKmh: 4.5, cyclingKmh: 15, validFrom: '2021-01-01' }] },
  ...own,
})
const stand: Place = { id: 'library', name: 'Library', hours: [], roles: [], position: here }

describe('The nearest counter', () => {
  it('is the one with the shortest walk, in whole minutes', () => {
    const found = nearestCounter(city([counter('far', 2), counter('near', 0.5), counter('between', 1)]), stand, now)
    // Half a kilometre, 1.3 times as far on foot, at 4.5 kilometres an hour: 8.7 minutes.
    expect([found?.place.id, found?.minutes]).toEqual(['near', 9])
  })

  it('is the first of the city where nobody said where one stands, or how fast people walk', () => {
    const places = [counter('far', 2), counter('near', 0.5)]
    expect(nearestCounter(city(places), null, now)).toMatchObject({ place: { id: 'far' }, minutes: null })
    const nobodySaid = nearestCounter(city(places, { travel: [] }), stand, now)
    expect(nobodySaid).toMatchObject({ place: { id: 'far' }, minutes: null })
  })

  it('is none where the city has none on that day', () => {
    expect(nearestCounter(city([stand]), stand, now)).toBeNull()
  })

  it('of the demonstration is known from each contact point, with its hours', () => {
    for (const place of demoCity.places.filter(({ roles }) => roles.some(({ role }) => role === 'contact-point'))) {
      expect(nearestCounter(demoCity, place, now)?.minutes, place.name).toBeGreaterThan(0)
    }
  })
})
