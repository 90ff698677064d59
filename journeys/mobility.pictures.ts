import { type Page, test } from '@playwright/test'
import { sign } from './application.ts'
import { kioskPicture, kioskSizes, picture } from './picture.ts'
import { identify, signIn } from './sign-in.ts'

test.describe.configure({ timeout: 300_000 })

const plateOf = (page: Page) => page.getByRole('textbox', { name: 'Nummerplaat' })
const next = (page: Page) => page.getByRole('button', { name: 'Verder' }).click()

async function fillDay(page: Page, days: number): Promise<void> {
  const date = new Date(Date.now() + days * 86_400_000)
  await page.getByLabel('Dag', { exact: true }).fill(String(date.getUTCDate()))
  await page.getByLabel('Maand', { exact: true }).fill(String(date.getUTCMonth() + 1))
  await page.getByLabel('Jaar', { exact: true }).fill(String(date.getUTCFullYear()))
}

test('may my car enter?', async ({ page }) => {
  await page.goto('/situatie/auto')
  await picture(page, 'mobility-life-event')
  await page.goto('/mag-mijn-wagen-binnen')
  await picture(page, 'mobility-check')
  await page.getByText('Met de gegevens van de wagen').click()
  await page.getByRole('button', { name: 'Nakijken' }).last().click()
  await picture(page, 'mobility-check-errors')
  for (const [plate, name] of [
    ['1-WWW-901', 'no'],
    ['1-WWW-902', 'yes'],
    ['AA9999ZZ', 'perhaps'],
  ] as const) {
    await plateOf(page).fill(plate)
    await page.getByRole('button', { name: 'Nakijken' }).first().click()
    await picture(page, `mobility-check-${name}`)
  }
  for (const product of ['lez-dagpas', 'lez-toelating', 'lez-vrijstelling', 'lez-registratie']) {
    await page.goto(`/dienst/${product}`)
    await picture(page, `mobility-${product}`)
  }
})

test('a day pass and an exemption', async ({ page }) => {
  await signIn(page, 'jan', '/dienst/lez-dagpas/aanvragen')
  await picture(page, 'mobility-pass-car')
  await plateOf(page).fill('1www901')
  await next(page)
  await picture(page, 'mobility-pass-day')
  await fillDay(page, 1)
  await next(page)
  await picture(page, 'mobility-pass-check')
  await page.getByRole('button', { name: 'Aanvraag indienen' }).click()
  await picture(page, 'mobility-pass-pay')
  await page.getByRole('button', { name: '€ 35,00 betalen' }).click()
  await page.getByRole('button', { name: 'Betaal', exact: true }).click()
  await page.getByRole('heading', { name: 'Goedgekeurd' }).waitFor()
  await picture(page, 'mobility-pass-done')

  await page.goto('/dienst/lez-toelating/aanvragen')
  await plateOf(page).fill('1www902')
  await next(page)
  await page.getByLabel('Een maand').check()
  await fillDay(page, 2)
  await next(page)
  await picture(page, 'mobility-permit-not-possible')
  await page.getByRole('link', { name: 'Wijzigen' }).first().click()
  await plateOf(page).fill('AA9999ZZ')
  await next(page)
  await picture(page, 'mobility-described')
})

test('a resident permit', async ({ page }) => {
  await signIn(page, 'yasmina', '/dienst/parkeervergunning-bewoner/aanvragen')
  await picture(page, 'mobility-resident-car')
  await plateOf(page).fill('1www905')
  await next(page)
  await picture(page, 'mobility-resident-proof')
  await page.getByRole('link', { name: 'Vorige stap' }).click()
  await plateOf(page).fill('1www903')
  await next(page)
  await sign(page, 'yasmina')
  await page.getByRole('heading', { name: 'Goedgekeurd' }).waitFor({ timeout: 30_000 })
  await picture(page, 'mobility-resident-done')
  await page.goto('/mijn-loket')
  await picture(page, 'mobility-my-counter')
  await page.getByRole('link', { name: 'Parkeervergunning bewoner' }).first().click()
  await picture(page, 'mobility-grant')
  await page.getByLabel('Nieuwe nummerplaat').fill('1-WWW-901')
  await page.getByRole('button', { name: 'Nummerplaat wijzigen' }).click()
  await picture(page, 'mobility-grant-error')
  await page.getByRole('button', { name: 'Nu stoppen' }).click()
  await picture(page, 'mobility-grant-ended')
})

test('a day pass at a contact point', async ({ page }) => {
  await page.setViewportSize(kioskSizes[1] ?? { width: 1080, height: 1920 })
  await page.goto('/kiosk/dienst/lez-dagpas')
  await kioskPicture(page, 'mobility-pass')
  await page.getByRole('link', { name: 'Aanmelden en beginnen' }).click()
  await identify(page, 'omer')
  await kioskPicture(page, 'mobility-plate')
  await plateOf(page).fill('1www904')
  await next(page)
  await kioskPicture(page, 'mobility-country')
  await next(page)
  await fillDay(page, 0)
  await kioskPicture(page, 'mobility-day')
  await next(page)
  await kioskPicture(page, 'mobility-check')
})
