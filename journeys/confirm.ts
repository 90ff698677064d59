import type { Page } from '@playwright/test'
import { letterTo } from './mailbox.ts'

/** Who is not signed in types the code that came by mail. */
export async function confirmByMail(page: Page, email: string): Promise<void> {
  const { text } = await letterTo(new URL(page.url()).origin, email, 'Bevestig uw afspraak')
  await page.getByLabel('Code').fill(text.match(/\d{6}/)?.[0] ?? '')
  await page.getByRole('button', { name: 'Afspraak bevestigen' }).click()
}
