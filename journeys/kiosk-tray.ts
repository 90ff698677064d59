import type { Page } from '@playwright/test'
import { identify } from './sign-in.ts'

/** On a device one is asked first how. */
export async function answerHere(page: Page): Promise<void> {
  await page.goto('/kiosk/dienst/attest-gezinssamenstelling')
  await page.getByRole('link', { name: 'Aanmelden en beginnen' }).click()
  await page
    .getByRole('button', { name: /andere manier/i })
    .or(page.getByRole('link', { name: /andere manier/i }))
    .click()
  await identify(page, 'amina')
  await page.getByRole('link', { name: 'Verder' }).click()
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Nee, dit is genoeg').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('button', { name: 'Ondertekenen op een andere manier' }).click()
  await identify(page, 'amina')
}
