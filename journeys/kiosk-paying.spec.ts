import type { Browser, Page } from '@playwright/test'
import { spokenText } from '../src/channels/kiosk/spoken-text.ts'
import { copyOfAct } from '../src/products/afschrift-akte/product.ts'
import { kioskWords } from '../src/ui/words/kiosk.ts'
import { kioskPayingWords } from '../src/ui/words/kiosk-paying.ts'
import { paidByPhoneWords } from '../src/ui/words/paid-by-phone.ts'
import { passScreenWords } from '../src/ui/words/passes.ts'
import { receiptInDutch, receiptScreenWords } from '../src/ui/words/receipt.ts'
import { answer, checkScreen, kioskSize, signHere, stop } from './contact-point.ts'
import { stopOwnCity, test } from './own-city.ts'
import { checkPage, expect } from './page-check.ts'
import { readQr } from './qr-reader.ts'
import { identify, signIn } from './sign-in.ts'
import { press, touchReader } from './simulators.ts'

// The payment service falls silent for everybody.
test.afterAll(stopOwnCity)
test.use({ viewport: kioskSize })
// There is one card reader.
test.describe.configure({ mode: 'serial', timeout: 180_000 })

const reader = 'term_contactpunt1'
const unsure = 'Wij weten nog niet of u betaald hebt'
const byPhone = (page: Page) => page.getByRole('button', { name: 'Betaal met uw gsm' }).click()
const codeOn = async (page: Page) => readQr(await page.locator('.lom-qr svg path').getAttribute('d'))

/** Filled in and signed: only to be paid yet. */
async function applied(page: Page): Promise<void> {
  await answer(page, 'jan', 'afschrift-akte')
  await signHere(page, 'jan')
}

/** An employee, at a till where nobody else is named, and the box in which he types the number of a customer. */
async function atTheDesk(browser: Browser, baseURL: string | undefined, who = 'griet') {
  const viewport = { width: 1280, height: 900 }
  const desk = await (await browser.newContext({ baseURL: baseURL ?? '', locale: 'nl-BE', viewport })).newPage()
  await desk.goto('/balie')
  await identify(desk, who)
  await expect(desk).toHaveURL('/balie')
  const look = async (typed: string) => {
    await desk.goto('/balie')
    await desk.getByLabel('Dossiernummer, naam of rijksregisternummer').fill(typed)
    await desk.getByRole('button', { name: 'Zoeken' }).click()
  }
  return { desk, look }
}

