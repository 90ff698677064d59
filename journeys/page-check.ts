import { createHash } from 'node:crypto'
import { type Browser, test as base, expect, type Page } from '@playwright/test'
import { faultsOf } from './faults.ts'

/** `--paper` and `--ink` of the tokens, as a browser says them. */
const colours = { paper: 'rgb(255, 255, 255)', ink: 'rgb(23, 33, 31)' }

/** A page whose console must stay empty: whatever a browser complains of fails the test at its end. */
export const test = base.extend<{ complaints: string[] }>({
  // Each journey from an address of its own, as its people would: sign-ins are counted per address.
  extraHTTPHeaders: async ({ locale: _ }, use, { testId }) => use({ 'x-forwarded-for': addressOf(testId) }),
  complaints: [
    async ({ context }, use) => {
      const complaints: string[] = []
      context.on('page', (page) => listen(page, complaints))
      for (const page of context.pages()) listen(page, complaints)
      await use(complaints)
      expect(complaints, 'the console of the browser').toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

function addressOf(testId: string): string {
  const [one = 0, two = 0, three = 0] = createHash('sha256').update(testId).digest()
  return `10.${one}.${two}.${three}`
}

/**
 * Collects complaints. That a page we asked for answers 401, 403, 404, 413, 422 or 503 (or a used sign-in page 400) is the page's
 * own status, not a complaint; also when our script sent its form, to show how far a file is.
 */
export function listen(page: Page, complaints: string[]): void {
  const answered = new Set<string>()
  page.on('response', (response) => {
    const request = response.request()
    const isPage = request.isNavigationRequest() || (request.resourceType() === 'xhr' && request.method() === 'POST')
    if (isPage && [400, 401, 403, 404, 413, 422, 503].includes(response.status())) answered.add(response.url())
  })
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    if (message.text().startsWith('Failed to load resource') && answered.has(message.location().url)) return
    complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
}

/** One page of ours in the state it is in: accessible, styled, with one h1, and never scrolling sideways. */
export async function checkPage(page: Page, title?: string | RegExp): Promise<void> {
  if (title !== undefined) await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.locator('h1')).toHaveCount(1)
  // Words stand in the page before its style does: what is measured is what is seen.
  await page.waitForLoadState()
  expect(await faultsOf(page)).toEqual([])
  const style = await page.evaluate(() => ({
    paper: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.body).color,
    font: getComputedStyle(document.body).fontFamily,
    tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }))
  expect(style.paper).toBe(colours.paper)
  expect(style.ink).toBe(colours.ink)
  expect(style.font).toContain('Source Sans 3')
  expect(style.tooWide).toBe(0)
}

/** Where pages without script are looked at, one for each browser: to open one anew costs as much as the look. */
const lookedAtIn = new WeakMap<Browser, Promise<Page>>()

/** The same for a browser without script: axe is a script, so it looks at a copy of the page in one that has it. */
export async function checkPageWithoutScript(page: Page, title?: string | RegExp): Promise<void> {
  const browser = page.context().browser() as Browser
  const opened = lookedAtIn.get(browser) ?? browser.newContext({ javaScriptEnabled: true }).then((one) => one.newPage())
  lookedAtIn.set(browser, opened)
  const copy = await opened
  const [body, [url = '']] = [await page.content(), page.url().split('#')]
  await copy.setViewportSize(page.viewportSize() ?? { width: 1280, height: 900 })
  await copy.route(url, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
  await copy.goto(url)
  await checkPage(copy, title)
  await copy.unroute(url)
}
