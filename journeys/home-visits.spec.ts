import type { Page } from '@playwright/test'
import { startDemoCity } from '../scripts/demo-city.js'
import { press, tick, type } from './keyboard.ts'
import { letterTo, linkIn } from './mailbox.ts'
import { checkPage, checkPageWithoutScript, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 400_000 })

const rosa = 'rosa.thuis@voorbeeld.example'
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
  await type(page.getByLabel('Straat'), street)
  await type(page.getByLabel('Huisnummer'), number)
  await type(page.getByLabel('Postcode'), postcode)
}

test('a day of visits at home, by keyboard: booked by telephone, two hours promised, driven in order, nobody home', {
  tag: '@more',
}, async ({ browser, complaints: _ }) => {
  const open = async (options = {}) =>
    (await browser.newContext({ baseURL: city.url, locale: 'nl-BE', ...options })).newPage()
  const phone = await open()
  await phone.goto('/balie/afspraken')
  await identify(phone, 'naima')
  await press(phone.getByRole('link', { name: 'Bij de klant thuis' }))
  await checkPage(phone, 'Bij de klant thuis')
  await press(phone.getByRole('button', { name: 'Zoeken wanneer wij kunnen komen' }))
  await expect(phone).toHaveTitle(/^Fout: /)
  await checkPage(phone)
  await tick(phone.getByLabel('Identiteitskaart'))
  await askAt(phone, 'Boomgaardstraat', '5000')
  await press(phone.getByRole('button', { name: 'Zoeken wanneer wij kunnen komen' }))
  await expect(phone.getByRole('alert')).toContainText('Wij vinden dit adres niet.')

  for (const [who, street, number, window, digits] of [
    ['Karel Janssens', 'Boomgaardstraat', '992', 'dinsdag 7 september 2021, tussen 9.00 uur', '01'],
    ['Els Rondetest', 'Floraliënlaan', '993', 'dinsdag 7 september 2021, tussen 9.00 uur', '02'],
    ['Maria Verbeeck', 'Driekoningenstraat', '998', 'dinsdag 7 september 2021, tussen 11.00 uur', '03'],
  ] as const) {
    await phone.goto('/balie/aan-huis')
    await tick(phone.getByLabel('Identiteitskaart'))
    await askAt(phone, street, number)
    await press(phone.getByRole('button', { name: 'Zoeken wanneer wij kunnen komen' }))
    await tick(phone.getByLabel(window))
    if (who === 'Karel Janssens') {
      await press(phone.getByRole('button', { name: 'Afspraak vastleggen' }))
      await expect(phone.getByRole('alert')).toContainText('Vul de naam van de klant in.')
      await checkPage(phone)
      await look(phone, 'home-choice')
    }
    await type(phone.getByLabel('Naam van de klant'), who)
    await tick(phone.getByLabel('Telefonisch'))
    await type(phone.getByLabel('Telefoonnummer'), `0470 12 34 ${digits}`)
    await press(phone.getByRole('button', { name: 'Afspraak vastleggen' }))
    await expect(phone.getByText('De afspraak staat vast')).toBeVisible()
  }
  await checkPage(phone)
  // Moved to the afternoon, and back again.
  await press(phone.getByRole('link', { name: 'Verzetten' }))
  await checkPage(phone, 'Afspraak verzetten')
  await look(phone, 'home-move')
  await press(phone.getByRole('button', { name: 'dinsdag 7 september 2021, tussen 15.00 uur' }))
  await expect(phone.getByText('De afspraak is verzet.')).toBeVisible()
  await press(phone.getByRole('link', { name: 'Verzetten' }))
  await press(phone.getByRole('button', { name: 'dinsdag 7 september 2021, tussen 11.00 uur' }))
  await expect(phone.locator('main')).toContainText('tussen 11.00 uur en 13.00 uur')

  // Who travels, on a telephone and without script.
  const road = await open({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })
  await road.goto('/balie/ronde')
  await identify(road, 'griet')
  await checkPageWithoutScript(road, 'Uw ronde, dinsdag 7 september 2021')
  await look(road, 'round')
  const stop = (name: string) => road.locator('section.lom-desk-panel', { hasText: name })
  await expect(stop('Karel Janssens')).toContainText('Boomgaardstraat 992')
  await press(stop('Karel Janssens').getByRole('button', { name: 'Ter plaatse' }))
  await press(stop('Karel Janssens').getByRole('button', { name: 'Klaar' }))
  await expect(stop('Karel Janssens').locator('.govuk-tag')).toHaveText('Klaar')
  await press(stop('Els Rondetest').getByRole('button', { name: 'Niemand thuis' }))
  await expect(stop('Els Rondetest').locator('.govuk-tag')).toHaveText('Niemand thuis')
  await press(stop('Els Rondetest').getByRole('button', { name: 'Terugzetten' }))
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
  await press(home.getByRole('link', { name: 'Soms komen wij bij u thuis' }))
  await checkPageWithoutScript(home, 'Wij komen bij u thuis')
  await expect(home.getByLabel('Identiteitskaart')).toHaveCount(0)
  await tick(home.getByLabel('Reispas'))
  await askAt(home, 'Driekoningenstraat', '998')
  await press(home.getByRole('button', { name: 'Bekijk wanneer wij kunnen komen' }))
  await checkPageWithoutScript(home, 'Wij komen bij u thuis')
  await look(home, 'home-at-home')
  await expect(home.getByLabel('dinsdag 7 september')).toHaveCount(0)
  await tick(home.getByLabel('woensdag 8 september 2021, tussen 9.00 uur'))
  await type(home.getByLabel('Uw naam'), 'Rosa Verbruggen')
  await tick(home.getByLabel('Per e-mail'))
  await type(home.getByLabel('E-mailadres'), 'rosa.vergist@voorbeeld.example')
  await press(home.getByRole('button', { name: 'Afspraak vastleggen' }))

  // Nobody knows her: the hours are kept, and her contact answers first. A wrong code, then other details, then the right one.
  await checkPageWithoutScript(home, 'Bevestig uw afspraak')
  await expect(home.locator('main')).toContainText('woensdag 8 september 2021, tussen 9.00 uur en 11.00 uur')
  await look(home, 'home-code')
  await type(home.getByLabel('Code'), '12')
  await press(home.getByRole('button', { name: 'Afspraak bevestigen' }))
  await expect(home).toHaveTitle(/^Fout: /)
  await checkPageWithoutScript(home, 'Bevestig uw afspraak')
  await press(home.getByRole('button', { name: 'Gegevens veranderen' }))
  await checkPageWithoutScript(home, 'Voor wie komen wij?')
  await look(home, 'home-details')
  await expect(home.getByLabel('Uw naam')).toHaveValue('Rosa Verbruggen')
  await press(home.getByRole('button', { name: 'Een andere tijd kiezen' }))
  // The hours are kept no more: others at the same address, and nothing that was typed is lost.
  await checkPageWithoutScript(home, 'Deze tijd houden wij niet meer vrij')
  await look(home, 'home-held-gone')
  await press(home.getByRole('button', { name: 'woensdag 8 september 2021, tussen 9.00 uur' }))
  await checkPageWithoutScript(home, 'Bevestig uw afspraak')
  await press(home.getByRole('button', { name: 'Gegevens veranderen' }))
  await type(home.getByLabel('E-mailadres'), rosa)
  await press(home.getByRole('button', { name: 'Afspraak bevestigen' }))
  await checkPageWithoutScript(home, 'Bevestig uw afspraak')
  const letter = await letterTo(city.url, rosa, 'Bevestig wanneer wij komen')
  await type(home.getByLabel('Code'), /\d{6}/.exec(letter.text)?.[0] ?? '')
  await press(home.getByRole('button', { name: 'Afspraak bevestigen' }))
  await checkPageWithoutScript(home, 'Uw afspraak staat vast')
  await expect(home.getByText('woensdag 8 september 2021, tussen 9.00 uur en 11.00 uur')).toBeVisible()

  // Moved at home by the same link, still without script; looking at other hours changes nothing.
  await press(home.getByRole('link', { name: 'Verzetten' }))
  await checkPageWithoutScript(home, 'Wanneer mogen wij komen?')
  await look(home, 'home-move-at-home')
  const own = 'woensdag 8 september 2021, tussen 9.00 uur en 11.00 uur'
  await expect(home.getByRole('link', { name: own })).toHaveCount(0)
  await press(home.getByRole('link', { name: 'donderdag 9 september 2021, tussen 13.00 uur' }))
  await checkPageWithoutScript(home, 'Uw afspraak verzetten?')
  await look(home, 'home-move-sure')
  await press(home.getByRole('link', { name: 'Nee, zo laten' }))
  await expect(home.getByText(own)).toBeVisible()
  await press(home.getByRole('link', { name: 'Verzetten' }))
  await press(home.getByRole('link', { name: 'donderdag 9 september 2021, tussen 13.00 uur' }))
  await press(home.getByRole('button', { name: 'Ja, verzetten' }))
  await expect(home.getByText('Uw afspraak is verzet.')).toBeVisible()
  await expect(home.getByText('donderdag 9 september 2021, tussen 13.00 uur en 15.00 uur')).toBeVisible()
  await checkPageWithoutScript(home, 'Uw afspraak')
  await look(home, 'home-moved')

  // With script, from hours that are no window of the round any more, and back.
  const keys = await open()
  const link = new URL(home.url()).pathname
  await keys.goto(`${link}/verzetten/aan-huis/2021-09-07T07:00:00.000Z`)
  await checkPage(keys, 'Deze tijd is net weg')
  await look(keys, 'home-move-gone')
  await press(keys.getByRole('link', { name: own }))
  await checkPage(keys, 'Uw afspraak verzetten?')
  await press(keys.getByRole('button', { name: 'Ja, verzetten' }))
  await expect(keys.getByText('Uw afspraak is verzet.')).toBeVisible()
  await expect(keys.getByText(own)).toBeVisible()

  // Somebody else would rather have the afternoon of a Wednesday, and waits: by POST, with the address in no link.
  const waits = await open({ javaScriptEnabled: false })
  await waits.goto('/aan-huis')
  await tick(waits.getByLabel('Reispas'))
  await askAt(waits, 'Boomgaardstraat', '992')
  await press(waits.getByRole('button', { name: 'Bekijk wanneer wij kunnen komen' }))
  await press(waits.getByRole('button', { name: 'Passen deze uren niet? Zet u op de wachtlijst' }))
  await checkPageWithoutScript(waits, 'Op de wachtlijst')
  await look(waits, 'home-wait')
  await tick(waits.getByLabel('woensdag'))
  await tick(waits.getByLabel('In de namiddag'))
  await press(waits.getByRole('button', { name: 'Op de wachtlijst zetten' }))
  await expect(waits).toHaveTitle(/^Fout: /)
  await checkPageWithoutScript(waits, 'Op de wachtlijst')
  await look(waits, 'home-wait-wrong')
  await expect(waits.getByLabel('In de namiddag')).toBeChecked()
  await tick(waits.getByLabel('2 weken'))
  await type(waits.getByLabel('Uw naam'), 'Wim-Alexander Thuiswachter-Van den Eeckhoutte')
  await tick(waits.getByLabel('Per e-mail'))
  await type(waits.getByLabel('E-mailadres'), waiter)
  await press(waits.getByRole('button', { name: 'Op de wachtlijst zetten' }))
  await checkPageWithoutScript(waits, 'U staat op de wachtlijst')
  expect(waits.url()).not.toMatch(/boomgaard|992/i)
  const waiting = linkIn(await letterTo(city.url, waiter, 'U staat op de wachtlijst'), '/afspraak/wachtlijst/')
  await waits.goto(waiting)
  await checkPageWithoutScript(waits, 'Er wordt nu geen tijd voor u vrijgehouden')

  await home.reload()
  await press(home.getByRole('link', { name: 'Afzeggen' }))
  await press(home.getByRole('button', { name: 'Ja, afzeggen' }))
  await expect(home.getByRole('heading', { level: 1 })).toHaveText('Deze afspraak is afgezegd')

  // What she let go on Wednesday makes room: two hours of the afternoon are kept for who waits.
  const offered = linkIn(await letterTo(city.url, waiter, 'Wij kunnen bij u thuis komen'), '/afspraak/wachtlijst/')
  expect(offered).toBe(waiting)
  await waits.goto(offered)
  await checkPageWithoutScript(waits, 'Er is een tijd vrij')
  await expect(waits.getByText('woensdag 8 september 2021, tussen 13.00 uur en 15.00 uur')).toBeVisible()
  await look(waits, 'home-offered')
  await press(waits.getByRole('button', { name: 'Ja, kom dan' }))
  await checkPageWithoutScript(waits, 'Uw afspraak staat vast')
  await expect(waits.getByText('woensdag 8 september 2021, tussen 13.00 uur en 15.00 uur')).toBeVisible()
})
