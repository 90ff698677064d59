import type { Browser, Page } from '@playwright/test'
import { residents } from '../src/outside/personas.ts'
import { download } from './application.ts'
import { checkPage, expect, test } from './page-check.ts'
import { picture } from './picture.ts'
import { identify, signIn } from './sign-in.ts'

function persona(key: string) {
  const found = residents.find((resident) => resident.key === key)
  if (!found) throw new Error(`no resident is called ${key}`)
  return { number: found.insz, name: `${found.givenNames[0]} ${found.familyNames.join(' ')}` }
}

async function atTheDesk(page: Page, employee: string): Promise<void> {
  await page.goto('/balie')
  await identify(page, employee)
  await expect(page).toHaveURL('/balie')
}

/** Finds whoever stands there by the number on the card; the register says who it is. */
async function find(page: Page, person: string): Promise<void> {
  const { number, name } = persona(person)
  // The shortcut works from the moment that the page's script has run.
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(page.getByLabel('Dossiernummer, naam of rijksregisternummer')).toBeFocused({ timeout: 500 })
  }).toPass({ timeout: 10_000 })
  await page.keyboard.type(number)
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL('/balie')
  const first = page.getByRole('button', { name: 'Opzoeken in het Rijksregister' })
  if (await first.isVisible()) {
    await checkPage(page, 'Wie staat er voor u?')
    await first.click()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  expect(page.url()).not.toMatch(/\b\d{11}\b/)
}