test('paid on the own phone: refused, then with the page of the provider; both screens agree', {
  tag: '@again',
}, async ({ page, browser, baseURL }) => {
  await applied(page)
  await checkScreen(page, /^Betaal € 5,00$/, 'pay-ways')
  await byPhone(page)
  await checkScreen(page, 'Betaal met uw gsm', 'pay-phone')
  const phone = await (
    await browser.newContext({ baseURL: baseURL ?? '', locale: 'nl-BE', viewport: { width: 390, height: 844 } })
  ).newPage()
  await phone.goto(await codeOn(page))
  await phone.getByRole('button', { name: 'Laat mislukken' }).click()
  await expect(phone.locator('h1')).toHaveText('U hebt niet betaald')
  await checkPage(phone)
  await expect(page.getByRole('alert')).toContainText('De betaling op uw gsm is geweigerd.', { timeout: 20_000 })
  await checkScreen(page, /^Betaal € 5,00$/, 'pay-phone-declined')

  // Too late, on the reader and on the phone.
  await page.getByRole('button', { name: /betalen met kaart/ }).click()
  await touchReader(browser, baseURL, reader, 'Te laat')
  await expect(page.getByRole('alert')).toContainText('Het betalen duurde te lang.', { timeout: 20_000 })
  await checkScreen(page, /^Betaal € 5,00$/, 'pay-late')
  await byPhone(page)
  await phone.goto(await codeOn(page))
  await phone.getByRole('button', { name: 'Laat verlopen' }).click()
  await expect(page.getByRole('alert')).toContainText('Het betalen duurde te lang.', { timeout: 20_000 })

  // The phone reads the language of the screen.
  await page.goto(`${page.url()}?taal=tr`)
  await page.getByRole('button', { name: kioskPayingWords('tr').payPhone }).click()
  await phone.goto(await codeOn(page))
  await phone.getByRole('button', { name: 'Betaal', exact: true }).click()
  await expect(phone.locator('h1')).toHaveText(paidByPhoneWords('tr').paid.title)
  await expect(phone.locator('html')).toHaveAttribute('lang', 'tr')
  await checkPage(phone)
  await expect(page.locator('h1')).toHaveText(kioskWords('tr').doneTitle, { timeout: 20_000 })
  await page.goto(`${page.url()}?taal=nl`)
  expect(await phone.content()).not.toContain('Afschrift')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  await checkScreen(page, 'Uw document is klaar', 'ready-with-receipt')

  // The receipt: on the screen, on paper, and at home.
  await page.getByRole('link', { name: 'Uw betaalbewijs' }).click()
  await checkScreen(page, 'Betaalbewijs', 'receipt')
  await expect(page.getByText('Online')).toBeVisible()
  expect(await page.locator('main').textContent()).not.toContain('Jan')
  const receiptOn = new URL(page.url()).pathname
  for (const spoken of ['tr', 'ar', 'uk', 'fr'] as const) {
    const words = receiptScreenWords(spoken)
    await page.goto(`${receiptOn}?taal=${spoken}`)
    await checkScreen(page, words.title, `receipt-${spoken}`)
    await expect(page.locator('main')).toHaveCSS('direction', spoken === 'ar' ? 'rtl' : 'ltr')
    await expect(page.locator('main[lang="nl-BE"]')).toHaveCount(0)
    await expect(page.getByText(words.online, { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: words.print })).toBeVisible()
    // What it was for and when, in the words of the screen.
    await expect(page.locator('main dd [lang="nl-BE"]')).toHaveCount(0)
    await expect(page.getByText(spokenText(copyOfAct.title, spoken) ?? '', { exact: true })).toBeVisible()
    if (spoken !== 'fr') await expect(page.getByText(receiptInDutch(spoken))).toBeVisible()
  }
  await page.goto(`${receiptOn}?taal=ar`)
  await page.getByRole('button', { name: receiptScreenWords('ar').print }).click()
  await expect(page.getByText(receiptScreenWords('ar').printed)).toBeVisible()
  await page.goto(`${receiptOn}?taal=nl`)
  await page.getByRole('button', { name: 'Bewijs afdrukken' }).click()
  await expect(page.getByText('Uw bewijs komt uit de printer hiernaast.')).toBeVisible()
  await checkScreen(page, 'Betaalbewijs', 'receipt-printed')
  await stop(page)
  const home = await (await browser.newContext({ baseURL: baseURL ?? '', locale: 'nl-BE' })).newPage()
  await signIn(home, 'jan', '/mijn-loket')
  await home.getByRole('link', { name: 'Uw betaalbewijzen' }).click()
  await checkPage(home, 'Uw betaalbewijzen')
  await home.getByRole('row').nth(1).getByRole('link').click()
  await checkPage(home, 'Betaalbewijs')
  const pictures = process.env['KIOSK_PICTURES']
  if (pictures) await home.screenshot({ path: `${pictures}/home-receipt-1280.png`, fullPage: true })
})

test('paid with the card and on the phone: one is paid back, and the phone says so', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  await applied(page)
  await byPhone(page)
  const phone = await (await browser.newContext({ baseURL: baseURL ?? '', locale: 'nl-BE' })).newPage()
  await phone.goto(await codeOn(page))
  await page.getByRole('button', { name: 'Betaal met kaart' }).click()
  await expect(page.locator('h1')).toHaveText('Volg de kaartlezer')
  await checkScreen(page, 'Volg de kaartlezer', 'card-or-phone')
  await touchReader(browser, baseURL, reader, 'Kaart aanvaarden')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  await phone.getByRole('button', { name: 'Betaal', exact: true }).click()
  await expect(phone.locator('h1')).toHaveText('U betaalde twee keer')
  await checkPage(phone)
})

