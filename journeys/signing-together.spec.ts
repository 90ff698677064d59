import type { Browser, Page } from '@playwright/test'
import { residents } from '../src/outside/personas.ts'
import { fillIn } from './every-product.ts'
import { letterTo, linkIn } from './mailbox.ts'
import { checkPageWithoutScript as checkPage, expect, test } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'

// Without script, and one after another: Tom has one draft at a time.
test.use({ javaScriptEnabled: false })
test.describe.configure({ mode: 'default', timeout: 120_000 })

const service = 'samenwoning-verklaren'
const mail = 'hanne@burger.example'
const numberOf = (key: string) => residents.find((one) => one.key === key)?.insz ?? ''
const pictures = process.env['SIGNING_PICTURES']

/** The page at the width of a telephone and of a desk, where somebody wants to look at it. */
async function look(page: Page, name: string): Promise<void> {
  if (!pictures) return
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
}

/** Somebody else, in a browser of his own. */
async function another(browser: Browser, person: string, baseURL: string | undefined): Promise<Page> {
  const address = { 'x-forwarded-for': `10.99.${person.length}.7` }
  const context = await browser.newContext({
    ...{ javaScriptEnabled: false, extraHTTPHeaders: address },
    ...(baseURL && { baseURL }),
  })
  return context.newPage()
}

/** Tom says what he declares and with whom, reads the letter, and signs it. Ends on the page that says for whom it waits. */
async function firstSigns(page: Page, begin = true): Promise<string> {
  if (begin) {
    await page.goto(`/dienst/${service}`)
    await checkPage(page)
    await look(page, 'service')
    await page.getByRole('link', { name: 'Verklaring afleggen' }).first().click()
    await identify(page, 'tom')
    await page.getByLabel('Ja, wij lazen ze allebei').check()
    await page.getByLabel('Nee').check()
    await page.getByRole('button', { name: 'Verder' }).click()
    await checkPage(page, 'Wie ondertekent mee?')
    expect(await page.content()).not.toContain('94691712081')
    await look(page, 'choose')
    await page.getByRole('button', { name: 'Verder' }).click()
    await expect(page).toHaveTitle(/^Fout: /)
    await checkPage(page)
    await look(page, 'choose-wrong')
    await page.getByLabel('Hanne Lauwers').check()
    await page.getByRole('button', { name: 'Verder' }).click()
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lees uw aanvraag na')
  await expect(page.getByText('Tom Hermans, Hanne Lauwers')).toBeVisible()
  await checkPage(page)
  await look(page, 'read')
  await page.getByRole('button', { name: 'Ondertekenen en aanvragen' }).click()
  await identify(page, 'tom')
  await checkPage(page, 'Wij wachten op de andere handtekening')
  await expect(page.getByText('Moet nog ondertekenen')).toBeVisible()
  return new URL(page.url()).pathname
}

test('the other gets a message, reads the same text, signs, and it goes on', async ({ page, browser, baseURL }) => {
  const hanne = await another(browser, 'hanne', baseURL)
  await signIn(hanne, 'hanne', '/mijn-loket/gegevens')
  await hanne.getByLabel('E-mailadres').fill(mail)
  await hanne.getByRole('button', { name: 'E-mailadres bewaren' }).click()
  await expect(hanne.getByText('Uw e-mailadres is bewaard.').first()).toBeVisible()

  const address = await firstSigns(page)
  await look(page, 'waits')

  const letter = await letterTo(baseURL, mail, 'Tom Hermans vraagt uw handtekening')
  const way = linkIn(letter, '/ondertekenen/')
  await hanne.goto('/mijn-loket')
  await expect(hanne.getByText('Tom Hermans vraagt u om dit mee te ondertekenen.')).toBeVisible()
  await checkPage(hanne)
  await look(hanne, 'my-counter')
  await hanne.goto(way)
  await checkPage(hanne, 'Lees en onderteken')
  await expect(hanne.getByText('Ondertekend door: Tom Hermans, Hanne Lauwers')).toBeVisible()
  await expect(hanne.getByText('Wij verklaren dat wij wettelijk willen samenwonen.')).toBeVisible()
  await look(hanne, 'read-and-sign')
  // The letter is all that she sees of it.
  expect((await hanne.goto(address))?.status()).toBe(404)
  await hanne.goto(way)
  await hanne.getByRole('button', { name: 'Ondertekenen' }).click()
  await identify(hanne, 'hanne')
  await checkPage(hanne, 'U hebt ondertekend')
  await look(hanne, 'signed')
  await hanne.goto('/mijn-loket')
  await expect(hanne.getByRole('heading', { name: 'Ondertekend met anderen' })).toBeVisible()
  await checkPage(hanne)
  await look(hanne, 'signed-with-others')

  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Een medewerker bekijkt uw aanvraag')
  }).toPass({ timeout: 30_000 })
  await expect(page.getByText('Iedereen ondertekende: ingediend')).toBeVisible()
  await expect(page.getByRole('link', { name: /ontvangstbewijs/i }).first()).toBeVisible()
  await checkPage(page)
  await look(page, 'goes-on')
})

