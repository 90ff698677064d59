import type { Browser, Page } from '@playwright/test'
import { cardsOf, onADevice, typeCode } from './card-reader.ts'
import { checkScreen, kioskSize, stop } from './contact-point.ts'
import { stopOwnCity, test } from './own-city.ts'
import { expect } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'

// A city of its own: Tom has one draft at a time, and one reader stands beside the screen.
test.use({ viewport: kioskSize })
test.describe.configure({ mode: 'serial', timeout: 180_000 })
test.afterAll(stopOwnCity)

const service = 'samenwoning-verklaren'
const toSign = 'U moet nog iets ondertekenen'

/** Somebody puts his card in and types its code. */
async function withCard(page: Page, baseURL: string | undefined, person: string): Promise<void> {
  const cards = cardsOf(baseURL)
  await page.getByRole('button', { name: /Met mijn identiteitskaart/ }).click()
  await cards.put(person)
  await typeCode(page, '1234')
}

/** Up to the letter: what is declared, and with whom. */
async function fillsIn(page: Page): Promise<void> {
  await page.getByLabel('Ja, wij lazen ze allebei').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Nee', { exact: true }).check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.locator('h1')).toHaveText('Met wie gaat u wettelijk samenwonen?')
}

async function elsewhere(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ ...(baseURL && { baseURL }), viewport: kioskSize })).newPage()
}

const signaturesIn = (pdf: Buffer) => pdf.toString('latin1').split('/SubFilter /ETSI.CAdES.detached').length - 1

