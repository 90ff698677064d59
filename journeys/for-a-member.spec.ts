import { download, expectReady, fillIn, sign } from './application.ts'
import { checkPageWithoutScript as checkPage, expect, test } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'

test.use({ javaScriptEnabled: false })

test('at home without script: an extract for a child, chosen by name from the register', async ({ page }) => {
  await page.goto('/dienst/uittreksel-bevolkingsregister/aanvragen')
  await identify(page, 'jan')
  await checkPage(page, 'Voor wie vraagt u dit aan?')
  await expect(page.getByRole('radio')).toHaveCount(4)
  expect(await page.content()).not.toContain('16613010776')

  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPage(page, 'Voor wie vraagt u dit aan?')

  await page.getByLabel('Finn Wouters').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByText('Voor Finn Wouters')).toBeVisible()
  await fillIn(page)
  await expect(page.getByRole('definition').filter({ hasText: 'Finn Wouters' }).first()).toBeVisible()
  await checkPage(page)
  await sign(page, 'jan')
  await expectReady(page)
  await expect(page.getByText('Voor Finn Wouters')).toBeVisible()
  await download(page)

  await page.goto('/mijn-loket/gegevens')
  await expect(page.getByText('over een lid van uw gezin').first()).toBeVisible()
})

test('who lives alone is asked nothing', async ({ page }) => {
  await signIn(page, 'maria', '/dienst/uittreksel-bevolkingsregister/aanvragen')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waarvoor hebt u het attest nodig?')
})
