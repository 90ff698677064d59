import type { Page } from '@playwright/test'
import { fillIn } from './every-product.ts'
import { checkPage, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

const folder = process.env['PRODUCT_PICTURES']

/** Each state on a telephone and on a desk. */
async function look(page: Page, name: string, title?: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: width === 360 ? 800 : 900 })
    await checkPage(page, title)
    if (folder) await page.screenshot({ path: `${folder}/who-moves-${name}-${width}.png`, fullPage: true })
  }
}

test('who moves along is asked by name of a part of the household only, and read again before it is handed in', {
  tag: '@again',
}, async ({ page }) => {
  await page.goto('/dienst/adreswijziging/aanvragen')
  await identify(page, 'sofie')
  await fillIn(page, { moved: '2021-09-01' })
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page).toHaveURL(/\/wie-verhuist$/)
  const names = page.getByLabel('Welke leden van uw gezin verhuizen mee?')
  await expect(names).toBeHidden()
  await look(page, 'asked')

  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.locator('.govuk-error-summary')).toContainText('Kies een antwoord bij “Wie verhuist er mee?”.')
  await look(page, 'nothing')

  await page.getByLabel('Een deel van mijn gezin').check()
  await expect(names).toBeVisible()
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.locator('.govuk-error-summary')).toContainText('Vul de namen van wie meeverhuist in.')
  await look(page, 'no-names')

  const long = 'Anna-Magdalena Wolfeschlegelsteinhausenbergerdorff-Vandenbroucke'
  await names.fill(`${long}\nLou Peeters`)
  await look(page, 'part')
  await page.getByRole('button', { name: 'Verder' }).click()
  await look(page, 'read', 'Lees uw aanvraag na')
  await expect(page.getByRole('main')).toContainText(long)

  // Who moves alone is not asked for names, and none are left of what stood there.
  await page
    .getByRole('link', { name: /^Wijzig.*verhuist/ })
    .first()
    .click()
  await page.getByLabel('Niemand: ik alleen').check()
  await expect(names).toBeHidden()
  await page.getByRole('button', { name: 'Verder' }).click()
  await look(page, 'alone', 'Lees uw aanvraag na')
  await expect(page.getByRole('main')).not.toContainText(long)
})
