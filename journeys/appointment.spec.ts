import type { Page } from '@playwright/test'
import { confirmByMail } from './confirm.ts'
import { textTo } from './mailbox.ts'
import { checkPage, checkPageWithoutScript, expect, test } from './page-check.ts'

// Many pages, each looked at as a whole.
test.describe.configure({ timeout: 180_000 })

type Check = typeof checkPage

/** From the page of a service to the days on which somebody is there for it. */
async function toTheDays(page: Page, check: Check): Promise<void> {
  await page.goto('/dienst/identiteitskaart')
  await page.getByRole('link', { name: 'Een afspraak maken' }).click()
  await check(page, 'Een afspraak maken')
  await expect(page.getByRole('heading', { name: 'Misschien hoeft u niet te komen' })).toBeVisible()
  await expect(page.getByLabel('Identiteitskaart aanvragen')).toBeChecked()
  await page.getByRole('button', { name: 'Verder' }).click()
  await check(page, 'Kies een dag')
  // An offer beside the times, never a wall before them.
  await expect(page.getByRole('region', { name: 'Misschien hoeft u niet te komen' })).toBeVisible()
}

/** The first link in the list of days, or of times. */
const first = (page: Page) => page.getByRole('main').locator('.lom-links a, .lom-times button, .lom-times a').first()

/** Chooses a time on a later day than the first that is offered: the first time of today may begin while one fills in the rest. */
async function laterDay(page: Page, later: number): Promise<void> {
  const links = page.getByRole('main').locator('.lom-links').first().locator('a')
  const days = await links.evaluateAll((all) => [...new Set(all.map((link) => link.getAttribute('href')?.slice(-10)))])
  expect(days.length).toBeGreaterThan(1)
  await links
    .and(page.locator(`[href$="${days[Math.min(later, days.length - 1)]}"]`))
    .first()
    .click()
}

async function bookMoveAndCancel(page: Page, check: Check): Promise<void> {
  await toTheDays(page, check)
  await laterDay(page, 1)
  await check(page, 'Kies een tijd')
  await first(page).click()
  await check(page, 'Wie komt er?')
  await page.getByRole('button', { name: 'Afspraak bevestigen' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await check(page, 'Wie komt er?')
  await page.getByLabel('Uw naam').fill('Rosa Verbruggen')
  await page.getByRole('button', { name: 'Langer vrijhouden' }).click()
  await check(page, 'Wie komt er?')
  await expect(page.getByText('Wij houden deze tijd voor u vrij tot')).toBeVisible()
  await expect(page.getByLabel('Uw naam')).toHaveValue('Rosa Verbruggen')
  await page.getByLabel('Per e-mail').check()
  await page.getByLabel('E-mailadres').fill('rosa@voorbeeld.example')
  await page.getByRole('button', { name: 'Afspraak bevestigen' }).click()
  await check(page, 'Bevestig uw afspraak')
  await page.getByLabel('Code').fill('12')
  await page.getByRole('button', { name: 'Afspraak bevestigen' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await check(page, 'Bevestig uw afspraak')
  await confirmByMail(page, 'rosa@voorbeeld.example')
  await check(page, 'Uw afspraak staat vast')
  expect(page.url()).not.toContain('rosa')
  const visit = page.url().split('?')[0] ?? ''

  const file = await page.request.get(`${visit}/agenda`)
  expect(await file.text()).toContain('STATUS:CONFIRMED')

  await page.getByRole('link', { name: 'Verzetten' }).click()
  await check(page, 'Kies een dag')
  await laterDay(page, 2)
  await first(page).click()
  await check(page, 'Uw afspraak verzetten?')
  await page.getByRole('button', { name: 'Ja, verzetten' }).click()
  await expect(page.getByText('Uw afspraak is verzet.')).toBeVisible()
  await check(page, 'Uw afspraak')

  await page.getByRole('link', { name: 'Afzeggen' }).click()
  await check(page, 'Uw afspraak afzeggen?')
  await page.goto(visit)
  await check(page, 'Uw afspraak')
  await page.getByRole('link', { name: 'Afzeggen' }).click()
  await page.getByRole('button', { name: 'Ja, afzeggen' }).click()
  await check(page, 'Deze afspraak is afgezegd')
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('an appointment without an account: made, moved and cancelled', ({ page }) =>
    bookMoveAndCancel(page, checkPageWithoutScript))
})

test('an appointment by keyboard, for two, by telephone', { tag: '@again' }, async ({ page }) => {
  const press = async (key: string, ...name: Parameters<Page['getByRole']>) => {
    await page
      .getByRole(...name)
      .first()
      .focus()
    await page.keyboard.press(key)
  }
  await page.goto('/afspraak')
  await press('Space', 'checkbox', { name: 'Reispas' })
  await page.getByLabel('Hoeveel personen').focus()
  await page.keyboard.press('ArrowDown')
  await press('Enter', 'button', { name: 'Verder' })
  await checkPage(page, 'Kies een dag')
  await first(page).focus()
  await page.keyboard.press('Enter')
  await checkPage(page, 'Kies een tijd')
  // The browser worked while one read.
  await expect(page.locator('input[name=werk]')).toHaveValue(/:\d+$/)
  await first(page).focus()
  await page.keyboard.press('Enter')
  await checkPage(page, 'Wie komt er?')
  await page.getByLabel('Uw naam').focus()
  await page.keyboard.type('Farid Amrani')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Yara Amrani')
  await press('Space', 'radio', { name: 'Per telefoon' })
  await page.keyboard.press('Tab')
  await page.keyboard.type('0470 12 34 56')
  await press('Enter', 'button', { name: 'Afspraak bevestigen' })
  await checkPage(page, 'Bevestig uw afspraak')
  const text = await textTo(page, '+32470123456')
  // By the short link, and the button behind it.
  await page.goto(new URL(text.split(' ').at(-1) ?? '').pathname)
  await checkPage(page, 'Bevestig uw afspraak')
  await press('Enter', 'button', { name: 'Afspraak bevestigen' })
  await checkPage(page, 'Uw afspraak staat vast')
  await expect(page.getByText('Farid Amrani, Yara Amrani')).toBeVisible()
})
