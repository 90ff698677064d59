import { describe, expect, it } from 'vitest'
import { shellLanguages } from '#platform/words.ts'
import { linePage, lineStop } from './line-page.ts'
import { lineWords } from './line-words.ts'

const known = {
  ...{ place: 'Bibliotheek <De Poort>', phone: '03 22 11 333', counter: 'Stadsloket, Markt 1', walk: 9 },
  ...{ days: [{ day: '2021-09-06', hours: ['09:00-12:00', '13:00-17:00'] }], languages: ['fr', 'ar'] },
}
const here = 'http://localhost/kiosk/mijn?vanaf=5'
const shown = (language: (typeof shellLanguages)[number], waits = true) =>
  linePage({ known, language, here, waits, signed: false })

describe('The page without a line', () => {
  it.each(shellLanguages)('says everything in %s, each word of its own', (language) => {
    const words = Object.entries(lineWords[language])
    expect(words.map(([key]) => key)).toEqual(Object.keys(lineWords.nl))
    for (const [key, word] of words) {
      const text = typeof word === 'string' ? word : word(7)
      expect(text.trim(), key).not.toBe('')
      for (const sentence of text.split(/[.!?؟]\s/u)) expect(sentence.split(/\s+/).length, key).toBeLessThanOrEqual(15)
      const letters = { ar: /\p{Script=Arabic}/u, uk: /\p{Script=Cyrillic}/u }[language as string]
      if (letters) expect(text, key).toMatch(letters)
    }
    const page = shown(language)
    expect(page).toContain(`<html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}>`)
    expect(page).toContain(lineWords[language].title)
  })

  it('goes back, stops, helps and says how to reach a person, without a network', () => {
    const page = shown('nl')
    expect(page).toContain(`<form method="post" action="${lineStop}">`)
    expect(page).toContain('href="#hulp"')
    expect(page).toContain(`href="${here}"`)
    expect(page).toContain('03 22 11 333')
    expect(page).toContain('Te voet: 9 min.')
    expect(page).toContain('maandag 6 september: <bdi dir="ltr">09:00-12:00, 13:00-17:00</bdi>')
    expect(page).not.toMatch(/src=|@import|url\(/)
    expect(page).toContain('Bibliotheek &lt;De Poort&gt;')
  })

  it('offers the languages of the place, and asks only who is busy to say that he is there', () => {
    expect([...shown('nl').matchAll(/taal=(\w\w)/g)].map(([, one]) => one)).toEqual(['nl', 'fr', 'ar'])
    expect(shown('nl')).toContain(lineWords.nl.stay)
    expect(shown('nl', false)).not.toContain(lineWords.nl.stay)
  })

  it('changes to another language from a page that was asked in one', () => {
    const asked = 'http://localhost/kiosk/mijn?taal=fr&vanaf=5'
    const page = linePage({ known, language: 'fr', here: asked, waits: true, signed: false })
    expect(page).toContain('href="http://localhost/kiosk/mijn?taal=ar&amp;vanaf=5"')
    expect(page).not.toMatch(/taal=\w\w[^"]*taal=/)
  })

  it.each(shellLanguages)('does not say in %s that a signature is kept that the city does not have', (language) => {
    const page = linePage({ known, language, here, waits: true, signed: true })
    expect(page).toContain(lineWords[language].signed)
    expect(page).not.toContain(lineWords[language].lead)
    expect(shown(language)).not.toContain(lineWords[language].signed)
  })
})
