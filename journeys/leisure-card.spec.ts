import type { Page } from '@playwright/test'
import { residentByKey } from '../src/outside/personas.ts'
import { sign } from './application.ts'
import { checkPageWithoutScript as checkPage, expect, test } from './page-check.ts'
import { signIn } from './sign-in.ts'

test.use({ javaScriptEnabled: false })
test.describe.configure({ timeout: 120_000 })

/** Says for whom the tariff is. */
async function forOneself(page: Page): Promise<void> {
  await checkPage(page, 'Voor wie is het kansentarief?')
  await page.getByLabel('Mijzelf').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.locator('h1')).not.toHaveText('Voor wie is het kansentarief?')
}

test('a parent asks the A-kaart for a child, without script', { tag: '@more' }, async ({ page }) => {
  await page.goto('/dienst/a-kaart')
  await checkPage(page, 'A-kaart')
  await signIn(page, 'yasmina', '/dienst/a-kaart/aanvragen')
  await checkPage(page, 'Voor wie is de kaart?')
  await page.getByLabel('Mijn kind jonger dan 12').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await checkPage(page, 'Uw kind')
  await page.getByLabel('Nummer op de Kids-ID').fill(residentByKey('adam').insz)
  await page.getByLabel('Ja').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await checkPage(page)
  await sign(page, 'yasmina')
  await expect(page.locator('h1')).toHaveText('Goedgekeurd', { timeout: 20_000 })
  await checkPage(page)
})

test('kansentarief comes at once when a source knows the right', { tag: '@again' }, async ({ page }) => {
  await signIn(page, 'maria', '/dienst/kansentarief/aanvragen')
  await forOneself(page)
  await checkPage(page)
  await sign(page, 'maria')
  await expect(page.locator('h1')).toHaveText('Goedgekeurd', { timeout: 20_000 })
  await checkPage(page)
})

test('kansentarief that no source knows of goes to a person', { tag: '@again' }, async ({ page }) => {
  await signIn(page, 'ahmad', '/dienst/kansentarief/aanvragen')
  await forOneself(page)
  await checkPage(page)
  await sign(page, 'ahmad')
  await expect(page.getByRole('heading', { name: 'Een medewerker bekijkt uw aanvraag' })).toBeVisible({
    timeout: 20_000,
  })
  await checkPage(page)
})
