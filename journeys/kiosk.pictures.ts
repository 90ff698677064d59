import { expect, test } from '@playwright/test'
import { answer, kioskSize, signHere, stop } from './contact-point.ts'
import { kioskPicture, picture } from './picture.ts'
import { readQr } from './qr-reader.ts'
import { identify } from './sign-in.ts'
import { press, touchPrinter, touchReader } from './simulators.ts'

test.use({ viewport: kioskSize })
test.describe.configure({ timeout: 120_000 })

const reader = 'term_contactpunt1'

test('from the start screen to a sheet', async ({ page, browser, baseURL }) => {
  await page.goto('/kiosk')
  await kioskPicture(page, 'start')
  await page.goto('/kiosk?taal=fr')
  await kioskPicture(page, 'start-fr')
  await page.goto('/kiosk?taal=nl')
  await page.getByRole('link', { name: /Iets aanvragen/ }).click()
  await kioskPicture(page, 'choose')
  await page.getByRole('link', { name: /Toon meer/ }).click()
  await kioskPicture(page, 'choose-more')
  await page.goto('/kiosk/thema/attesten')
  await kioskPicture(page, 'choose-service')
  await page.goto('/kiosk/dienst/attest-gezinssamenstelling')
  await kioskPicture(page, 'service')
  await page.getByRole('link', { name: 'Hulp van een mens' }).click()
  await kioskPicture(page, 'help')
  await page.goto('/kiosk/mijn')
  await identify(page, 'els')
  await kioskPicture(page, 'mine-empty')
  await stop(page)
  await page.goto('/kiosk/dienst/attest-gezinssamenstelling/beginnen')
  await identify(page, 'omer')
  // What is known stands on the screen that is read before signing; nothing is asked that changes no decision.
  await kioskPicture(page, 'check')
  await signHere(page, 'omer')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  await kioskPicture(page, 'done')
  await touchPrinter(browser, baseURL, 'Traag drukken')
  await page.getByRole('button', { name: /^Afdrukken/ }).click()
  await expect(page.locator('h1')).toHaveText('Uw document wordt afgedrukt')
  await kioskPicture(page, 'printing')
  await touchPrinter(browser, baseURL, 'Klaar om te drukken')
  await expect(page.locator('h1')).toHaveText('Neem uw blad uit de printer', { timeout: 15_000 })
  await kioskPicture(page, 'printed')
  await page.goto('/kiosk/mijn')
  await kioskPicture(page, 'mine')
  await stop(page)
  await kioskPicture(page, 'stopped')
})

test('a question, and one that is not answered', async ({ page }) => {
  await page.goto('/kiosk/dienst/parkeervergunning-bewoner/beginnen')
  await identify(page, 'omer')
  await kioskPicture(page, 'question')
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await kioskPicture(page, 'question-error')
})

test('no paper; taken along on a phone', async ({ page, browser, baseURL }) => {
  await answer(page, 'maria', 'attest-leven')
  await signHere(page, 'maria')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  await touchPrinter(browser, baseURL, 'Papier is op')
  await page.getByRole('button', { name: /^Afdrukken/ }).click()
  await expect(page.locator('h1')).toHaveText('Afdrukken lukt nu niet')
  await touchPrinter(browser, baseURL, 'Klaar om te drukken')
  await kioskPicture(page, 'paper-out')
  await page.getByRole('button', { name: /^Op uw gsm/ }).click()
  await kioskPicture(page, 'scan')
  const link = readQr(await page.locator('.lom-qr svg path').getAttribute('d'))
  const phone = await (await browser.newContext({ baseURL })).newPage()
  await phone.goto(link)
  await picture(phone, 'phone-link')
  await phone.context().close()
})

test('paying with a card that is declined first', async ({ page, browser, baseURL }) => {
  await answer(page, 'jan', 'afschrift-akte')
  await signHere(page, 'jan')
  await kioskPicture(page, 'pay')
  await press(baseURL, 'payments', 'down')
  await page.getByRole('button', { name: /betalen met kaart/ }).click()
  await press(baseURL, 'payments', 'well')
  await kioskPicture(page, 'pay-silent')
  await page.getByRole('button', { name: /betalen met kaart/ }).click()
  await kioskPicture(page, 'card')
  await touchReader(browser, baseURL, reader, 'Kaart weigeren')
  await expect(page.getByRole('alert')).toContainText('Er is niets aangerekend')
  await kioskPicture(page, 'declined')
  await page.getByRole('button', { name: /betalen met kaart/ }).click()
  await expect(page.locator('h1')).toHaveText('Volg de kaartlezer')
  await touchReader(browser, baseURL, reader, 'Kaart aanvaarden')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
})

test('refused, with an employee, and what a person in doubt sees', async ({ page, browser, baseURL }) => {
  await answer(page, 'piet', 'attest-woonst')
  await signHere(page, 'piet')
  await expect(page.locator('h1')).toHaveText('U kunt dit attest nu niet krijgen', { timeout: 20_000 })
  await kioskPicture(page, 'refused')
  await stop(page)

  await answer(page, 'ahmad', 'afschrift-akte')
  await signHere(page, 'ahmad')
  await page.getByRole('button', { name: /betalen met kaart/ }).click()
  await expect(page.locator('h1')).toHaveText('Volg de kaartlezer')
  await touchReader(browser, baseURL, reader, 'Kaart aanvaarden')
  await expect(page.locator('h1')).toHaveText('Een medewerker bekijkt uw aanvraag', { timeout: 20_000 })
  await kioskPicture(page, 'with-employee')
  await page.goto('/kiosk/bestaat-niet')
  await kioskPicture(page, 'not-found')
})

test('nobody touches the screen', async ({ page }) => {
  await page.clock.install()
  await page.goto('/kiosk/dienst/attest-leven')
  await page.clock.runFor(62_000)
  await expect(page.getByRole('dialog', { name: 'Bent u er nog?' })).toBeVisible()
  await kioskPicture(page, 'idle')
})

test('the register is slow, then silent', async ({ page, baseURL }) => {
  try {
    await answer(page, 'yasmina', 'attest-woonst')
    await press(baseURL, 'population', 'slow')
    await signHere(page, 'yasmina')
    await kioskPicture(page, 'busy')
    await press(baseURL, 'population', 'down')
    await expect(page.locator('h1')).toHaveText(/Uw aanvraag is goed aangekomen|Uw document is klaar/, {
      timeout: 40_000,
    })
    await kioskPicture(page, 'waiting')
    await page.goto('/kiosk/dienst/attest-leven/beginnen')
    await kioskPicture(page, 'known-before')
    await stop(page)
    await page.goto('/kiosk/dienst/attest-leven/beginnen')
    await identify(page, 'emine')
    await kioskPicture(page, 'known-silent')
    await stop(page)
    await page.goto('/kiosk/aanmelden/terug?code=x&state=y')
    await kioskPicture(page, 'sign-in-failed')
  } finally {
    await press(baseURL, 'population', 'well')
  }
})
