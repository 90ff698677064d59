import { confirmByMail } from './confirm.ts'
import { checkPageWithoutScript, expect, test } from './page-check.ts'

test.describe.configure({ timeout: 120_000 })
test.use({ javaScriptEnabled: false })

const email = 'vera.vooraf@voorbeeld.example'

test('without script: what one comes for is filled in while the time is kept, and stands with the visit', {
  tag: '@more',
}, async ({ page }) => {
  const look = async (name: string) => {
    const folder = process.env.HELD_PICTURES
    for (const width of folder ? [360, 1_280] : []) {
      await page.setViewportSize({ width, height: 900 })
      await checkPageWithoutScript(page)
      await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
    }
  }
  await page.goto('/afspraak/kies/identiteitskaart/1')
  await page.getByRole('main').locator('.lom-links a').nth(2).click()
  await page.locator('.lom-times button').last().click()
  await expect(page.getByText('Wij houden deze tijd voor u vrij tot')).toBeVisible()
  await checkPageWithoutScript(page)
  await look('held-open')
  await page.getByRole('link', { name: 'Nu al invullen' }).click()
  await checkPageWithoutScript(page)
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPageWithoutScript(page)
  await look('held-intake-wrong')
  await page.getByLabel('Mijn kaart is weg of gestolen').check()
  await page.getByLabel('Nee', { exact: false }).last().check()
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(page.getByText('Wat u al invulde')).toBeVisible()
  await checkPageWithoutScript(page)
  await look('held-filled')

  await page.getByLabel('Uw naam').fill('Vera Vooraf')
  await page.getByLabel('Per e-mail').check()
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByRole('button', { name: 'Afspraak bevestigen' }).click()
  await expect(page.getByText('Mijn kaart is weg of gestolen')).toBeVisible()
  await checkPageWithoutScript(page)
  await look('held-code')
  await confirmByMail(page, email)
  await checkPageWithoutScript(page, 'Uw afspraak staat vast')
  await expect(page.getByText('Mijn kaart is weg of gestolen')).toBeVisible()
  await page.getByRole('link', { name: 'Afzeggen' }).click()
  await page.getByRole('button', { name: 'Ja, afzeggen' }).click()
})
