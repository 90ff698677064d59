import { confirmByMail } from './confirm.ts'
import { letterTo, linkIn } from './mailbox.ts'
import { checkPageWithoutScript, expect, test } from './page-check.ts'

test.describe.configure({ timeout: 120_000 })
test.use({ javaScriptEnabled: false })

const waiter = 'wim.wachter@voorbeeld.example'
const base = '/afspraak/kies/geboorteaangifte/1'

test('without script: who finds no good time waits, and takes the place that somebody else gives up', async ({
  page,
  baseURL,
}) => {
  await page.goto(base)
  await page.getByRole('link', { name: 'Zet u op de wachtlijst' }).click()
  await checkPageWithoutScript(page, 'Op de wachtlijst')
  await page.getByLabel('Stadsloket Harmonie').uncheck()
  await page.getByLabel('Districtshuis Berchem').uncheck()
  await page.getByRole('button', { name: 'Op de wachtlijst zetten' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPageWithoutScript(page, 'Op de wachtlijst')
  await expect(page.getByLabel('Stadsloket Harmonie')).not.toBeChecked()
  await page.getByLabel('8 weken').check()
  await page.getByLabel('Uw naam').fill('Wim Wachter')
  await page.getByLabel('Per e-mail').check()
  await page.getByLabel('E-mailadres').fill(waiter)
  await page.getByRole('button', { name: 'Op de wachtlijst zetten' }).click()
  await checkPageWithoutScript(page, 'U staat op de wachtlijst')
  const waiting = linkIn(await letterTo(baseURL, waiter, 'U staat op de wachtlijst'), '/afspraak/wachtlijst/')
  await page.goto(waiting)
  await checkPageWithoutScript(page, 'Er wordt nu geen tijd voor u vrijgehouden')

  // Somebody else books there, and cancels.
  await page.goto(`${base}?plaats=huis-van-het-kind-gitschotelhof`)
  await page.getByRole('main').locator('.lom-links a').first().click()
  await page.locator('.lom-times button').first().click()
  await page.getByLabel('Uw naam').fill('An Ander')
  await page.getByLabel('Per e-mail').check()
  await page.getByLabel('E-mailadres').fill('an.ander@voorbeeld.example')
  await page.getByRole('button', { name: 'Afspraak bevestigen' }).click()
  await confirmByMail(page, 'an.ander@voorbeeld.example')
  await page.getByRole('link', { name: 'Afzeggen' }).click()
  await page.getByRole('button', { name: 'Ja, afzeggen' }).click()

  const offer = linkIn(await letterTo(baseURL, waiter, 'Er is een plaats vrij voor u'), '/afspraak/wachtlijst/')
  expect(offer).toBe(waiting)
  await page.goto(offer)
  await checkPageWithoutScript(page, 'Er is een tijd vrij')
  await page.getByRole('button', { name: 'Ja, ik kom dan' }).click()
  await checkPageWithoutScript(page, 'Uw afspraak staat vast')
  await expect(page.getByText('Wim Wachter')).toBeVisible()
})
