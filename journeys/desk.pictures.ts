import { expect, type Page, test } from '@playwright/test'
import { residents } from '../src/outside/personas.ts'
import { picture } from './picture.ts'
import { identify } from './sign-in.ts'
import { touchReader } from './simulators.ts'

test.describe.configure({ timeout: 120_000 })

const search = async (page: Page, typed: string) => {
  await page.goto('/balie')
  await page.getByLabel('Dossiernummer, naam of rijksregisternummer').fill(typed)
  await page.getByRole('button', { name: 'Zoeken' }).click()
}
const numberOf = (key: string) => residents.find((resident) => resident.key === key)?.insz ?? ''

test('at the counter and behind it', async ({ page, browser, baseURL }) => {
  await page.goto('/balie')
  await picture(page, 'desk-simulated-sign-in')
  await identify(page, 'griet')
  await expect(page).toHaveURL('/balie')
  await picture(page, 'desk-start')
  await page.getByRole('button', { name: 'Zoeken' }).click()
  await picture(page, 'desk-search-error')
  await search(page, 'Zzyzx')
  await picture(page, 'desk-search-empty')
  await search(page, numberOf('amina'))
  await picture(page, 'desk-unknown-person')
  await page.getByRole('button', { name: 'Opzoeken in het Rijksregister' }).click()
  await picture(page, 'desk-person-new')
  await page.getByRole('button', { name: 'Aanvraag beginnen' }).click()
  await picture(page, 'desk-person-error')
  await page.getByLabel('Attest of document').selectOption('afschrift-akte')
  await page.getByRole('button', { name: 'Aanvraag beginnen' }).click()
  await picture(page, 'desk-form')
  await page.getByRole('button', { name: 'Verder' }).click()
  await picture(page, 'desk-form-error')
  await page.locator('main input[type="radio"]').first().check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Nee, dit is genoeg').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await picture(page, 'desk-check')
  await page.getByRole('button', { name: 'Klant laten ondertekenen' }).click()
  await identify(page, 'amina')
  await expect(page).toHaveURL(/\/balie\/dossier\//)
  await picture(page, 'desk-case-to-pay')
  await page.getByRole('button', { name: 'Aanvraag stoppen' }).click()
  await picture(page, 'desk-case-stop-error')
  await page.getByRole('button', { name: /terminal/ }).click()
  await expect(page.getByRole('heading', { name: 'De klant betaalt aan de terminal' })).toBeVisible()
  await picture(page, 'desk-case-terminal')
  await touchReader(browser, baseURL, 'term_loket1', 'Kaart aanvaarden')
  await expect(page.getByText(/Kijk het na met de klant|Het document is klaar/)).toBeVisible({ timeout: 20_000 })
  await picture(page, 'desk-case-paid')
  const found = page.url()

  await search(page, numberOf('amina'))
  await page.getByLabel('Attest of document').selectOption('attest-woonst')
  await page.getByRole('button', { name: 'Aanvraag beginnen' }).click()
  await page.locator('main input[type="radio"]').first().check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Nee, dit is genoeg').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('button', { name: 'Klant laten ondertekenen' }).click()
  await identify(page, 'amina')
  await expect(page.getByText('Het document is klaar. Druk het af of geef het mee.')).toBeVisible({ timeout: 20_000 })
  await picture(page, 'desk-case-ready')
  await search(page, numberOf('amina'))
  await picture(page, 'desk-person')
  await search(page, 'diallo')
  await picture(page, 'desk-search-found')
  await page.goto('/balie/berichten')
  await picture(page, 'desk-forbidden')
  await page.goto('/balie/dossier/00000000-0000-7000-8000-000000000000')
  await picture(page, 'desk-not-found')
  await page.goto('/balie/afgemeld?reden=tijd')
  await picture(page, 'desk-time-is-up')

  const office = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await office.goto('/balie')
  await identify(office, 'bram')
  for (const [path, name] of [
    ['/balie/werklijst', 'desk-work'],
    ['/balie/betalingen', 'desk-money'],
    ['/balie/berichten', 'desk-messages'],
    ['/balie/taken', 'desk-jobs'],
  ] as const) {
    await office.goto(path)
    await picture(office, name)
  }
  await office.goto(found)
  await picture(office, 'desk-case-office')
  await office.getByRole('link', { name: 'Betaling bekijken' }).click()
  await picture(office, 'desk-order')
  await office.getByRole('button', { name: 'Geld teruggeven' }).click()
  await picture(office, 'desk-order-error')
  await office.context().close()
})
