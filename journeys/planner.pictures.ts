import { expect, test } from '@playwright/test'
import { picture } from './picture.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 120_000 })

test('the week of a planner', async ({ page }) => {
  await page.goto('/balie')
  await identify(page, 'an')
  await expect(page).toHaveURL('/balie/planning')
  await page.getByRole('link', { name: 'Volgende week' }).click()
  await picture(page, 'desk-planning')
  await page
    .getByRole('link', { name: /^Uren wijzigen/ })
    .nth(1)
    .click()
  await picture(page, 'desk-hours')
  await page.getByLabel('Waarom?').fill('Opleiding')
  await page.getByLabel('Tot (1)').fill('12:00')
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await picture(page, 'desk-hours-preview')
  await page.getByRole('button', { name: 'Uren wijzigen' }).click()
  await picture(page, 'desk-planning-changed')
  await page.goto('/balie/planning/rooster')
  const buffer = Buffer.from('nummer;dag\nD101;2026-13-01')
  await page.getByLabel('Bestand (CSV)').setInputFiles({ name: 'rooster.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Inlezen' }).click()
  await picture(page, 'desk-roster-wrong')
  await page.goto('/balie/planning/gebruik')
  await picture(page, 'desk-usage-empty')
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)
  await page.goto(`/balie/planning/gebruik?van=${day(0)}&tot=${day(30)}`)
  await picture(page, 'desk-usage')
  await page.goto('/balie/planning/gebruik?van=x')
  await picture(page, 'desk-usage-wrong')
})

test('who travels', async ({ page }) => {
  await page.goto('/balie/mijn-agenda')
  await identify(page, 'griet')
  await expect(page).toHaveURL('/balie/mijn-agenda')
  await page.getByRole('button', { name: 'Adres maken' }).click()
  await picture(page, 'desk-own-calendar')
  await page.goto('/balie/aan-huis')
  await picture(page, 'desk-home-visit')
  await page.goto('/balie/ronde')
  await picture(page, 'desk-round-empty')
})
