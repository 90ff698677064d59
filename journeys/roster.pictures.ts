import { test } from '@playwright/test'
import { picture } from './picture.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 180_000 })

const ahead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('people and shifts', async ({ page }) => {
  const base = '/balie/planning/medewerkers'
  await page.goto(`${base}/nieuw`)
  await identify(page, 'an')
  await picture(page, 'desk-employee-new')
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await picture(page, 'desk-employee-wrong')
  await page.getByLabel('Personeelsnummer').fill(`L${Date.now()}`)
  await page.getByLabel('Naam').fill('Maria-Magdalena van den Broecke-Vandewoestijne de Oliveira-Konstantinopolitanska')
  await page.getByLabel('E-mailadres').fill('maria-magdalena.vandenbroecke-vandewoestijne.de.oliveira@stad.example')
  await page.getByLabel('identiteit').check()
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await picture(page, 'desk-employees')
  await page.goto(`${base}?plaats=pop-up-de-roma`)
  await picture(page, 'desk-employees-empty')
  await page.goto(base)
  await page.getByRole('link', { name: 'Hilde Aerts' }).click()
  await picture(page, 'desk-employee')
  await page.getByLabel('identiteit').uncheck()
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).first().click()
  await picture(page, 'desk-employee-preview')
  await page.goto(`${base}/inlezen`)
  const buffer = Buffer.from(
    "nummer;naam;e-mail;thema's;talen;bewijzen;plaats\nX;Y;z;koken;nederlands;rijbewijs;nergens",
  )
  await page.getByLabel('Bestand (CSV)').setInputFiles({ name: 'mensen.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Nakijken en inlezen' }).click()
  await picture(page, 'desk-employees-file-wrong')

  let day = ahead(48)
  for (let days = 48; days < 55; days++) {
    day = ahead(days)
    await page.goto(`/balie/planning/dag?plaats=districtshuis-berchem&dag=${day}`)
    if ((await page.locator('main tbody tr').count()) > 0) break
  }
  await picture(page, 'desk-shifts')
  await page
    .getByRole('link', { name: /^Wijzigen/ })
    .first()
    .click()
  await picture(page, 'desk-shift')
  await page.getByLabel('Tot', { exact: true }).fill('08:00')
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await picture(page, 'desk-shift-wrong')
  await page.getByRole('button', { name: 'Dienst weghalen' }).click()
  await picture(page, 'desk-shift-preview')
  await page.goto('/balie/planning/dag?plaats=pop-up-de-roma&dag=2030-01-07')
  await picture(page, 'desk-shifts-empty')
  await page.goto(`/balie/planning/uren?plaats=districtshuis-berchem&dag=${day}`)
  for (const field of await page.getByLabel(/^(Van|Tot) \(/).all()) await field.fill('')
  await page.getByLabel('Tot en met dag').fill(ahead(60))
  await page.getByLabel('Waarom?').fill('Verbouwing van de onthaalruimte')
  await picture(page, 'desk-hours-period')
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await picture(page, 'desk-hours-period-preview')
  await page.goto('/balie/planning/rooster')
  await picture(page, 'desk-roster-replace')
})
