import { describe, expect, it } from 'vitest'
import { closedDays, openingAt, placesFor, spansOn, validOn, waysFor } from '#domain/catalogue/index.ts'
import { products } from '../index.ts'
import { demoCity } from './city.ts'

const pilot = '2021-09-06'
const closedOn = closedDays(demoCity)

describe('The demo city', () => {
  it('has seven contact points in the pilot (R25)', () => {
    expect(placesFor(demoCity, 'contact-point', pilot)).toHaveLength(7)
  })
  it('has two places with appointment slots (R32)', () => {
    expect(placesFor(demoCity, 'slots', pilot).map(({ name }) => name)).toEqual([
      'Districtshuis Berchem',
      'Huis van het Kind Gitschotelhof',
    ])
  })
  it('has counters that come and go by date: students in autumn, a pop-up on every second Saturday (R31)', () => {
    const names = (day: string) => [...placesFor(demoCity, 'counter', day), ...placesFor(demoCity, 'slots', day)]
    const ids = (day: string) => names(day).map(({ id }) => id)
    expect(ids('2021-10-04')).toEqual(expect.arrayContaining(['studentenloket-stan', 'pop-up-de-roma']))
    expect(ids('2022-03-07').some((id) => ['studentenloket-stan', 'pop-up-de-roma'].includes(id))).toBe(false)
    const counterOf = (id: string) => demoCity.counters?.find(({ place }) => place === id)
    expect(validOn(counterOf('studentenloket-stan')?.desks ?? [], '2022-03-07')).toBeUndefined()
    expect(counterOf('gevangenis-antwerpen')?.bookedBy).toHaveLength(1)
  })
  it('opens its main counter on two evenings and on Saturday morning (R33)', () => {
    const [main] = placesFor(demoCity, 'counter', pilot)
    const week = Array.from({ length: 7 }, (_, at) => `2021-09-${String(6 + at).padStart(2, '0')}`)
    const spans = week.map((day) => spansOn(main?.hours ?? [], day, closedOn))
    expect(spans.filter((day) => day.some(({ to }) => to > '18:00'))).toHaveLength(2)
    expect(spans[5]).toEqual([{ from: '09:00', to: '12:30' }])
    expect(spans[6]).toEqual([])
  })
  it('answers the telephone on the first morning of the pilot', () => {
    const first = new Date('2021-09-06T09:00:00+02:00')
    expect(openingAt(demoCity.contactCentre.hours, first, closedOn).open).toBe(true)
  })
  it('says of every place without published hours that they are to be confirmed', () => {
    for (const place of demoCity.places) expect(place.toConfirm, place.id).toContain('hours')
  })
  it('says of what people ask most that it is to be confirmed, and names products of a contact point only', () => {
    expect(demoCity.toConfirm).toContain('oftenAsked')
    for (const often of demoCity.oftenAsked ?? [])
      expect(products.find(({ id }) => id === often)?.channels, often).toContain('kiosk')
  })
  it('has every place under an id of its own', () => {
    expect(new Set(demoCity.places.map(({ id }) => id)).size).toBe(demoCity.places.length)
  })
  it.each(products.map((product) => [product.id, product] as const))('has more than one way to %s', (_, product) => {
    for (const at of ['2021-09-06T09:00:00+02:00', '2026-11-23T22:00:00+01:00']) {
      const ways = waysFor(demoCity, product, new Date(at))
      expect(ways.length).toBeGreaterThanOrEqual(2)
      expect(ways.map(({ channel }) => channel)).toContain('phone')
    }
  })
})
