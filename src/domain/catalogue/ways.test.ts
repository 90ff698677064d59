import { describe, expect, it } from 'vitest'
import type { City, Place } from './city.ts'
import { aProduct } from './product.fixture.ts'
import type { OfferChannel } from './product.ts'
import { waysFor } from './ways.ts'

const office = [{ from: '09:00', to: '17:00' }]
const morning = [{ from: '09:00', to: '12:00' }]
const weekly = (span: typeof office) => [{ validFrom: '2021-01-01', week: { monday: span, tuesday: span } }]
const aPlace = (id: string, roles: Place['roles'], span = office): Place => ({
  id,
  name: id,
  roles,
  hours: weekly(span),
})
const aCity = (places: readonly Place[]): City => ({
  name: 'Voorbeeld',
  title: 'Stad Voorbeeld',
  sender: { service: 'Burgerzaken', address: [] },
  codes: ['99999'],
  languages: ['nl'],
  contactCentre: { phone: '00 00', international: '+320000', email: 'info@example.org', hours: weekly(office) },
  holidays: { country: 'BE', besides: [] },
  usualPromise: [],
  units: [],
  places,
})

const point = { role: 'contact-point', validFrom: '2021-09-01' } as const
const counter = { role: 'counter', validFrom: '2021-01-01', validTo: '2021-12-31' } as const
const city = aCity([aPlace('Bib', [point], morning), aPlace('Centrum', [point]), aPlace('Loket', [counter, point])])

const monday = new Date('2021-09-06T14:00:00+02:00')
const ways = (product: ReturnType<typeof aProduct> | null, at = monday) => waysFor(city, product, at)
const channels = (list: readonly { channel: OfferChannel }[]) => list.map((way) => way.channel)

describe('The ways to a product', () => {
  it('are online, a contact point, the telephone and a counter', () => {
    const found = ways(aProduct({ channels: ['portal', 'kiosk', 'desk'] }))
    expect(channels(found)).toEqual(['portal', 'kiosk', 'phone', 'desk'])
    expect(found.map((way) => way.complete)).toEqual([true, true, false, true])
  })
  it('put what is open first', () => {
    const kiosk = ways(aProduct({ channels: ['kiosk'] })).find((way) => way.channel === 'kiosk')
    expect(kiosk?.places.map(({ place }) => place.id)).toEqual(['Centrum', 'Loket', 'Bib'])
    expect(kiosk?.opening).toEqual({ open: true, until: new Date('2021-09-06T17:00:00+02:00') })
  })
  it('say when it opens again', () => {
    const phone = ways(aProduct(), new Date('2021-09-06T18:00:00+02:00')).find((way) => way.channel === 'phone')
    expect(phone?.opening).toEqual({ open: false, opens: new Date('2021-09-07T09:00:00+02:00') })
    expect(phone?.phone?.shown).toBe('00 00')
  })
  it('leave out where it is not offered, never the telephone', () => {
    expect(channels(ways(aProduct({ channels: ['portal'] })))).toEqual(['portal', 'phone', 'desk'])
  })
  it('of what cannot be had online yet are the telephone and the counter', () => {
    const later = aProduct({ channels: ['portal', 'kiosk', 'desk'], notYetObtainable: { nl: 'Nog niet.' } })
    expect(channels(ways(later))).toEqual(['phone', 'desk'])
  })
  it('follow the network as it changes', () => {
    const next = ways(aProduct(), new Date('2022-09-05T14:00:00+02:00'))
    expect(channels(next)).not.toContain('desk')
  })
  it('to nothing in particular are the ways to reach the city', () => {
    expect(channels(ways(null))).toEqual(['kiosk', 'phone', 'desk'])
  })
})
