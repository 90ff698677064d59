import { expect, type Page } from '@playwright/test'
import { aPhoto, atTheQuestion, goOn, proof } from './a-paper.ts'
import { checkScreen, kioskSize } from './contact-point.ts'
import { checkPage, checkPageWithoutScript, test } from './page-check.ts'
import { readQr } from './qr-reader.ts'

test.use({ viewport: kioskSize })
// Both go on with the draft of the same resident.
test.describe.configure({ mode: 'default', timeout: 120_000 })

const phoneSize = { width: 390, height: 844 }
const photo = async (side: number) => ({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(side) })

const codeOn = async (page: Page) => readQr(await page.locator('.lom-qr svg path').getAttribute('d'))

test('a permit with a paper that the own phone photographs: not that one, then the right one', {
  tag: '@more',
}, async ({ page, browser, baseURL }) => {
  await atTheQuestion(page, 'emine')
  await checkScreen(page, proof, 'paper')
  await page.getByRole('button', { name: /Foto maken met uw gsm/ }).click()
  await checkScreen(page, 'Scan de code met uw gsm', 'paper-code')
  // Who is busy on the phone has to touch no screen, as long as the code is good.
  await expect(page.locator('[data-waits]')).toHaveAttribute('data-waits', '305')

  const phone = await (await browser.newContext({ baseURL, viewport: phoneSize })).newPage()
  const first = await codeOn(page)
  // A preview of the link does not use it up, and the page says nothing of who stands at the screen.
  await phone.request.get(first)
  await phone.goto(first)
  await checkPage(phone, 'Maak een foto van uw papier')
  await expect(phone.getByText('Emine')).toHaveCount(0)
  await phone.getByRole('button', { name: 'Versturen' }).click()
  await expect(phone.getByRole('alert')).toBeVisible()
  await checkPage(phone, 'Maak een foto van uw papier')
  await phone.getByLabel(proof).setInputFiles(await photo(400))
  await phone.getByRole('button', { name: 'Versturen' }).click()
  await expect(phone.locator('h1')).toHaveText('Verstuurd')
  await checkPage(phone)

  // The screen goes on by itself.
  await expect(page.locator('img.lom-paper')).toBeVisible({ timeout: 20_000 })
  await checkScreen(page, 'Is dit uw papier?', 'paper-come')
  await expect(page.getByText('De foto is klein.')).toBeVisible()
  await expect
    .poll(() => page.locator('img.lom-paper').evaluate((picture) => (picture as HTMLImageElement).naturalWidth))
    .toBe(400)
  await page.getByRole('button', { name: 'Nee, opnieuw' }).click()
  await expect(page.locator('h1')).toHaveText(proof)

  await page.getByRole('button', { name: /Foto maken met uw gsm/ }).click()
  const second = await codeOn(page)
  await phone.goto(first)
  await checkPage(phone, 'Deze link werkt niet meer')
  await phone.goto(second)
  await phone.getByLabel(proof).setInputFiles(await photo(1_000))
  await phone.getByRole('button', { name: 'Versturen' }).click()
  await expect(page.locator('h1')).toHaveText('Is dit uw papier?', { timeout: 20_000 })
  await expect(page.getByText('Kunt u de tekst lezen?')).toHaveCount(0)
  await page.getByRole('button', { name: 'Ja, dit gebruiken' }).click()
  await checkScreen(page, proof, 'paper-held')
  await goOn(page)
  await checkScreen(page, 'Lees uw aanvraag na')
  await expect(page.getByText(/IMG_0001\.jpg/)).toBeVisible()
  await phone.context().close()
})

test('a paper of two sheets: one is laid straight, one that was wrong is taken away, and it is one file', {
  tag: '@again',
}, async ({ page, browser, baseURL }) => {
  await atTheQuestion(page, 'emine')
  const phone = await (await browser.newContext({ baseURL, viewport: phoneSize })).newPage()
  const send = async (side: number) => {
    await page.getByRole('button', { name: /Foto maken met uw gsm|Een andere foto/ }).click()
    await phone.goto(await codeOn(page))
    await phone.getByLabel(proof).setInputFiles(await photo(side))
    await phone.getByRole('button', { name: 'Versturen' }).click()
    await expect(page.locator('img.lom-paper')).toBeVisible({ timeout: 20_000 })
  }
  const widthShown = () =>
    page.locator('img.lom-paper').evaluate((picture) => (picture as HTMLImageElement).naturalWidth)

  await send(1_000)
  await page.getByRole('button', { name: 'Recht leggen en bijsnijden' }).click()
  await expect(page.getByRole('button', { name: 'Terug zoals het was' })).toBeVisible()
  await checkScreen(page, 'Is dit uw papier?', 'paper-straight')
  await page.getByRole('button', { name: 'Terug zoals het was' }).click()
  await expect.poll(widthShown).toBe(900)
  await page.getByRole('button', { name: 'Ja, en er is nog een blad' }).click()
  await checkScreen(page, proof, 'paper-next-sheet')
  for (const [at, side] of [900, 800].entries()) {
    await send(side)
    await checkScreen(page, `Is dit blad ${at + 2}?`, 'paper-sheet-come')
    await page.getByRole('button', { name: 'Ja, dit blad gebruiken' }).click()
    await expect(page.locator('h1')).toHaveText(`U hebt ${at + 2} bladen`)
    if (at === 0) await page.getByRole('link', { name: 'Nog een blad toevoegen' }).click()
  }
  await checkScreen(page, 'U hebt 3 bladen', 'paper-sheets')
  await page.getByRole('link', { name: 'Een blad wegnemen' }).click()
  await checkScreen(page, 'Welk blad neemt u weg?', 'paper-sheet-away')
  await page.getByRole('button', { name: 'Blad 2 wegnemen' }).click()
  await expect(page.locator('h1')).toHaveText('U hebt 2 bladen')
  await page.getByRole('button', { name: 'Klaar, dit zijn alle bladen' }).click()
  await expect(page.getByText('papier.pdf')).toBeVisible()
  await goOn(page)
  await checkScreen(page, 'Lees uw aanvraag na')
  await phone.context().close()
})

test('without script a button goes on, and a code of somebody who left sends nothing', { tag: '@again' }, async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, viewport: kioskSize, javaScriptEnabled: false })
  const page = await context.newPage()
  await atTheQuestion(page, 'emine')
  await page.getByRole('button', { name: /Foto maken met uw gsm|Een andere foto/ }).click()
  const link = await codeOn(page)
  await page.getByRole('link', { name: 'Ik heb de foto verstuurd' }).click()
  await expect(page.locator('h1')).toHaveText('Wij hebben nog geen foto')

  const phone = await (await browser.newContext({ baseURL, viewport: phoneSize, javaScriptEnabled: false })).newPage()
  await phone.goto(link)
  await checkPageWithoutScript(phone, 'Maak een foto van uw papier')
  await phone.getByLabel(proof).setInputFiles(await photo(1_000))
  await page.locator('footer').getByRole('button', { name: 'Stoppen' }).click()
  await expect(page.locator('h1')).toHaveText('Alles is gewist')
  await phone.getByRole('button', { name: 'Versturen' }).click()
  await checkPageWithoutScript(phone, 'Deze link werkt niet meer')
  await phone.context().close()
  await context.close()
})
