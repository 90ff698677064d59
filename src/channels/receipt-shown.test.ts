import { describe, expect, it } from 'vitest'
import { aProduct } from '#domain/catalogue/product.fixture.ts'
import type { Receipt } from '#domain/payments/index.ts'
import { demoCity } from '#products/demo-city/city.ts'
import { paidFor, receiptPaper } from './receipt-shown.tsx'
import type { Site } from './site.ts'

const title = { nl: 'Afschrift van een akte', fr: "Copie d'un acte", en: 'Copy of an act' }
const catalogue = { all: () => [aProduct({ title })] }
const site = { catalogue, clock: () => new Date(), city: demoCity } as unknown as Site
const paid: Receipt = {
  ...{ orderId: 'o', caseId: 'c', purpose: 'fee', description: title.nl, cents: 500, reference: 'tr_1' },
  ...{ paidAt: new Date('2026-11-23T09:00:00Z'), refundedCents: 0, takenBackCents: 0 },
  ...{ atTerminal: true, method: 'provider' },
}

describe('A receipt', () => {
  it.each([
    ['nl', 'Afschrift van een akte', 'maandag 23 november 2026 om 10.00 uur'],
    ['fr', "Copie d'un acte", 'lundi 23 novembre 2026 à 10 h 00'],
    ['en', 'Copy of an act', 'Monday 23 November 2026 at 10:00'],
  ] as const)('on paper in %s says what it is for and when in that language', (language, what, when) => {
    const paper = receiptPaper(paid, site, language)
    const values = paper.rows.map(([, value]) => value)
    expect([paper.language, values[0], values[2]]).toEqual([language, what, when])
  })

  it('keeps the name that it was paid under, where no product is called that any more', () => {
    expect(paidFor(site, { description: 'Oud attest' })).toEqual({ nl: 'Oud attest' })
  })
})