test('two sign one application with their cards, one after the other at the same screen', { tag: '@more' }, async ({
  page,
  browser,
  baseURL,
}) => {
  await onADevice(page, browser, baseURL, 'Scherm voor twee')
  await page.goto(`/kiosk/dienst/${service}`)
  await page.getByRole('link', { name: 'Aanmelden en beginnen' }).click()
  await withCard(page, baseURL, 'tom')
  await fillsIn(page)
  await checkScreen(page, 'Met wie gaat u wettelijk samenwonen?', 'cosign-choose')
  expect(await page.content()).not.toContain('94691712081')
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await checkScreen(page, 'Met wie gaat u wettelijk samenwonen?', 'cosign-choose-wrong')
  await page.getByLabel('Hanne Lauwers').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByText('Tom Hermans, Hanne Lauwers')).toBeVisible()
  await checkScreen(page, 'Lees uw aanvraag na', 'cosign-check')
  await page.getByRole('button', { name: 'Ondertekenen', exact: true }).click()
  await typeCode(page, '1234')
  await expect(page.getByText('Moet nog ondertekenen')).toBeVisible({ timeout: 20_000 })
  await checkScreen(page, 'Wij wachten op de andere handtekening', 'cosign-waits')
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await stop(page)
  await checkScreen(page, 'Alles is gewist')

  // Hanne came for something else, and sees first what waits for her.
  await page.goto('/kiosk/wie?terug=/kiosk/mijn')
  await withCard(page, baseURL, 'hanne')
  await checkScreen(page, toSign, 'cosign-first')
  await page.getByRole('link', { name: 'Nu niet' }).click()
  await checkScreen(page, 'Uw aanvragen', 'cosign-mine')
  await page.getByRole('link', { name: toSign }).click()
  await page.getByRole('link', { name: /Wettelijk samenwonen/ }).click()
  await expect(page.getByText('Ondertekend door: Tom Hermans, Hanne Lauwers')).toBeVisible()
  await expect(page.getByText('Wij verklaren dat wij wettelijk willen samenwonen.')).toBeVisible()
  await checkScreen(page, 'Lees en onderteken', 'cosign-read')
  const letter = new URL(page.url()).pathname
  expect(letter).toBe(`/kiosk/ondertekenen/${id}`)
  // The letter is all that she sees of it.
  expect((await page.goto(`/kiosk/aanvraag/${id}`))?.status()).toBe(404)
  // What one sees when another signed in the meantime.
  await page.goto(`${letter}?net=ja`)
  await expect(page.getByRole('alert')).toContainText('Onderteken nog één keer')
  await checkScreen(page, 'Lees en onderteken', 'cosign-other-first')
  await page.getByRole('button', { name: 'Ondertekenen met mijn identiteitskaart' }).click()
  await checkScreen(page, 'Typ uw pincode', 'cosign-code')
  await cardsOf(baseURL).put('tom')
  await typeCode(page, '1234')
  await checkScreen(page, 'Dit is niet uw kaart')
  await page.getByRole('link', { name: 'Kies een andere manier' }).click()
  await checkScreen(page, 'Lees en onderteken')
  await cardsOf(baseURL).put('hanne')
  await page.getByRole('button', { name: 'Ondertekenen met mijn identiteitskaart' }).click()
  await typeCode(page, '1234')
  await expect(page.getByText('Iedereen ondertekende. De aanvraag gaat nu verder.')).toBeVisible({ timeout: 20_000 })
  await checkScreen(page, 'U hebt ondertekend', 'cosign-signed')
  await stop(page)
  await cardsOf(baseURL).put(null)

  // At home each finds the same PDF: the seal of the city, and both signatures over it.
  const hanne = await elsewhere(browser, baseURL)
  await signIn(hanne, 'hanne', `/ondertekenen/${id}`)
  await expect(hanne.getByRole('link', { name: 'Het document met de handtekeningen (PDF)' })).toBeVisible()
  const hers = await (await hanne.request.get(`/ondertekenen/${id}/bestand`)).body()
  expect(signaturesIn(hers)).toBe(3)
  const tom = await elsewhere(browser, baseURL)
  await signIn(tom, 'tom', `/aanvraag/${id}`)
  const what = tom.getByRole('link', { name: 'Wat u ondertekende (PDF)' })
  await expect(async () => {
    await tom.reload()
    await expect(what).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  const his = await (await tom.request.get((await what.getAttribute('href')) ?? '')).body()
  expect(his.equals(hers)).toBe(true)
  const els = await elsewhere(browser, baseURL)
  await signIn(els, 'els')
  for (const path of [`/ondertekenen/${id}/bestand`, `/ondertekenen/${id}`])
    expect((await els.request.get(path)).status()).toBe(404)
})

test('without a reader one signs with a fresh sign-in, or says no', { tag: '@more' }, async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(`/kiosk/dienst/${service}`)
  await page.getByRole('link', { name: 'Aanmelden en beginnen' }).click()
  await identify(page, 'tom')
  await fillsIn(page)
  await page.getByLabel('Hanne Lauwers').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('button', { name: 'Ondertekenen en aanvragen' }).click()
  await identify(page, 'tom')
  await expect(page.getByText('Moet nog ondertekenen')).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''

  const els = await elsewhere(browser, baseURL)
  await els.goto('/kiosk/mijn')
  await identify(els, 'els')
  await expect(els).toHaveURL(/\/kiosk\/mijn$/)
  for (const path of [id, `${id}/niet`]) expect((await els.goto(`/kiosk/ondertekenen/${path}`))?.status()).toBe(404)

  const hanne = await elsewhere(browser, baseURL)
  await hanne.goto('/kiosk/mijn')
  await identify(hanne, 'hanne')
  await checkScreen(hanne, toSign)
  await hanne.getByRole('link', { name: /Wettelijk samenwonen/ }).click()
  await checkScreen(hanne, 'Lees en onderteken', 'cosign-read-without-card')
  await hanne.getByRole('link', { name: 'Ik onderteken dit niet' }).click()
  await checkScreen(hanne, 'Waarom ondertekent u niet?', 'cosign-no')
  await hanne.getByRole('button', { name: 'Niet ondertekenen' }).click()
  await expect(hanne).toHaveTitle(/^Fout: /)
  await checkScreen(hanne, 'Waarom ondertekent u niet?', 'cosign-no-wrong')
  await hanne.getByLabel('Er klopt iets niet in de tekst').check()
  await hanne.getByRole('button', { name: 'Niet ondertekenen' }).click()
  await checkScreen(hanne, 'U ondertekende niet', 'cosign-declined')

  // It came back to Tom, who signs it anew; then Hanne does.
  await page.goto(`/kiosk/aanvraag/${id}`)
  await expect(page.getByText('Hanne Lauwers vindt dat er iets niet klopt.')).toBeVisible()
  await checkScreen(page, 'Lees uw aanvraag na', 'cosign-came-back')
  await page.getByRole('button', { name: 'Ondertekenen en aanvragen' }).click()
  await identify(page, 'tom')
  await expect(page.getByText('Moet nog ondertekenen')).toBeVisible()
  await hanne.goto(`/kiosk/ondertekenen/${id}`)
  await hanne.getByRole('button', { name: 'Ondertekenen' }).click()
  await identify(hanne, 'hanne')
  await checkScreen(hanne, 'U hebt ondertekend', 'cosign-signed-without-card')
})