test('only cash: the card reader is left, a counter takes the money, and the document is ready here', {
  tag: '@again',
}, async ({ page, browser, baseURL }) => {
  await applied(page)
  const apply = page.url()
  await page.getByRole('button', { name: /betalen met kaart/ }).click()
  await expect(page.locator('h1')).toHaveText('Volg de kaartlezer')
  await checkScreen(page, 'Volg de kaartlezer', 'card-or-cash')
  await page.getByRole('button', { name: 'Ik heb alleen contant geld' }).click()
  await checkScreen(page, 'Betaal contant aan een loket', 'cash-number')
  const number = (await page.locator('.lom-kiosk-phone').textContent())?.trim() ?? ''
  expect(number).toMatch(/^\d{4} \d{4}$/)
  await page.getByRole('button', { name: 'Nummer afdrukken' }).click()
  await expect(page.getByText('Uw nummer komt uit de printer hiernaast.')).toBeVisible()
  await checkScreen(page, 'Betaal contant aan een loket', 'cash-number-printed')
  // Asked again it is the same number.
  await page.goto(apply)
  await page.getByRole('button', { name: 'Ik heb alleen contant geld' }).click()
  await expect(page.locator('.lom-kiosk-phone')).toHaveText(number)
  await stop(page)

  const { desk, look } = await atTheDesk(browser, baseURL)
  await look('1111 1111')
  await expect(desk.getByText('Wij vinden dit nummer niet.').first()).toBeVisible()
  await look(number)
  const take = desk.getByRole('button', { name: 'Ik kreeg € 5,00 contant' })
  await expect(take).toBeVisible()
  await checkPage(desk)
  const pictures = process.env['KIOSK_PICTURES']
  if (pictures) await desk.screenshot({ path: `${pictures}/desk-cash-1280.png`, fullPage: true })
  await take.click()
  await expect(desk.getByText('Het geld is genoteerd.')).toBeVisible()
  await checkPage(desk)
  if (pictures) await desk.screenshot({ path: `${pictures}/desk-cash-taken-1280.png`, fullPage: true })
  await expect(take).toHaveCount(0)
  // The number lives on, and says that it is over.
  await look(number)
  await expect(desk.getByText(`Nummer ${number} geldt niet meer. Neem geen geld aan.`)).toBeVisible()
  await checkPage(desk)
  if (pictures) await desk.screenshot({ path: `${pictures}/desk-cash-over-1280.png`, fullPage: true })
  const receipt = await desk.request.get(
    (await desk.getByRole('link', { name: 'Betaalbewijs openen' }).getAttribute('href')) ?? '',
  )
  expect(receipt.headers()['content-type']).toContain('application/pdf')
  expect((await receipt.body()).subarray(0, 5).toString()).toBe('%PDF-')

  await page.goto('/kiosk/mijn')
  await identify(page, 'jan')
  await page.goto(apply)
  await checkScreen(page, 'Uw document is klaar', 'ready-after-cash')
  await page.getByRole('link', { name: 'Uw betaalbewijs' }).click()
  await expect(page.getByText('Contant, aan een loket')).toBeVisible()
  await stop(page)

  // It goes back: the mid-office decides it, the counter gives it and says so, once.
  const order = desk.url()
  const { desk: office } = await atTheDesk(browser, baseURL, 'bram')
  await office.goto(order)
  await office.getByLabel('Fout van de stad').check()
  await office.getByRole('button', { name: 'Geld teruggeven' }).click()
  await expect(office.getByText('De terugbetaling is gevraagd.')).toBeVisible()
  await desk.goto(order)
  await expect(desk.getByText('Dit is contant betaald. Geef het geld zelf terug en bevestig het hier.')).toBeVisible()
  await checkPage(desk)
  for (const width of pictures ? [360, 1280] : []) {
    await desk.setViewportSize({ width, height: 900 })
    await desk.screenshot({ path: `${pictures}/desk-cash-back-${width}.png`, fullPage: true })
  }
  const given = desk.getByRole('button', { name: 'Ik gaf dit bedrag terug: € 5,00' })
  await given.click()
  await expect(given).toHaveCount(0)
  await expect(desk.getByRole('cell', { name: 'Gedaan' })).toBeVisible()
  await checkPage(desk)
})

