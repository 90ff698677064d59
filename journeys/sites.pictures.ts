import { test } from '@playwright/test'
import { picture } from './picture.ts'
import { identify } from './sign-in.ts'

test('where should a place be', async ({ page }) => {
  await page.goto('/balie/locaties')
  await identify(page, 'an')
  await picture(page, 'desk-sites')
  await page.goto('/balie/locaties?kandidaat=sporthal-het-rooi&district=Berchem&soort=counter')
  await picture(page, 'desk-sites-candidate')
})
