import { download } from './application.ts'
import { kioskSize } from './contact-point.ts'
import { type KioskWalk, readAtHome, walkAtContactPoint } from './contact-point-walk.ts'
import { checkPageWithoutScript as checkPage, expect, test } from './page-check.ts'
import { atTheDesk, begin, next, orderCheques, statementWith, until, upload } from './social.ts'

test.use({ javaScriptEnabled: false })
// Who orders cheques at home orders them at the contact point too: one after the other.
test.describe.configure({ mode: 'default' })

test('taxi cheques without script: ordered, paid by transfer, read from the statement at the desk, sent by post', {
  tag: '@more',
}, async ({ page, browser, baseURL }) => {
  test.setTimeout(300_000)
  await orderCheques(page, (title) => checkPage(page, title))
  await until(page, 'U hebt er recht op. Betaal nu')
  await checkPage(page)
  const communication = await page.getByText(/^\+\+\+090\/\d{4}\/\d{5}\+\+\+$/).innerText()
  await expect(page.getByText('€ 27,50').first()).toBeVisible()

  const file = await statementWith(baseURL, [
    { bedrag: '27,50', mededeling: communication, naam: 'Ömer Yıldız-Şahin' },
    { bedrag: '12,00', mededeling: 'cheques voor mijn moeder', naam: 'Maria Verbeeck' },
    { bedrag: '27,50', mededeling: communication, naam: 'Emine Yıldız-Şahin' },
  ])
  const desk = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const counter = await desk.newPage()
  await atTheDesk(counter, 'sara', '/balie/overschrijvingen')
  await upload(counter, file)
  await expect(counter.getByText('1 horen bij een aanvraag. 2 vragen uw aandacht.')).toBeVisible()
  await expect(counter.getByText('Dubbel: deze aanvraag is al betaald.')).toBeVisible()
  await checkPage(counter, 'Overschrijvingen')
  await upload(counter, file)
  await expect(counter.getByText('Er is niets opnieuw geboekt.')).toBeVisible()
  await upload(counter, Buffer.from('geen uittreksel'))
  await expect(counter).toHaveTitle(/^Fout: /)

  await until(page, 'Uw bestelling is klaar')
  await checkPage(page)
  await counter.goto('/balie/post')
  await checkPage(counter, 'Klaar voor de post')
  await expect(counter.getByText('Diksmuidelaan 999 bus 12')).toBeVisible()
  await counter.getByRole('button', { name: 'Alles op deze lijst is vertrokken' }).click()
  await expect(counter.getByText('1 zending is vertrokken. De klant krijgt bericht.')).toBeVisible()
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(/Wij gaven 10 stuks aan de post/)).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 10_000 })
  await desk.close()
})

test('a pension without script: taken in with a receipt, and handed over to the federal service', {
  tag: '@more',
}, async ({ page }) => {
  test.setTimeout(200_000)
  await begin(page, 'els', 'pensioenaanvraag', 'Aanvraag indienen')
  await checkPage(page, 'Uw pensioen')
  await next(page)
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPage(page, 'Uw pensioen')
  await page.getByLabel('Dag', { exact: true }).fill('1')
  await page.getByLabel('Maand', { exact: true }).fill('10')
  await page.getByLabel('Jaar', { exact: true }).fill('2037')
  await page.getByLabel('Nee').check()
  await next(page)
  await checkPage(page, 'Lees uw aanvraag na')
  await page.getByRole('button', { name: 'Ondertekenen en aanvragen' }).click()
  await page.locator('input[name="method"][value="eid"]').first().check()
  await page.locator('button[name="person"][value="els"]').click()
  await until(page, 'Uw aanvraag is doorgegeven')
  await checkPage(page)
  await expect(page.getByText('Ze ligt nu bij de Federale Pensioendienst.')).toBeVisible()
  await download(page)
})

test('what needs an appointment: details ready, booked from there, and seen on its page', { tag: '@more' }, async ({
  page,
}) => {
  test.setTimeout(200_000)
  await page.goto('/dienst/identiteitskaart')
  await checkPage(page, 'Identiteitskaart aanvragen')
  await expect(page.getByText('€ 152,60')).toBeVisible()
  await begin(page, 'sofie', 'identiteitskaart', 'Gegevens klaarzetten')
  await checkPage(page, 'Uw kaart')
  await page.getByLabel('Mijn kaart vervalt').check()
  await page.getByLabel('Nee').check()
  await page.getByLabel('Op welk nummer bellen wij u?').fill('0470 12 34 56')
  await next(page)
  await checkPage(page, 'Lees uw aanvraag na')
  await page.getByRole('button', { name: 'Aanvraag indienen' }).click()
  await until(page, 'Uw gegevens staan klaar')
  await checkPage(page)
  const application = page.url()
  await page.getByRole('link', { name: 'Een afspraak maken' }).click()
  await expect(page.getByLabel('Identiteitskaart aanvragen')).toBeChecked()
  await page.getByRole('button', { name: 'Verder' }).click()
  for (const _ of ['day', 'time'])
    await page.getByRole('main').locator('.lom-links a, .lom-times button').first().click()
  await page.getByLabel('Per e-mail').check()
  await page.getByLabel('E-mailadres').fill('sofie@voorbeeld.example')
  await page.getByRole('button', { name: 'Afspraak bevestigen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw afspraak staat vast')
  await page.goto(application)
  await until(page, 'Uw afspraak staat vast')
  await checkPage(page)
  const folder = process.env['RIGHTS_PICTURES']
  if (folder)
    for (const width of [360, 1_280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.screenshot({ path: `${folder}/booked-${width}.png`, fullPage: true })
    }
})

test('an administrator tries a change of hands dry, and both units read the same list', { tag: '@more' }, async ({
  page,
  browser,
  baseURL,
}) => {
  await atTheDesk(page, 'dirk', '/balie/overdrachten')
  await checkPage(page, 'Overdracht van diensten')
  await page.getByRole('button', { name: 'Overdracht plannen' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await page.getByRole('link', { name: 'Lijst bekijken' }).first().click()
  await checkPage(page, 'Ondernemen en Stadsmarketing naar Sociale Dienstverlening')
  await expect(page.getByText('Uitgevoerd')).toBeVisible()
  const other = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  const counter = await other.newPage()
  await atTheDesk(counter, 'bram', '/balie/overdrachten')
  await expect(counter.getByText('Er is niets gepland')).toBeVisible()
  await other.close()
})

test.describe('At a contact point', () => {
  test.use({ javaScriptEnabled: true, viewport: kioskSize })

  test('taxi cheques: the right is known at once, and paid by transfer with a code', { tag: '@again' }, async ({
    page,
    browser,
    baseURL,
  }) => {
    test.setTimeout(120_000)
    const walk: KioskWalk = {
      ...{ product: 'taxicheques', person: 'omer', answers: { count: '20', income: '14000' } },
      ...{ ends: 'U hebt er recht op. Betaal nu', atHome: 'U hebt er recht op. Betaal nu' },
      says: ['€ 55,00', /\+\+\+090\/\d{4}\/\d{5}\+\+\+/],
    }
    const address = await walkAtContactPoint(page, { browser, baseURL }, walk)
    await expect(page.getByRole('img', { name: 'Code van deze overschrijving' })).toBeVisible()
    await expect(page.getByRole('button', { name: /kaart/ })).toHaveCount(0)
    await readAtHome(page, walk, address)
  })
})
