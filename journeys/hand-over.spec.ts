import type { Page } from '@playwright/test'
import { stopOwnCity, test } from './own-city.ts'
import { checkPageWithoutScript as checkPage, expect } from './page-check.ts'
import { atTheDesk } from './social.ts'

test.use({ javaScriptEnabled: false })
test.afterAll(stopOwnCity)

/** A week from now: near enough to warn. */
const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.HANDS_PICTURES
  if (!folder) return
  for (const width of [360, 1_280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
}

test('a change of hands is planned, warned of, accepted by both units, and taken back', { tag: '@more' }, async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000)
  await atTheDesk(page, 'dirk', '/balie/overdrachten')
  await page.locator('input[name=van][value=OS]').check()
  await page.locator('input[name=naar][value=SD]').check()
  await page.getByLabel('Vanaf welke dag?').fill(inAWeek)
  const product = page.getByLabel(/\(OS\)$/).and(page.locator('input[name=diensten]'))
  await product.first().check()
  await page.getByLabel('Op grond van welke beslissing?').fill('2026_CBS_00001')
  await page.getByRole('button', { name: 'Overdracht plannen' }).click()
  await checkPage(page, 'Ondernemen en Stadsmarketing naar Sociale Dienstverlening')
  await expect(page.getByText('De overdracht is gepland.')).toBeVisible()
  await expect(page.getByText('Gepland', { exact: true })).toBeVisible()
  const address = page.url()
  const missing = (unit: string) => `${unit} aanvaardde de lijst nog niet.`
  const [from, to] = ['Ondernemen en Stadsmarketing', 'Sociale Dienstverlening']
  const warning = page.locator('.govuk-warning-text')
  await expect(warning).toContainText(`${missing(from)} ${missing(to)}`)
  await picture(page, 'planned')

  // Both units find it where they begin, and accept the same list.
  for (const [employee, unit] of [
    ['luc', from],
    ['sara', to],
  ] as const) {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
    const colleague = await context.newPage()
    await atTheDesk(colleague, employee, '/balie')
    await expect(colleague.locator('.govuk-warning-text')).toContainText(missing(unit))
    await checkPage(colleague)
    await picture(colleague, `start-${employee}`)
    await colleague.goto('/balie/werklijst')
    await checkPage(colleague, 'Werklijst')
    await picture(colleague, `worklist-${employee}`)
    await colleague.getByRole('link', { name: /^De lijst van .* nakijken$/ }).click()
    await colleague.getByRole('button', { name: 'Deze lijst aanvaarden' }).click()
    await checkPage(colleague)
    await expect(colleague.getByText('U aanvaardde de lijst.')).toBeVisible()
    await expect(colleague.getByText(missing(unit))).toHaveCount(0)
    await expect(colleague.getByRole('button', { name: 'Deze lijst aanvaarden' })).toHaveCount(0)
    await picture(colleague, `accepted-${employee}`)
    await context.close()
  }

  await page.goto(address)
  await expect(warning).toHaveCount(0)
  await expect(page.getByText(/^Ondernemen en Stadsmarketing: Luc .*, met \d+ open dossiers/)).toBeVisible()
  await expect(page.getByText(/^Sociale Dienstverlening: Sara .*, met \d+ open dossiers/)).toBeVisible()
  await picture(page, 'accepted-by-both')
  await page.getByRole('button', { name: 'Overdracht terugdraaien' }).click()
  await checkPage(page)
  await expect(page.getByText('De overdracht is teruggedraaid.')).toBeVisible()
  await expect(page.getByText('Ondernemen en Stadsmarketing blijft deze diensten behandelen.')).toBeVisible()
  await expect(page.getByText('Teruggedraaid', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Overdracht terugdraaien' })).toHaveCount(0)
  await picture(page, 'taken-back')
  await page.goto('/balie')
  await expect(warning).toHaveCount(0)
})
