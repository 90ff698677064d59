import { spawnSync } from 'node:child_process'
import { expect, test } from '@playwright/test'
import { download, sign } from './application.ts'
import { kioskPicture, picture } from './picture.ts'
import { identify, signIn } from './sign-in.ts'
import { fillDay, fillPlace, fillRest, goOn } from './street.ts'

test.describe.configure({ timeout: 180_000 })
const ask = '/dienst/tijdelijk-parkeerverbod/aanvragen'

test('a ban on parking, from its service page to its sign', async ({ page }) => {
  await page.goto('/dienst/tijdelijk-parkeerverbod')
  await picture(page, 'street-service')
  await signIn(page, 'yasmina', ask)
  await picture(page, 'street-place-empty')
  await goOn(page)
  await picture(page, 'street-place-error')
  await fillPlace(page, { street: 'Koninklijkelaan', number: '30', left: 5, right: 10 })
  await page.getByLabel('Meter rechts van de deur').press('Tab')
  await picture(page, 'street-place')
  await goOn(page)
  await fillDay(page, 'from', 1)
  await fillDay(page, 'until', 1)
  await page.getByLabel('Van 7 tot 19 uur').check()
  await goOn(page)
  await picture(page, 'street-days-error')
  await fillRest(page, 28, 29)
  await picture(page, 'street-check')
  await page.getByRole('button', { name: 'Ondertekenen en aanvragen' }).click()
  await identify(page, 'yasmina')
  await page.getByRole('button', { name: /betalen/ }).click()
  await page.getByRole('button', { name: 'Betaal', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw vergunning is klaar', { timeout: 60_000 })
  await picture(page, 'street-ready')
  const [, caseId = ''] = /aanvraag\/([0-9a-f-]{36})/.exec(page.url()) ?? []
  const pdf = await download(page)
  const text = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout
  const [, code = 'A'.repeat(24)] = /\/bord\/([\w-]{24})/.exec(text.replace(/\s/g, '')) ?? []
  await page.goto(`/bord/${code}`)
  await picture(page, 'street-sign-coming')
  await page.goto('/balie')
  await identify(page, 'bram')
  await page.goto(`/balie/dossier/${caseId}/plaats`)
  await picture(page, 'desk-place')
  await page.goto('/parkeerverboden')
  await picture(page, 'street-overview')
  await page.goto('/bord/AAAAAAAAAAAAAAAAAAAAAAAA')
  await picture(page, 'street-sign-unknown')
})

test('works that turn out to be large', async ({ page }) => {
  await signIn(page, 'hanne', '/dienst/kleine-werf/aanvragen')
  await fillPlace(page, { street: 'Ringlaan', number: '20', left: 2, right: 4 })
  await goOn(page)
  await page.getByLabel('Stelling').check()
  await fillDay(page, 'from', 40)
  await fillDay(page, 'until', 200)
  await goOn(page)
  await page.locator('input[name="onlyPavement"][value="no"]').check()
  await page.locator('input[name="passage"][value="yes"]').check()
  await page.getByLabel('Over parkeerplaatsen').check()
  await picture(page, 'street-works-passage')
  await goOn(page)
  await sign(page, 'hanne')
  await expect(page.getByText('Uw werk is een groot werk.')).toBeVisible({ timeout: 60_000 })
  await picture(page, 'street-works-large')
})

test('the question for a place at a contact point', async ({ page }) => {
  await page.goto('/kiosk/dienst/tijdelijk-parkeerverbod')
  await kioskPicture(page, 'street-service')
  await page.getByRole('link', { name: 'Aanmelden en beginnen' }).click()
  await identify(page, 'omer')
  await fillPlace(page, { street: 'Koninklijkelaan', number: '60', left: 5, right: 10 })
  await kioskPicture(page, 'street-place')
})
