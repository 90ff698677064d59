import { readFile } from 'node:fs/promises'
import { startDemoCity } from '../scripts/demo-city.js'
import { atDesk } from './at-desk.ts'
import { checkPage, checkPageWithoutScript, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 150_000 })

// A Tuesday of its own: what other journeys book would be counted too.
const day = '2021-09-07'
let city: { url: string; stop: () => Promise<void> }
test.beforeAll(async () => {
  test.setTimeout(180_000)
  city = await startDemoCity({ LOKET_CLOCK: `${day}T09:00:00+02:00` })
})
test.afterAll(() => city?.stop())

test('what was planned, booked and used is seen as a picture, without script, and few stay left out', {
  tag: '@more',
}, async ({ browser }) => {
  const open = async (options = {}) =>
    (await browser.newContext({ baseURL: city.url, locale: 'nl-BE', ...options })).newPage()
  const phone = await open()
  await phone.goto('/balie/afspraken')
  await identify(phone, 'naima')
  let number = 10
  const book = async (product: string, place: string, name: string) => {
    number += 1
    await phone.goto(`/balie/afspraak?dienst=${product}&personen=1&plaats=${place}&dag=${day}`)
    await phone.locator('.lom-times a').first().click()
    await phone.getByLabel('Naam van de klant').fill(name)
    await phone.getByLabel(/^Telefoon:/).check()
    await phone.getByLabel('Telefoonnummer').fill(`0470 55 66 ${number}`)
    await phone.getByRole('button', { name: 'Afspraak vastleggen' }).click()
    await expect(phone.getByText('De afspraak staat vast')).toBeVisible()
  }
  const letters = ['Een', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes']
  for (const which of letters) await book('identiteitskaart', 'stadsloket-harmonie', `Klant ${which}`)
  await book('identiteitskaart', 'districtshuis-berchem', 'Klant Alleen')

  const desk = await atDesk(browser, { url: city.url, employee: 'bram', desk: 'harmonie-1' })
  await desk.getByLabel('Code of naam van de afspraak').fill('Klant Een')
  await desk.getByRole('button', { name: 'Aanmelden', exact: true }).click()
  await expect(desk.getByText(/De bezoeker mag gaan zitten/)).toBeVisible()

  const planner = await open({ javaScriptEnabled: false })
  await planner.goto('/balie/planning')
  await identify(planner, 'an')
  await planner.goto(`/balie/planning/gebruik?van=${day}&tot=${day}`)
  await checkPageWithoutScript(planner, 'Gepland en gebruikt')
  const places = planner.getByRole('img', { name: /gebruikt, per plaats/ })
  await expect(places.locator('.lom-used__planned').first()).toBeVisible()
  // Of Berchem what was planned alone: one visit is too few to be drawn. Four places say what was booked, three of them nothing.
  await expect(places.locator('.lom-used__planned')).toHaveCount(5)
  await expect(places.locator('.lom-used__booked')).toHaveCount(4)
  await expect(places).toContainText(/Districtshuis Berchem16,0 uur gepland, rest weggelaten/)
  await expect(places).toContainText(/Stadsloket Harmonie1,5 uur geboekt van 44,0 uur0,3 uur gebruikt/)
  const products = planner.getByRole('img', { name: /gebruikt, per dienst in Stadsloket Harmonie/ })
  await expect(products.locator('.lom-used__used')).toHaveCount(1)
  await expect(planner.getByRole('img', { name: /per dienst in Districtshuis Berchem/ })).toHaveCount(0)
  await expect(planner.getByRole('row', { name: /Districtshuis Berchem.*weggelaten/ })).toBeVisible()

  for (const width of [360, 1_280]) {
    await planner.setViewportSize({ width, height: 900 })
    await checkPageWithoutScript(planner, 'Gepland en gebruikt')
    const folder = process.env.USAGE_PICTURES
    if (folder) await planner.screenshot({ path: `${folder}/usage-${width}.png`, fullPage: true })
    // No name is cut off by the edge.
    const cut = await planner.evaluate(() => {
      const names = [...document.querySelectorAll<SVGTextElement>('.lom-used text')]
      return names.filter((name) => name.getBBox().width > (name.ownerSVGElement?.clientWidth ?? 0)).length
    })
    expect(cut).toBe(0)
  }

  const [file] = await Promise.all([
    planner.waitForEvent('download'),
    planner.getByRole('link', { name: 'Bestand (CSV)' }).click(),
  ])
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n')
  expect(lines.find((line) => line.includes('Districtshuis Berchem;Alle diensten'))).toContain('<5')
  await checkPage(phone)
})
