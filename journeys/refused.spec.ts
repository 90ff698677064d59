import { residents } from '../src/outside/personas.ts'
import { fillIn, sign } from './application.ts'
import { checkPage, expect, test } from './page-check.ts'

test('nothing is granted in the name of somebody who died', async ({ page }) => {
  const number = residents.find(({ key }) => key === 'alfons')?.insz ?? ''
  // With his card somebody else can still come this far: the register has the last word.
  const identifyByNumber = async () => {
    const form = page.locator('form').filter({ has: page.locator('#number') })
    await form.locator('#number').fill(number)
    await form.getByRole('button').click()
  }
  await page.goto('/aanmelden?terug=/dienst/attest-leven/aanvragen')
  await identifyByNumber()
  await fillIn(page)
  await sign(page, identifyByNumber)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U kunt dit attest nu niet krijgen', {
    timeout: 20_000,
  })
  await expect(page.getByRole('main')).toContainText('overl')
  await checkPage(page)
  await page.goto('/mijn-loket')
  await expect(page.getByRole('link', { name: /Downloaden/ })).toHaveCount(0)
  await checkPage(page)
})
