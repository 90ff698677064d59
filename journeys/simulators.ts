import type { Browser } from '@playwright/test'
import { beside } from './contact-point.ts'

type Mood = 'well' | 'slow' | 'down' | 'garbage'
const pages = {
  'sign-in': { at: 1, path: '/knoppen' },
  payments: { at: 2, path: '/knoppen' },
  population: { at: 5, path: '/knoppen/population' },
  civil: { at: 5, path: '/knoppen/civil' },
  scanner: { at: 5, path: '/knoppen/scanner' },
  gipod: { at: 5, path: '/knoppen/gipod' },
}

/** Presses a button of an outside system, on its own page. `baseURL`: of the program, beside which the systems stand. */
export async function press(baseURL: string | undefined, system: keyof typeof pages, mood: Mood): Promise<void> {
  const { at, path } = pages[system]
  const answer = await fetch(`${beside(baseURL, at)}${path}`, {
    method: 'POST',
    body: new URLSearchParams({ mood }),
    redirect: 'manual',
  })
  if (answer.status !== 303) throw new Error(`${system} has no button "${mood}" (${answer.status})`)
}

/**
 * Touches a button of a card reader: another device, because a tab beside it would put the page to sleep. `amount`: as it stands
 * there, without the euro sign; others may pay at the same reader.
 */
export async function touchReader(
  browser: Browser,
  baseURL: string | undefined,
  reader: string,
  button: string,
  amount = '',
): Promise<void> {
  const device = await browser.newContext()
  const screen = await device.newPage()
  await screen.goto(`${beside(baseURL, 2)}/terminal/${reader}`)
  const payment = screen.locator('form', { hasText: new RegExp(`€\\s*${amount}`) })
  await payment.getByRole('button', { name: button, exact: true }).first().click()
  await device.close()
}

/** Touches a button of the printer at the contact point. */
export async function touchPrinter(browser: Browser, baseURL: string | undefined, button: string): Promise<void> {
  const device = await browser.newContext()
  const screen = await device.newPage()
  await screen.goto(beside(baseURL, 4))
  await screen.getByRole('button', { name: button, exact: true }).click()
  await device.close()
}
