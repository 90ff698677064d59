import { answer, beside, checkScreen, kioskSize, signHere, stop } from './contact-point.ts'
import { checkPage, expect, test } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'
import { touchPrinter } from './simulators.ts'

test.use({ viewport: kioskSize })

// One printer and one card reader stand beside the screen: one visitor after the other.
test.describe.configure({ mode: 'serial', timeout: 150_000 })

const title = 'Attest van gezinssamenstelling'

test('at the contact point: from the start screen to a sheet, and nothing stays', async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await page.goto('/kiosk')
  await checkScreen(page, 'Waarmee kunnen wij u helpen?', 'start')
  await page.getByRole('link', { name: /Iets aanvragen/ }).click()
  await checkScreen(page, 'Wat hebt u nodig?', 'choose')
  await page.getByRole('link', { name: /Toon meer/ }).click()
  await checkScreen(page, 'Wat hebt u nodig?', 'choose-more')
  await page.getByRole('link', { name: 'Terug' }).click()
  await page.getByRole('link', { name: /Attesten en akten/ }).click()
  await checkScreen(page, 'Attesten en akten', 'choose-service')
  await page.getByRole('link', { name: title }).click()
  await checkScreen(page, title, 'service')
  await page.getByRole('link', { name: 'Hulp van een mens' }).click()
  await checkScreen(page, 'Hulp van een mens', 'help')
  await page.getByRole('link', { name: 'Terug' }).click()

  await page.getByRole('link', { name: 'Aanmelden en beginnen' }).click()
  await identify(page, 'omer')
  // Nothing is asked that changes no decision: what the city knows stands where one reads and signs.
  await checkScreen(page, 'Lees uw aanvraag na', 'check')
  await expect(page.getByText('Ömer Yıldız-Şahin')).toBeVisible()
  await expect(page.getByText('Fout? Vraag hulp.')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('Berchem')
  await signHere(page, 'omer')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  await checkScreen(page, 'Uw document is klaar', 'done')
  const ready = page.url()
  await touchPrinter(browser, baseURL, 'Traag drukken')
  try {
    await page.getByRole('button', { name: /^Afdrukken/ }).click()
    await checkScreen(page, 'Uw document wordt afgedrukt', 'printing')
  } finally {
    await touchPrinter(browser, baseURL, 'Klaar om te drukken')
  }
  // The screen goes on by itself when the sheet is out.
  await expect(page.locator('h1')).toHaveText('Neem uw blad uit de printer', { timeout: 15_000 })
  await checkScreen(page, 'Neem uw blad uit de printer', 'printed')

  await stop(page)
  await checkScreen(page, 'Alles is gewist', 'stopped')
  expect((await context.cookies()).filter(({ name, path }) => name === 'kiosk' || path === '/kiosk')).toEqual([])
  await page.goBack().catch(() => null)
  await expect(page.locator('body')).not.toContainText('Neem uw blad')
  await page.goto(ready)
  await checkScreen(page, 'Alles is gewist')
  // The provider asks again who it is, too.
  await page.goto('/kiosk/mijn')
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible()

  await signIn(page, 'omer')
  await expect(page.getByText(title).first()).toBeVisible()
})

test('taken along on a phone by a code', { tag: '@more' }, async ({ page, browser, baseURL }) => {
  await answer(page, 'maria', 'attest-leven')
  await signHere(page, 'maria')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  const made = page.waitForResponse((response) => response.url().endsWith('/meenemen'))
  await page.getByRole('button', { name: /^Op uw gsm/ }).click()
  expect((await made).headers()['cache-control']).toBe('no-store')
  await checkScreen(page, 'Scan de code met uw gsm', 'scan')
  await expect(page.getByRole('img', { name: 'Code met een link naar uw document' })).toBeVisible()

  const phone = await (await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } })).newPage()
  await phone.goto(`/meenemen/${'A'.repeat(32)}`)
  await checkPage(phone, 'Deze link werkt niet meer')
  await phone.context().close()
})

test('no paper: nothing comes out later, and the document goes along on a phone', { tag: '@more' }, async ({
  page,
  context,
  baseURL,
}) => {
  const printer = await context.newPage()
  const tray = async (button: string) => {
    await printer.goto(beside(baseURL, 4))
    await printer.getByRole('button', { name: button, exact: true }).click()
  }
  await answer(page, 'lina', 'attest-woonst')
  await signHere(page, 'lina')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  await tray('Papier is op')
  try {
    await page.getByRole('button', { name: /^Afdrukken/ }).click()
    await checkScreen(page, 'Afdrukken lukt nu niet', 'paper-out')
    await expect(page.getByText('Het papier is op.')).toBeVisible()
  } finally {
    await tray('Klaar om te drukken')
  }
  await page.getByRole('button', { name: /^Op uw gsm/ }).click()
  await checkScreen(page, 'Scan de code met uw gsm')
})

