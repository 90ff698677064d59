import type { Page } from '@playwright/test'
import { answer, beside, checkScreen, kioskSize, signHere, stop } from './contact-point.ts'
import { stopOwnCity, test } from './own-city.ts'
import { checkPage, expect } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'
import { press, touchPrinter, touchReader } from './simulators.ts'

// The payment service falls silent for everybody.
test.afterAll(stopOwnCity)

test.use({ viewport: kioskSize })
// There is one card reader.
test.describe.configure({ mode: 'serial', timeout: 180_000 })

const reader = 'term_contactpunt1'
const product = 'afschrift-akte'
const unsure = 'Wij weten nog niet of u betaald hebt'

/** Filled in and signed: only to be paid yet. */
async function applied(page: Page): Promise<void> {
  await answer(page, 'jan', product)
  await signHere(page, 'jan')
}

test('line cut during payment: approved, nobody answers; not paid again, and it goes on', { tag: '@again' }, async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await applied(page)
  const application = page.url()
  await page.getByRole('button', { name: /betalen met kaart/ }).click()
  await expect(page.locator('h1')).toHaveText('Volg de kaartlezer')
  try {
    await press(baseURL, 'payments', 'down')
    await touchReader(browser, baseURL, reader, 'Kaart aanvaarden')
    await expect(page.locator('h1')).toHaveText(unsure, { timeout: 30_000 })
    await checkScreen(page, unsure, 'pay-unsure')
    await expect(page.getByText('Betaal niet opnieuw.')).toBeVisible()
    // The way back leads nobody to a second payment.
    await page.goto(application)
    await expect(page.locator('h1')).toHaveText(unsure)
    await expect(page.getByRole('button', { name: /betalen met kaart/ })).toHaveCount(0)
    // The line of the contact point itself falls too, and comes back.
    await context.setOffline(true)
  } finally {
    await press(baseURL, 'payments', 'well')
    await context.setOffline(false)
  }
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 60_000 })
  await checkScreen(page, 'Uw document is klaar')

  const books = await context.newPage()
  await books.goto(`${beside(baseURL, 2)}/terminal/${reader}`)
  await expect(books.getByText('Er wacht geen betaling.')).toBeVisible()
  await books.close()
})

test('who leaves while nobody knows finds it paid at home', { tag: '@again' }, async ({ page, browser, baseURL }) => {
  await applied(page)
  const id = page.url().split('/').at(-1)
  await page.getByRole('button', { name: /betalen met kaart/ }).click()
  await expect(page.locator('h1')).toHaveText('Volg de kaartlezer')
  try {
    await press(baseURL, 'payments', 'down')
    await touchReader(browser, baseURL, reader, 'Kaart aanvaarden')
    await expect(page.locator('h1')).toHaveText(unsure, { timeout: 30_000 })
    await stop(page)
    await checkScreen(page, 'Alles is gewist')
  } finally {
    await press(baseURL, 'payments', 'well')
  }
  await signIn(page, 'jan', `/aanvraag/${id}`)
  await expect(async () => {
    await page.goto(`/aanvraag/${id}`)
    await expect(page.locator('h1')).toHaveText(/^Uw .* is klaar$/, { timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
})

test('stopped at the reader, and a jam after payment: other ways', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  await applied(page)
  await page.getByRole('button', { name: /betalen met kaart/ }).click()
  await touchReader(browser, baseURL, reader, 'Stop op de terminal')
  await expect(page.getByRole('alert')).toContainText('U stopte de betaling.')
  await checkScreen(page, /^Betaal € 5,00$/, 'pay-stopped')

  await page.getByRole('button', { name: /betalen met kaart/ }).click()
  await touchReader(browser, baseURL, reader, 'Kaart aanvaarden')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  try {
    await touchPrinter(browser, baseURL, 'Staat stil')
    await page.getByRole('button', { name: /^Afdrukken/ }).click()
    await checkScreen(page, 'Afdrukken lukt nu niet', 'jam-stopped')
    await expect(page.getByText(/Mijn loket/)).toBeVisible()
  } finally {
    await touchPrinter(browser, baseURL, 'Klaar om te drukken')
  }
  await page.getByRole('button', { name: /^Op uw gsm/ }).click()
  await checkScreen(page, 'Scan de code met uw gsm')
})

test('a jam after payment: staff give the money back, and nobody gets the document any more', {
  tag: '@again',
}, async ({ page, browser, baseURL }) => {
  await applied(page)
  const id = page.url().split('/').at(-1)
  await page.getByRole('button', { name: /betalen met kaart/ }).click()
  await touchReader(browser, baseURL, reader, 'Kaart aanvaarden')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  try {
    await touchPrinter(browser, baseURL, 'Staat stil')
    await page.getByRole('button', { name: /^Afdrukken/ }).click()
    await checkScreen(page, 'Afdrukken lukt nu niet')
  } finally {
    await touchPrinter(browser, baseURL, 'Klaar om te drukken')
  }

  const at = { baseURL: new URL(baseURL ?? '').origin, viewport: { width: 1280, height: 900 } }
  const desk = await browser.newContext(at)
  const bram = await desk.newPage()
  await bram.goto(`/balie/dossier/${id}`)
  await identify(bram, 'bram')
  await expect(bram.getByText('Niemand heeft dit document nu.')).toBeVisible()
  await checkPage(bram, 'Afschrift van een akte')
  await look(bram, 'unprinted-case')
  await bram.getByRole('link', { name: 'Bekijk de betaling' }).click()
  await bram.getByText('Geld teruggeven', { exact: true }).first().click()
  await checkPage(bram)
  await look(bram, 'unprinted-payment')
  await bram.getByRole('button', { name: /5,00 teruggeven en document intrekken/ }).press('Enter')
  await expect(bram.getByText('De terugbetaling is gevraagd. Het document geldt niet meer.')).toBeVisible()
  await expect(bram.getByText('Het geld gaat terug. Het document geldt niet meer.')).toBeVisible()
  await checkPage(bram)
  await look(bram, 'unprinted-given')
  await bram.goto(`/balie/dossier/${id}`)
  await expect(bram.getByText('Het document is klaar.')).toHaveCount(0)
  await checkPage(bram, 'Afschrift van een akte')
  await desk.close()

  // At the contact point and at home the same, in plain words, and no way to take it.
  await page.goto(`/kiosk/aanvraag/${id}`)
  await checkScreen(page, 'U krijgt uw geld terug', 'refunded')
  await expect(page.getByRole('button', { name: /^Afdrukken/ })).toHaveCount(0)
  await stop(page)
  await signIn(page, 'jan', `/aanvraag/${id}`)
  await checkPage(page, 'U krijgt uw geld terug')
  await expect(page.getByRole('link', { name: /PDF/ })).toHaveCount(0)
  await look(page, 'unprinted-home')
  await page.goto('/mijn-loket')
  await expect(page.getByRole('link', { name: 'U krijgt uw geld terug' })).toBeVisible()
  await checkPage(page)
})

async function look(page: Page, name: string) {
  const pictures = process.env['KIOSK_PICTURES']
  if (!pictures) return
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
}
