import type { Page } from '@playwright/test'
import { startDemoCity } from '../scripts/demo-city.js'
import { aPhoto, photographHere } from './a-paper.ts'
import { sign } from './application.ts'
import { checkScreen, kioskSize, signHere } from './contact-point.ts'
import { checkPage, checkPageWithoutScript, expect, test as journey } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'
import { fillDay, goOn } from './street.ts'

let city: { url: string; stop: () => Promise<void> } | undefined
const test = journey.extend({
  baseURL: async ({ locale: _ }, use) => {
    city ??= await startDemoCity({}, { program: 'journeys/permits-before.ts' })
    await use(city.url)
  },
})
test.afterAll(() => city?.stop())
// One after another: what is renewed first, is replaced by the car of the garage later.
test.describe.configure({ mode: 'default', timeout: 180_000 })

const name = 'Parkeervergunning bewoner'
const withStaff = 'Een medewerker bekijkt uw aanvraag'
const sizes = [
  { width: 360, height: 800 },
  { width: 1_280, height: 900 },
]

/** The page as a picture, where somebody wants to look at them: PERMIT_PICTURES names the folder. */
async function look(page: Page, what: string, at = sizes): Promise<void> {
  const folder = process.env['PERMIT_PICTURES']
  if (!folder) return
  const before = page.viewportSize()
  for (const size of at) {
    await page.setViewportSize(size)
    await page.screenshot({ path: `${folder}/${what}-${size.width}.png`, fullPage: true, animations: 'disabled' })
  }
  if (before) await page.setViewportSize(before)
}

async function openPermit(page: Page, person: string): Promise<void> {
  await signIn(page, person)
  await page.getByRole('link', { name }).first().click()
}

test('a permit that holds long says that it goes on by itself; whose car it is not, is told what to do', {
  tag: '@more',
}, async ({ page, browser }) => {
  await openPermit(page, 'omer')
  await checkPage(page, name)
  await expect(page.getByText(/^U hoeft niets te doen\. Vanaf .* kijken wij of alles nog klopt\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nu verlengen' })).toHaveCount(0)
  await look(page, 'by-itself')

  const other = await (await browser.newContext({ baseURL: city?.url ?? '', locale: 'nl-BE' })).newPage()
  await openPermit(other, 'yasmina')
  await other.getByRole('button', { name: 'Nu verlengen' }).click()
  await expect(other).toHaveTitle(/^Fout: /)
  await checkPage(other, name)
  await expect(other.getByRole('alert')).toContainText('Hiervoor hebben wij opnieuw een bewijs nodig.')
  await look(other, 'cannot')
  await other.getByRole('link', { name: 'Opnieuw aanvragen' }).click()
  await checkPage(other, 'Voor welke wagen?')
  await other.context().close()
})

test('a permit that ends soon is renewed by its holder, with the keyboard alone', { tag: '@more' }, async ({
  page,
}) => {
  await openPermit(page, 'jan')
  await checkPage(page, name)
  await look(page, 'now')
  const button = page.getByRole('button', { name: 'Nu verlengen' })
  for (let tabs = 0; tabs < 30 && !(await button.evaluate((one) => one === document.activeElement)); tabs++)
    await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Dit is verlengd. U hoeft niets meer te doen.')).toBeVisible()
  await checkPage(page, name)
  await expect(button).toHaveCount(0)
  await look(page, 'renewed')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the same, by the one who drives a car of a firm', { tag: '@more' }, async ({ page }) => {
    await openPermit(page, 'sofie')
    await checkPageWithoutScript(page, name)
    await page.getByRole('button', { name: 'Nu verlengen' }).click()
    await expect(page.getByText('Dit is verlengd.')).toBeVisible()
    await checkPageWithoutScript(page, name)
  })
})

test('a car of the garage in place of the own one: asked at home, with its paper', { tag: '@more' }, async ({
  page,
}) => {
  await signIn(page, 'jan', '/dienst/parkeervergunning-bewoner/aanvragen')
  await page.getByRole('textbox', { name: 'Nummerplaat' }).fill('2-GAR-555')
  await goOn(page)
  await checkPage(page, 'Hoe gebruikt u deze wagen?')
  await look(page, 'use')
  await page.getByLabel('Een vervangwagen voor korte tijd').check()
  await expect(page.getByLabel(/^Nummerplaat van uw gewone wagen/)).toBeVisible()
  await goOn(page)
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPage(page, 'Hoe gebruikt u deze wagen?')
  await look(page, 'use-wrong')
  await fillDay(page, 'until', 10)
  await page.getByLabel(/^Nummerplaat van uw gewone wagen/).fill('1-WWW-901')
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'garage.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(800) })
  await goOn(page)
  await checkPage(page, 'Lees uw aanvraag na')
  await expect(page.getByText('Voor uw woning zijn er al 2 vergunningen.')).toHaveCount(0)
  await look(page, 'letter')
  await sign(page, 'jan')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(withStaff, { timeout: 40_000 })
  await checkPage(page)
})

