import { download, expectReady, fillIn, sign } from './application.ts'
import { checkPageWithoutScript as checkPage, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.use({ javaScriptEnabled: false })

test('at home without script: from the search box to a sealed certificate', async ({ page }) => {
  await page.goto('/')
  await checkPage(page, 'Wat wilt u regelen?')
  await page.getByRole('searchbox').or(page.getByRole('combobox')).fill('gezinsamenstelling')
  await page.getByRole('button', { name: 'Zoeken' }).click()
  await checkPage(page, 'Gevonden voor “gezinsamenstelling”')
  await page.getByRole('link', { name: 'Attest van gezinssamenstelling' }).first().click()
  await checkPage(page, 'Attest van gezinssamenstelling')

  await page
    .getByRole('link', { name: 'Attest aanvragen' })
    .or(page.getByRole('button', { name: 'Attest aanvragen' }))
    .click()
  await identify(page, 'jan')
  await checkPage(page, 'Waarvoor hebt u het attest nodig?')
  await expect(page.getByText('Fruithoflaan 997')).toBeVisible()

  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(1)
  await checkPage(page, 'Waarvoor hebt u het attest nodig?')

  await fillIn(page)
  await checkPage(page)
  await sign(page, 'jan')
  await expectReady(page)
  await checkPage(page)
  await download(page)
})