test('line cut during a top-up: not paid again, it goes on, and the pass has the money once', {
  tag: '@again',
}, async ({ page, context, browser, baseURL }) => {
  const home = await (await browser.newContext({ baseURL: baseURL ?? '', locale: 'nl-BE' })).newPage()
  await signIn(home, 'yasmina', '/mijn-loket/sorteerpas')
  await home.getByRole('button', { name: 'Mijn adres nakijken' }).click()
  await expect(home.getByText('Uw gezin heeft nu een sorteerpas')).toBeVisible()
  await page.goto('/kiosk/sorteerpas')
  await identify(page, 'yasmina')
  for (const spoken of ['tr', 'ar', 'uk'] as const) {
    const words = passScreenWords(spoken)
    await page.goto(`/kiosk/sorteerpas?taal=${spoken}`)
    await checkScreen(page, words.kioskTitle, `top-up-${spoken}`)
    await expect(page.locator('main[lang="nl-BE"]')).toHaveCount(0)
    await expect(page.getByRole('button', { name: words.kioskChoose('€ 20,00') })).toBeVisible()
  }
  await page.goto('/kiosk/sorteerpas?taal=nl')
  const balance = async () => (await page.getByText(/^Nu op uw pas/).textContent()) ?? ''
  const before = await balance()
  await page.getByRole('button', { name: '€ 10,00 opladen' }).click()
  await expect(page.locator('h1')).toHaveText('Volg de kaartlezer')
  const topUp = page.url().replace(/\/kaart$/, '')
  try {
    await press(baseURL, 'payments', 'down')
    await touchReader(browser, baseURL, reader, 'Kaart aanvaarden', '10,00')
    await expect(page.locator('h1')).toHaveText(unsure, { timeout: 30_000 })
    await checkScreen(page, unsure, 'top-up-unsure')
    await page.goto(topUp)
    await expect(page.locator('h1')).toHaveText(unsure)
    await context.setOffline(true)
  } finally {
    await press(baseURL, 'payments', 'well')
    await context.setOffline(false)
  }
  await expect(page.locator('h1')).toHaveText('€ 10,00 staat op uw pas', { timeout: 60_000 })
  for (const spoken of ['ar', 'uk', 'tr', 'nl'] as const) {
    await page.goto(`${topUp}?taal=${spoken}`)
    await checkScreen(page, passScreenWords(spoken).kioskDone('€ 10,00'), `top-up-done-${spoken}`)
  }
  await page.getByRole('link', { name: 'Uw betaalbewijs' }).click()
  await checkScreen(page, 'Betaalbewijs', 'receipt-top-up')
  await page.goto('/kiosk/sorteerpas')
  const cents = (text: string) => Number(/(\d+),(\d\d)/.exec(text)?.slice(1).join('') ?? Number.NaN)
  expect(cents(await balance()) - cents(before)).toBe(1_000)

  // The same on the own phone.
  await page.getByRole('button', { name: '€ 10,00 opladen' }).click()
  await byPhone(page)
  await checkScreen(page, 'Betaal met uw gsm', 'top-up-phone')
  const phone = await (await browser.newContext({ baseURL: baseURL ?? '', locale: 'nl-BE' })).newPage()
  await phone.goto(await codeOn(page))
  await phone.getByRole('button', { name: 'Betaal', exact: true }).click()
  await expect(phone.locator('h1')).toHaveText('U hebt betaald')
  await expect(page.locator('h1')).toHaveText('€ 10,00 staat op uw pas', { timeout: 20_000 })

  // And with cash at a counter, after the code for the phone: no money is taken while that page may still pay.
  await page.goto('/kiosk/sorteerpas')
  await page.getByRole('button', { name: '€ 10,00 opladen' }).click()
  await byPhone(page)
  await phone.goto(await codeOn(page))
  await page.getByRole('button', { name: 'Ik heb alleen contant geld' }).click()
  await checkScreen(page, 'Betaal contant aan een loket', 'cash-top-up')
  await expect(page.getByText('Betaal daar niet meer.')).toBeVisible()
  const { desk, look } = await atTheDesk(browser, baseURL)
  const number = (await page.locator('.lom-kiosk-phone').textContent())?.trim() ?? ''
  await look(number)
  await expect(desk.getByText('De klant betaalt nu nog met kaart of gsm.')).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Ik kreeg € 10,00 contant' })).toHaveCount(0)
  await phone.getByRole('button', { name: 'Laat verlopen' }).click()
  await look(number)
  await desk.getByRole('button', { name: 'Ik kreeg € 10,00 contant' }).click()
  await expect(desk.getByText('Het geld is genoteerd.')).toBeVisible()
  await page.goto('/kiosk/sorteerpas')
  await expect(async () => {
    await page.reload()
    expect(cents(await balance()) - cents(before)).toBe(3_000)
  }).toPass({ timeout: 20_000 })
})
