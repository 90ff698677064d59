import { execFileSync, spawnSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import { download, sign } from './application.ts'
import { checkPage, checkPageWithoutScript, expect, test } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'
import { dayFromNow, fillDay, fillPlace, fillRest, goOn } from './street.ts'

const canReadText = spawnSync('pdftotext', ['-v']).status === 0
const ask = '/dienst/tijdelijk-parkeerverbod/aanvragen'
const works = '/dienst/kleine-werf/aanvragen'

/** The page as a picture, where somebody wants to look at it: RIGHTS_PICTURES names the folder. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['RIGHTS_PICTURES']
  if (!folder) return
  for (const width of [360, 1_280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
}

test('a ban on parking without script: asked, paid, a permit, and signs that answer; who comes later is told what is free', {
  tag: '@more',
}, async ({ browser, baseURL }) => {
  test.setTimeout(150_000)
  const jan = await browser.newContext({ baseURL, locale: 'nl-BE', javaScriptEnabled: false, acceptDownloads: true })
  const page = await jan.newPage()
  await page.goto(`/aanmelden?terug=${encodeURIComponent(ask)}`)
  await identify(page, 'jan')
  await checkPageWithoutScript(page, 'Waar mag niemand parkeren?')
  await goOn(page)
  await expect(page.getByRole('alert')).toContainText('Vul')
  await fillPlace(page, { street: 'Fruithoflaan', number: '997', left: 5, right: 10 })

  // The buttons change the numbers by way of the server, and the page comes back.
  await page.getByRole('button', { name: 'Naar links' }).click()
  await expect(page.getByLabel('Meter links van de deur')).toHaveValue('6')
  await expect(
    page.getByText('Van 6 meter links van de deur tot 9 meter rechts van de deur: 15 meter lang'),
  ).toBeVisible()
  await checkPageWithoutScript(page, 'Waar mag niemand parkeren?')
  await goOn(page)

  await checkPageWithoutScript(page, 'Wanneer?')
  await fillDay(page, 'from', 2)
  await fillDay(page, 'until', 2)
  await page.getByLabel('Van 7 tot 19 uur').check()
  await goOn(page)
  await expect(page.getByRole('alert')).toContainText('Wij hebben 10 werkdagen nodig.')
  await checkPageWithoutScript(page, 'Wanneer?')
  await fillRest(page, 28, 28)
  await checkPageWithoutScript(page, 'Lees uw aanvraag na')
  await expect(page.getByText('€ 42,00')).toBeVisible()

  await page.getByRole('button', { name: 'Ondertekenen en aanvragen' }).click()
  await identify(page, 'jan')
  await checkPageWithoutScript(page, 'Betaal uw aanvraag')
  await page.getByRole('button', { name: '€ 42,00 betalen' }).click()
  await page.getByRole('button', { name: 'Betaal', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw vergunning is klaar', { timeout: 40_000 })
  await checkPageWithoutScript(page)
  const pdf = await download(page)

  // Sofie wants a bit of the same kerb, from her own door.
  const second = await browser.newContext({ baseURL, locale: 'nl-BE' })
  const sofie = await second.newPage()
  await signIn(sofie, 'sofie', ask)
  await fillPlace(sofie, { street: 'Fruithoflaan', number: '993', left: 0, right: 10 })
  await sofie.locator('[data-picture]').press('ArrowRight')
  await expect(sofie.getByLabel('Meter rechts van de deur')).toHaveValue('11')
  await sofie.getByRole('button', { name: 'Langer' }).click()
  await expect(
    sofie.getByText('Van 1 meter rechts van de deur tot 12 meter rechts van de deur: 11 meter lang'),
  ).toBeVisible()
  await checkPage(sofie, 'Waar mag niemand parkeren?')
  await goOn(sofie)
  await expect(sofie.getByRole('heading', { level: 1 })).toHaveText('Wanneer?')
  await fillDay(sofie, 'from', 28)
  await fillDay(sofie, 'until', 28)
  await sofie.getByLabel('Dag en nacht').check()
  await goOn(sofie)
  const told = sofie.getByRole('alert')
  await expect(told).toContainText('Op die dagen is daar al een ander parkeerverbod. Wel vrij:')
  await checkPage(sofie, 'Wanneer?')
  await fillRest(sofie, 30, 30)
  await checkPage(sofie, 'Lees uw aanvraag na')

  const anybody = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await anybody.goto('/parkeerverboden?straat=fruit')
  await checkPage(anybody, 'Parkeerverboden per straat')
  await expect(anybody.getByRole('heading', { name: 'Fruithoflaan (2600)' })).toBeVisible()
  await expect(anybody.locator('main').getByText(dayFromNow(28).year)).toHaveCount(1)
  await expect(anybody.getByText('997')).toHaveCount(0)
  if (canReadText) {
    const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' })
    const codes = [...text.replace(/\s/g, '').matchAll(/\/bord\/([\w-]{24})/g)].map(([, code]) => code)
    expect(new Set(codes).size).toBe(2)
    await anybody.goto(`/bord/${codes[0]}`)
    await checkPage(anybody, 'Nog niet geldig')
    await look(anybody, 'sign')
    await expect(anybody.locator('main')).not.toContainText(/997|Wouters|Jan/)
  }
  await anybody.goto('/bord/AAAAAAAAAAAAAAAAAAAAAAAA')
  await checkPage(anybody, 'Wij kennen dit bord niet')
  for (const context of [jan, second, anybody.context()]) await context.close()
})

test('small works: all of the law’s table true is granted at once, one line false is large works with a date', {
  tag: '@again',
}, async ({ page }) => {
  test.setTimeout(120_000)
  const fill = async (passage: 'Ja' | 'Nee') => {
    await fillPlace(page, { street: 'Strijdhoflaan', number: '20', left: 2, right: 4 })
    await checkPage(page, 'Waar is het werk?')
    await goOn(page)
    await checkPage(page, 'Wat plaatst u, en wanneer?')
    await page.getByLabel('Container').check()
    await fillDay(page, 'from', 40)
    await fillDay(page, 'until', 45)
    await goOn(page)
    await checkPage(page, 'De doorgang')
    await page.locator('input[name="onlyPavement"][value="yes"]').check()
    await page.getByRole('group', { name: 'Blijft er een doorgang' }).getByLabel(passage).check()
    await page.getByLabel('Over het voetpad of het fietspad').check()
    await goOn(page)
    await checkPage(page, 'Lees uw aanvraag na')
  }
  await signIn(page, 'tom', works)
  await fill('Ja')
  await sign(page, 'tom')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw vergunning is klaar', { timeout: 40_000 })
  await checkPage(page)
  await download(page)

  await page.goto(works)
  await fill('Nee')
  await sign(page, 'tom')
  await expect(page.getByText('Uw werk is een groot werk.')).toBeVisible({ timeout: 40_000 })
  await expect(page.getByText(/Wij beslissen ten laatste op \w+dag \d+ \w+ \d{4}\./)).toBeVisible()
  await expect(page.getByText('Er blijft geen doorgang zonder obstakels.')).toBeVisible()
  await checkPage(page)
})