test('a stranger is not told that it exists', { tag: '@more' }, async ({ page, browser, baseURL }) => {
  const address = await firstSigns(page)
  const els = await another(browser, 'els', baseURL)
  await signIn(els, 'els')
  const id = address.split('/')[2] ?? ''
  for (const path of [`/ondertekenen/${id}`, `/ondertekenen/${id}/niet`, `/aanvraag/${id}`])
    expect((await els.goto(path))?.status()).toBe(404)
  await page.getByRole('button', { name: 'Aanvraag stoppen' }).click()
  await checkPage(page, 'U stopte deze aanvraag')
})

test('it is not right: it comes back, is changed and signed anew; then the other says no', { tag: '@more' }, async ({
  page,
  browser,
  baseURL,
}) => {
  const address = await firstSigns(page)
  const hanne = await another(browser, 'hanne', baseURL)
  const way = address.replace('/aanvraag/', '/ondertekenen/')
  await signIn(hanne, 'hanne', way)
  await hanne.getByRole('link', { name: 'Ik onderteken dit niet' }).click()
  await checkPage(hanne, 'Waarom ondertekent u niet?')
  await hanne.getByRole('button', { name: 'Niet ondertekenen' }).click()
  await expect(hanne).toHaveTitle(/^Fout: /)
  await checkPage(hanne)
  await look(hanne, 'no')
  await hanne.getByLabel('Er klopt iets niet in de tekst').check()
  await hanne.getByRole('button', { name: 'Niet ondertekenen' }).click()
  await checkPage(hanne, 'U ondertekende niet')

  await page.goto(address)
  await expect(page.getByText('Hanne Lauwers vindt dat er iets niet klopt.')).toBeVisible()
  await look(page, 'came-back')
  await firstSigns(page, false)

  await hanne.goto(way)
  await hanne.getByRole('link', { name: 'Ik onderteken dit niet' }).click()
  await hanne.getByLabel('Ik wil dit niet').check()
  await hanne.getByRole('button', { name: 'Niet ondertekenen' }).click()
  await checkPage(hanne, 'U ondertekende niet')
  await page.goto(address)
  await checkPage(page, 'Deze aanvraag is gestopt')
  await expect(page.getByText('Hanne Lauwers ondertekent niet.')).toBeVisible()
  await look(page, 'stopped')
})

