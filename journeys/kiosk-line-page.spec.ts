import { linePage } from '../src/kiosk-agent/line-page.ts'
import { lineWords } from '../src/kiosk-agent/line-words.ts'
import { shellLanguages } from '../src/platform/words.ts'
import { kioskSize } from './contact-point.ts'
import { faultsOf } from './faults.ts'
import { expect, test } from './page-check.ts'
import { breachesOf } from './screen-rules.ts'

test.use({ viewport: kioskSize })

const known = {
  ...{ place: 'Bibliotheek De Poort', phone: '03 22 11 333', counter: 'Stadsloket Berchem, Markt 1', walk: 9 },
  days: ['06', '07', '08', '09', '10', '11', '12'].map((day, at) => ({
    day: `2021-09-${day}`,
    hours: at < 5 ? ['09:00-12:00', '13:00-17:00'] : [],
  })),
  languages: ['fr', 'en', 'tr', 'ar', 'uk'],
}

test('the page without a line keeps the rules of a screen in six languages', { tag: '@more' }, async ({ page }) => {
  const shown = shellLanguages.flatMap((language) => [false, true].map((signed) => ({ language, signed })))
  for (const { language, signed } of shown) {
    const body = linePage({ known, language, here: 'http://localhost/kiosk/mijn', waits: true, signed })
    await page.route('**/kiosk/geen-lijn', (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
    await page.goto('/kiosk/geen-lijn')
    const words = lineWords[language]
    await expect(page.locator('h1')).toHaveText(words.title)
    expect(await faultsOf(page)).toEqual([])
    expect(await breachesOf(page, [words.back, words.stop, words.help])).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await expect(page.getByRole('link', { name: words.help })).toBeInViewport()
    const pictures = process.env['KIOSK_PICTURES']
    if (pictures) await page.screenshot({ path: `${pictures}/line-${language}${signed ? '-signed' : ''}-1080.png` })
    await page.unroute('**/kiosk/geen-lijn')
  }
})
