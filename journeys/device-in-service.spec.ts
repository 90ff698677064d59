import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { onADevice } from './card-reader.ts'
import { checkScreen, kioskSize } from './contact-point.ts'
import { answerHere } from './kiosk-tray.ts'
import { stopOwnCity, test } from './own-city.ts'
import { checkPage, expect } from './page-check.ts'
import { identify } from './sign-in.ts'

// A text of a place stands on all its screens.
test.afterAll(stopOwnCity)
test.describe.configure({ mode: 'serial', timeout: 180_000 })

const device = 'Sporthal ’t Rooi, aan de lange gang naar de kleedkamers op de eerste verdieping'

async function picture(page: Page, name: string) {
  const pictures = process.env['KIOSK_PICTURES']
  if (!pictures) return
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.screenshot({ path: `${pictures}/desk-${name}-${width}.png`, fullPage: true })
  }
}

test('a manager changes what a screen offers and says; the next visitor sees it, and it is taken back', {
  tag: '@more',
}, async ({ page, browser, baseURL }) => {
  await page.setViewportSize(kioskSize)
  await onADevice(page, browser, baseURL, device)
  await page.goto('/kiosk')
  await checkScreen(page, /.+/)
  await page.goto('/kiosk/diensten')
  const before = await page.locator('.lom-kiosk-choice').count()
  expect(before).toBeGreaterThan(1)

  const url = new URL(baseURL ?? '').origin
  const desk = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 } })
  const manager = await desk.newPage()
  await manager.goto('/balie/contactpunten')
  await identify(manager, 'dirk')
  await manager.getByRole('link', { name: `Aanpassen ${device}` }).click()
  await checkPage(manager, device)
  await expect(manager.getByText('Er staat nu geen bericht.')).toBeVisible()
  await picture(manager, 'device-empty')

  // Nothing was changed, nothing was chosen.
  const look = manager.getByRole('button', { name: 'Nakijken' })
  await look.first().click()
  await expect(manager.getByRole('alert').first()).toContainText('U veranderde niets.')
  await manager.getByLabel('Alleen wat hieronder aangevinkt is').check()
  await look.first().click()
  await expect(manager.getByRole('alert').first()).toContainText('Vink minstens één dienst aan')
  await checkPage(manager, device)
  await picture(manager, 'device-wrong')

  // With the keyboard alone.
  await manager.getByLabel('Attest van gezinssamenstelling').focus()
  await manager.keyboard.press('Space')
  await manager
    .getByLabel('Frans', { exact: true })
    .or(manager.getByLabel('Français', { exact: true }))
    .focus()
  await manager.keyboard.press('Space')
  await look.first().focus()
  await manager.keyboard.press('Enter')
  await checkPage(manager, 'Kijk na wat dit scherm aanbiedt')
  await picture(manager, 'device-preview')
  await manager.getByRole('button', { name: 'Verder aanpassen' }).press('Enter')
  await expect(manager.getByLabel('Attest van gezinssamenstelling')).toBeChecked()
  await look.first().press('Enter')
  await manager.getByRole('button', { name: 'Bewaren' }).press('Enter')
  await expect(manager.getByText('Bewaard. Wie nu begint')).toBeVisible()

  // Who is busy at the screen goes on as he began; a new visitor sees the new.
  await page.reload()
  await expect(page.locator('.lom-kiosk-choice')).toHaveCount(before)

  await manager.getByLabel('Tekst in het Nederlands').fill('Gelieve te wachten.')
  await manager.getByLabel('Jaar').last().fill('2020')
  await look.last().click()
  await expect(manager.getByRole('alert').first()).toContainText('Vervang “gelieve”.')
  await expect(manager.getByRole('alert').first()).toContainText('Kies een laatste dag')
  await manager.getByLabel('Tekst in het Nederlands').fill('De printer staat in de gang, rechts van de toiletten.')
  await manager.getByLabel('Jaar').last().fill('2031')
  await look.last().click()
  await expect(manager.getByRole('alert').first()).toContainText('hoogstens 366 dagen')
  const today = await manager.locator('#van-year').inputValue()
  await manager.getByLabel('Jaar').last().fill(today)
  await manager.locator('#tot-month').fill('12')
  await manager.locator('#tot-day').fill('31')
  await look.last().click()
  await checkPage(manager, 'Kijk na wat er op de schermen staat')
  await picture(manager, 'device-notice-preview')
  await manager.getByRole('button', { name: 'Bewaren' }).click()
  await expect(manager.getByText('Staat nu op de schermen')).toBeVisible()
  await checkPage(manager, device)
  await picture(manager, 'device-changed')
  await page.goto('/kiosk')
  await expect(page.getByText('De printer staat in de gang')).toBeVisible()
  await checkScreen(page, /.+/, 'notice')

  // A second manager read the page before: he is told, and what he typed is still there.
  const other = await desk.newPage()
  await other.goto(manager.url())
  await manager.getByRole('button', { name: 'Terugzetten aanbod en talen' }).click()
  await expect(manager.getByText('Teruggezet zoals het was.')).toBeVisible()
  await other.getByLabel('Alleen wat hieronder aangevinkt is').check()
  await other.getByRole('button', { name: 'Nakijken' }).first().click()
  await expect(other.getByText(/^Dirk .* veranderde dit intussen/)).toBeVisible()
  await expect(other.getByLabel('Attest van gezinssamenstelling')).toBeChecked()
  await checkPage(other, device)
  await picture(other, 'device-meanwhile')

  await manager.getByRole('button', { name: 'Bericht weghalen' }).click()
  await expect(manager.getByText('Weggehaald.')).toBeVisible()
  await page.goto('/kiosk')
  await expect(page.getByText('De printer staat in de gang')).toHaveCount(0)
  await desk.close()
})

