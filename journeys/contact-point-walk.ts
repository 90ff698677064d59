import type { Browser, Page } from '@playwright/test'
import { beside, checkScreen, stop } from './contact-point.ts'
import { fillIn } from './every-product.ts'
import { expect } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'

type Spoken = 'nl' | 'fr' | 'en'

/** One application at a contact point: who, for what, and how it ends there and at home. */
export type KioskWalk = Readonly<{
  product: string
  person: string
  /** By the name of the input: what is not the first choice. */
  answers?: Readonly<Record<string, string>>
  /** Fills in what is no plain input; true: it did, on this screen. */
  fills?: (page: Page) => Promise<boolean>
  language?: Spoken
  /** What the letter shows, before it is signed. */
  reads?: string
  /** Part of what it costs, as the card reader says it. */
  pays?: string
  ends: string | RegExp
  /** What that screen says as well. */
  says?: readonly (string | RegExp)[]
  /** The title of the same application at home. */
  atHome: string | RegExp
}>

const said = {
  nl: { begin: 'Aanmelden en beginnen', next: 'Verder', submit: /^(Ondertekenen en aanvragen|Aanvraag indienen)/ },
  fr: { begin: 'Se connecter et commencer', next: 'Continuer', submit: /^(Signer et demander|Envoyer la demande)/ },
  en: { begin: 'Sign in and begin', next: 'Continue', submit: /^(Sign and apply|Submit application)/ },
} as const
const names = { nl: 'Nederlands', fr: 'Français', en: 'English' } as const

/** No word of ours that stands in a Dutch sentence only, but for what is marked as Dutch. */
async function expectSpoken(page: Page, language: Spoken): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${language}`))
  if (language === 'nl') return
  const text = await page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement
    for (const dutch of copy.querySelectorAll('[lang="nl"]')) dutch.remove()
    return copy.textContent
  })
  expect(text, page.url()).not.toMatch(
    /(^|[\s.])([Uu]w?|[Ww]ij|[Hh]et|[Nn]iet|[Ee]en|[Vv]oor|[Bb]ij|[Ww]aarvoor)[\s.,?]/,
  )
}

/** Holds a card to the reader beside the screen, for this amount: others may pay there too. */
async function payByCard(page: Page, browser: Browser, baseURL: string | undefined, amount: string): Promise<void> {
  await page.locator('main form button').first().click()
  await expect(page).toHaveURL(/\/kaart$/)
  const device = await browser.newContext()
  const reader = await device.newPage()
  await reader.goto(`${beside(baseURL, 2)}/terminal/term_contactpunt1`)
  await reader.locator('form', { hasText: amount }).getByRole('button', { name: 'Kaart aanvaarden' }).first().click()
  await device.close()
}

/** From the page of the service to its end, one question a screen; each screen is looked at. Gives its address there. */
export async function walkAtContactPoint(
  page: Page,
  { browser, baseURL }: Readonly<{ browser: Browser; baseURL: string | undefined }>,
  walk: KioskWalk,
): Promise<string> {
  const { product, person, answers, fills, pays, language = 'nl' } = walk
  const words = said[language]
  const look = async () => {
    await checkScreen(page, /\S/)
    await expectSpoken(page, language)
  }
  await page.goto('/kiosk')
  if (language !== 'nl') await page.getByRole('link', { name: names[language] }).click()
  await page.goto(`/kiosk/dienst/${product}`)
  await look()
  await page.getByRole('link', { name: words.begin }).click()
  await identify(page, person)
  const submit = page.getByRole('button', { name: words.submit })
  const goesOn = page.getByRole('link', { name: words.next, exact: true })
  for (let screen = 0; screen < 14 && (await submit.count()) === 0; screen++) {
    await look()
    if ((await goesOn.count()) > 0) {
      await goesOn.click()
      continue
    }
    if (!(await fills?.(page))) await fillIn(page, answers)
    await page.getByRole('button', { name: words.next, exact: true }).click()
    await expect(page.locator('.govuk-error-summary'), page.url()).toHaveCount(0)
  }
  await look()
  if (walk.reads) await expect(page.getByRole('main')).toContainText(walk.reads)
  await submit.click()
  // Where it is signed, one says once more who one is.
  if ((await page.locator(`button[name="person"][value="${person}"]`).count()) > 0) await identify(page, person)
  await expect(page).toHaveURL(/\/kiosk\/aanvraag\/[0-9a-f-]{36}$/)
  if (pays) {
    await expect(page.locator('h1')).toContainText(pays)
    await look()
    await payByCard(page, browser, baseURL, pays)
  }
  // It goes on by itself until it is decided, or with a person.
  await expect(page.locator('h1')).toHaveText(walk.ends, { timeout: 40_000 })
  await expect(page.locator('[data-poll]')).toHaveCount(0)
  await look()
  for (const one of walk.says ?? []) await expect(page.getByRole('main')).toContainText(one)
  const pictures = process.env['PRODUCT_PICTURES']
  if (pictures) await page.screenshot({ path: `${pictures}/${product}-${person}-kiosk.png`, fullPage: true })
  return page.url()
}

/** Wipes the screen, and reads at home how the same application stands. */
export async function readAtHome(page: Page, { person, atHome }: KioskWalk, address: string): Promise<void> {
  await stopHere(page)
  await signIn(page, person)
  await page.goto(`/aanvraag/${new URL(address).pathname.split('/').at(-1)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(atHome)
  await expect(page.getByText('contactpunt', { exact: true }).first()).toBeVisible()
}

async function stopHere(page: Page): Promise<void> {
  await page.goto('/kiosk?taal=nl')
  await page.goto('/kiosk/diensten')
  await stop(page)
  await expect(page.locator('h1')).toHaveText('Alles is gewist')
}
