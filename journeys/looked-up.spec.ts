import type { Page } from '@playwright/test'
import { sign } from './application.ts'
import { fillIn } from './every-product.ts'
import { checkPage, expect, test } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'

test.describe.configure({ mode: 'default', timeout: 180_000 })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const pictures = process.env.PRODUCT_PICTURES
const draw = (page: Page, name: string) =>
  pictures ? page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true }) : undefined

/** Applies at home; gives the number of the file. */
async function apply(page: Page, person: string, product: string): Promise<string> {
  await signIn(page, person, `/dienst/${product}/aanvragen`)
  for (let step = 0; step < 4 && (await heading(page).innerText()) !== 'Lees uw aanvraag na'; step++) {
    await fillIn(page)
    await page.getByRole('button', { name: 'Verder' }).click()
  }
  await sign(page, person)
  await expect(heading(page)).toHaveText('Een medewerker bekijkt uw aanvraag', { timeout: 30_000 })
  return /LM-\w{4}-\w{4}/.exec(await page.locator('main').innerText())?.[0] ?? ''
}

/** The task of that file, taken by keyboard from the worklist. */
async function takeTask(office: Page, number: string): Promise<void> {
  const press = (key: string) => office.locator('body').press(key)
  await office.goto('/balie/werklijst')
  await expect(heading(office)).toHaveText('Werklijst')
  await office.getByLabel(`${number} kiezen`).check()
  await press('N')
  await expect(office.getByText('U nam 1 taak.')).toBeVisible()
  await press('2')
  await office.getByRole('link', { name: number }).click()
  await expect(office.getByText('U hebt deze taak.')).toBeVisible()
}

test('what no source says: looked up at the desk, put right where it is wrong, and sealed', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  const number = await apply(page, 'sofie', 'attest-laatste-wilsbeschikking')
  const office = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await office.goto('/balie')
  await identify(office, 'luc')
  await takeTask(office, number)
  await checkPage(office)
  await draw(office, 'desk-look-up')

  // Nothing answered: the list on top leads to the question.
  await office.locator('body').press('F')
  await expect(office.locator('.govuk-error-summary')).toBeVisible()
  await office.locator('.govuk-error-summary a').first().press('Enter')
  await expect(office.locator('#opzoeken-recorded')).toBeFocused()
  await office.keyboard.press('Space')
  await office.locator('body').press('F')
  // Now what belongs to that answer is missing, each by its name.
  await expect(office.locator('.govuk-error-summary a')).toHaveCount(4)
  await checkPage(office)
  await draw(office, 'desk-look-up-wrong')

  await office.getByLabel('Crematie').check()
  await office.getByLabel('Uitgestrooid op de strooiweide van de begraafplaats').check()
  await office.getByLabel('Vrijzinnig').check()
  await office.locator('[name="declaredOn-day"]').fill('3')
  await office.locator('[name="declaredOn-month"]').fill('5')
  await office.locator('[name="declaredOn-year"]').fill('2014')
  await office.locator('[name="municipality"]').fill('Antwerpen')
  await office.getByRole('button', { name: 'Bewaren en verder' }).click()
  await expect(async () => {
    await page.reload()
    await expect(heading(page)).toHaveText(/^Uw (attest|document) is klaar$/)
  }).toPass({ timeout: 30_000 })
  await draw(page, 'looked-up-ready')
  await office.reload()
  await expect(office.getByRole('heading', { name: 'Opgezocht' })).toBeVisible()
  await expect(office.getByText('Vrijzinnig')).toBeVisible()
  await checkPage(office)
  await draw(office, 'desk-looked-up')
  await page.goto('/mijn-loket/gegevens')
  await expect(page.getByText('Opgezocht door een medewerker').first()).toBeVisible()
  await office.context().close()
})

test('whose right to vote is not his: refused with the law, without anybody deciding', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  const number = await apply(page, 'els', 'attest-kiesrecht')
  const office = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await office.goto('/balie')
  await identify(office, 'luc')
  await takeTask(office, number)
  await draw(office, 'desk-look-up-voter')
  await office.getByLabel('Ja', { exact: true }).check()
  await office.locator('body').press('F')
  await expect(async () => {
    await page.reload()
    await expect(page.locator('main')).toContainText('uw kiesrecht uitgesloten of geschorst')
  }).toPass({ timeout: 30_000 })
  await checkPage(page)
  await draw(page, 'voter-refused')
  await expect(page.locator('main')).toContainText('Een medewerker zocht dit op.')
  await page.goto(`${new URL(page.url()).pathname}/beslissing`)
  await expect(page.locator('main')).toContainText('zocht dit voor u op')
  await expect(page.locator('main')).not.toContainText('vanzelf')
  await draw(page, 'voter-letter')
  await office.context().close()
})