test.describe('at the contact point', () => {
  test.use({ viewport: kioskSize })
  test('the same, one question a screen, with the paper by the own phone', { tag: '@more' }, async ({ page }) => {
    await page.goto('/kiosk/dienst/parkeervergunning-bewoner/beginnen')
    const otherWay = page.getByRole('link', { name: /Op een andere manier/ })
    if (await otherWay.count()) await otherWay.click()
    await identify(page, 'sofie')
    await page.getByRole('textbox', { name: 'Nummerplaat' }).fill('2-GAR-556')
    await goOn(page)
    await page.waitForURL(/\/vraag\/country/)
    await goOn(page)
    await checkScreen(page, 'Wat voor wagen is het?')
    await look(page, 'kiosk-use', [kioskSize])
    await page.getByLabel('Een vervangwagen voor korte tijd').check()
    await goOn(page)
    await checkScreen(page, 'Tot en met welke dag?')
    await goOn(page)
    await checkScreen(page, 'Tot en met welke dag?')
    await look(page, 'kiosk-until-wrong', [kioskSize])
    await fillDay(page, 'until', 10)
    await goOn(page)
    await checkScreen(page, /^Nummerplaat van uw gewone wagen/)
    await look(page, 'kiosk-instead-of', [kioskSize])
    await page.locator('#insteadOf').fill('1-WWW-902')
    await goOn(page)
    await checkScreen(page, /^Attest van werkgever/)
    expect(await photographHere(page)).toBe(true)
    await goOn(page)
    await checkScreen(page, 'Lees uw aanvraag na')
    await look(page, 'kiosk-letter', [kioskSize])
    await signHere(page, 'sofie')
    await expect(page.locator('h1')).toHaveText(withStaff, { timeout: 40_000 })
    await checkScreen(page, withStaff)
  })
})

test('a permit of which no register says enough is looked at at the desk: renewed, taken back, left to end', {
  tag: '@again',
}, async ({ browser, baseURL }) => {
  const desk = await (await browser.newContext({ locale: 'nl-BE', ...(baseURL && { baseURL }) })).newPage()
  const open = async (who: string) => {
    await desk.goto('/balie/werklijst?lijst=all')
    await checkPage(desk)
    await look(desk, 'desk-look-worklist')
    // Links that are read one after the other differ: a permit is called by whose it is.
    await desk.getByRole('link', { name: new RegExp(`^Nakijken \\(${who}`) }).click()
    await expect(desk).toHaveURL(/\/balie\/nakijken\//)
  }
  await desk.goto('/balie')
  await identify(desk, 'bram')
  await expect(desk).toHaveURL((url) => url.pathname.startsWith('/balie'))
  await open('Emine')
  await checkPage(desk, 'Mag deze vergunning verlengd worden?')
  await look(desk, 'desk-look-open')
  await desk.locator('body').press('n')
  await expect(desk.getByText('U hebt deze taak.')).toBeVisible()
  await checkPage(desk)
  await look(desk, 'desk-look-taken')
  await desk.getByRole('button', { name: 'Verlengen', exact: true }).click()
  await expect(desk.getByText('Beslist: verlengen.')).toBeVisible()
  await checkPage(desk)
  await look(desk, 'desk-look-yes')
  await desk.getByRole('button', { name: 'Ongedaan maken' }).click()
  await desk.getByRole('button', { name: 'Niet verlengen' }).click()
  await expect(desk.getByText('Beslist: niet verlengen.')).toBeVisible()
  await look(desk, 'desk-look-no')

  await open('Piet')
  await checkPage(desk, 'Woont deze klant nog op het adres van de vergunning?')
  await look(desk, 'desk-look-address')
  await desk.context().close()
})

test('a tariff that does not go on by itself says what to look for, and who is told', {
  tag: '@again',
}, async ({ browser, baseURL }) => {
  const desk = await (await browser.newContext({ locale: 'nl-BE', ...(baseURL && { baseURL }) })).newPage()
  await desk.goto('/balie')
  await identify(desk, 'sara')
  const take = async (who: string, title: string) => {
    await desk.goto('/balie/werklijst?lijst=all')
    await desk.locator('tr', { hasText: who }).locator('a[href*="/balie/nakijken/"]').click()
    await checkPage(desk, title)
    await desk.getByRole('button', { name: /^Nemen/ }).click()
    await expect(desk.getByText('U hebt deze taak.')).toBeVisible()
  }
  await take('Lina', 'Wie vraagt dit tarief nu voor het kind?')
  await look(desk, 'desk-look-child')
  await desk.getByRole('button', { name: 'Niemand gevonden' }).click()
  await expect(desk.getByText('De klant krijgt geen bericht.')).toBeVisible()
  await checkPage(desk)

  await take('Karel', 'Heeft deze klant een kaart die werkt?')
  await look(desk, 'desk-look-card')
  await desk.getByRole('button', { name: 'Geen kaart meer' }).click()
  await expect(desk.getByText('Genoteerd: geen kaart meer.')).toBeVisible()
  await look(desk, 'desk-look-no-card')
  await desk.context().close()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('a permit of which the address is not sure goes on once somebody looked', { tag: '@again' }, async ({
    page,
  }) => {
    await page.goto('/balie')
    await identify(page, 'bram')
    await expect(page).toHaveURL((url) => url.pathname.startsWith('/balie'))
    await page.goto('/balie/werklijst?lijst=all')
    await page.locator('tr', { hasText: 'Maria' }).locator('a[href*="/balie/nakijken/"]').click()
    await checkPageWithoutScript(page, 'Woont deze klant nog op het adres van de vergunning?')
    await page.getByRole('button', { name: /^Nemen/ }).click()
    await page.getByRole('button', { name: /^Blijft gelden/ }).click()
    await expect(page.getByText('Beslist: de vergunning blijft gelden.')).toBeVisible()
    await checkPageWithoutScript(page)
  })
})