test('a card is declined, then it pays; who leaves releases the reader', { tag: '@again' }, async ({
  page,
  context,
  baseURL,
}) => {
  const terminal = `${beside(baseURL, 2)}/terminal/term_contactpunt1`
  const reader = await context.newPage()
  const atReader = async (button: string) => {
    await reader.goto(terminal)
    const payment = reader.locator('form', { hasText: /€\s*5,00/ })
    await payment.getByRole('button', { name: button, exact: true }).first().click()
  }
  await page.goto('/kiosk/dienst/afschrift-akte/beginnen')
  await identify(page, 'jan')
  await checkScreen(page, 'Kies uw akte', 'question')
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await checkScreen(page, 'Kies uw akte', 'question-error')
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await checkScreen(page, 'Lees uw aanvraag na', 'check-answers')
  await signHere(page, 'jan')
  await checkScreen(page, /^Betaal € 5,00$/, 'pay')
  await page.getByRole('button', { name: /betalen met kaart/ }).click()
  await checkScreen(page, 'Volg de kaartlezer', 'card')
  await atReader('Kaart weigeren')
  await expect(page.locator('h1')).toHaveText(/^Betaal € 5,00$/)
  await expect(page.getByRole('alert')).toContainText('Er is niets aangerekend')
  await checkScreen(page, /^Betaal € 5,00$/, 'declined')

  await page.getByRole('button', { name: /betalen met kaart/ }).click()
  await expect(page.locator('h1')).toHaveText('Volg de kaartlezer')
  await stop(page)
  await checkScreen(page, 'Alles is gewist')
  await reader.goto(terminal)
  await expect(reader.locator('form', { hasText: /€\s*5,00/ })).toHaveCount(0)

  await page.goto('/kiosk/mijn')
  await identify(page, 'jan')
  await checkScreen(page, 'Uw aanvragen', 'mine')
  await page
    .getByRole('link', { name: /Afschrift van een akte/ })
    .first()
    .click()
  await page.getByRole('button', { name: /betalen met kaart/ }).click()
  await expect(page.locator('h1')).toHaveText('Volg de kaartlezer')
  await atReader('Kaart aanvaarden')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
})

test('no paper is said before paying; a jam after paying takes nothing away', { tag: '@again' }, async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await answer(page, 'jan', 'afschrift-akte')
  try {
    await touchPrinter(browser, baseURL, 'Papier is op')
    await signHere(page, 'jan')
    await checkScreen(page, /^Betaal € 5,00$/, 'pay-no-paper')
    await expect(page.getByText('U krijgt nu geen papier.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Later betalen' })).toBeVisible()
    await touchPrinter(browser, baseURL, 'Klaar om te drukken')
    await page.reload()
    await expect(page.getByText('U krijgt nu geen papier.')).toHaveCount(0)

    await page.getByRole('button', { name: /betalen met kaart/ }).click()
    await expect(page.locator('h1')).toHaveText('Volg de kaartlezer')
    const reader = await context.newPage()
    await reader.goto(`${beside(baseURL, 2)}/terminal/term_contactpunt1`)
    const payment = reader.locator('form', { hasText: /€\s*5,00/ })
    await payment.getByRole('button', { name: 'Kaart aanvaarden', exact: true }).first().click()
    await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
    await touchPrinter(browser, baseURL, 'Papier is op')
    await page.getByRole('button', { name: /^Afdrukken/ }).click()
    await checkScreen(page, 'Afdrukken lukt nu niet', 'jam-after-payment')
  } finally {
    await touchPrinter(browser, baseURL, 'Klaar om te drukken')
  }
  await page.getByRole('button', { name: /^Op uw gsm/ }).click()
  await checkScreen(page, 'Scan de code met uw gsm')
})

test('a draft from home goes on here, without script', { tag: '@again' }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: kioskSize, javaScriptEnabled: false })
  const page = await context.newPage()
  await signIn(page, 'emine', '/dienst/attest-woonst/aanvragen')
  await page.getByLabel('School of studietoelage').check()
  await page.getByRole('button', { name: 'Verder' }).click()

  await page.goto('/kiosk/mijn')
  await identify(page, 'emine')
  await page.getByRole('link', { name: /Attest van woonst Nog niet/ }).click()
  // What it was asked for changes no decision: here it is not asked, nor read back.
  await expect(page.locator('h1')).toHaveText('Lees uw aanvraag na')
  await expect(page.getByRole('main')).not.toContainText('School of studietoelage')
  await signHere(page, 'emine')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  const id = page.url().split('/').at(-1)
  await stop(page)
  await expect(page.locator('h1')).toHaveText('Alles is gewist')

  await signIn(page, 'emine')
  await page.goto(`/aanvraag/${id}`)
  await expect(page.locator('h1')).toHaveText('Uw attest is klaar')
  await expect(page.getByText('Verdergegaan in een ander kanaal')).toHaveCount(1)
  await context.close()
})
