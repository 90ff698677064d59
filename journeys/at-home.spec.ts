import { download, expectReady, fillIn, sign } from './application.ts'
import { checkPage, expect, test } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'

test('at home with script: suggestions, a saved draft, what is wrong, and a certificate', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('combobox')
  await box.fill('gezinssamenst')
  await expect(page.getByRole('option').first()).toContainText('Attest van gezinssamenstelling')
  await checkPage(page)
  await box.press('ArrowDown')
  await box.press('Enter')
  await checkPage(page, 'Attest van gezinssamenstelling')

  await page.getByRole('link', { name: 'Attest aanvragen' }).click()
  await identify(page, 'sofie', 'itsme')
  await checkPage(page, 'Waarvoor hebt u het attest nodig?')

  await page.getByRole('button', { name: 'Verder' }).click()
  const summary = page.locator('.govuk-error-summary')
  await expect(summary).toBeFocused()
  await checkPage(page)
  await summary.getByRole('link').click()
  await expect(page.locator('main input[type="radio"]').first()).toBeFocused()

  await page.getByLabel('School of studietoelage').check()
  await expect(page.getByText(/^Bewaard om \d+\.\d\d uur$/)).toBeVisible()
  await page.goto(page.url())
  await expect(page.getByLabel('School of studietoelage')).toBeChecked()

  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Ja, stuur mij een link').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await checkPage(page, 'Hoe wilt u het attest krijgen?')
  await expect(summary.getByRole('link')).toHaveText('Vul uw e-mailadres in, bijvoorbeeld naam@voorbeeld.be.')
  await page.getByLabel('Nee, dit is genoeg').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await checkPage(page, 'Lees uw aanvraag na')
  await sign(page, 'sofie')
  await expectReady(page)
  await checkPage(page)
  await download(page)
})

test('two tabs, a double click and the back button make one application', { tag: '@again' }, async ({
  page,
  context,
}) => {
  await signIn(page, 'yasmina', '/dienst/attest-woonst/aanvragen')
  const form = page.url()
  const second = await context.newPage()
  await second.goto('/dienst/attest-woonst/aanvragen')
  expect(second.url()).toBe(form)

  await fillIn(page)
  await second.goto(page.url())
  await page.getByRole('button', { name: 'Ondertekenen en aanvragen' }).dblclick({ noWaitAfter: true })
  await identify(page, 'yasmina')
  await expect(page).toHaveURL(/\/aanvraag\/[0-9a-f-]{36}$/)
  const application = page.url()

  await second.getByRole('button', { name: 'Ondertekenen en aanvragen' }).click()
  await expect(second).toHaveURL(application)
  await expectReady(page)
  await page.goBack()
  await page.goto(`${application}/nakijken`)
  await expect(page).toHaveURL(application)

  await page.goto('/mijn-loket')
  await checkPage(page)
  await expect(
    page.getByRole('region', { name: 'Uw aanvragen' }).getByRole('link', { name: 'Attest van woonst' }),
  ).toHaveCount(1)
})

test('who stops an application can begin again', { tag: '@more' }, async ({ page }) => {
  await signIn(page, 'els', '/dienst/attest-woonst/aanvragen')
  await fillIn(page)
  await page.getByRole('button', { name: 'Aanvraag stoppen' }).click()
  await checkPage(page, 'U stopte deze aanvraag')
})

test('who was struck off reads why not, and what to do', { tag: '@more' }, async ({ page }) => {
  await signIn(page, 'piet', '/dienst/attest-woonst/aanvragen')
  await fillIn(page)
  await checkPage(page)
  await sign(page, 'piet')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U kunt dit attest nu niet krijgen')
  await expect(page.getByText('U bent geschrapt uit de bevolkingsregisters.')).toBeVisible()
  await checkPage(page)
})
