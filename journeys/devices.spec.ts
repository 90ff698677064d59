import { checkPage, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test('a manager pairs a screen with a code, sees how each is, and asks one to begin anew', { tag: '@more' }, async ({
  page,
}) => {
  await page.goto('/balie/contactpunten')
  await identify(page, 'dirk')
  await checkPage(page, 'Contactpunten')
  const row = page.getByRole('row').filter({ hasText: 'Bibliotheek De Poort, ingang' })
  await expect(row.getByText('Nog nooit')).toBeVisible()

  await page.getByLabel('Naam', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Code maken' }).click()
  await checkPage(page, 'Contactpunten')
  await page.getByLabel('Naam', { exact: true }).fill('Sporthal, inkom')
  await page.getByLabel('Plaats').selectOption('sporthal-t-rooi')
  await page.getByRole('button', { name: 'Code maken' }).click()
  await expect(page.getByText(/Koppelcode: \d{4}-\d{4}/)).toBeVisible()

  await page.goto('/balie/contactpunten')
  await row.getByRole('button', { name: 'Herstarten' }).click()
  await expect(row.getByText('Herstart is gevraagd')).toBeVisible()
})
