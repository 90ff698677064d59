import type { Page } from '@playwright/test'
import { startDemoCity } from '../scripts/demo-city.js'
import { letterTo, linkIn } from './mailbox.ts'
import { checkPage, checkPageWithoutScript, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 150_000 })

const waiter = 'wim.thuiswachter@voorbeeld.example'

// A Tuesday of its own, before the teams leave: the city of the other journeys runs on another day.
const morning = '2021-09-07T08:20:00+02:00'
let city: { url: string; stop: () => Promise<void> }
test.beforeAll(async () => {
  // A machine that does much else takes its time to start a city.
  test.setTimeout(180_000)
  city = await startDemoCity({ LOKET_CLOCK: morning })
})
test.afterAll(() => city.stop())

/** The page as a picture, where somebody wants to look at them: ROUND_PICTURES names the folder. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['ROUND_PICTURES']
  if (!folder) return
  const before = page.viewportSize()
  for (const width of [360, 1_280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true, animations: 'disabled' })
  }
  if (before) await page.setViewportSize(before)
}

async function askAt(page: Page, street: string, number: string, postcode = '2600'): Promise<void> {
  await page.getByLabel('Straat').fill(street)
  await page.getByLabel('Huisnummer').fill(number)
  await page.getByLabel('Postcode').fill(postcode)
}

test('a day of visits at home: booked by telephone, two hours promised, driven in order, nobody home', async ({
  browser,
  complaints: _,
}) => {
  const open = async (options = {}) =>
    (await browser.newContext({ baseURL: city.url, locale: 'nl-BE', ...options })).newPage()
  const phone = await open()
  await phone.goto('/balie/afspraken')
  await identify(phone, 'naima')
  await phone.getByRole('link', { name: 'Bij de klant thuis' }).click()
  await checkPage(phone, 'Bij de klant thuis')
  await phone.getByRole('button', { name: 'Zoeken wanneer wij kunnen komen' }).click()
  await expect(phone).toHaveTitle(/^Fout: /)
  await checkPage(phone)
  await phone.getByLabel('Identiteitskaart').check()
  await askAt(phone, 'Boomgaardstraat', '5000')
  await phone.getByRole('button', { name: 'Zoeken wanneer wij kunnen komen' }).click()
  await expect(phone.getByRole('alert')).toContainText('Wij vinden dit adres niet.')

  for (const [who, street, number, window, digits] of [
    ['Karel Janssens', 'Boomgaardstraat', '992', 'dinsdag 7 september 2021, tussen 9.00 uur', '01'],
    ['Els Rondetest', 'Floraliënlaan', '993', 'dinsdag 7 september 2021, tussen 9.00 uur', '02'],
    ['Maria Verbeeck', 'Driekoningenstraat', '998', 'dinsdag 7 september 2021, tussen 11.00 uur', '03'],
  ] as const) {
    await phone.goto('/balie/aan-huis')
    await phone.getByLabel('Identiteitskaart').check()
    await askAt(phone, street, number)
    await phone.getByRole('button', { name: 'Zoeken wanneer wij kunnen komen' }).click()
    await phone.getByLabel(window).check()
    if (who === 'Karel Janssens') {
      await phone.getByRole('button', { name: 'Afspraak vastleggen' }).click()
      await expect(phone.getByRole('alert')).toContainText('Vul de naam van de klant in.')
      await checkPage(phone)
      await look(phone, 'home-choice')
    }
    await phone.getByLabel('Naam van de klant').fill(who)
    await phone.getByLabel('Telefonisch').check()
    await phone.getByLabel('Telefoonnummer').fill(`0470 12 34 ${digits}`)
    await phone.getByRole('button', { name: 'Afspraak vastleggen' }).click()
    await expect(phone.getByText('De afspraak staat vast')).toBeVisible()
  }
  await checkPage(phone)
  // Moved to the afternoon, and back again.
  await phone.getByRole('link', { name: 'Verzetten' }).click()
  await checkPage(phone, 'Afspraak verzetten')
  await look(phone, 'home-move')
  await phone.getByRole('button', { name: 'dinsdag 7 september 2021, tussen 15.00 uur' }).click()
  await expect(phone.getByText('De afspraak is verzet.')).toBeVisible()
  await phone.getByRole('link', { name: 'Verzetten' }).click()
  await phone.getByRole('button', { name: 'dinsdag 7 september 2021, tussen 11.00 uur' }).click()
  await expect(phone.locator('main')).toContainText('tussen 11.00 uur en 13.00 uur')

  // Who travels, on a telephone and without script.
  const road = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })
  await road.goto('/balie/ronde')
  await identify(road, 'griet')
  await checkPageWithoutScript(road, 'Uw ronde, dinsdag 7 september 2021')
  await look(road, 'round')
  const stop = (name: string) => road.locator('section.lom-desk-panel', { hasText: name })
  await expect(stop('Karel Janssens')).toContainText('Boomgaardstraat 992')
  await stop('Karel Janssens').getByRole('button', { name: 'Ter plaatse' }).click()
  await stop('Karel Janssens').getByRole('button', { name: 'Klaar' }).click()
  await expect(stop('Karel Janssens').locator('.govuk-tag')).toHaveText('Klaar')
  await stop('Els Rondetest').getByRole('button', { name: 'Niemand thuis' }).click()
  await expect(stop('Els Rondetest').locator('.govuk-tag')).toHaveText('Niemand thuis')
  await stop('Els Rondetest').getByRole('button', { name: 'Terugzetten' }).click()
  await expect(stop('Els Rondetest').locator('.govuk-tag')).toHaveText('Te doen')
  await checkPageWithoutScript(road)

  // Planners see times and work, and nobody's name or street.
  const planner = await open()
  await planner.goto('/balie/ronde')
  await identify(planner, 'an')
  await checkPage(planner, 'Rondes van dinsdag 7 september 2021')
  await look(planner, 'rounds-planner')
  await expect(planner.getByText('Ploeg 1').first()).toBeVisible()
  await expect(planner.locator('main')).not.toContainText('Boomgaardstraat')
  await expect(planner.locator('main')).not.toContainText('Karel')

  // At home, without script: what the product allows, from tomorrow on.
  const home = await open({ javaScriptEnabled: false })
  await home.goto('/afspraak')
  await home.getByRole('link', { name: 'Soms komen wij bij u thuis' }).click()
  await checkPageWithoutScript(home, 'Wij komen bij u thuis')
  await expect(home.getByLabel('Identiteitskaart')).toHaveCount(0)
  await home.getByLabel('Reispas').check()
  await askAt(home, 'Driekoningenstraat', '998')
  await home.getByRole('button', { name: 'Bekijk wanneer wij kunnen komen' }).click()
  await checkPageWithoutScript(home, 'Wij komen bij u thuis')
  await look(home, 'home-at-home')
  await expect(home.getByLabel('dinsdag 7 september')).toHaveCount(0)
  await home.getByLabel('woensdag 8 september 2021, tussen 9.00 uur').check()
  await home.getByLabel('Uw naam').fill('Rosa Verbruggen')
  await home.getByLabel('Per e-mail').check()
  await home.getByLabel('E-mailadres').fill('rosa.thuis@voorbeeld.example')
  await home.getByRole('button', { name: 'Afspraak vastleggen' }).click()
  await checkPageWithoutScript(home, 'Uw afspraak staat vast')
  await expect(home.getByText('woensdag 8 september 2021, tussen 9.00 uur en 11.00 uur')).toBeVisible()

  // Moved at home by the same link, still without script; looking at other hours changes nothing.
  await home.getByRole('link', { name: 'Verzetten' }).click()
  await checkPageWithoutScript(home, 'Wanneer mogen wij komen?')
  await look(home, 'home-move-at-home')
  const own = 'woensdag 8 september 2021, tussen 9.00 uur en 11.00 uur'
  await expect(home.getByRole('link', { name: own })).toHaveCount(0)
  await home.getByRole('link', { name: 'donderdag 9 september 2021, tussen 13.00 uur' }).click()
  await checkPageWithoutScript(home, 'Uw afspraak verzetten?')
  await look(home, 'home-move-sure')
  await home.getByRole('link', { name: 'Nee, zo laten' }).click()
  await expect(home.getByText(own)).toBeVisible()
  await home.getByRole('link', { name: 'Verzetten' }).click()
  await home.getByRole('link', { name: 'donderdag 9 september 2021, tussen 13.00 uur' }).click()
  await home.getByRole('button', { name: 'Ja, verzetten' }).click()
  await expect(home.getByText('Uw afspraak is verzet.')).toBeVisible()
  await expect(home.getByText('donderdag 9 september 2021, tussen 13.00 uur en 15.00 uur')).toBeVisible()
  await checkPageWithoutScript(home, 'Uw afspraak')
  await look(home, 'home-moved')

  // With script and by keyboard, from hours that are no window of the round any more, and back.
  const keys = await open()
  const link = new URL(home.url()).pathname
  await keys.goto(`${link}/verzetten/aan-huis/2021-09-07T07:00:00.000Z`)
  await checkPage(keys, 'Deze tijd is net weg')
  await look(keys, 'home-move-gone')
  await keys.getByRole('link', { name: own }).focus()
  await keys.keyboard.press('Enter')
  await checkPage(keys, 'Uw afspraak verzetten?')
  await keys.getByRole('button', { name: 'Ja, verzetten' }).focus()
  await keys.keyboard.press('Enter')
  await expect(keys.getByText('Uw afspraak is verzet.')).toBeVisible()
  await expect(keys.getByText(own)).toBeVisible()

  // Somebody else would rather have the afternoon of a Wednesday, and waits: by POST, with the address in no link.
  const waits = await open({ javaScriptEnabled: false })
  await waits.goto('/aan-huis')
  await waits.getByLabel('Reispas').check()
  await askAt(waits, 'Boomgaardstraat', '992')
  await waits.getByRole('button', { name: 'Bekijk wanneer wij kunnen komen' }).click()
  await waits.getByRole('button', { name: 'Passen deze uren niet? Zet u op de wachtlijst' }).click()
  await checkPageWithoutScript(waits, 'Op de wachtlijst')
  await look(waits, 'home-wait')
  await waits.getByLabel('woensdag').check()
  await waits.getByLabel('In de namiddag').check()
  await waits.getByRole('button', { name: 'Op de wachtlijst zetten' }).click()
  await expect(waits).toHaveTitle(/^Fout: /)
  await checkPageWithoutScript(waits, 'Op de wachtlijst')
  await look(waits, 'home-wait-wrong')
  await expect(waits.getByLabel('In de namiddag')).toBeChecked()
  await waits.getByLabel('2 weken').check()
  await waits.getByLabel('Uw naam').fill('Wim-Alexander Thuiswachter-Van den Eeckhoutte')
  await waits.getByLabel('Per e-mail').check()
  await waits.getByLabel('E-mailadres').fill(waiter)
  await waits.getByRole('button', { name: 'Op de wachtlijst zetten' }).click()
  await checkPageWithoutScript(waits, 'U staat op de wachtlijst')
  expect(waits.url()).not.toMatch(/boomgaard|992/i)
  const waiting = linkIn(await letterTo(city.url, waiter, 'U staat op de wachtlijst'), '/afspraak/wachtlijst/')
  await waits.goto(waiting)
  await checkPageWithoutScript(waits, 'Er wordt nu geen tijd voor u vrijgehouden')

  await home.reload()
  await home.getByRole('link', { name: 'Afzeggen' }).click()
  await home.getByRole('button', { name: 'Ja, afzeggen' }).click()
  await expect(home.getByRole('heading', { level: 1 })).toHaveText('Deze afspraak is afgezegd')

  // What she let go on Wednesday makes room: two hours of the afternoon are kept for who waits.
  const offered = linkIn(await letterTo(city.url, waiter, 'Wij kunnen bij u thuis komen'), '/afspraak/wachtlijst/')
  expect(offered).toBe(waiting)
  await waits.goto(offered)
  await checkPageWithoutScript(waits, 'Er is een tijd vrij')
  await expect(waits.getByText('woensdag 8 september 2021, tussen 13.00 uur en 15.00 uur')).toBeVisible()
  await look(waits, 'home-offered')
  await waits.getByRole('button', { name: 'Ja, kom dan' }).click()
  await checkPageWithoutScript(waits, 'Uw afspraak staat vast')
  await expect(waits.getByText('woensdag 8 september 2021, tussen 13.00 uur en 15.00 uur')).toBeVisible()
})
