import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { checkPage, checkPageWithoutScript, expect, test } from './page-check.ts'
import { signIn } from './sign-in.ts'

const asking = 'Hebt u al een kopie van de akte?'
const text = { name: 'akte.txt', mimeType: 'text/plain', buffer: Buffer.from('geen akte') }
const named = /^Mijn akte\.png \(\d+ kB\)$/

const goOn = (page: Page) => page.getByRole('button', { name: 'Verder' }).click()

/** The page that asks for a file: of somebody who wants the act of a divorce. */
async function openAsking(page: Page, person: string): Promise<void> {
  await signIn(page, person, '/dienst/afschrift-akte/aanvragen')
  await page.getByLabel('Akte van echtscheiding').check()
  await goOn(page)
}

/** A file that does not do, another that does, and the letter that names it. */
async function addFile(page: Page, check: typeof checkPage): Promise<void> {
  await check(page, asking)
  await page.getByLabel('Kopie van de akte').setInputFiles(text)
  await page.getByLabel('Wat weet u nog over de akte?').fill('Gent, 1998')
  await goOn(page)
  await expect(page.getByRole('alert').getByRole('link')).toHaveText(
    'Dit soort bestand kan niet. Kies PDF, JPG, PNG of HEIC.',
  )
  await expect(page.getByLabel('Wat weet u nog over de akte?')).toHaveValue('Gent, 1998')
  await check(page, asking)

  await page
    .getByLabel('Kopie van de akte')
    .setInputFiles({ name: 'Mijn akte.png', mimeType: 'image/png', buffer: await page.screenshot() })
  await goOn(page)
  await page.getByLabel('Nee, dit is genoeg').check()
  await goOn(page)
  await expect(page.getByRole('link', { name: named })).toBeVisible()
  await check(page, 'Lees uw aanvraag na')
}

test('a file that is surely too large is said before it is sent', { tag: '@more' }, async ({ page }) => {
  await openAsking(page, 'amina')
  const buffer = Buffer.alloc(10_000_001, 'x')
  await page.getByLabel('Kopie van de akte').setInputFiles({ name: 'groot.pdf', mimeType: 'application/pdf', buffer })
  await expect(page.getByText('Dit bestand is te groot. Kies er een van hoogstens 10 MB.')).toBeVisible()
  await checkPage(page, asking)
  await goOn(page)
  await expect(page.getByLabel('Kopie van de akte')).toBeFocused()
  await expect(page).toHaveTitle(/^Hebt u/)
})

test('a file goes along with an application, is left out and is put back', { tag: '@more' }, async ({ page }) => {
  await openAsking(page, 'yasmina')
  await addFile(page, checkPage)
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: named }).click()])
  expect(file.suggestedFilename()).toBe('Mijn akte.png')
  expect((await readFile(await file.path())).subarray(1, 4).toString()).toBe('PNG')

  const change = page.getByRole('link', { name: 'Wijzigen kopie van de akte' })
  await change.click()
  await page.getByLabel('Dit bestand weglaten').check()
  await checkPage(page, asking)
  await goOn(page)
  await goOn(page)
  await expect(page.getByRole('link', { name: 'Mijn akte.png' })).toHaveCount(0)
  await change.click()
  await page.getByLabel('Mijn akte.png terugzetten').check()
  await checkPage(page, asking)
  await goOn(page)
  await goOn(page)
  await expect(page.getByRole('link', { name: named })).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('a file goes along just the same', { tag: '@more' }, async ({ page }) => {
    await openAsking(page, 'els')
    await addFile(page, checkPageWithoutScript)
  })
})
