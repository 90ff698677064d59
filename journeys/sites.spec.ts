import { choose, press, tick, type } from './keyboard.ts'
import { checkPageWithoutScript, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'
import { dayFromNow } from './street.ts'

test.describe.configure({ timeout: 240_000 })

test.use({ javaScriptEnabled: false })

test('a planner compares a place with what there is, and records what the district says, without script and by keyboard', {
  tag: '@more',
}, async ({ page }) => {
  await page.goto('/balie/locaties')
  await identify(page, 'an')
  await checkPageWithoutScript(page, 'Waar komt een loket?')
  await expect(page.getByText(/^Te voet: \d+ % van de inwoners woont dichtbij\.$/)).toBeVisible()
  await choose(page.getByLabel('Nieuwe plaats'), "Sporthal 't Rooi")
  await choose(page.getByLabel('District'), 'Berchem')
  await press(page.getByRole('button', { name: 'Tonen' }))
  await expect(page.getByText(/^Te voet: van \d+ % naar \d+ %\. Dat zijn .+ inwoners meer\.$/)).toBeVisible()
  await expect(page.getByText('Nieuw-Kwartier en Pulhof').first()).toBeVisible()
  await checkPageWithoutScript(page, 'Waar komt een loket?')

  await press(page.getByRole('button', { name: 'Advies bewaren' }))
  await expect(page.getByRole('alert')).toContainText('Kies wat het advies is.')
  await tick(page.getByLabel('Gunstig, met voorwaarden'))
  const { day, month, year } = dayFromNow(-1)
  await type(page.locator('#gegeven-day'), day)
  await type(page.locator('#gegeven-month'), month)
  await type(page.locator('#gegeven-year'), year)
  await press(page.getByRole('button', { name: 'Advies bewaren' }))
  await expect(page.getByRole('alert')).toContainText('Schrijf de voorwaarden of de redenen op.')
  await checkPageWithoutScript(page, 'Waar komt een loket?')
  await type(page.getByLabel('Voorwaarden of redenen'), 'Met een hellend vlak aan de ingang.')
  await press(page.getByRole('button', { name: 'Advies bewaren' }))
  await expect(page.getByText('Het advies is bewaard.')).toBeVisible()
  await expect(page.getByText("Sporthal 't Rooi (Loket met medewerkers)")).toBeVisible()
  await expect(page.getByText('Met een hellend vlak aan de ingang.')).toBeVisible()
  await checkPageWithoutScript(page, 'Waar komt een loket?')
})

test('a place that stands in no list is tried at an address and on the map, without script', { tag: '@more' }, async ({
  page,
}) => {
  await page.goto('/balie/locaties?district=Berchem')
  await identify(page, 'an')
  await page.getByLabel('Of een adres').fill('Driekoningenstraat')
  await page.getByRole('button', { name: 'Dit adres proberen' }).click()
  await expect(page.getByRole('alert')).toContainText('Bedoelt u dit adres?')
  await checkPageWithoutScript(page, 'Waar komt een loket?')
  const [first] = await page.getByRole('group', { name: 'Welk adres bedoelt u?' }).getByRole('radio').all()
  await first?.check()
  const address = (await first?.getAttribute('value')) ?? ''
  await page.getByRole('button', { name: 'Dit adres proberen' }).click()
  await expect(page.getByText(`Nieuwe plaats: ${address}.`)).toBeVisible()
  expect(page.url()).not.toContain('Driekoningen')
  await checkPageWithoutScript(page, 'Waar komt een loket?')

  // By keyboard: a step to the south.
  await page.getByRole('link', { name: 'Naar het zuiden' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Nieuwe plaats: Punt in .+ \(51\.\d{4}, 4\.\d{4}\)\./)).toBeVisible()

  // By mouse: a square of the map.
  await page.goto(page.url().replace('district=&', 'district=Berchem&'))
  const map = page.getByRole('img', { name: /plaatsen en de buurten/ })
  const before = page.url()
  await map.scrollIntoViewIfNeeded()
  const box = await map.boundingBox()
  if (!box) throw new Error('the map is not there')
  await page.mouse.click(box.x + box.width * 0.5, box.y + Math.min(box.height, 400) * 0.5)
  await expect(page).not.toHaveURL(before)
  await expect(page.getByText(/^Nieuwe plaats: Punt in .+ \(51\.\d{4}, 4\.\d{4}\)\./)).toBeVisible()
  await expect(page.getByText(/^Te voet: /).first()).toBeVisible()
  await checkPageWithoutScript(page, 'Waar komt een loket?')
})
