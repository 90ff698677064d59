import { expect, test } from '@playwright/test'
import { residentByKey } from '../src/outside/personas.ts'
import { sign } from './application.ts'
import { picture } from './picture.ts'
import { signIn } from './sign-in.ts'

test.describe.configure({ timeout: 180_000 })

test('the leisure card and the reduced tariff', async ({ page }) => {
  await page.goto('/dienst/a-kaart')
  await picture(page, 'leisure-service')
  await page.goto('/dienst/kansentarief')
  await picture(page, 'leisure-service-reduced')
  await signIn(page, 'yasmina', '/dienst/a-kaart/aanvragen')
  await page.getByLabel('Mijn kind jonger dan 12').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('button', { name: 'Verder' }).click()
  await picture(page, 'leisure-child-error')
  await page.getByLabel('Nummer op de Kids-ID').fill(residentByKey('adam').insz)
  await page.getByLabel('Ja').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await picture(page, 'leisure-check')
  await sign(page, 'yasmina')
  await expect(page.locator('h1')).toHaveText('Goedgekeurd', { timeout: 30_000 })
  await picture(page, 'leisure-done')
})
