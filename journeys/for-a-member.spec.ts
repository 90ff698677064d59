import type { Page } from '@playwright/test'
import { residents } from '../src/outside/personas.ts'
import { download, expectReady, fillIn, sign } from './application.ts'
import { kioskSize, signHere, stop } from './contact-point.ts'
import { checkPageWithoutScript as checkPage, expect, test } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'

test.use({ javaScriptEnabled: false })

const numberOf = (key: string) => residents.find((one) => one.key === key)?.insz ?? ''

// The same parent asks for the same child in every channel: one after another, or it would be the same draft.
test.describe.configure({ mode: 'default' })

/** The page as a picture, where somebody wants to look at it: RIGHTS_PICTURES names the folder. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['RIGHTS_PICTURES']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

test('at home without script: an extract for a child, chosen by name from the register', { tag: '@more' }, async ({
  page,
}) => {
  await page.goto('/dienst/uittreksel-bevolkingsregister/aanvragen')
  await identify(page, 'jan')
  await checkPage(page, 'Voor wie vraagt u dit aan?')
  await expect(page.getByRole('radio')).toHaveCount(4)
  expect(await page.content()).not.toContain('16613010776')

  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPage(page, 'Voor wie vraagt u dit aan?')

  await page.getByLabel('Finn Wouters').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByText('Voor Finn Wouters')).toBeVisible()
  await fillIn(page)
  await expect(page.getByRole('definition').filter({ hasText: 'Finn Wouters' }).first()).toBeVisible()
  await checkPage(page)
  await sign(page, 'jan')
  await expectReady(page)
  await expect(page.getByText('Voor Finn Wouters')).toBeVisible()
  await download(page)

  await page.goto('/mijn-loket')
  await checkPage(page)
  // In the list of cases and in that of documents; the journeys beside this one may add more.
  await expect(page.getByText('Voor Finn Wouters').nth(1)).toBeVisible()
  await look(page, 'my-counter')
  await page.goto('/mijn-loket/gegevens')
  await expect(page.getByText('over een lid van uw gezin').first()).toBeVisible()
})

test('at the desk: for a child of whoever stands there, to the end', { tag: '@again' }, async ({ page }) => {
  await page.goto('/balie')
  await identify(page, 'griet')
  await page.getByLabel('Dossiernummer, naam of rijksregisternummer').fill(numberOf('jan'))
  await page.getByRole('button', { name: 'Zoeken' }).click()
  const first = page.getByRole('button', { name: 'Opzoeken in het Rijksregister' })
  if (await first.isVisible()) await first.click()
  await page.getByLabel('Attest of document').selectOption('uittreksel-bevolkingsregister')
  await page.getByRole('button', { name: 'Aanvraag beginnen' }).click()
  await expect(page.getByText('Voor wie vraagt de klant dit aan?').first()).toBeVisible()
  await checkPage(page)
  await page.getByLabel('Finn Wouters').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.locator('main input[type="radio"]').first().check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Nee, dit is genoeg').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByRole('definition').filter({ hasText: 'Finn Wouters' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Klant laten ondertekenen' }).click()
  await identify(page, 'jan')
  await expect(page).toHaveURL(/\/balie\/dossier\//)
  await expect(async () => {
    await page.reload()
    await expect(page.getByText('Het document is klaar.')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 20_000 })
  await expect(page.getByText('Voor Finn Wouters').first()).toBeVisible()
  await look(page, 'desk-case')
  await page.getByRole('link', { name: 'Jan Wouters' }).first().click()
  await expect(page.getByText('Voor Finn Wouters').first()).toBeVisible()
  await checkPage(page)
  await look(page, 'desk-person')
})

test('at the contact point: for a child, to the end', { tag: '@again' }, async ({ page }) => {
  await page.setViewportSize(kioskSize)
  await page.goto('/kiosk/dienst/uittreksel-bevolkingsregister')
  await page.getByRole('link', { name: 'Aanmelden en beginnen' }).click()
  await identify(page, 'jan')
  await page.getByLabel('Finn Wouters').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByText('Finn Wouters').first()).toBeVisible()
  await signHere(page, 'jan')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  await expect(page.getByText('Voor Finn Wouters')).toBeVisible()
  await look(page, 'kiosk')
  await stop(page)
})

test('who lives alone is asked nothing', { tag: '@more' }, async ({ page }) => {
  await signIn(page, 'maria', '/dienst/uittreksel-bevolkingsregister/aanvragen')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waarvoor hebt u het attest nodig?')
})
