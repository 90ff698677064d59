import type { Page } from '@playwright/test'
import { fillIn, sign } from './application.ts'
import { onADevice } from './card-reader.ts'
import { checkScreen, kioskSize } from './contact-point.ts'
import { checkPage, expect, test } from './page-check.ts'
import { readQr } from './qr-reader.ts'
import { identify } from './sign-in.ts'

test.use({ viewport: kioskSize })
test.describe.configure({ mode: 'serial', timeout: 150_000 })

const device = 'Scherm zonder aanmeldpagina'
const codeOn = async (page: Page) => readQr(await page.locator('.lom-qr svg path').getAttribute('d'))
const otherWay = (page: Page) => page.getByRole('link', { name: /Op een andere manier/ })

test('card and own phone leave no screen without back, stop and help; signed on the phone, in hand here', {
  tag: '@again',
}, async ({ page, browser, baseURL }) => {
  const city = await onADevice(page, browser, baseURL, device)
  await page.goto('/kiosk/dienst/attest-woonst/beginnen')
  await checkScreen(page, 'Wie bent u?', 'who-without-page')
  await expect(otherWay(page)).toHaveCount(0)
  await page.getByRole('button', { name: /Met mijn gsm/ }).click()
  const phone = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await phone.setViewportSize({ width: 390, height: 844 })
  await phone.goto(await codeOn(page))
  await phone.getByRole('button', { name: 'Ja, ik meld mij aan' }).click()
  await identify(phone, 'jan')
  const digits = await page.locator('.lom-digits > span').first().textContent()
  await phone.locator(`button[value="${digits}"]`).click()
  await page.waitForURL(/\/nakijken$/)
  await checkScreen(page, 'Lees uw aanvraag na', 'check-without-page')
  await expect(page.getByRole('button', { name: 'Anders ondertekenen' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Ondertekenen op uw gsm' }).click()
  await checkScreen(page, 'Onderteken op uw gsm', 'sign-by-phone')

  // The phone is nobody of ours yet: it signs in as at home, reads and signs.
  await phone.goto(await codeOn(page))
  const form = phone.getByRole('heading', { level: 1 })
  if (!/nodig/.test(await form.innerText())) await identify(phone, 'jan')
  await fillIn(phone)
  await sign(phone, 'jan')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 30_000 })
  await checkScreen(page, 'Uw document is klaar')
  await phone.context().close()

  // The reader breaks: the next visitor has the phone and help, and is told.
  await city.heartbeat({ faults: ['reader-gone'], wipes: [], brings: [] })
  const { cookie } = await city.openScreen()
  await page.context().clearCookies()
  const url = new URL(baseURL ?? '').origin
  await page.context().addCookies([{ ...cookie, url, httpOnly: true, sameSite: 'Lax' }])
  await page.goto('/kiosk/wie?terug=/kiosk/mijn')
  await expect(page.getByText('De kaartlezer werkt nu niet.')).toBeVisible()
  await expect(page.getByRole('button', { name: /identiteitskaart/ })).toHaveCount(0)
  await expect(otherWay(page)).toHaveCount(0)
  await checkScreen(page, 'Wie bent u?', 'who-reader-broken')
  const answer = await page.goto('/kiosk/aanmelden?terug=/kiosk/mijn')
  expect(answer?.status()).toBe(403)
  await checkScreen(page, 'Op dit scherm kan het niet zo', 'page-refused')

  // The phone says no as well: the page comes back by itself, and says so.
  await page.getByRole('link', { name: 'Kies een andere manier' }).click()
  await page.getByRole('button', { name: /Met mijn gsm/ }).click()
  const second = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await second.goto(await codeOn(page))
  await second.getByRole('button', { name: 'Ja, ik meld mij aan' }).click()
  await identify(second, 'jan')
  await second.getByRole('button', { name: 'Geen van deze' }).click()
  await expect(second.locator('h1')).toHaveText('U bent niet aangemeld')
  await second.context().close()
  await expect(page.locator('h1')).toHaveText('De cijfers waren niet dezelfde', { timeout: 20_000 })
  await page.getByRole('link', { name: 'Kies een andere manier' }).click()
  await expect(page.getByText('Lukt het niet met uw gsm?')).toBeVisible()
  await checkScreen(page, 'Wie bent u?', 'who-page-back')
  await otherWay(page).click()
  await identify(page, 'jan')
  await expect(page).toHaveURL(/\/kiosk\/mijn$/)
})

test('a manager says why the page stands there all the same, is told what it costs, and takes it back', {
  tag: '@again',
}, async ({ browser, baseURL }) => {
  const url = new URL(baseURL ?? '').origin
  const desk = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 } })
  const manager = await desk.newPage()
  const page = await (await browser.newContext({ ...(baseURL && { baseURL }), viewport: kioskSize })).newPage()
  const name = 'Scherm met uitleg over aanmelden'
  const city = await onADevice(page, browser, baseURL, name)
  await manager.goto('/balie/contactpunten')
  await identify(manager, 'dirk')
  await manager.getByRole('link', { name: `Aanpassen ${name}` }).click()
  const why = manager.getByLabel(/aanmelddienst/)
  const look = manager.getByRole('button', { name: 'Nakijken' }).first()
  await why.fill('x'.repeat(141))
  await look.click()
  await expect(manager.getByRole('alert').first()).toContainText('Maak de reden korter')
  await checkPage(manager, name)
  await why.fill('In deze kelder hebben gsm’s geen bereik, en de bezoekers vragen er vaak naar.')
  await look.click()
  await expect(manager.getByText('Op die pagina staan Terug, Stoppen en Hulp niet.')).toBeVisible()
  await checkPage(manager, 'Kijk na wat dit scherm aanbiedt')
  await picture(manager, 'page-preview')
  await manager.getByRole('button', { name: 'Bewaren' }).click()
  await checkPage(manager, name)
  await picture(manager, 'page-kept')
  const { cookie } = await city.openScreen()
  await page.context().addCookies([{ ...cookie, url, httpOnly: true, sameSite: 'Lax' }])
  await page.goto('/kiosk/wie?terug=/kiosk/mijn')
  await checkScreen(page, 'Wie bent u?')
  await expect(otherWay(page)).toBeVisible()
  await manager.getByRole('button', { name: 'Terugzetten aanbod en talen' }).click()
  await expect(manager.getByText('Teruggezet zoals het was.')).toBeVisible()
  await expect(manager.getByLabel(/aanmelddienst/)).toHaveValue('')
  await desk.close()
})

async function picture(page: Page, name: string) {
  const pictures = process.env['KIOSK_PICTURES']
  if (!pictures) return
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${pictures}/desk-${name}-${width}.png`, fullPage: true })
  }
}
