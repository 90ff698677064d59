import type { Page } from '@playwright/test'
import { answer, around, checkScreen, kioskSize } from './contact-point.ts'
import { checkPage, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

// A microphone that beeps, and nobody is asked for it.
test.use({
  viewport: kioskSize,
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [
        ...(launchOptions.args ?? []),
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        '--autoplay-policy=no-user-gesture-required',
      ],
    }),
})
// One employee helps one person at a time.
test.describe.configure({ mode: 'default', timeout: 90_000 })

const help = (page: Page) => around(page, 'Hulp van een mens').click()
const strip = (page: Page) => page.getByRole('complementary', { name: 'Uw gesprek met een medewerker' })

async function colleague(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto('/balie/aanmelden?terug=/balie/hulp')
  await identify(page, 'naima')
  await checkPage(page, 'Hulp op afstand')
}

/** How loud what comes in from the other side is, at most within three seconds: 0 is silence. */
const loudness = (page: Page) =>
  page.evaluate(async () => {
    const sound = document.querySelector('audio')?.srcObject
    if (!(sound instanceof MediaStream) || sound.getAudioTracks().length === 0) return 0
    const listening = new AudioContext()
    const meter = listening.createAnalyser()
    listening.createMediaStreamSource(sound).connect(meter)
    const samples = new Float32Array(meter.fftSize)
    let loudest = 0
    for (const end = Date.now() + 3_000; Date.now() < end; ) {
      meter.getFloatTimeDomainData(samples)
      loudest = Math.max(loudest, ...samples.map(Math.abs))
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await listening.close()
    return loudest
  })

test('somebody asks for a person, shows the questions, is pointed to one, and goes on', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  const desk = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await colleague(desk)
  await expect(desk.getByText('Niemand vraagt nu hulp')).toBeVisible()

  await answer(page, 'maria', 'afschrift-akte')
  await help(page)
  await checkScreen(page, 'Hulp van een mens', 'help')
  await page.getByRole('button', { name: 'Praat met een medewerker' }).click()
  await checkScreen(page, 'Wij zoeken een medewerker voor u', 'help-rings')

  // It rings at the desk by itself.
  await desk.getByRole('button', { name: 'Opnemen' }).click()
  await checkPage(desk, /^Hulp aan /)
  await expect(desk.getByText('De klant toont nog niets')).toBeVisible()
  await checkScreen(page, /helpt u$/, 'help-open')

  // With consent the colleague sees the questions, and nothing that is typed.
  await page.getByRole('button', { name: 'Toon mijn vragen aan de medewerker' }).click()
  await expect(strip(page)).toBeVisible()
  await expect(desk.getByRole('heading', { name: /^Wat de klant ziet/ })).toBeVisible()
  await checkPage(desk)
  await expect(desk.getByText('Verbeeck')).toHaveCount(0)
  const pictures = process.env['KIOSK_PICTURES']
  if (pictures) await desk.screenshot({ path: `${pictures}/desk-help-1280.png`, fullPage: true })

  // Pointing: the screen of the customer says it, without loading the page anew.
  await desk.getByRole('row').nth(1).getByRole('button', { name: 'Wijs aan' }).click()
  await expect(desk.getByText('aangewezen')).toBeVisible()
  await around(page, 'Naar de vraag die de medewerker aanwijst').click()
  await expect(page.getByText('Kijk hier: dit wijst de medewerker u aan')).toBeVisible()
  await checkScreen(page, /./, 'help-pointed')
  await expect(desk.getByText('staat nu op het scherm')).toBeVisible()

  // Hanging up ends what is seen.
  await around(page, 'Naar het gesprek').click()
  await page.getByRole('button', { name: 'Gesprek stoppen' }).click()
  await checkScreen(page, 'Het gesprek is gedaan', 'help-over')
  await expect(desk.getByRole('heading', { name: 'Het gesprek is gedaan' })).toBeVisible()
  await checkPage(desk)
  await page.getByRole('link', { name: 'Verder waar ik was' }).click()
  await expect(strip(page)).toHaveCount(0)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('who stops leaves nobody on the line, and nothing is shown any more', { tag: '@again' }, async ({
    page,
    browser,
    baseURL,
  }) => {
    const desk = await (await browser.newContext({ baseURL, locale: 'nl-BE', javaScriptEnabled: false })).newPage()
    await desk.goto('/balie/aanmelden?terug=/balie/hulp')
    await identify(desk, 'naima')
    await page.goto('/kiosk')
    await help(page)
    await page.getByRole('button', { name: 'Praat met een medewerker' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wij zoeken een medewerker voor u')
    await desk.goto('/balie/hulp')
    await desk.getByRole('button', { name: 'Opnemen' }).click()
    await page.goto('/kiosk/hulp/lijn')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/helpt u$/)
    await page.locator('footer').getByRole('button', { name: 'Stoppen' }).click()
    await desk.reload()
    await expect(desk.getByRole('heading', { name: 'Het gesprek is gedaan' })).toBeVisible()
  })
})

test('nobody is there: somebody calls back', { tag: '@again' }, async ({ page, browser, baseURL }) => {
  await page.goto('/kiosk/dienst/attest-leven')
  await help(page)
  await page.getByRole('button', { name: 'Praat met een medewerker' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Er is nu niemand vrij', { timeout: 80_000 })
  await checkScreen(page, 'Er is nu niemand vrij', 'help-nobody')
  await page.getByRole('button', { name: 'Bel mij terug' }).click()
  await checkScreen(page, 'Er is nu niemand vrij', 'help-nobody-wrong')
  await page.getByRole('textbox', { name: 'Hoe heet u?' }).fill('Maria')
  await page.getByRole('textbox', { name: 'Op welk nummer bellen wij u?' }).fill('0470 12 34 56')
  await page.getByRole('button', { name: 'Bel mij terug' }).click()
  await checkScreen(page, 'Wij bellen u terug', 'help-called-back')

  const desk = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await colleague(desk)
  await expect(desk.getByText('0470 12 34 56')).toBeVisible()
  await desk.getByRole('button', { name: 'Gesproken' }).click()
  await expect(desk.getByText('Niemand wacht op een telefoontje')).toBeVisible()
})

test('both hear each other, also after the customer went to another screen', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  const desk = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await desk.goto('/balie/aanmelden?terug=/balie/hulp')
  await identify(desk, 'naima')
  await page.goto('/kiosk/hulp')
  await page.getByRole('button', { name: 'Praat met een medewerker' }).click()
  await desk.getByRole('button', { name: 'Opnemen' }).click()
  await expect(page.getByText('U kunt praten')).toBeVisible({ timeout: 20_000 })
  await expect(desk.getByText('U kunt praten: de klant hoort u.')).toBeVisible({ timeout: 20_000 })
  const [atScreen, atDesk] = await Promise.all([loudness(page), loudness(desk)])
  expect(atScreen).toBeGreaterThan(0.01)
  expect(atDesk).toBeGreaterThan(0.01)

  await page.getByRole('link', { name: 'Verder waar ik was' }).click()
  await expect(page.getByText('U kunt praten')).toBeVisible({ timeout: 20_000 })
  expect(await loudness(page)).toBeGreaterThan(0.01)

  await desk.getByRole('button', { name: 'Gesprek stoppen' }).click()
  await expect(page.getByRole('complementary', { name: 'Uw gesprek met een medewerker' })).toHaveCount(0)
})

test('nobody is there: an appointment is made on the spot, at the nearest place', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/kiosk/dienst/reispas')
  await help(page)
  await page.getByRole('button', { name: 'Praat met een medewerker' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Er is nu niemand vrij', { timeout: 80_000 })
  await page.getByRole('link', { name: 'Liever een afspraak' }).click()
  await checkScreen(page, 'Kies een moment', 'help-visit-times')
  const times = page.locator('.lom-kiosk-choice').filter({ hasText: /\d uur/ })
  await expect(times).toHaveCount(3)
  const moment = ((await times.first().textContent()) ?? '').trim()
  // Somewhere without a service one first says for what.
  const other = await page.context().newPage()
  await other.goto('/kiosk/hulp/afspraak')
  await checkScreen(other, 'Waarvoor komt u langs?', 'help-visit-for')
  await other.goto('/kiosk/hulp/afspraak?van=/kiosk/dienst/reispas&taal=ar')
  await checkScreen(other, 'اختر وقتًا', 'help-visit-times-ar')
  await other.locator('.lom-kiosk-choice').first().click()
  await checkScreen(other, 'ما اسمك؟', 'help-visit-name-ar')
  await other.goto('/kiosk?taal=nl')
  await other.goto((await times.nth(1).getAttribute('href')) ?? '')
  const who = { name: 'Wilhelmina van den Broeck-Vandenbossche', phone: '0470 65 43 21' }
  const said = async (screen: Page) => {
    await screen.getByRole('textbox', { name: 'Uw naam' }).fill(who.name)
    await screen.getByRole('button', { name: 'Verder' }).click()
    await screen.getByRole('textbox', { name: 'Uw telefoonnummer' }).fill(who.phone)
    await screen.getByRole('button', { name: 'Verder' }).click()
  }
  await said(other)
  await times.first().click()
  await said(page)
  await checkScreen(page, 'Klopt dit?', 'help-visit-check')
  await page.getByRole('button', { name: 'Afspraak maken' }).click()
  await checkScreen(page, 'Uw afspraak staat vast', 'help-visit-booked')
  await expect(page.getByText(moment)).toBeVisible()
  // Who goes back for another time has the one that he made, whatever he sends.
  await other.getByRole('button', { name: 'Afspraak maken' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Uw afspraak staat vast')
  await expect(other.getByText(moment)).toBeVisible()
  await other.goto('/kiosk/hulp/afspraak?van=/kiosk/dienst/reispas&taal=tr')
  await checkScreen(other, 'Randevunuz hazır', 'help-visit-booked-tr')
  await other.goto('/kiosk/hulp/afspraak?taal=nl')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Uw afspraak staat vast')
  await other.close()
  await page.getByRole('link', { name: 'Verder waar ik was' }).click()
  await expect(page).toHaveURL(/\/kiosk\/dienst\/reispas/)

  // At the desk it is found, with the number.
  const desk = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await colleague(desk)
  await desk.goto('/balie/afspraken')
  await desk.locator('#zoek').fill('Broeck-Vandenbossche')
  await desk.locator('#zoek').press('Enter')
  await expect(desk.getByText('Wilhelmina').first()).toBeVisible()
})