test('without script a manager changes the languages too', { tag: '@more' }, async ({ browser, baseURL }) => {
  const url = new URL(baseURL ?? '').origin
  const desk = await browser.newContext({ baseURL: url, javaScriptEnabled: false })
  const manager = await desk.newPage()
  await manager.goto('/balie/contactpunten')
  await identify(manager, 'dirk')
  await manager.getByRole('link', { name: 'Aanpassen Bibliotheek De Poort, ingang' }).click()
  await manager.getByLabel('English', { exact: true }).uncheck()
  await manager.getByRole('button', { name: 'Nakijken' }).first().click()
  await expect(manager.getByRole('listitem').filter({ hasText: 'English' })).toBeVisible()
  await manager.getByRole('button', { name: 'Bewaren' }).click()
  await expect(manager.getByLabel('English', { exact: true })).not.toBeChecked()
  await manager.getByRole('button', { name: 'Terugzetten aanbod en talen' }).click()
  await expect(manager.getByLabel('English', { exact: true })).toBeChecked()
  await desk.close()
})

test('the figures over weeks: on a page, as a picture and as a file; few visits are left out', {
  tag: '@more',
}, async ({ page, browser, baseURL }) => {
  const url = new URL(baseURL ?? '').origin
  const city = await onADevice(page, browser, baseURL, 'Scherm met cijfers')
  const visit = async () => {
    const { cookie } = await city.openScreen()
    const { status } = await fetch(`${url}/kiosk/diensten`, { headers: { cookie: `${cookie.name}=${cookie.value}` } })
    expect(status).toBe(200)
  }
  await city.heartbeat({ faults: ['no-paper'], wipes: [], brings: [] })
  for (let n = 0; n < 3; n += 1) await visit()

  const desk = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 } })
  const manager = await desk.newPage()
  await manager.goto('/balie/contactpunten')
  await identify(manager, 'dirk')
  await manager.getByRole('link', { name: 'Cijfers over weken' }).click()
  await checkFigures(manager)
  await manager.getByLabel('Laatste dag').fill('2099-01-01')
  await manager.getByRole('button', { name: 'Tonen' }).click()
  await expect(manager.getByText('niet later is dan vandaag').first()).toBeVisible()
  await checkFigures(manager, 'figures-wrong')
  await manager.getByLabel('Laatste dag').fill('2021-01-01')
  await manager.getByRole('button', { name: 'Tonen' }).click()
  await expect(manager.getByText('In deze weken was er niemand')).toBeVisible()
  await checkFigures(manager, 'figures-empty')

  for (let n = 0; n < 12; n += 1) await visit()
  await manager.goto('/balie/contactpunten/cijfers')
  await expect(manager.locator('.lom-lead')).toHaveText(/^Van maandag .* tot en met zondag /)
  await checkFigures(manager, 'figures')
  await manager.getByRole('link', { name: "Sporthal 't Rooi" }).click()
  await expect(manager.getByRole('img')).toHaveCount(2)
  await expect(manager.getByText('Papier is op')).toBeVisible()
  const week = manager.getByRole('table', { name: 'Per week' }).getByRole('row').last()
  await expect(week).toContainText(/kiezen: 1\d/)
  await checkFigures(manager, 'figures-place')
  const [download] = await Promise.all([
    manager.waitForEvent('download'),
    manager.getByRole('link', { name: 'Bestand voor een rekenblad' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^contactpunten-\d{4}-\d\d-\d\d\.csv$/)
  const rows = readFileSync(await download.path(), 'utf8').split('\r\n')
  expect(rows[0]).toMatch(/^\uFEFFPlaats;Per;Wanneer;Bezoeken;Klaar;/)
  expect(rows[1]).toMatch(/^Sporthal 't Rooi;Samen;;1\d;/)
  await desk.close()
})

async function checkFigures(page: Page, name?: string) {
  await checkPage(page, 'Cijfers van de contactpunten')
  if (name) await picture(page, name)
}

test('who works at the place looks in its tray; who works elsewhere sees nothing of it', { tag: '@more' }, async ({
  page,
  browser,
  baseURL,
}) => {
  const device = 'Scherm in het stadsloket'
  await page.setViewportSize(kioskSize)
  await onADevice(page, browser, baseURL, device, { providerPage: true }, [], 'stadsloket-harmonie')
  await answerHere(page)
  await page.getByRole('button', { name: /^Afdrukken/ }).click({ timeout: 20_000 })
  await expect(page.locator('h1')).toHaveText('Neem uw blad uit de printer', { timeout: 15_000 })
  await page.goto('/kiosk/gestopt')

  const url = new URL(baseURL ?? '').origin
  const desk = async (person: string) => {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 } })
    const staff = await context.newPage()
    await staff.goto('/balie/papierlade')
    await identify(staff, person)
    await checkPage(staff, 'Papier in de lade')
    return staff
  }
  const bram = await desk('bram')
  await expect(bram.getByText('Wij weten niet waar u vandaag werkt')).toBeVisible()
  await picture(bram, 'tray-nowhere')
  await bram.getByRole('link', { name: 'Een balie kiezen' }).click()
  await bram.getByLabel('Balie').selectOption('stadsloket-harmonie/harmonie-1')
  await bram.getByRole('button', { name: 'Hier gaan zitten' }).click()
  await expect(bram.getByRole('button', { name: 'Hier gaan zitten' })).toBeHidden()
  await bram.goto('/balie/papierlade')
  await expect(bram.getByText('Bij de contactpunten van Stadsloket Harmonie.')).toBeVisible()
  await checkPage(bram, 'Papier in de lade')
  await picture(bram, 'tray-of-place')
  const row = bram.getByRole('row').filter({ hasText: device })
  const address = await row.locator('form').getAttribute('action')
  // Griet is on the road, and at home in the weekend: nothing of this place is hers.
  const griet = await desk('griet')
  await expect(griet.getByText(/Er is niets gemeld\.|Wij weten niet waar u vandaag werkt/)).toBeVisible()
  const csrf = await griet.locator('input[name="_csrf"]').first().getAttribute('value')
  const refused = await griet.request.post(address ?? '', { form: { _csrf: csrf ?? '', gevonden: 'niets' } })
  expect(refused.status()).toBe(404)
  await row.getByRole('button', { name: /^Vernietigd/ }).click()
  await expect(bram.getByText('Genoteerd: het papier is vernietigd.')).toBeVisible()
  await expect(row).toContainText('Vernietigd: Bram')
})
