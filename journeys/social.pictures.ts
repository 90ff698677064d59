import { expect, test } from './page-check.ts'
import { picture } from './picture.ts'
import { atTheDesk, begin, next, orderCheques, statementWith, until, upload } from './social.ts'

test('pictures of the social products, the transfers, the post and the change of hands', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(400_000)
  for (const product of ['taxicheques', 'pensioenaanvraag', 'parkeerkaart-handicap', 'identiteitskaart', 'reispas']) {
    await page.goto(`/dienst/${product}`)
    await picture(page, `social-service-${product}`)
  }
  let at = 0
  await orderCheques(page, async () => picture(page, `social-cheques-form-${++at}`))
  await until(page, 'U hebt er recht op. Betaal nu')
  await picture(page, 'social-cheques-to-pay')
  const communication = await page.getByText(/^\+\+\+090\/\d{4}\/\d{5}\+\+\+$/).innerText()
  const file = await statementWith(baseURL, [
    { bedrag: '20,00', mededeling: communication, naam: 'Ömer Yıldız-Şahin' },
    { bedrag: '12,00', mededeling: 'cheques voor mijn moeder', naam: 'Maria Verbeeck' },
  ])
  const desk = await browser.newContext(baseURL ? { baseURL } : {})
  const counter = await desk.newPage()
  await atTheDesk(counter, 'sara', '/balie/overschrijvingen')
  await picture(counter, 'social-desk-transfers-empty')
  await upload(counter, file)
  await expect(counter.getByText('vragen uw aandacht.')).toBeVisible()
  await picture(counter, 'social-desk-transfers')
  await upload(counter, Buffer.from('geen uittreksel'))
  await picture(counter, 'social-desk-transfers-wrong')
  await page.reload()
  await picture(page, 'social-cheques-partly-paid')
  const rest = [{ bedrag: '7,50', mededeling: communication, naam: 'Ömer Yıldız-Şahin' }]
  await upload(counter, await statementWith(baseURL, rest))
  await until(page, 'Uw bestelling is klaar')
  await picture(page, 'social-cheques-ready')
  await counter.goto('/balie/post')
  await picture(counter, 'social-desk-post')
  await desk.close()

  const elsewhere = await browser.newContext(baseURL ? { baseURL } : {})
  const other = await elsewhere.newPage()
  await begin(other, 'els', 'pensioenaanvraag', 'Aanvraag indienen')
  await picture(other, 'social-pension-form')
  await next(other)
  await picture(other, 'social-pension-form-wrong')
  await other.getByLabel('Dag', { exact: true }).fill('1')
  await other.getByLabel('Maand', { exact: true }).fill('10')
  await other.getByLabel('Jaar', { exact: true }).fill('2037')
  await other.getByLabel('Nee').check()
  await next(other)
  await other.getByRole('button', { name: 'Ondertekenen en aanvragen' }).click()
  await other.locator('input[name="method"][value="eid"]').first().check()
  await other.locator('button[name="person"][value="els"]').click()
  await until(other, 'Uw aanvraag is doorgegeven')
  await picture(other, 'social-pension-handed-on')
  await elsewhere.close()

  const third = await browser.newContext(baseURL ? { baseURL } : {})
  const administrator = await third.newPage()
  await atTheDesk(administrator, 'dirk', '/balie/overdrachten')
  await picture(administrator, 'social-desk-hands')
  await administrator.getByRole('link', { name: 'Lijst bekijken' }).first().click()
  await picture(administrator, 'social-desk-hand-over')
  await third.close()
})
