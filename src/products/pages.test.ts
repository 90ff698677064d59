import { describe, expect, it } from 'vitest'
import { formOf } from '#domain/cases/index.ts'
import { factsOf } from '#domain/catalogue/index.ts'
import { products } from './index.ts'
import { deliveryPage, purposePage } from './pages.ts'

const now = new Date('2021-09-06T10:00:00Z')
const factsAt = (channel: 'portal' | 'kiosk' | 'desk') => factsOf({ isSubject: true, channel, cityCodes: [] }, now)
const idle = [purposePage.slug, deliveryPage.slug] as readonly string[]
const asking = products.filter(({ pages }) => pages.some(({ slug }) => idle.includes(slug)))

describe('What changes no decision', () => {
  it.each(asking.map((product) => [product.id, product] as const))('%s asks at home and at the desk', (_, product) => {
    for (const channel of ['portal', 'desk'] as const)
      expect(formOf(product, {}, factsAt(channel)).pages.some(({ slug }) => idle.includes(slug))).toBe(true)
  })

  it.each(asking.map((product) => [product.id, product] as const))(
    '%s does not ask at a contact point',
    (_, product) => {
      const answers = { purpose: 'school', delivery: 'email', email: 'iemand@stad.example' }
      expect(formOf(product, answers, factsAt('kiosk')).pages.some(({ slug }) => idle.includes(slug))).toBe(false)
    },
  )
})
