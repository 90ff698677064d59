import { expect, type Page } from '@playwright/test'
import { shellLanguages } from '../src/platform/words.ts'
import { frameWords } from '../src/ui/words/frame.ts'
import { faultsOf } from './faults.ts'
import { breachesOf } from './screen-rules.ts'
import { identify } from './sign-in.ts'

/** The screen of a contact point: tall, touched, read by whoever stands behind. */
export const kioskSize = { width: 1080, height: 1920 }

/** The standing buttons of a screen, as who reads its language sees them: back, stop, help. */
function standingIn(language: string): readonly [string, string, string] {
  const spoken = shellLanguages.find((one) => language.startsWith(one)) ?? 'nl'
  const { kioskBack, kioskStop, kioskHelp } = frameWords(spoken)
  return [kioskBack, kioskStop, kioskHelp]
}

/** One screen in the state it is in: accessible, large and simple enough, in its own colour, help in sight. */
export async function checkScreen(page: Page, title: string | RegExp, name?: string): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1)
  await expect(page.locator('h1')).toHaveText(title)
  // Words stand in the page before its style does: what is measured is what is seen.
  await page.waitForLoadState()
  expect(await faultsOf(page)).toEqual([])
  const buttons = standingIn((await page.locator('html').getAttribute('lang')) ?? 'nl')
  expect(await breachesOf(page, buttons)).toEqual([])
  const isStrong = (await page.locator('body.lom-reach-contrast').count()) > 0
  await expect(page.locator('body')).toHaveCSS(
    'background-color',
    isStrong ? 'rgb(255, 255, 255)' : 'rgb(246, 243, 236)',
  )
  await expect(around(page, buttons[2])).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  const pictures = process.env['KIOSK_PICTURES']
  if (pictures && name) await page.screenshot({ path: `${pictures}/kiosk-${name}-1080.png`, animations: 'disabled' })
}

/** A way that stands around the question: a link, and where somebody types a button that keeps what is typed. */
export const around = (page: Page, name: string) =>
  page.getByRole('link', { name, exact: true }).or(page.getByRole('button', { name, exact: true }))

/** A simulator of the demonstration beside the program: `1` is the sign-in, then payments, mail, printer. */
export const beside = (baseURL: string | undefined, at: number): string => {
  const url = new URL(baseURL ?? '')
  return `http://127.0.0.1:${Number(url.port) + at}`
}

/** From the service to the letter that one reads, one question a screen. */
export async function answer(page: Page, person: string, product: string): Promise<void> {
  await page.goto(`/kiosk/dienst/${product}`)
  await page.getByRole('link', { name: 'Aanmelden en beginnen' }).click()
  await identify(page, person)
  await expect(page).toHaveURL(/\/kiosk\/aanvraag\//)
  // What the decision needs, and nothing else: of a certificate of the register nothing at all.
  for (let question = 0; question < 6 && !/\/nakijken$/.test(page.url()); question++) {
    await page.getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Verder' }).click()
  }
}

export async function signHere(page: Page, person: string): Promise<void> {
  await page.getByRole('button', { name: 'Ondertekenen en aanvragen' }).click()
  await identify(page, person)
  await expect(page).toHaveURL(/\/kiosk\/aanvraag\/[0-9a-f-]{36}$/)
}

export const stop = (page: Page) => page.locator('footer').getByRole('button', { name: 'Stoppen' }).click()
