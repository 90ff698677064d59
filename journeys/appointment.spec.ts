import type { Page } from '@playwright/test'
import { confirmByMail } from './confirm.ts'
import { press, tabTo, tick, type } from './keyboard.ts'
import { textTo } from './mailbox.ts'
import { checkPage, checkPageWithoutScript, expect, test } from './page-check.ts'

// Many pages, each looked at as a whole.
test.describe.configure({ timeout: 300_000 })

type Check = typeof checkPage

/** From the page of a service to the days on which somebody is there for it. */
async function toTheDays(page: Page, check: Check): Promise<void> {
  await page.goto('/dienst/identiteitskaart')
  await press(page.getByRole('link', { name: 'Een afspraak maken' }))
  await check(page, 'Een afspraak maken')
  await expect(page.getByRole('heading', { name: 'Misschien hoeft u niet te komen' })).toBeVisible()
  await expect(page.getByLabel('Identiteitskaart aanvragen')).toBeChecked()
  await press(page.getByRole('button', { name: 'Verder' }))
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
  await press(links.and(page.locator(`[href$="${days[Math.min(later, days.length - 1)]}"]`)).first())
}

async function bookMoveAndCancel(page: Page, check: Check): Promise<void> {
  await toTheDays(page, check)
  await laterDay(page, 1)
  await check(page, 'Kies een tijd')
  await press(first(page))
  await check(page, 'Wie komt er?')
  await press(page.getByRole('button', { name: 'Afspraak bevestigen' }))
  await expect(page).toHaveTitle(/^Fout: /)
  await check(page, 'Wie komt er?')
  await type(page.getByLabel('Uw naam'), 'Rosa Verbruggen')
  await press(page.getByRole('button', { name: 'Langer vrijhouden' }))
  await check(page, 'Wie komt er?')
  await expect(page.getByText('Wij houden deze tijd voor u vrij tot')).toBeVisible()
  await expect(page.getByLabel('Uw naam')).toHaveValue('Rosa Verbruggen')
  await tick(page.getByLabel('Per e-mail'))
  await type(page.getByLabel('E-mailadres'), 'rosa@voorbeeld.example')
  await press(page.getByRole('button', { name: 'Afspraak bevestigen' }))
  await check(page, 'Bevestig uw afspraak')
  await type(page.getByLabel('Code'), '12')
  await press(page.getByRole('button', { name: 'Afspraak bevestigen' }))
  await expect(page).toHaveTitle(/^Fout: /)
  await check(page, 'Bevestig uw afspraak')
  await confirmByMail(page, 'rosa@voorbeeld.example')
  await check(page, 'Uw afspraak staat vast')
  expect(page.url()).not.toContain('rosa')
  const visit = page.url().split('?')[0] ?? ''

  const file = await page.request.get(`${visit}/agenda`)
  expect(await file.text()).toContain('STATUS:CONFIRMED')

  await press(page.getByRole('link', { name: 'Verzetten' }))
  await check(page, 'Kies een dag')
  await laterDay(page, 2)
  await press(first(page))
  await check(page, 'Uw afspraak verzetten?')
  await press(page.getByRole('button', { name: 'Ja, verzetten' }))
  await expect(page.getByText('Uw afspraak is verzet.')).toBeVisible()
  await check(page, 'Uw afspraak')

  await press(page.getByRole('link', { name: 'Afzeggen' }))
  await check(page, 'Uw afspraak afzeggen?')
  await page.goto(visit)
  await check(page, 'Uw afspraak')
  await press(page.getByRole('link', { name: 'Afzeggen' }))
  await press(page.getByRole('button', { name: 'Ja, afzeggen' }))
  await check(page, 'Deze afspraak is afgezegd')
}

test.describe('without script and by keyboard', () => {
  test.use({ javaScriptEnabled: false })
  test('an appointment without an account: made, moved and cancelled', ({ page }) =>
    bookMoveAndCancel(page, checkPageWithoutScript))
})

test('an appointment by keyboard, for two, by telephone', { tag: '@again' }, async ({ page }) => {
  const confirm = page.getByRole('button', { name: 'Afspraak bevestigen' })
  await page.goto('/afspraak')
  await tick(page.getByRole('checkbox', { name: 'Reispas' }))
  await tabTo(page.getByLabel('Hoeveel personen'))
  await page.keyboard.press('ArrowDown')
  await press(page.getByRole('button', { name: 'Verder' }))
  await checkPage(page, 'Kies een dag')
  await press(first(page))
  await checkPage(page, 'Kies een tijd')
  // The browser worked while one read.
  await expect(page.locator('input[name=werk]')).toHaveValue(/:\d+$/)
  await press(first(page))
  await checkPage(page, 'Wie komt er?')
  await type(page.getByLabel('Uw naam'), 'Farid Amrani')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Yara Amrani')
  await tick(page.getByRole('radio', { name: 'Per telefoon' }))
  await page.keyboard.press('Tab')
  await page.keyboard.type('0470 12 34 56')
  await press(confirm)
  await checkPage(page, 'Bevestig uw afspraak')
  const text = await textTo(page, '+32470123456')
  // By the short link, and the button behind it.
  await page.goto(new URL(text.split(' ').at(-1) ?? '').pathname)
  await checkPage(page, 'Bevestig uw afspraak')
  await press(confirm)
  await checkPage(page, 'Uw afspraak staat vast')
  await expect(page.getByText('Farid Amrani, Yara Amrani')).toBeVisible()
})
