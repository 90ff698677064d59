import { checkPage, checkPageWithoutScript, expect, test } from './page-check.ts'
import { picture } from './picture.ts'
import { identify } from './sign-in.ts'

const isLookedAt = process.env['JOURNEY_PICTURES'] === 'yes'
const seenAt = 'Statiestraat, tegenover de bakker'

test('a sign that somebody reports in the street, without script: a task at the desk, taken, undone and done', {
  tag: '@again',
}, async ({ browser, baseURL }) => {
  test.setTimeout(120_000)
  const street = await browser.newContext({ baseURL, locale: 'nl-BE', javaScriptEnabled: false })
  const anybody = await street.newPage()
  await anybody.goto('/bord/BBBBBBBBBBBBBBBBBBBBBBBB')
  await anybody.locator('#where').fill(seenAt)
  await anybody.locator('form[action$="/melden"] button').click()
  await expect(anybody.getByText('Wij kijken het bord na.')).toBeVisible()

  const desk = await browser.newContext({ baseURL, locale: 'nl-BE' })
  const page = await desk.newPage()
  await page.goto('/balie')
  await identify(page, 'bram')
  await page.goto('/balie/borden')
  await checkPage(page, 'Werklijst')
  await expect(page.getByText(seenAt).first()).toBeVisible()
  await expect(page.getByText('De code op dit bord is niet van de stad.').first()).toBeVisible()
  if (isLookedAt) await picture(page, 'desk-signs')
  await page
    .getByRole('row', { name: new RegExp(seenAt) })
    .getByRole('link', { name: 'Melding' })
    .click()
  await checkPage(page, 'Onbekend bord')
  if (isLookedAt) await picture(page, 'desk-sign')
  await page.keyboard.press('n')
  await expect(page.getByText('U hebt deze taak.')).toBeVisible()
  await page.keyboard.press('l')
  await page.getByLabel('Nieuwe notitie voor collega’s').fill('Bord weggehaald.')
  await page.getByRole('button', { name: 'Notitie bewaren' }).click()
  await expect(page.getByText('Bord weggehaald.')).toBeVisible()
  await page.keyboard.press('f')
  await expect(page.getByText('seconden afgesloten')).toBeVisible()
  await checkPage(page)
  if (isLookedAt) await picture(page, 'desk-sign-done')
  await page.keyboard.press('z')
  await expect(page.getByText('U hebt deze taak.')).toBeVisible()
  await page.keyboard.press('f')
  await expect(page.getByText('seconden afgesloten')).toBeVisible()
  await page.goto('/balie/systemen')
  await checkPage(page, 'Werken deze systemen?')
  if (isLookedAt) await picture(page, 'desk-systems-gipod')
  for (const context of [street, desk]) await context.close()
})

test('whose parking card: the first question of an exemption, by name and without script', {
  tag: '@again',
}, async ({ browser, baseURL }) => {
  const home = await browser.newContext({ baseURL, locale: 'nl-BE', javaScriptEnabled: false })
  const page = await home.newPage()
  await page.goto(`/aanmelden?terug=${encodeURIComponent('/dienst/lez-vrijstelling/aanvragen')}`)
  await identify(page, 'emine')
  await checkPageWithoutScript(page, 'Wiens parkeerkaart gebruikt u?')
  await expect(page.getByLabel('Mijn eigen kaart, of geen kaart')).toBeVisible()
  if (isLookedAt) await picture(page, 'whose-card')
  await page.getByLabel(/^Ömer/).check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await checkPageWithoutScript(page, 'Om welke wagen gaat het?')
  await page.locator('#plate').fill('1-WWW-901')
  await page.getByRole('button', { name: 'Verder' }).click()
  await checkPageWithoutScript(page, 'Waarom vraagt u een vrijstelling?')
  if (isLookedAt) await picture(page, 'whose-card-ground')
  await home.close()
})
