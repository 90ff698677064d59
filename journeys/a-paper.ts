import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { readQr } from './qr-reader.ts'
import { identify } from './sign-in.ts'

/** The question of a resident permit that takes a paper. */
export const proof = 'Attest van werkgever, leasingbedrijf, autodeler of garage'
export const goOn = (page: Page) => page.getByRole('button', { name: 'Verder', exact: true }).click()

/** What a phone makes of a letter on a table. */
export const aPhoto = (side: number) => {
  const lines = Array.from(
    { length: 30 },
    (_, at) => `<text x="60" y="${80 + at * 36}" font-size="26">Attest van werkgever, regel ${at}</text>`,
  )
  const page = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="1200"><rect width="1000" height="1200" fill="#eee"/>${lines.join('')}</svg>`
  return sharp(Buffer.from(page)).resize(side).jpeg().toBuffer()
}

/** Photographs the paper that this screen asks for, with a phone that scans its code; false: it asks for none, or has one. */
export async function photographHere(page: Page): Promise<boolean> {
  const byPhone = page.getByRole('button', { name: /Foto maken met uw gsm/ })
  const asked = await page.locator('h1').innerText()
  if ((await byPhone.count()) === 0) return false
  await byPhone.click()
  const code = readQr(await page.locator('.lom-qr svg path').getAttribute('d'))
  const phone = await page
    .context()
    .browser()
    ?.newPage({ locale: 'nl-BE', viewport: { width: 390, height: 844 } })
  if (!phone) throw new Error('no browser for a phone')
  await phone.goto(code)
  await phone
    .locator('input[type="file"]')
    .setInputFiles({ name: 'papier.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(1_000) })
  await phone.getByRole('button', { name: 'Versturen' }).click()
  await expect(phone.locator('h1')).toHaveText('Verstuurd')
  await phone.context().close()
  await expect(page.locator('h1')).toHaveText('Is dit uw papier?', { timeout: 20_000 })
  await page.getByRole('button', { name: 'Ja, dit gebruiken' }).click()
  await expect(page.locator('h1')).toHaveText(asked)
  return true
}

/** From the service to the question for a paper: the car of somebody else, Ukrainian, or Belgian with this plate. */
export async function atTheQuestion(page: Page, person: string, belgian?: string): Promise<void> {
  await page.goto('/kiosk/dienst/parkeervergunning-bewoner/beginnen')
  const other = page.getByRole('link', { name: /Op een andere manier/ })
  if (await other.count()) await other.click()
  await identify(page, person)
  await page.getByRole('textbox', { name: 'Nummerplaat' }).fill(belgian ?? 'AA9999ZZ')
  await goOn(page)
  await page.waitForURL(/\/vraag\/country/)
  const country = page.getByLabel('Oekraïne')
  if (!belgian) {
    for (const more = page.getByRole('link', { name: /Toon meer/ }); (await country.count()) === 0; ) await more.click()
    await country.check()
  }
  await goOn(page)
  await page.getByLabel('Een wagen van mijn werkgever').check()
  await goOn(page)
  await expect(page.locator('h1')).toHaveText(proof)
}