/** The application of the person before us, filled in by the employee and signed by that person. Gives its number. */
async function applyFor(page: Page, person: string, product: string): Promise<string> {
  await page.getByLabel('Attest of document').selectOption(product)
  await page.getByRole('button', { name: 'Aanvraag beginnen' }).click()
  await checkPage(page)
  await page.locator('main input[type="radio"]').first().check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Nee, dit is genoeg').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await checkPage(page, 'Lees samen na')
  const number = await page.getByText(/^LM-\w{4}-\w{4}$/).innerText()
  await page.getByRole('button', { name: 'Klant laten ondertekenen' }).click()
  await identify(page, person)
  await expect(page).toHaveURL(/\/balie\/dossier\//)
  return number
}

const ready = (page: Page) =>
  expect(page.getByText('Het document is klaar. Druk het af of geef het mee.')).toBeVisible({ timeout: 20_000 })

/** The page of the simulated terminal at the counter; payment pages are the only other place where our forms may lead. */
async function acceptCard(page: Page, browser: Browser): Promise<void> {
  const policy = (await page.request.get('/health')).headers()['content-security-policy'] ?? ''
  const origins =
    policy
      .match(/form-action ([^;]*)/)?.[1]
      ?.split(' ')
      .filter((one) => one.startsWith('http')) ?? []
  for (const origin of origins) {
    const terminal = `${origin}/terminal/term_loket1`
    if ((await page.request.get(terminal)).status() !== 200) continue
    // Another device: a tab beside it would put the employee's page to sleep.
    const device = await browser.newContext()
    const other = await device.newPage()
    await other.goto(terminal)
    const payment = other.locator('form', { hasText: /€\s*5,00/ })
    await payment.getByRole('button', { name: 'Kaart aanvaarden' }).first().click()
    await device.close()
  }
}

test('an employee helps whoever stands at the counter, who signs and takes a certificate along', async ({ page }) => {
  await atTheDesk(page, 'griet')
  await checkPage(page, 'Wie staat er voor u?')
  await find(page, 'sofie')
  await checkPage(page)
  await page.getByRole('button', { name: 'Aanvraag beginnen' }).click()
  await expect(page.getByRole('link', { name: 'Kies eerst wat de persoon nodig heeft.' })).toBeVisible()
  await checkPage(page)
  const number = await applyFor(page, 'sofie', 'attest-gezinssamenstelling')
  await ready(page)
  await checkPage(page, 'Attest van gezinssamenstelling')
  await expect(page.getByText('Aan het loket, geholpen door een medewerker')).toBeVisible()
  await expect(page.getByText('de klant zelf, met hulp van een medewerker').first()).toBeVisible()
  await expect(page.getByText('Voldaan').first()).toBeVisible()
  await download(page)

  // Found again by its number, as it is said over the phone.
  await page.goto('/balie')
  await page.getByLabel('Dossiernummer, naam of rijksregisternummer').fill(number.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Zoeken' }).click()
  await expect(page.getByText(number)).toBeVisible()
  await expect(page.getByText('Bekeken', { exact: true })).toBeVisible()

  // And by name; then the resident reads at home who looked.
  await page.goto('/balie')
  await page.getByLabel('Dossiernummer, naam of rijksregisternummer').fill('aerts')
  await page.getByRole('button', { name: 'Zoeken' }).click()
  await checkPage(page)
  await expect(page.getByRole('link', { name: 'Aerts Sofie' })).toBeVisible()
  await signIn(page, 'sofie', '/mijn-loket/gegevens')
  await expect(page.getByText('districtshuis Berchem').first()).toBeVisible()
})

test('the client pays at the terminal, and the mid-office can give it back', { tag: '@again' }, async ({
  page,
  browser,
}) => {
  test.slow()
  await atTheDesk(page, 'griet')
  await find(page, 'emine')
  await applyFor(page, 'emine', 'afschrift-akte')
  await checkPage(page, 'Afschrift van een akte')
  await page.getByRole('button', { name: /terminal/ }).click()
  await expect(page.getByRole('heading', { name: 'De klant betaalt aan de terminal' })).toBeVisible()
  await checkPage(page)
  await acceptCard(page, browser)
  // There is no act of hers in the registry: one of us has to look on paper, and the page says so.
  await expect(page.getByText('Zoek de akte op papier.')).toBeVisible({ timeout: 20_000 })
  await checkPage(page)

  const office = await (await browser.newContext()).newPage()
  await atTheDesk(office, 'bram')
  for (const [path, title] of [
    ['/balie/werklijst', 'Werklijst'],
    ['/balie/betalingen', 'Betalingen'],
    ['/balie/berichten', 'Berichten die niet aankwamen'],
    ['/balie/taken', 'Taken die niet lukten'],
    ['/balie/systemen', 'Werken deze systemen?'],
  ] as const) {
    await office.goto(path)
    await checkPage(office, title)
  }
  await office.goto(page.url())
  await office.getByRole('button', { name: 'Opnieuw laten nakijken' }).click()
  await expect(office.getByText('Opnieuw laten nakijken', { exact: true }).first()).toBeVisible()
  await office.getByRole('link', { name: 'Betaling bekijken' }).click()
  await office.getByRole('button', { name: 'Geld teruggeven' }).click()
  await expect(office.getByRole('link', { name: 'Kies waarom het geld teruggaat.' })).toBeVisible()
  await checkPage(office, 'Afschrift van een akte')
  await office.getByLabel('Fout van de stad').check()
  await office.getByRole('button', { name: 'Geld teruggeven' }).click()
  await expect(office.getByText('De terugbetaling is gevraagd. Dat duurt even.')).toBeVisible()
  await checkPage(office)
  await office.context().close()
})

test('an application is stopped for the client, with the reason', { tag: '@more' }, async ({ page }) => {
  await atTheDesk(page, 'griet')
  await find(page, 'lina')
  await applyFor(page, 'lina', 'afschrift-akte')
  await page.getByRole('button', { name: 'Aanvraag stoppen' }).click()
  await expect(page.getByRole('link', { name: 'Kies waarom u de aanvraag stopt.' })).toBeVisible()
  await checkPage(page)
  await page.getByLabel('De klant heeft iets anders nodig').check()
  await page.getByRole('button', { name: 'Aanvraag stoppen' }).click()
  await expect(page.getByText('De klant heeft iets anders nodig')).toBeVisible()
  await checkPage(page)
})

test('a wrong number, a name of nobody and an empty box each say what to do', { tag: '@more' }, async ({ page }) => {
  await atTheDesk(page, 'griet')
  const box = page.getByLabel('Dossiernummer, naam of rijksregisternummer')
  for (const [typed, said] of [
    ['79710210300', 'Dit rijksregisternummer klopt niet. Kijk de 11 cijfers na op de kaart.'],
    ['Zzyzx', 'Wij vonden niemand'],
    ['', 'Vul een dossiernummer, een naam of een rijksregisternummer in.'],
  ] as const) {
    await box.fill(typed)
    await page.getByRole('button', { name: 'Zoeken' }).click()
    await expect(page.getByText(said).first()).toBeVisible()
    await checkPage(page)
  }
})

test('what it costs stands above the intake, for who asks it at the counter', { tag: '@again' }, async ({ page }) => {
  await atTheDesk(page, 'griet')
  await find(page, 'emine')
  await page.getByLabel('Attest of document').selectOption('reispas')
  await page.getByRole('button', { name: 'Aanvraag beginnen' }).click()
  await checkPage(page)
  const look = async (name: string) => {
    if (process.env['JOURNEY_PICTURES'] === 'yes') await picture(page, `desk-intake-${name}`)
  }
  await look('closed')
  await page.locator('summary', { hasText: 'Wat kost het?' }).click()
  await expect(page.getByRole('table', { name: 'Wat kost het?' })).toContainText('€')
  // What the employee reads is said to him: he is at the counter himself.
  await expect(page.getByText('De klant betaalt aan het loket.')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/Vraag het aan het loket|op de pagina van de dienst/)
  await checkPage(page)
  await look('prices')
})

test('who has no role for it is told so, and stays out', { tag: '@more' }, async ({ page, browser }) => {
  await page.goto('/balie/werklijst')
  await identify(page, 'an')
  await checkPage(page, 'Dit hoort niet bij uw rol')

  const counter = await (await browser.newContext()).newPage()
  await atTheDesk(counter, 'griet')
  await counter.goto('/balie/berichten')
  await checkPage(counter, 'Dit hoort niet bij uw rol')
  await counter.goto('/balie/dossier/00000000-0000-7000-8000-000000000000')
  await checkPage(counter, 'Wij vinden dit niet')
  await counter.context().close()
})

test('enlarged to 400 %, every link is still there and nothing scrolls sideways', { tag: '@more' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await atTheDesk(page, 'bram')
  for (const name of ['Werklijst', 'Betalingen', 'Berichten', 'Taken']) {
    const links = page.getByRole('navigation')
    if (name !== 'Werklijst') await links.getByText('Meer').click()
    await links.getByRole('link', { name }).click()
    await checkPage(page)
  }
})
