import type { Page } from '@playwright/test'
import { aPhoto, atTheQuestion, photographHere, proof } from './a-paper.ts'
import { checkScreen, kioskSize, signHere, stop } from './contact-point.ts'
import { checkPage, checkPageWithoutScript, expect, test } from './page-check.ts'
import { picture } from './picture.ts'
import { readQr } from './qr-reader.ts'
import { identify, signIn } from './sign-in.ts'

test.describe.configure({ timeout: 180_000 })

const isLookedAt = process.env['JOURNEY_PICTURES'] === 'yes'
const awaits = 'Breng nog een papier'
const withStaff = 'Een medewerker bekijkt uw aanvraag'
const look = (page: Page, name: string) => (isLookedAt ? picture(page, `paper-follows-${name}`) : Promise.resolve())

/** A resident permit for the car of an employer, filed at the contact point without its paper: the number that one goes home with. */
async function fileWithout(page: Page, person: string): Promise<Readonly<{ number: string; code: string }>> {
  await page.setViewportSize(kioskSize)
  await atTheQuestion(page, person)
  await checkScreen(page, proof, 'follows-question')
  await page.getByRole('button', { name: /Ik breng het later/ }).click()
  await checkScreen(page, 'Lees uw aanvraag na', 'follows-letter')
  await expect(page.getByRole('main')).toContainText('Dit papier volgt binnen 14 dagen')
  await signHere(page, person)
  await expect(page.locator('h1')).toHaveText(awaits, { timeout: 40_000 })
  await checkScreen(page, awaits, 'follows-awaits')
  const number = await page.getByText(/^LM-[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText()
  return { number, code: readQr(await page.locator('.lom-qr svg path').getAttribute('d')) }
}

test('a paper that one has not here: filed at the contact point, added at home by the number, without script', {
  tag: '@again',
}, async ({ page, browser, baseURL }) => {
  const { number, code } = await fileWithout(page, 'amina')
  await stop(page)
  const home = await (await browser.newContext({ ...(baseURL && { baseURL }), javaScriptEnabled: false })).newPage()
  await signIn(home, 'amina', '/mijn-loket')
  await expect(home.getByRole('main')).toContainText(awaits)
  await look(home, 'my-counter')
  await home.goto('/mijn-loket/meenemen')
  await expect(home.getByRole('main')).toContainText('Wacht op uw papier, ten laatste op')
  await home.goto('/verder')
  await home.getByLabel('Nummer van uw aanvraag').fill(number)
  await home.getByRole('button', { name: 'Verdergaan' }).click()
  await checkPageWithoutScript(home, awaits)
  expect(code).toContain(new URL(home.url()).pathname.split('/').at(-1) ?? '?')
  await look(home, 'asked')
  await home.getByRole('button', { name: 'Papier nu toevoegen' }).click()
  await expect(home).toHaveTitle(/^Fout: /)
  await checkPageWithoutScript(home, awaits)
  await look(home, 'nothing-chosen')
  const paper = { name: 'attest.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(900) }
  await home.locator('input[type="file"]').first().setInputFiles(paper)
  await home.getByRole('button', { name: 'Papier nu toevoegen' }).click()
  await expect(home).not.toHaveTitle(/^Fout: /)
  await expect(async () => {
    await home.reload()
    await expect(home.locator('h1')).toHaveText(withStaff, { timeout: 500 })
  }).toPass({ timeout: 60_000 })
  await expect(home.getByText('Het papier is er')).toBeVisible()
  await checkPageWithoutScript(home, withStaff)
  await look(home, 'added')
  await home.context().close()
})

test('the paper is added at a contact point by the own phone, or at the desk', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  await fileWithout(page, 'ilse')
  await page.getByRole('link', { name: 'Papier nu toevoegen' }).click()
  await checkScreen(page, proof, 'follows-add')
  const byPhone = page.getByRole('button', { name: /Foto maken met uw gsm/ })
  await expect(byPhone).toBeVisible()
  await stop(page)

  // Somebody comes back later, to whichever contact point.
  await page.goto('/kiosk/mijn')
  await identify(page, 'ilse')
  await page
    .getByRole('link', { name: /Parkeervergunning/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Papier nu toevoegen' }).click()
  const caseHref = new URL(page.url()).pathname.replace(/\/vraag\/.*$/, '')
  await photographed(page)
  await expect(page.locator('h1')).toHaveText(withStaff, { timeout: 40_000 })
  await checkScreen(page, withStaff, 'follows-added')
  await stop(page)
  expect(caseHref).toMatch(/\/kiosk\/aanvraag\//)

  const { number } = await fileWithout(page, 'ahmad')
  await stop(page)
  const desk = await (await browser.newContext({ ...(baseURL && { baseURL }), locale: 'nl-BE' })).newPage()
  await desk.goto('/balie')
  await identify(desk, 'griet')
  await desk.getByLabel('Dossiernummer, naam of rijksregisternummer').fill(number)
  await desk.getByRole('button', { name: 'Zoeken' }).click()
  await expect(desk.getByRole('heading', { name: 'De klant brengt nog een papier' })).toBeVisible()
  await checkPage(desk)
  await look(desk, 'desk')
  await desk.getByRole('button', { name: 'Papier toevoegen' }).click()
  await expect(desk).toHaveTitle(/^Fout: /)
  const paper = { name: 'attest.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(900) }
  await desk.locator('input[type="file"]').first().setInputFiles(paper)
  await desk.getByRole('button', { name: 'Papier toevoegen' }).click()
  await expect(desk.getByRole('heading', { name: 'De klant brengt nog een papier' })).toHaveCount(0)
  await expect(desk.getByText('Het papier is toegevoegd.')).toBeVisible()
  await expect(desk.getByText('Het papier is er')).toBeVisible()
  await checkPage(desk)
  await desk.context().close()
})

test('at home a paper is promised within its days, or brought after all, without script', { tag: '@again' }, async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ ...(baseURL && { baseURL }), javaScriptEnabled: false, locale: 'nl-BE' })
  const home = await context.newPage()
  const goOn = () => home.getByRole('button', { name: 'Verder', exact: true }).click()
  const title = 'Hoe gebruikt u deze wagen?'
  await signIn(home, 'maria', '/dienst/parkeervergunning-bewoner/aanvragen')
  await home.getByRole('textbox', { name: 'Nummerplaat' }).fill('AA9999ZZ')
  await home.getByLabel('Land van de plaat').selectOption({ label: 'Oekraïne' })
  await goOn()
  await home.getByLabel('Een wagen van mijn werkgever').check()
  await goOn()
  await home.getByLabel('Ik breng het later, binnen 14 dagen').check()
  await look(home, 'home-tick')
  await goOn()
  await expect(home.getByRole('main')).toContainText('Dit papier volgt binnen 14 dagen')
  await look(home, 'home-letter')
  await home.getByRole('link', { name: /Vorige/ }).click()
  await checkPageWithoutScript(home, title)
  await expect(home.getByText('U brengt dit papier later.')).toBeVisible()
  await expect(home.getByRole('main')).not.toContainText('U voegde al toe')
  await look(home, 'home-promised')
  await home.getByLabel('Ik breng het toch nu').check()
  await goOn()
  await expect(home).toHaveTitle(/^Fout: /)
  await expect(home.getByLabel('Ik breng het later, binnen 14 dagen')).toBeVisible()
  await context.close()
})

/** As at a question of a form, but the screen goes on to what became of the application. */
async function photographed(page: Page): Promise<void> {
  await photographHere(page).catch((error: unknown) => {
    // It waits for the question to be shown again, which is no question any more.
    if (!String(error).includes('toHaveText')) throw error
  })
}
