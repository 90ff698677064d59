import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { identify } from './sign-in.ts'

/** Pages of the form of a certificate, as a person in a hurry fills them in. Ends on the letter to read. */
export async function fillIn(page: Page, title = 'Waarvoor hebt u het attest nodig?'): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await page.locator('main input[type="radio"]').first().check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Nee, dit is genoeg').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lees uw aanvraag na')
}

/** Signs the letter with a fresh sign-in: of a persona, or in a way of one's own. */
export async function sign(page: Page, who: string | (() => Promise<void>)): Promise<void> {
  await page.getByRole('button', { name: 'Ondertekenen en aanvragen' }).click()
  await (typeof who === 'string' ? identify(page, who) : who())
  await expect(page).toHaveURL(/\/aanvraag\/[0-9a-f-]{36}$/)
}

/** Waits for the certificate: the page refreshes by itself, with and without script. */
export async function expectReady(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw attest is klaar', { timeout: 20_000 })
}

/** Downloads the document of the page: the bytes of a PDF. */
export async function download(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /downloaden/i })
      .first()
      .click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^[a-z0-9-]+\.pdf$/)
  const bytes = await readFile(await file.path())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  return bytes
}
