import type { Browser, Page } from '@playwright/test'
import { onADevice } from './card-reader.ts'
import { checkScreen, kioskSize } from './contact-point.ts'
import { checkPage, expect, test } from './page-check.ts'
import { readQr } from './qr-reader.ts'
import { identify } from './sign-in.ts'

test.use({ viewport: kioskSize })
test.describe.configure({ mode: 'serial', timeout: 150_000 })

const again = { tag: '@again' }
const phoneSize = { width: 390, height: 844 }
const digitsOn = (page: Page) => page.locator('.lom-digits > span').first().textContent()
const choose = (phone: Page, digits: string | null) => phone.locator(`button[value="${digits}"]`).click()

/** A paired screen at "Who are you", and what stands in its code. */
async function atTheCode(page: Page, browser: Browser, baseURL: string | undefined, name: string): Promise<string> {
  await onADevice(page, browser, baseURL, name)
  await page.goto('/kiosk/mijn')
  await checkScreen(page, 'Wie bent u?', 'who-with-phone')
  return newCode(page, /Met mijn gsm/)
}

async function newCode(page: Page, name: RegExp | string): Promise<string> {
  await page.getByRole('button', { name }).click()
  await checkScreen(page, 'Scan de code met uw gsm', 'phone-sign-in-code')
  return readQr(await page.locator('.lom-qr svg path').getAttribute('d'))
}

test(
  'with the own phone: both show the same digits, and the screen goes on',
  again,
  async ({ page, browser, baseURL }) => {
    const code = await atTheCode(page, browser, baseURL, 'Scherm voor gsm')
    const phone = await (await browser.newContext({ baseURL, viewport: phoneSize, locale: 'nl-BE' })).newPage()
    // A preview of the link does not use it up.
    await phone.request.get(code)
    await phone.goto(code)
    await checkPage(phone, 'Aanmelden op een ander scherm')
    await phone.getByRole('button', { name: 'Ja, ik meld mij aan' }).click()
    await checkScreen(page, 'Wij wachten op uw gsm', 'phone-signing-in')
    await identify(phone, 'jan')
    await checkPage(phone, 'Welke cijfers staan op het scherm?')
    await expect(page.getByText('Duw daar op dezelfde cijfers als hier')).toBeVisible()
    await checkScreen(page, 'Wij wachten op uw gsm', 'phone-comparing')
    await choose(phone, await digitsOn(page))
    await checkPage(phone, 'Kijk nu op het scherm')
    await page.waitForURL(/\/kiosk\/mijn/)
    await checkScreen(page, 'Uw aanvragen')
    // The phone itself is nobody: of ours it has the cookie of the sign-in alone.
    const kept = await phone.context().cookies(new URL(baseURL ?? '').origin)
    expect(kept.map(({ name }) => name)).toEqual(['browser'])
  },
)

test(
  'other digits: nobody is signed in, and one begins anew; a used code is over',
  again,
  async ({ page, browser, baseURL }) => {
    const code = await atTheCode(page, browser, baseURL, 'Scherm voor gsm en nee')
    const phone = await (await browser.newContext({ baseURL, viewport: phoneSize, locale: 'nl-BE' })).newPage()
    await phone.goto(code)
    await phone.getByRole('button', { name: 'Ja, ik meld mij aan' }).click()
    await identify(phone, 'sofie')
    await phone.getByRole('button', { name: 'Geen van deze' }).click()
    await checkPage(phone, 'U bent niet aangemeld')
    await expect(page.locator('h1')).toHaveText('De cijfers waren niet dezelfde', { timeout: 20_000 })
    await checkScreen(page, 'De cijfers waren niet dezelfde', 'phone-refused')
    const next = await newCode(page, 'Nieuwe code')
    expect(next).not.toBe(code)
    expect((await phone.goto(code))?.status()).toBe(404)
    await checkPage(phone, 'Deze link werkt niet meer')
  },
)

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the screen is asked again by hand', again, async ({ page, browser, baseURL }) => {
    await onADevice(page, browser, baseURL, 'Scherm voor gsm, gewoon')
    await page.goto('/kiosk/mijn')
    await page.getByRole('button', { name: /Met mijn gsm/ }).click()
    await expect(page.locator('h1')).toHaveText('Scan de code met uw gsm')
    const code = await readQr(await page.locator('.lom-qr svg path').getAttribute('d'))
    const phone = await (await browser.newContext({ baseURL, javaScriptEnabled: false, locale: 'nl-BE' })).newPage()
    await phone.goto(code)
    await phone.getByRole('button', { name: 'Ja, ik meld mij aan' }).click()
    await identify(phone, 'ilse')
    await page.getByRole('link', { name: 'Opnieuw kijken' }).click()
    await expect(page.getByText('Duw daar op dezelfde cijfers als hier')).toBeVisible()
    await choose(phone, await digitsOn(page))
    await page.getByRole('link', { name: 'Opnieuw kijken' }).click()
    await expect(page).toHaveURL(/\/kiosk\/mijn/)
  })
})
