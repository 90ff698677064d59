import { kioskWithoutWords } from '../src/ui/words/kiosk-without.ts'
import { codeWords } from '../src/ui/words/verify.ts'
import { checkScreen, kioskSize } from './contact-point.ts'
import { expect, test } from './page-check.ts'

test.use({ viewport: kioskSize })

test('what needs nobody’s name is done without signing in', { tag: '@more' }, async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('/kiosk')
  await page.getByRole('link', { name: 'Informatie' }).click()
  await checkScreen(page, 'Zonder aanmelden', 'without')
  await page.getByRole('link', { name: 'Mag mijn wagen binnen?' }).click()
  await checkScreen(page, 'Wat is uw nummerplaat?', 'without-plate')
  await page.getByRole('button', { name: 'Nakijken' }).click()
  await checkScreen(page, 'Wat is uw nummerplaat?', 'without-plate-wrong')
  await expect(page.getByRole('alert')).toContainText('Schrijf de nummerplaat zoals op de wagen')
  await page.getByRole('textbox', { name: 'Nummerplaat' }).fill('9-ZZZ-999')
  await page.getByRole('button', { name: 'Nakijken' }).click()
  await checkScreen(page, 'Wij weten het niet zeker', 'without-unknown')
  expect(page.url()).not.toContain('ZZZ')
  await page.goto('/kiosk/zonder')
  await page.getByRole('link', { name: 'Is een attest echt?' }).click()
  await checkScreen(page, 'Is een attest echt?', 'without-code')
  await page.getByRole('button', { name: 'Code controleren' }).click()
  await checkScreen(page, 'Is een attest echt?', 'without-code-wrong')
  await expect(page.getByRole('alert')).toContainText('Typ de code zoals ze op het attest staat')
  await page.getByRole('textbox', { name: 'Code' }).fill('7KQ4-M2XR-9T6')
  await page.getByRole('button', { name: 'Code controleren' }).click()
  await checkScreen(page, 'Wij kennen dit attest niet', 'without-code-unknown')
  await page.goto('/kiosk/zonder/loketten')
  await checkScreen(page, 'Loketten en openingsuren', 'without-counters')
  await expect(page.getByText(/Te voet: \d+ min\./).first()).toBeVisible()
  await page.goto('/kiosk/eid/kaart-blijft')
  await checkScreen(page, 'Er zit nog een kaart in de lezer', 'card-left')
  await page.goto('/kiosk/hulp')
  await checkScreen(page, 'Hulp van een mens', 'help-walk')
  await expect(page.getByText(/Te voet: \d+ min\./)).toBeVisible()
  for (const spoken of ['ar', 'uk', 'tr'] as const) {
    await page.goto(`/kiosk/zonder?taal=${spoken}`)
    await checkScreen(page, kioskWithoutWords(spoken).title, `without-${spoken}`)
    await page.goto('/kiosk/zonder/attest')
    await checkScreen(page, codeWords(spoken).title, `without-code-${spoken}`)
    await page.goto('/kiosk/zonder/loketten')
    await checkScreen(page, kioskWithoutWords(spoken).counters, `without-counters-${spoken}`)
  }
})
