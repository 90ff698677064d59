import { describe, expect, it } from 'vitest'
import type { Template } from './message.ts'
import { someFacts } from './messages.fixture.ts'
import { isOfVisit, smsOf } from './sms.ts'

const kinds = (Object.keys(someFacts) as Template[]).filter(isOfVisit)
const link = `https://loket.antwerpen.be/k/b${'x'.repeat(43)}`
const place = 'Huis van het Kind en Ontmoetingscentrum Gitschotelhof ŞŁ’'

describe('A text message about a visit', () => {
  it.each(kinds)('%s is at most 160 plain signs in every language, with its whole link and without a name', (kind) => {
    for (const language of ['nl', 'en', 'fr'] as const) {
      const text = smsOf(kind, { ...someFacts[kind], place } as never, language, link)
      expect(text.length, text).toBeLessThanOrEqual(160)
      expect(text).toMatch(/^[A-Za-z0-9 .,:?/'()éèàùäöü-]+$/)
      expect(text.endsWith(` ${link}`)).toBe(true)
    }
  })
  it('says when, where and the code', () => {
    expect(smsOf('visit-confirmed', someFacts['visit-confirmed'], 'nl', 'https://x.be/k/1')).toBe(
      'Afspraak di 7/9 18.30, Stadsloket Harmonie. Code K7M2QP. https://x.be/k/1',
    )
    expect(smsOf('home-confirmed', someFacts['home-confirmed'], 'nl', 'https://x.be/k/1')).toBe(
      'Wij komen bij u: di 7/9 09.00 tot 11.00. Niet thuis? Meld het: https://x.be/k/1',
    )
  })
})
