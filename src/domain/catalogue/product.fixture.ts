import type { Offer } from './catalogue.ts'
import type { Product } from './product.ts'

/** A sound product of which a test names only what matters. */
export const aProduct = (changes: Partial<Product> = {}): Product => ({
  id: 'voorbeeld',
  version: 1,
  validFrom: '2021-09-01',
  title: { nl: 'Voorbeeld' },
  summary: { nl: 'Een voorbeeld van een product.' },
  synonyms: [],
  theme: 'attesten',
  lifeEvents: ['bewijs'],
  unit: [{ name: 'OS', validFrom: '2021-09-01' }],
  essential: true,
  analogue: { nl: 'Bel ons voor een afspraak.' },
  refusable: true,
  appeal: { body: { nl: 'de Raad van State' }, days: 60 },
  channels: ['portal', 'kiosk', 'desk'],
  forWhom: [{ nl: 'Voor iedereen.' }],
  bring: [],
  leadTime: { nl: 'Meteen' },
  whatNext: [],
  validity: { nl: 'Een jaar.' },
  fees: [{ channels: ['portal', 'kiosk', 'desk'], cents: 0, validFrom: '2021-09-01' }],
  facts: [{ name: 'person', source: 'population-register', purpose: 'voorbeeld' }],
  minimumLevel: 'substantial',
  signature: 'simple',
  conditions: [],
  refusals: [
    {
      id: 'proof-shown',
      words: { nl: 'Het bewijs klopt.' },
      otherwise: { nl: 'Stuur een ander bewijs.' },
      source: 'Voorbeeld',
    },
  ],
  pages: [
    {
      slug: 'vraag',
      title: { nl: 'Een vraag' },
      fields: [{ name: 'question', kind: 'text', label: { nl: 'Uw vraag' } }],
    },
  ],
  issues: { template: 'residence', kind: { nl: 'Voorbeeld' } },
  retention: { contentDays: 180, basis: 'Voorbeeld' },
  decision: 'automatic',
  ...changes,
})

/** A city without places, and nothing around it. */
export const anOffer = (changes: Partial<Offer> = {}): Offer => ({
  city: {
    name: 'Voorbeeld',
    title: 'Stad Voorbeeld',
    sender: { service: 'Burgerzaken', address: [] },
    codes: ['99999'],
    languages: ['nl'],
    contactCentre: { phone: '00 00', international: '+320000', email: 'info@example.org', hours: [] },
    holidays: { country: 'BE', besides: [] },
    usualPromise: [{ workingDays: 10, validFrom: '2021-01-01' }],
    units: [],
    places: [],
  },
  themes: [],
  lifeEvents: [],
  synonyms: [],
  ...changes,
})
