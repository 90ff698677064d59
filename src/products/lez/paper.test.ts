import { describe, expect, it } from 'vitest'
import { catalogueOf, conditionHolds, factsOf } from '#domain/catalogue/index.ts'
import { anOffer } from '#domain/catalogue/product.fixture.ts'
import { demoCity } from '../demo-city/city.ts'
import { products } from '../index.ts'

const now = new Date('2026-11-23T09:00:00Z')
const { codes: cityCodes, zones } = demoCity
const pages: readonly (readonly [string, string])[] = [
  ['lez-toelating', 'bewijs'],
  ['lez-vrijstelling', 'inschrijvingsbewijs'],
]

/** Whether the paper is asked while the register says nothing of the plate: it is silent, does not know it, or is not asked at all. */
function asksPaper([id, slug]: readonly [string, string], answers: Readonly<Record<string, string>>) {
  const product = catalogueOf(products, anOffer()).current(id, now)
  const page = product.pages.find((one) => one.slug === slug)
  const facts = factsOf({ isSubject: true, channel: 'portal', cityCodes, zones }, now)
  return conditionHolds(product, page?.when ?? 'true', facts, answers)
}

describe.each(pages)('The registration certificate for %s', (...page) => {
  it('is asked of a foreign car, and of no Belgian one of which the register says nothing', () => {
    expect(asksPaper(page, { plate: 'WA12345', country: 'PL' })).toBe(true)
    expect(asksPaper(page, { plate: '1-ABC-123' })).toBe(false)
    expect(asksPaper(page, { plate: '1-ABC-123', country: 'BE' })).toBe(false)
  })
})
