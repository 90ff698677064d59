import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, expect, type Page } from '@playwright/test'
import { demoScreen } from '../src/demo-screen.ts'
import { cardPad } from '../src/kiosk-agent/card-pad.ts'
import { askCity, cityOf } from '../src/kiosk-agent/city.ts'
import { pair } from '../src/kiosk-agent/identity.ts'
import { paperTray } from '../src/kiosk-agent/paper-tray.ts'
import type { DocumentScanner } from '../src/outside/document-scanner/index.ts'
import { belgianCardReader } from '../src/outside/identity-card/belgian-card.ts'
import { cardBridge } from '../src/outside/identity-card/card-bridge.ts'
import { mountedStick } from '../src/outside/usb-stick/index.ts'
import { beside } from './contact-point.ts'
import { identify } from './sign-in.ts'

/** The page of the simulated reader: what lies in it, and what its buttons make of it. */
export function cardsOf(baseURL: string | undefined) {
  const url = beside(baseURL, 12)
  return {
    url,
    put: async (card: string | null) => {
      const body = new URLSearchParams({ kaart: card ?? '' })
      const { status } = await fetch(`${url}/kaart`, { method: 'POST', body, redirect: 'manual' })
      expect(status).toBe(303)
    },
  }
}

/** What stands beside the screen from which a paper can come. `stick`: a folder. */
type Papers = Readonly<{
  scanner?: DocumentScanner
  stick?: string
  camera?: boolean
  /** Earphones with a voice. */
  voice?: boolean
  /** A card begins at the start screen: only where nobody else puts cards in the same reader meanwhile. */
  cardBegins?: boolean
  /** The page of the sign-in service stands there beside the card and the own phone. */
  providerPage?: boolean
}>

/**
 * A browser on a device that a manager paired, with the pad of its agent between the page and the card. The rest of the agent (a fresh
 * browser for everybody, proof that nothing remains) is tried with the real one in `src/contact-point-card.test.ts`.
 */
export async function onADevice(
  page: Page,
  browser: Browser,
  baseURL: string | undefined,
  name: string,
  papers: Papers = {},
  languages: readonly string[] = [],
  place = 'sporthal-t-rooi',
) {
  const url = new URL(baseURL ?? '').origin
  const desk = await browser.newContext({ baseURL: url })
  const manager = await desk.newPage()
  await manager.goto('/balie/contactpunten')
  await identify(manager, 'dirk')
  await manager.getByLabel('Naam', { exact: true }).fill(name)
  await manager.getByLabel('Plaats').selectOption(place)
  await manager.getByLabel('Naam van de printer').fill(demoScreen.printer)
  await manager.getByLabel('Kaartlezer').fill('Lezer onder het scherm')
  if (papers.providerPage) await manager.getByLabel(/aanmelddienst/).fill('Wij proberen het uit.')
  for (const language of ['Frans', 'Engels', ...languages]) {
    const box = manager.getByLabel(language, { exact: true })
    if (await box.count()) await box.check()
  }
  await manager.getByRole('button', { name: 'Code maken' }).click()
  const said = await manager.getByText(/Koppelcode: \d{4}-\d{4}/).textContent()
  const code = /\d{4}-\d{4}/.exec(said ?? '')?.[0] ?? ''
  await desk.close()
  const file = join(mkdtempSync(join(tmpdir(), 'device-')), 'device.json')
  const city = cityOf(url, await pair(askCity(url), { url, code, file }))
  const brings = (['scanner', 'stick', 'camera', 'voice'] as const).filter((one) => papers[one])
  await city.heartbeat({ faults: [], wipes: [], brings })
  const { id, cookie } = await city.openScreen()
  await page.context().addCookies([{ ...cookie, url, httpOnly: true, sameSite: 'Lax' }])

  const pad = cardPad(city, belgianCardReader(cardBridge({ url: cardsOf(baseURL).url })))
  const stick = papers.stick === undefined ? null : mountedStick(papers.stick)
  const tray = paperTray(city, { scanner: papers.scanner ?? null, stick })
  await page.route(/\/vraag\/[^/]+\/(scanner|stick)\//, async (route, request) => {
    const asked = { address: request.url(), method: request.method(), body: request.postData() ?? '' }
    const decision = tray.isAsked(asked) ? await tray.answer(asked, id) : 'show'
    if (typeof decision !== 'string' && 'to' in decision)
      return route.fulfill({ status: 303, headers: { location: decision.to } })
    return route.continue()
  })
  await page.route(/\/kiosk\/(eid|teken)\//, async (route, request) => {
    const asked = { address: request.url(), method: request.method(), body: request.postData() ?? '' }
    const isLeft = !papers.cardBegins && new URL(request.url()).pathname.endsWith('/eid/kaart')
    const decision = pad.isAsked(asked) && !isLeft ? await pad.answer(asked, id) : 'show'
    if (decision === 'show') return route.continue()
    if (decision === 'stay') return route.abort()
    if ('to' in decision) return route.fulfill({ status: 303, headers: { location: decision.to } })
    return 'said' in decision ? route.fulfill({ json: decision.said }) : route.abort()
  })
  return city
}

export async function typeCode(page: Page, code: string): Promise<void> {
  // Before its script runs a digit is sent by itself, and the others would stay behind.
  await page.locator('[name="cijfer"]').first().waitFor()
  await page.waitForLoadState()
  for (const digit of code) await page.locator(`[name="cijfer"][value="${digit}"]`).click()
  // A letter is made, sealed and stamped before the next screen.
  await page.getByRole('button', { name: 'Klaar' }).click({ timeout: 30_000 })
}
