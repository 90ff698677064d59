import { checkScreen, kioskSize, signHere } from './contact-point.ts'
import { expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'
import { fillDay, fillPlace, goOn } from './street.ts'

test.use({ viewport: kioskSize })

test('small works at the contact point, one question a screen: the place by touch, the permit at once', {
  tag: '@again',
}, async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('/kiosk/dienst/kleine-werf')
  await page.getByRole('link', { name: 'Aanmelden en beginnen' }).click()
  await identify(page, 'hanne')
  await fillPlace(page, { street: 'Strijdhoflaan', number: '24', left: 2, right: 4 })
  await checkScreen(page, 'De plaats op straat', 'street-place')
  await goOn(page)
  await checkScreen(page, 'Wat plaatst u?', 'street-what')
  await page.getByLabel('Container').check()
  await goOn(page)
  await fillDay(page, 'from', 40)
  await goOn(page)
  await fillDay(page, 'until', 45)
  await goOn(page)
  await checkScreen(page, 'Staat alles op het voetpad of het fietspad?')
  await page.getByLabel('Ja').check()
  await goOn(page)
  await page.getByLabel('Ja').check()
  await goOn(page)
  await page.getByLabel('Over het voetpad of het fietspad').check()
  await goOn(page)
  await checkScreen(page, 'Lees uw aanvraag na', 'street-check')
  await signHere(page, 'hanne')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 40_000 })
  await checkScreen(page, 'Uw document is klaar')
})
