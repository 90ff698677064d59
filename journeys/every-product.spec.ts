import type { Page } from '@playwright/test'
import { kioskSize } from './contact-point.ts'
import { readAtHome, walkAtContactPoint } from './contact-point-walk.ts'
import { fillIn, type Walk, walks } from './every-product.ts'
import { checkPageWithoutScript, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

// One after another: at home and at the contact point the same person would go on with the same draft.
test.describe.configure({ mode: 'default', timeout: 180_000 })

const title = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const pictures = process.env['PRODUCT_PICTURES']

/** Hands in what was read: signed where the product asks it. */
async function handIn(page: Page, { person }: Walk, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  if (page.url().includes('/kies') || (await page.locator(`button[name="person"][value="${person}"]`).count()) > 0)
    await identify(page, person)
}

const ended = (page: Page, { ends }: Walk) =>
  expect(async () => {
    await page.reload()
    await expect(page).toHaveURL(/\/aanvraag\/[0-9a-f-]{36}$/)
    expect(await title(page)).toMatch(ends)
    expect(await title(page)).not.toMatch(/^(Wij maken|Even geduld|Er ging iets mis)/)
  }).toPass({ timeout: 30_000 })

test.describe('At home, without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const walk of walks)
    test(`${walk.product}: from its page to its end`, { tag: '@again' }, async ({ page }) => {
      await page.goto(`/dienst/${walk.product}`)
      await checkPageWithoutScript(page)
      await page.getByRole('link', { name: walk.action }).first().click()
      await identify(page, walk.person)
      for (let step = 0; step < 8 && (await title(page)) !== 'Lees uw aanvraag na'; step++) {
        const before = page.url()
        await fillIn(page, walk.answers)
        await page.getByRole('button', { name: 'Verder' }).click()
        await checkPageWithoutScript(page)
        await expect(page.locator('.govuk-error-summary'), `problems after ${before}`).toHaveCount(0)
      }
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lees uw aanvraag na')
      await handIn(page, walk, /^(Ondertekenen en aanvragen|Aanvraag indienen)/)
      await ended(page, walk)
      await checkPageWithoutScript(page)
      if (pictures) await page.screenshot({ path: `${pictures}/${walk.product}-home.png`, fullPage: true })
    })
})

test.describe('At the contact point', () => {
  test.use({ viewport: kioskSize })

  for (const walk of walks)
    test(`${walk.product}: one question a screen, to its end`, { tag: '@again' }, async ({
      page,
      browser,
      baseURL,
    }) => {
      const kioskWalk = { ...walk, atHome: walk.ends }
      const address = await walkAtContactPoint(page, { browser, baseURL }, kioskWalk)
      await readAtHome(page, kioskWalk, address)
    })
})
