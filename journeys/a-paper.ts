import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
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

/** From the service to the question for a paper: the car of somebody else. */
export async function atTheQuestion(page: Page, person: string): Promise<void> {
  await page.goto('/kiosk/dienst/parkeervergunning-bewoner/beginnen')
  const other = page.getByRole('link', { name: /Op een andere manier/ })
  if (await other.count()) await other.click()
  await identify(page, person)
  await page.getByRole('link', { name: 'Verder' }).click()
  await page.getByRole('textbox', { name: 'Nummerplaat' }).fill('AA9999ZZ')
  await goOn(page)
  await page.waitForURL(/\/vraag\/country/)
  const country = page.getByLabel('Oekraïne')
  for (const more = page.getByRole('link', { name: /Toon meer/ }); (await country.count()) === 0; ) await more.click()
  await country.check()
  await goOn(page)
  await page.getByLabel('Een wagen van mijn werkgever').check()
  await goOn(page)
  await expect(page.locator('h1')).toHaveText(proof)
}
