import { checkScreen, kioskSize, stop } from './contact-point.ts'
import { checkPage, expect, test } from './page-check.ts'
import { readQr } from './qr-reader.ts'
import { identify, signIn } from './sign-in.ts'

test('begun at the contact point, finished at home by its number', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(90_000)
  await page.setViewportSize(kioskSize)
  await page.goto('/kiosk/dienst/attest-leven/beginnen')
  await identify(page, 'jan')
  await checkScreen(page, 'Lees uw aanvraag na')
  await page.getByRole('link', { name: /^Later afwerken/ }).click()
  await checkScreen(page, 'Werk het later af', 'later')
  const number = await page.getByText(/^LM-[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText()
  const code = readQr(await page.locator('.lom-qr svg path').getAttribute('d'))
  await stop(page)
  await checkScreen(page, 'Alles is gewist')

  // At home, without script, on a machine that knows nothing of it.
  const home = await (await browser.newContext({ baseURL, javaScriptEnabled: false })).newPage()
  await signIn(home, 'jan', '/verder')
  await expect(home.locator('h1')).toHaveText('Verder met uw aanvraag')
  await home.getByLabel('Nummer van uw aanvraag').fill('LM-2222-2222')
  await home.getByRole('button', { name: 'Verdergaan' }).click()
  await expect(home).toHaveTitle(/^Fout: /)
  await home.getByLabel('Nummer van uw aanvraag').fill(number.toLowerCase().replaceAll('-', ' '))
  await home.getByRole('button', { name: 'Verdergaan' }).click()
  await expect(home).toHaveURL(/\/aanvraag\/[0-9a-f-]{36}/)
  const id = /[0-9a-f-]{36}/.exec(home.url())?.[0] ?? ''
  expect(code).toContain(`/verder/${id}`)
  // What changes no decision is asked at home only.
  await home.goto(`/aanvraag/${id}`)
  await home.getByLabel('Werk of een uitkering').check()
  await home.getByRole('button', { name: 'Verder' }).click()
  await home.getByLabel('Nee, dit is genoeg').check()
  await home.getByRole('button', { name: 'Verder' }).click()
  await expect(home.getByText('Werk of een uitkering')).toBeVisible()
  await home.getByRole('button', { name: 'Ondertekenen en aanvragen' }).click()
  await identify(home, 'jan')
  await expect(async () => {
    await home.reload()
    await expect(home.locator('h1')).toHaveText('Uw attest is klaar', { timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  await expect(home.getByText('Verdergegaan in een ander kanaal')).toHaveCount(1)
  await home.context().close()

  // What was finished at home is printed here.
  await page.goto('/kiosk/mijn')
  await identify(page, 'jan')
  await page
    .getByRole('link', { name: /Levensbewijs/ })
    .first()
    .click()
  await checkScreen(page, 'Uw document is klaar')
})

test('begun at the contact point, finished at the desk by its number, and the other way round', {
  tag: '@again',
}, async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000)
  await page.setViewportSize(kioskSize)
  await page.goto('/kiosk/dienst/attest-leven/beginnen')
  await identify(page, 'hanne')
  await page.getByRole('link', { name: /^Later afwerken/ }).click()
  const number = await page.getByText(/^LM-[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText()
  await stop(page)

  const desk = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await desk.goto('/balie')
  await identify(desk, 'griet')
  await desk.getByLabel('Dossiernummer, naam of rijksregisternummer').fill(number.toLowerCase().replaceAll('-', ' '))
  await desk.getByRole('button', { name: 'Zoeken' }).click()
  await expect(desk).toHaveURL(/\/balie\/dossier\//)
  await expect(desk.getByText(number)).toBeVisible()
  await desk.getByRole('link', { name: 'Verder invullen' }).click()
  await desk.getByLabel('Werk of een uitkering').check()
  await desk.getByRole('button', { name: 'Verder' }).click()
  await desk.getByLabel('Nee, dit is genoeg').check()
  await desk.getByRole('button', { name: 'Verder' }).click()
  await checkPage(desk, 'Lees samen na')
  await desk.getByRole('button', { name: 'Klant laten ondertekenen' }).click()
  await identify(desk, 'hanne')
  await expect(desk).toHaveURL(/\/balie\/dossier\//)
  const moment = (title: string) => desk.locator('li').filter({ hasText: title })
  await expect(moment('Aanvraag begonnen')).toContainText('de klant, contactpunt')
  await expect(moment('Verdergegaan in een ander kanaal')).toHaveCount(1)
  await expect(moment('Verdergegaan in een ander kanaal')).toContainText('een medewerker, loket')
  if (process.env['KIOSK_PICTURES'])
    await desk.screenshot({ path: `${process.env['KIOSK_PICTURES']}/begun-here-desk.png` })

  // The other way round: begun at the desk, finished at the contact point.
  await desk.goto((await desk.locator('a[href^="/balie/persoon/"]').first().getAttribute('href')) ?? '')
  await desk.getByLabel('Attest of document').selectOption('attest-woonst')
  await desk.getByRole('button', { name: 'Aanvraag beginnen' }).click()
  await expect(desk).toHaveURL(/\/balie\/aanvraag\//)
  const id = /[0-9a-f-]{36}/.exec(desk.url())?.[0] ?? ''
  await page.goto('/kiosk/dienst/attest-woonst/beginnen')
  await identify(page, 'hanne')
  await checkScreen(page, 'Lees uw aanvraag na')
  await page
    .getByRole('button', { name: /Ondertekenen/ })
    .first()
    .click()
  await identify(page, 'hanne')
  await checkScreen(page, 'Uw document is klaar')
  await stop(page)
  await desk.goto(`/balie/dossier/${id}`)
  await expect(moment('Aanvraag begonnen')).toContainText('een medewerker, loket')
  await expect(moment('Verdergegaan in een ander kanaal')).toContainText('de klant, contactpunt')
  await desk.context().close()
})

test('the code of a screen opens nothing for somebody else', { tag: '@more' }, async ({ page, browser, baseURL }) => {
  await page.setViewportSize(kioskSize)
  await page.goto('/kiosk/dienst/attest-leven/beginnen')
  await identify(page, 'lina')
  await page.getByRole('link', { name: /^Later afwerken/ }).click()
  await checkScreen(page, 'Werk het later af')
  const code = readQr(await page.locator('.lom-qr svg path').getAttribute('d'))
  const phone = await (await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } })).newPage()
  await phone.goto(new URL(code).pathname)
  await identify(phone, 'sofie')
  await checkPage(phone)
  await expect(phone.locator('body')).not.toContainText('Levensbewijs')
  await phone.goto('/verder')
  await checkPage(phone, 'Verder met uw aanvraag')
  if (process.env['KIOSK_PICTURES']) await phone.screenshot({ path: `${process.env['KIOSK_PICTURES']}/verder-390.png` })
  await phone.context().close()
})

test('begun at the contact point, told by telephone, handed in by an employee on the phone: each step with channel and actor', {
  tag: '@again',
}, async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000)
  await page.setViewportSize(kioskSize)
  await page.goto('/kiosk/dienst/rijbewijs/beginnen')
  await identify(page, 'karel')
  await checkScreen(page, 'Wat hebt u nodig?')
  await page.getByLabel('Een nieuw: verlopen, stuk of weg').check()
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  // He does not know the number by heart, and goes home: the rest is done by telephone.
  await page.getByRole('textbox').fill('0470 12 34 56')
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  await checkScreen(page, 'Lees uw aanvraag na')
  await page.getByRole('link', { name: /^Later afwerken/ }).click()
  const number = await page.getByText(/^LM-[0-9A-Z]{4}-[0-9A-Z]{4}$/).innerText()
  await stop(page)

  // He reads it out; somebody writes it down in small letters, without lines.
  const line = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await line.goto('/balie')
  await identify(line, 'naima')
  const wanted = line.getByLabel('Dossiernummer, naam of rijksregisternummer')
  await wanted.fill('lm 2222 2222')
  await line.getByRole('button', { name: 'Zoeken' }).click()
  await expect(line.getByText('Wij vonden niemand').first()).toBeVisible()
  await line.getByLabel('Dossiernummer, naam of rijksregisternummer').fill(number.toLowerCase().replaceAll('-', ' '))
  await line.getByRole('button', { name: 'Zoeken' }).click()
  await expect(line).toHaveURL(/\/balie\/dossier\//)
  const file = line.url()
  await line.getByRole('link', { name: 'Verder invullen' }).click()
  await checkPage(line, 'Lees samen na')
  await line
    .getByRole('link', { name: /^Wijzig/ })
    .first()
    .click()
  await expect(line.getByLabel('Een nieuw: verlopen, stuk of weg')).toBeChecked()
  await line.getByLabel('Een buitenlands rijbewijs omwisselen').check()
  await line.getByRole('button', { name: 'Verder' }).click()
  await checkPage(line, 'Lees samen na')
  await expect(line.getByRole('main')).toContainText('Een buitenlands rijbewijs omwisselen')
  await line.getByRole('button', { name: 'Indienen voor de klant' }).click()
  await expect(line).toHaveURL(/\/balie\/dossier\//)
  await expect(async () => {
    await line.goto(file)
    const moment = (title: string) => line.locator('li').filter({ hasText: title })
    await expect(moment('Aanvraag begonnen')).toContainText('de klant, contactpunt')
    await expect(moment('Verdergegaan in een ander kanaal')).toHaveCount(1)
    await expect(moment('Verdergegaan in een ander kanaal')).toContainText('een medewerker, telefoon')
    await expect(moment('Ingediend')).toContainText('een medewerker, telefoon')
    await expect(moment('Bekeken').first()).toContainText('een medewerker, telefoon')
    await expect(line.getByText('Per telefoon, geholpen door een medewerker')).toBeVisible()
    await expect(line.getByText('Ondertekend en ingediend')).toHaveCount(0)
  }).toPass({ timeout: 20_000 })
  await checkPage(line)
  if (process.env['KIOSK_PICTURES'])
    await line.screenshot({ path: `${process.env['KIOSK_PICTURES']}/begun-here-telephone.png`, fullPage: true })
  await line.context().close()

  // At the contact point he sees what was handed in for him.
  await page.goto('/kiosk/mijn')
  await identify(page, 'karel')
  await page
    .getByRole('link', { name: /Rijbewijs aanvragen/ })
    .first()
    .click()
  await checkScreen(page, 'Uw gegevens staan klaar')
})
