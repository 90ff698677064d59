import { test } from '@playwright/test'
import { picture } from './picture.ts'
import { identify } from './sign-in.ts'
import { dayFromNow } from './street.ts'

test('where should a place be', async ({ page }) => {
  await page.goto('/balie/locaties')
  await identify(page, 'an')
  await picture(page, 'desk-sites')
  await page.goto('/balie/locaties?kandidaat=sporthal-het-rooi&district=Berchem&soort=counter')
  await picture(page, 'desk-sites-candidate')
  await page.getByLabel('Gunstig, met voorwaarden').check()
  await page.getByRole('button', { name: 'Advies bewaren' }).click()
  await picture(page, 'desk-sites-error')
  await page.getByLabel('Voorwaarden of redenen').fill('Met een hellend vlak aan de ingang. '.repeat(20))
  for (const [part, typed] of Object.entries(dayFromNow(-1))) await page.locator(`#gegeven-${part}`).fill(typed)
  await page.getByRole('button', { name: 'Advies bewaren' }).click()
  await picture(page, 'desk-sites-saved')
  await page.goto('/balie/locaties?dag-day=31&dag-month=2&dag-year=2027&district=')
  await picture(page, 'desk-sites-city-error')
})
