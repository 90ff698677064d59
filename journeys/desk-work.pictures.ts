import { test } from '@playwright/test'
import sharp from 'sharp'
import { sign } from './application.ts'
import { picture } from './picture.ts'
import { identify, signIn } from './sign-in.ts'
import { press } from './simulators.ts'
import { fillDay, fillPlace, goOn } from './street.ts'

test.describe.configure({ timeout: 240_000 })

test('the worklist with an application for somebody else, and the signs that are reported', async ({
  page,
  browser,
}) => {
  await signIn(page, 'emine', '/dienst/lez-vrijstelling/aanvragen')
  await page.getByLabel(/^Ömer/).check()
  await goOn(page)
  await page.getByRole('textbox', { name: 'Nummerplaat' }).fill('1-WWW-901')
  await goOn(page)
  await page.getByLabel('Aangepaste wagen en parkeerkaart').check()
  await fillDay(page, 'from', 1)
  await goOn(page)
  const paper = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#eee' } })
    .jpeg()
    .toBuffer()
  await page.locator('input[type="file"]').setInputFiles({ name: 'bewijs.jpg', mimeType: 'image/jpeg', buffer: paper })
  await goOn(page)
  await sign(page, 'emine')
  await page.getByRole('heading', { name: 'Een medewerker bekijkt uw aanvraag' }).waitFor({ timeout: 40_000 })

  const desk = await browser.newContext({ locale: 'nl-BE' })
  const work = await desk.newPage()
  await work.goto(new URL('/bord/BBBBBBBBBBBBBBBBBBBBBBBB', page.url()).href)
  await work.locator('#where').fill('Statiestraat, tegenover de bakker')
  await work.locator('form[action$="/melden"] button').click()
  await work.goto(new URL('/balie', page.url()).href)
  await identify(work, 'bram')
  await work.goto(new URL('/balie/werklijst', page.url()).href)
  await picture(work, 'desk-work-for')
  await work.goto(new URL('/balie/borden', page.url()).href)
  await picture(work, 'desk-signs')
  await desk.close()
})

test('a place that is taken back while GIPOD is silent', async ({ page, browser, baseURL }) => {
  await signIn(page, 'hanne', '/dienst/kleine-werf/aanvragen')
  await fillPlace(page, { street: 'Ringlaan', number: '22', left: 2, right: 4 })
  await goOn(page)
  await page.getByLabel('Container').check()
  await fillDay(page, 'from', 40)
  await fillDay(page, 'until', 45)
  await goOn(page)
  await page.locator('input[name="onlyPavement"][value="yes"]').check()
  await page.locator('input[name="passage"][value="yes"]').check()
  await page.getByLabel('Over het voetpad of het fietspad').check()
  await goOn(page)
  await sign(page, 'hanne')
  await page.getByRole('heading', { name: 'Uw vergunning is klaar' }).waitFor({ timeout: 60_000 })
  const caseId = page.url().split('/').at(-1) ?? ''

  const desk = await browser.newContext({ locale: 'nl-BE', ...(baseURL && { baseURL }) })
  const work = await desk.newPage()
  await work.goto('/balie')
  await identify(work, 'bram')
  await work.goto(`/balie/dossier/${caseId}/plaats`)
  await picture(work, 'desk-place-gipod')
  await press(baseURL, 'gipod', 'down')
  try {
    await work.locator('input[name="because"]').first().check()
    await work.getByRole('button', { name: 'Plaats terugnemen' }).click()
    await work.waitForTimeout(8_000)
    await work.reload()
    await picture(work, 'desk-place-gipod-waiting')
    await work.goto('/balie/systemen')
    await picture(work, 'desk-systems-gipod-waiting')
  } finally {
    await press(baseURL, 'gipod', 'well')
  }
  await desk.close()
})
