import type { Page } from '@playwright/test'
import { checkPageWithoutScript, expect, test } from './page-check.ts'
import { picture } from './picture.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 120_000 })
const isLookedAt = process.env['JOURNEY_PICTURES'] === 'yes'
const look = async (page: Page, name: string) => {
  if (isLookedAt) await picture(page, `desk-interpreters-${name}`)
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a planner plans an interpreter: offered at once, kept while somebody comes, taken back', {
    tag: '@more',
  }, async ({ page, browser, baseURL }) => {
    await page.goto('/balie')
    await identify(page, 'an')
    await page.getByRole('link', { name: 'Tolken' }).click()
    await checkPageWithoutScript(page, 'Tolken')
    await expect(page.getByRole('row', { name: /tolk-arabisch.*Arabisch.*maandag 09:00 tot 16:00/ })).toBeVisible()
    await look(page, 'list')
    await page.getByRole('link', { name: 'Tolk toevoegen' }).click()
    await checkPageWithoutScript(page, 'Tolk toevoegen')
    await page.getByLabel('maandag, van').fill('12:00')
    await page.getByLabel('maandag, tot').fill('9')
    await page.getByRole('button', { name: 'Rooster bewaren' }).click()
    await expect(page).toHaveTitle(/^Fout: /)
    await expect(page.getByRole('alert').getByRole('link')).toHaveCount(3)
    await checkPageWithoutScript(page, 'Tolk toevoegen')
    await look(page, 'wrong')
    await page.getByLabel('Naam of dienst').fill('Tolkendienst Somalisch')
    await page.getByLabel('Somalisch').check()
    for (const day of ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag']) {
      await page.getByLabel(`${day}, van`).fill('09:00')
      await page.getByLabel(`${day}, tot`).fill('17:00')
    }
    await page.getByLabel('Stadsloket Harmonie').check()
    await page.getByRole('button', { name: 'Rooster bewaren' }).click()
    await expect(page.getByText('Het rooster is bewaard.')).toBeVisible()
    await checkPageWithoutScript(page, 'Tolken')

    // At home somebody who speaks that language finds a time.
    const home = await (await browser.newContext({ locale: 'nl-BE', ...(baseURL && { baseURL }) })).newPage()
    await home.goto('/afspraak/kies/reispas/1.so')
    await checkPageWithoutScript(home, 'Kies een dag')
    await home.getByRole('main').locator('.lom-links a').first().click()
    await home.locator('.lom-times button').first().click()
    await home.getByLabel('Uw naam').fill('Hodan Somalisch')
    await expect(home.getByRole('button', { name: 'Afspraak bevestigen' })).toBeVisible()

    // While that time is kept the interpreter is.
    await page.getByRole('link', { name: 'Tolkendienst Somalisch' }).click()
    await checkPageWithoutScript(page, 'Rooster van Tolkendienst Somalisch')
    await page.getByRole('button', { name: 'Terugnemen' }).click()
    await expect(page.getByRole('alert')).toContainText('1 afspraak valt buiten dit rooster.')
    await expect(page.getByText('Valt buiten dit rooster', { exact: true })).toBeVisible()
    await checkPageWithoutScript(page)
    await look(page, 'kept')
    await home.getByText('Een andere tijd kiezen').click()
    await home.context().close()
    await page.getByRole('button', { name: 'Terugnemen' }).click()
    await expect(page.getByText('Het rooster is teruggenomen.')).toBeVisible()
    await expect(page.getByText('Tolkendienst Somalisch')).toHaveCount(0)
  })
})
