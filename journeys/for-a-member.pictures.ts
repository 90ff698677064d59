import { expect, test } from '@playwright/test'
import { residentByKey } from '../src/outside/personas.ts'
import { fillIn, sign } from './application.ts'
import { kioskSize } from './contact-point.ts'
import { kioskPicture, picture } from './picture.ts'
import { identify, signIn } from './sign-in.ts'

test.describe.configure({ timeout: 120_000 })

const product = 'uittreksel-bevolkingsregister'

test('for whom, at home', async ({ page }) => {
  await signIn(page, 'jan', `/dienst/${product}/aanvragen`)
  await picture(page, 'for-whom')
  await page.getByRole('button', { name: 'Verder' }).click()
  await picture(page, 'for-whom-error')
  await page.getByLabel('Finn Wouters').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await picture(page, 'for-whom-form')
  await fillIn(page)
  await picture(page, 'for-whom-check')
  await sign(page, 'jan')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw attest is klaar', { timeout: 20_000 })
  await picture(page, 'for-whom-ready')
  await page.goto('/mijn-loket/gegevens')
  await picture(page, 'for-whom-readers')
})

test.describe('at a contact point', () => {
  test.use({ viewport: kioskSize })
  test('for whom', async ({ page }) => {
    await page.goto(`/kiosk/dienst/${product}/beginnen`)
    await identify(page, 'jan')
    await kioskPicture(page, 'for-whom')
    await page.getByLabel('Finn Wouters').check()
    await page.getByRole('button', { name: 'Verder' }).click()
    await kioskPicture(page, 'for-whom-known')
  })
})

test('for whom, at the desk', async ({ page }) => {
  await page.goto('/balie')
  await identify(page, 'griet')
  await page.goto('/balie')
  await page.getByLabel('Dossiernummer, naam of rijksregisternummer').fill(residentByKey('jan').insz)
  await page.getByRole('button', { name: 'Zoeken' }).click()
  const unknown = page.getByRole('button', { name: 'Opzoeken in het Rijksregister' })
  if (await unknown.isVisible()) await unknown.click()
  await page.getByLabel('Attest of document').selectOption(product)
  await page.getByRole('button', { name: 'Aanvraag beginnen' }).click()
  await picture(page, 'for-whom-desk')
  await page.getByLabel('Finn Wouters').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await picture(page, 'for-whom-desk-form')
})

test.describe('whose parking card, at a contact point', () => {
  test.use({ viewport: kioskSize })
  test('the first question of an exemption', async ({ page }) => {
    await page.goto('/kiosk/dienst/lez-vrijstelling/beginnen')
    await identify(page, 'emine')
    await kioskPicture(page, 'whose-card')
  })
})
