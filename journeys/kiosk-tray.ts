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
  await page.getByRole('button', { name: 'Anders ondertekenen' }).click()
  await identify(page, 'amina')
}
