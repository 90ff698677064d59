import { expect, type Page } from '@playwright/test'
import { kioskSize } from './contact-point.ts'
import { faultsOf } from './faults.ts'
import { test } from './page-check.ts'
import { breachesOf } from './screen-rules.ts'
import { identify } from './sign-in.ts'

test.use({ viewport: kioskSize })

/** The standing buttons and the first question, as who reads that language sees them. */
const said = {
  ar: {
    person: 'ahmad',
    name: 'العربية',
    help: 'مساعدة من إنسان',
    standing: ['رجوع', 'إنهاء', 'مساعدة من إنسان'],
    title: 'كيف يمكننا مساعدتك؟',
  },
  tr: {
    person: 'emine',
    name: 'Türkçe',
    help: 'Bir insandan yardım',
    standing: ['Geri', 'Bitir', 'Bir insandan yardım'],
    title: 'Size nasıl yardımcı olabiliriz?',
  },
  uk: {
    person: 'oleksandr',
    name: 'Українська',
    help: 'Допомога людини',
    standing: ['Назад', 'Закінчити', 'Допомога людини'],
    title: 'Чим ми можемо вам допомогти?',
  },
} as const
type Spoken = keyof typeof said

/** One screen in that language: accessible, large enough, running its way, the three standing buttons there. */
async function checkSpoken(page: Page, spoken: Spoken, name: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', spoken)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).direction)).toBe(
    spoken === 'ar' ? 'rtl' : 'ltr',
  )
  const pictures = process.env['KIOSK_PICTURES']
  if (pictures) await page.screenshot({ path: `${pictures}/kiosk-${spoken}-${name}-1080.png`, animations: 'disabled' })
  expect(await faultsOf(page)).toEqual([])
  expect(await breachesOf(page, said[spoken].standing)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

/** All letters in the middle that are not said to be Dutch. */
const notDutch = (page: Page) =>
  page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement
    for (const dutch of copy.querySelectorAll('[lang="nl-BE"]')) dutch.remove()
    return copy.textContent ?? ''
  })

for (const spoken of ['ar', 'tr', 'uk'] as const) {
  test(`the contact point speaks ${spoken}: the languages, the service, help, and where it is in Dutch and why`, {
    tag: '@again',
  }, async ({ page }) => {
    test.setTimeout(120_000)
    const { name, help, title, person } = said[spoken]
    await page.goto('/kiosk')
    await page.getByRole('link', { name: 'Taal', exact: true }).click()
    await expect(page.locator('h1')).toHaveText('Kies uw taal')
    await page.getByRole('main').getByRole('link', { name }).click()
    await expect(page.locator('h1')).toHaveText(title)
    await checkSpoken(page, spoken, 'start')
    await page.goto('/kiosk/talen')
    await checkSpoken(page, spoken, 'languages')
    await page.goto('/kiosk/thema/attesten')
    await checkSpoken(page, spoken, 'choose-service')
    await page.goto('/kiosk/dienst/attest-gezinssamenstelling')
    await checkSpoken(page, spoken, 'service')
    await expect(page.locator('main [lang="nl-BE"]').first()).toHaveText('Attest van gezinssamenstelling')
    if (spoken !== 'tr') expect(await notDutch(page)).not.toMatch(/\b(gezin|attest|uw|wij)\b/i)
    if (spoken === 'ar') {
      const sides = await page.evaluate(() => {
        const back = document.querySelector('.lom-kiosk-foot :first-child')?.getBoundingClientRect().x ?? 0
        const last = document.querySelector('.lom-kiosk-foot > :last-child')?.getBoundingClientRect().x ?? 0
        return { back, last }
      })
      expect(sides.back).toBeGreaterThan(sides.last)
    }
    await page.getByRole('link', { name: help }).click()
    await checkSpoken(page, spoken, 'help')
    await page.goto('/kiosk/bestaat-niet')
    await checkSpoken(page, spoken, 'error')
    // A place in the street is drawn: that product is in Dutch, and says so.
    await page.goto('/kiosk/dienst/tijdelijk-parkeerverbod/beginnen')
    await identify(page, person)
    await expect(page.locator('main')).toHaveAttribute('lang', 'nl-BE')
    await expect(page.locator('main')).toHaveAttribute('dir', 'ltr')
    await expect(page.locator('html')).toHaveAttribute('lang', spoken)
    await checkSpoken(page, spoken, 'known')
    await page.locator('footer').getByRole('button', { name: said[spoken].standing[1] }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', spoken)
    await checkSpoken(page, spoken, 'stopped')
    await page.goto('/kiosk')
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl-BE')
  })
}
