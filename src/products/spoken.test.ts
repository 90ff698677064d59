import { describe, expect, it } from 'vitest'
import type { Product } from '#domain/catalogue/index.ts'
import { certificateTexts } from '#ui/words/kiosk-shell/certificates.ts'
import { isSpokenProduct } from '../channels/kiosk/spoken-text.ts'
import { products } from './index.ts'
import { themes } from './themes.ts'

const named = (id: string) => products.find((product) => product.id === id) as Product

describe('A certificate at a contact point', () => {
  it.each(['tr', 'ar', 'uk'] as const)('can be asked for and read back in %s', (spoken) => {
    for (const id of ['attest-gezinssamenstelling', 'attest-leven'])
      expect(isSpokenProduct(named(id), spoken), id).toBe(true)
  })

  it('that nobody translated is in Dutch as a whole, not half', () => {
    expect(isSpokenProduct(named('parkeervergunning-bewoner'), 'ar')).toBe(false)
    expect(isSpokenProduct(named('parkeervergunning-bewoner'), 'fr')).toBe(true)
  })
})

describe('A translation', () => {
  const written = JSON.stringify([products, themes])
  it.each(Object.keys(certificateTexts))('is of a text that a product has: %s', (dutch) => {
    expect(written).toContain(JSON.stringify(dutch))
  })

  it.each(['tr', 'ar', 'uk'] as const)('is in the letters of %s, and short', (spoken) => {
    const letters = { tr: /\p{Script=Latin}/u, ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u }[spoken]
    for (const [dutch, texts] of Object.entries(certificateTexts)) {
      expect(texts[spoken], dutch).toMatch(letters)
      for (const sentence of texts[spoken].split(/[.!?؟]\s/u))
        expect(sentence.split(/\s+/).length, dutch).toBeLessThanOrEqual(15)
    }
  })
})
