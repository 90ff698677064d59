import { newId } from '#platform/ids/uuid.ts'
import type { Product, StreetRules } from '../catalogue/index.ts'
import { anOffer } from '../catalogue/product.fixture.ts'
import type { PlaceOrder } from './approve.ts'
import type { Placed } from './line.ts'
import type { Stretch } from './stretch.ts'

/** The city whose streets the simulated address register knows. */
export const streetCity = { ...anOffer().city, name: 'Antwerpen', codes: ['11002'] }

/** A stretch in a street that exists in the simulated register. */
export const aStretch = (changes: Partial<Stretch> = {}): Stretch => ({
  street: 'Fruithoflaan',
  number: '97',
  postcode: '2600',
  municipality: 'Berchem',
  side: 'same',
  left: 5,
  right: 10,
  ...changes,
})

export const streetRules: StreetRules = {
  validFrom: '2021-09-01',
  leadDays: 10,
  longestDays: 30,
  longestMetres: 50,
  nearMetres: 12,
  metresPerSign: 25,
  taken: { ban: 'other-days', works: 'other-days', market: 'other-days', event: 'other-days', reserved: 'person' },
}

/** What a product that takes a place in the street says. */
export const streetUse = {
  street: {
    use: 'ban',
    ...{ place: 'place', from: 'from', until: 'until', hours: 'hours', signs: 'signs' },
    rules: [streetRules],
  },
} as const satisfies Partial<Product>

/** A place of which a test names only what matters. */
export const aPlace = (changes: Partial<PlaceOrder> = {}, on: Partial<Placed> = {}): PlaceOrder => ({
  caseId: newId(),
  holder: newId(),
  use: 'ban',
  asked: {
    street: 'Proefstraat',
    number: '97',
    postcode: '2600',
    municipality: 'Berchem',
    side: 'same',
    left: 5,
    right: 10,
  },
  placed: {
    lane: { street: 'Proefstraat', postalCode: '2600', side: 'odd' },
    from: 100,
    to: 250,
    ends: [
      { x: 10, y: 0 },
      { x: 25, y: 0 },
    ],
    ...on,
  },
  days: { from: '2026-12-08', until: '2026-12-09' },
  hours: { from: '07:00', until: '19:00' },
  ownSigns: false,
  signs: [],
  ...changes,
})