test('at the desk: who waits for a signature is seen, and a declaration by who helps is no signature', {
  tag: '@more',
}, async ({ page, browser, baseURL }) => {
  const tom = await another(browser, 'tom', baseURL)
  const address = await firstSigns(tom)
  const signed = address.replace('/aanvraag/', '/balie/dossier/')
  await page.goto('/balie')
  await identify(page, 'griet')
  await page.goto(signed)
  await expect(page.getByText('Wacht op handtekeningen').first()).toBeVisible()
  await expect(page.getByText('Moet nog ondertekenen')).toBeVisible()
  await checkPage(page)
  await look(page, 'desk-waits')
  await page.goto('/balie/werklijst?lijst=awaiting-signatures')
  await expect(page.getByText('Tom Hermans').first()).toBeVisible()
  await checkPage(page)
  // Where a signature is asked, nothing that an employee writes stands for it.
  await page.goto(`${signed}/verklaring`)
  await checkPage(page, 'Hier volstaat een verklaring niet')
  await look(page, 'desk-refused')
  await tom.getByRole('button', { name: 'Aanvraag stoppen' }).click()

  await page.goto('/balie')
  await page.getByLabel('Dossiernummer, naam of rijksregisternummer').fill(numberOf('sofie'))
  await page.getByRole('button', { name: 'Zoeken' }).click()
  const first = page.getByRole('button', { name: 'Opzoeken in het Rijksregister' })
  if (await first.isVisible()) await first.click()
  await page.getByLabel('Attest of document').selectOption('digitale-sleutel')
  await page.getByRole('button', { name: 'Aanvraag beginnen' }).click()
  for (let step = 0; step < 4 && !page.url().endsWith('/nakijken'); step++) {
    await fillIn(page)
    await page.getByRole('button', { name: 'Verder' }).click()
  }
  await page.getByRole('link', { name: 'Verklaring noteren' }).click()
  await checkPage(page, 'Verklaring noteren')
  await page.getByRole('button', { name: 'Verklaring bewaren' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPage(page)
  await look(page, 'desk-declaration')
  await page.getByLabel('Naam van wie dit vraagt').fill('Jan Wouters')
  await page.getByLabel('Familie').check()
  await page.getByLabel('Met een identiteitskaart').check()
  await page.getByLabel('Wat is er gezegd?').fill('Hij vraagt dit voor zijn vrouw, die ziek is.')
  await page.getByRole('button', { name: 'Verklaring bewaren' }).click()
  await expect(page.getByText('De verklaring is bewaard.')).toBeVisible()
  await page
    .getByRole('button', { name: 'Verder invullen' })
    .or(page.getByRole('link', { name: 'Verder invullen' }))
    .first()
    .click()
  await page.getByRole('button', { name: 'Indienen voor de klant' }).click()
  await expect(page.getByText('Verklaring, geen handtekening')).toBeVisible()
  await checkPage(page)
  await look(page, 'desk-declared')

  const sofie = await another(browser, 'sofie', baseURL)
  const own = new URL(page.url()).pathname.replace('/balie/dossier/', '/aanvraag/')
  await signIn(sofie, 'sofie', own)
  await expect(sofie.getByRole('heading', { name: 'Verklaring, geen handtekening' })).toBeVisible()
  await checkPage(sofie)
  await look(sofie, 'own-declaration')
})

test('the applicant takes it back: what was asked is asked no more', { tag: '@more' }, async ({
  page,
  browser,
  baseURL,
}) => {
  const address = await firstSigns(page)
  await page.getByRole('button', { name: 'Aanvraag wijzigen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lees uw aanvraag na')
  // At the desk it is a draft like any other, and is not handed in there: they come together.
  const griet = await another(browser, 'griet', baseURL)
  await griet.goto('/balie')
  await identify(griet, 'griet')
  await griet.goto(address.replace('/aanvraag/', '/balie/aanvraag/'))
  await griet.getByRole('button', { name: 'Klant laten ondertekenen' }).click()
  await expect(griet.getByRole('heading', { level: 1 })).toHaveText('Dit kan niet langs deze weg')
  const hanne = await another(browser, 'hanne', baseURL)
  await signIn(hanne, 'hanne', address.replace('/aanvraag/', '/ondertekenen/'))
  await checkPage(hanne, 'U hoeft dit niet meer te ondertekenen')
  await look(hanne, 'over')
  await page.getByRole('button', { name: 'Aanvraag stoppen' }).click()
})
