import { test } from '@playwright/test'
import sharp from 'sharp'
import { sign } from './application.ts'
import { picture } from './picture.ts'
import { identify, signIn } from './sign-in.ts'
import { fillDay, goOn } from './street.ts'

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
  await work.goto(new URL('/balie/werk', page.url()).href)
  await picture(work, 'desk-work-for')
  await work.goto(new URL('/balie/borden', page.url()).href)
  await picture(work, 'desk-signs')
  await work.goto(new URL('/balie/systemen', page.url()).href)
  await picture(work, 'desk-systems')
  await desk.close()
})
