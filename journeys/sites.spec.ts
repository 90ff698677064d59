import { checkPageWithoutScript, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'
import { dayFromNow } from './street.ts'

test.use({ javaScriptEnabled: false })

test('a planner compares a place with what there is, and records what the district says, without script', async ({
  page,
}) => {
  await page.goto('/balie/locaties')
  await identify(page, 'an')
  await checkPageWithoutScript(page, 'Waar komt een loket?')
  await expect(page.getByText(/^Te voet: \d+ % van de inwoners woont dichtbij\.$/)).toBeVisible()
  await page.getByLabel('Nieuwe plaats').selectOption({ label: "Sporthal 't Rooi" })
  await page.getByLabel('District').selectOption('Berchem')
  await page.getByRole('button', { name: 'Tonen' }).click()
  await expect(page.getByText(/^Te voet: van \d+ % naar \d+ %\. Dat zijn .+ inwoners meer\.$/)).toBeVisible()
  await expect(
    page.getByRole('cell', { name: 'Nieuw-Kwartier en Pulhof' }).or(page.getByText('Nieuw-Kwartier en Pulhof')).first(),
  ).toBeVisible()
  await checkPageWithoutScript(page, 'Waar komt een loket?')

  await page.getByRole('button', { name: 'Advies bewaren' }).click()
  await expect(page.getByRole('alert')).toContainText('Kies wat het advies is.')
  await page.getByLabel('Gunstig, met voorwaarden').check()
  const { day, month, year } = dayFromNow(-1)
  await page.locator('#gegeven-day').fill(day)
  await page.locator('#gegeven-month').fill(month)
  await page.locator('#gegeven-year').fill(year)
  await page.getByRole('button', { name: 'Advies bewaren' }).click()
  await expect(page.getByRole('alert')).toContainText('Schrijf de voorwaarden of de redenen op.')
  await checkPageWithoutScript(page, 'Waar komt een loket?')
  await page.getByLabel('Voorwaarden of redenen').fill('Met een hellend vlak aan de ingang.')
  await page.getByRole('button', { name: 'Advies bewaren' }).click()
  await expect(page.getByText('Het advies is bewaard.')).toBeVisible()
  await expect(page.getByText("Sporthal 't Rooi (Loket met medewerkers): Gunstig, met voorwaarden")).toBeVisible()
  await checkPageWithoutScript(page, 'Waar komt een loket?')
})
