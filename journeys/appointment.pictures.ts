import { expect, test } from '@playwright/test'
import { picture } from './picture.ts'

test.describe.configure({ timeout: 120_000 })

test('an appointment, from the question to the link in the mail', async ({ page }) => {
  const first = () => page.getByRole('main').locator('.lom-links a, .lom-times button, .lom-times a').first()
  await page.goto('/afspraak')
  await page.getByRole('button', { name: 'Verder' }).click()
  await picture(page, 'appointment-choose-wrong')
  await page.goto('/afspraak?dienst=rijbewijs')
  await picture(page, 'appointment-choose')
  await page.getByRole('button', { name: 'Verder' }).click()
  await picture(page, 'appointment-days')
  await first().click()
  await picture(page, 'appointment-times')
  await first().click()
  await page.getByLabel('Per e-mail').check()
  await picture(page, 'appointment-details')
  await page.getByRole('button', { name: 'Afspraak bevestigen' }).click()
  await picture(page, 'appointment-details-wrong')
  await page.getByLabel('Uw naam').fill('Maximiliaan-Alexander Vandenbroucke-Vandenbossche')
  await page.getByLabel('E-mailadres').fill('rosa.foto@voorbeeld.example')
  await page.getByRole('button', { name: 'Afspraak bevestigen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw afspraak staat vast')
  await picture(page, 'appointment-made')
  const visit = page.url().split('?')[0] ?? ''
  await page.goto(`${visit}/annuleren`)
  await picture(page, 'appointment-cancel')
  await page.goto('/afspraak/kies/rijbewijs/1/stadsloket-harmonie/2020-01-06T09:00:00.000Z')
  await picture(page, 'appointment-gone')
})
