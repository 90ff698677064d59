import { describe, expect, it } from 'vitest'
import { kioskPayingWords } from './kiosk-paying.ts'

describe('What is said of a payment that did not go', () => {
  it.each(['nl', 'fr', 'en'] as const)('is short in %s', (language) => {
    const sentences = Object.values(kioskPayingWords(language)).flatMap((text) => text.split(/[.!?:]\s/))
    for (const sentence of sentences) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(15)
  })
})
