import { checkPage, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 120_000 })

const prison = 'Loket in de gevangenis van Antwerpen'

test('who is on the list of the prison finds times there and books one; a colleague who is not finds none', async ({
  page,
  browser,
  baseURL,
}) => {
  const asked = '/balie/afspraak?dienst=identiteitskaart&personen=1'
  await page.goto(asked)
  await identify(page, 'fatma')
  await page.goto(asked)
  await page.getByText('Latere dagen en andere plaatsen').click()
  await page.getByRole('link', { name: prison }).last().click()
  await page.locator('.lom-times a').first().click()
  await page.getByLabel('Naam van de klant').fill('Wim Lijsttest')
  await page.getByLabel(/^Telefoon:/).check()
  await page.getByLabel('Telefoonnummer').fill('0470 88 77 66')
  await page.getByRole('button', { name: 'Afspraak vastleggen' }).click()
  await expect(page.getByText('De afspraak staat vast')).toBeVisible()
  await expect(page.locator('main')).toContainText(prison)
  await checkPage(page, 'Wim Lijsttest')

  const other = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await other.goto(asked)
  await identify(other, 'naima')
  await other.goto(asked)
  await expect(other.locator('.lom-times a').first()).toBeVisible()
  await expect(other.locator('.lom-desk-day', { hasText: prison })).toHaveCount(0)
  await expect(other.getByRole('link', { name: prison })).toHaveCount(0)
  await other.context().close()
})
