import { press, tick, type } from './keyboard.ts'
import { checkPage, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 240_000 })

const prison = 'Loket in de gevangenis van Antwerpen'

test('who is on the list of the prison finds times there and books one by keyboard; a colleague who is not finds none', {
  tag: '@more',
}, async ({ page, browser, baseURL }) => {
  const asked = '/balie/afspraak?dienst=identiteitskaart&personen=1'
  await page.goto(asked)
  await identify(page, 'fatma')
  await page.goto(asked)
  await press(page.getByText('Latere dagen en andere plaatsen'))
  await press(page.getByRole('link', { name: prison }).last())
  await press(page.locator('.lom-times a').first())
  await type(page.getByLabel('Naam van de klant'), 'Wim Lijsttest')
  await tick(page.getByLabel(/^Telefoon:/))
  await type(page.getByLabel('Telefoonnummer'), '0470 88 77 66')
  await press(page.getByRole('button', { name: 'Afspraak vastleggen' }))
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
