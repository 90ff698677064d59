import { cardsOf, onADevice, typeCode } from './card-reader.ts'
import { checkScreen, kioskSize, stop } from './contact-point.ts'
import { expect, test } from './page-check.ts'

test.use({ viewport: kioskSize })
// One reader and one printer stand beside the screen: one visitor after the other.
test.describe.configure({ mode: 'serial', timeout: 150_000 })

const title = 'Attest van gezinssamenstelling'
const again = { tag: '@again' }

test('with the identity card, from the start screen to paper in hand', again, async ({ page, browser, baseURL }) => {
  const cards = cardsOf(baseURL)
  await cards.put(null)
  await onADevice(page, browser, baseURL, 'Scherm voor kaarten')
  await page.goto('/kiosk')
  await page.getByRole('link', { name: /Iets aanvragen/ }).click()
  await page.getByRole('link', { name: /Attesten en akten/ }).click()
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: 'Aanmelden en beginnen' }).click()
  await checkScreen(page, 'Wie bent u?', 'who')
  await page.getByRole('button', { name: /Met mijn identiteitskaart/ }).click()
  await checkScreen(page, 'Steek uw kaart in de lezer', 'card-insert')
  await page.getByRole('link', { name: 'Mijn kaart zit erin' }).click()
  await checkScreen(page, 'Steek uw kaart in de lezer')
  // Somebody puts a card in: the screen goes on by itself.
  await cards.put('tom')
  await expect(page.locator('h1')).toHaveText('Typ uw pincode')
  await checkScreen(page, 'Typ uw pincode', 'card-code')
  await page.getByRole('button', { name: 'Klaar' }).click()
  await expect(page.getByRole('alert')).toContainText('Typ alle cijfers van uw code')
  await page.locator('[name="cijfer"][value="1"]').click()
  await expect(page.getByRole('status')).toHaveText('1 cijfer getypt')
  await page.getByRole('button', { name: 'Wissen' }).click()
  await typeCode(page, '4321')
  await expect(page.getByRole('alert')).toContainText('U kunt nog 2 keer proberen')
  await checkScreen(page, 'Typ uw pincode', 'card-code-wrong')
  // A keyboard beside the screen does the same.
  await page.keyboard.type('12345')
  await page.keyboard.press('Backspace')
  await expect(page.getByRole('status')).toHaveText('4 cijfers getypt')
  expect(await page.content()).not.toContain('1234')
  await page.getByRole('button', { name: 'Klaar' }).click()
  await checkScreen(page, 'Lees uw aanvraag na', 'card-check')
  await page.getByRole('button', { name: 'Ondertekenen', exact: true }).click()
  await checkScreen(page, 'Typ uw pincode', 'card-sign-code')
  await expect(page.getByText('U ondertekent wat u las.')).toBeVisible()
  await cards.put('ilse')
  await typeCode(page, '1234')
  await checkScreen(page, 'Dit is niet uw kaart', 'card-sign-other')
  await cards.put('tom')
  await page.getByRole('link', { name: 'Opnieuw met mijn kaart' }).click()
  await typeCode(page, '1234')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  await page.getByRole('button', { name: /^Afdrukken/ }).click()
  await expect(page.locator('h1')).toHaveText('Neem uw blad en uw kaart', { timeout: 15_000 })
  await stop(page)
  await checkScreen(page, 'Alles is gewist')
})

test('every card that does not sign in is told so, with what to do next', again, async ({ page, browser, baseURL }) => {
  const cards = cardsOf(baseURL)
  await onADevice(page, browser, baseURL, 'Scherm voor andere kaarten')
  const tried = async (card: string, code: string | null) => {
    await cards.put(card)
    await page.goto('/kiosk/wie?terug=/kiosk/mijn')
    await page.getByRole('button', { name: /Met mijn identiteitskaart/ }).click()
    if (code) await typeCode(page, code)
  }
  const endings = [
    ['jan:expired', '1234', 'Uw kaart is vervallen'],
    ['jan:withdrawn', '1234', 'Deze kaart geldt niet meer'],
    ['jan:early', '1234', 'Wij kunnen deze kaart niet aanvaarden'],
    ['finn', null, 'Met deze kaart kunt u zich niet aanmelden'],
    ['foreign', null, 'Deze kaart kennen wij niet'],
    ['broken', null, 'Wij kunnen uw kaart niet lezen'],
  ] as const
  for (const [card, code, heading] of endings) {
    await tried(card, code)
    await expect(page.locator('h1')).toHaveText(heading)
    await checkScreen(page, heading, `card-${card.replace(':', '-')}`)
    for (const way of ['Terug', 'Stoppen', 'Hulp van een mens'])
      await expect(page.locator('footer').getByText(way)).toBeVisible()
  }
  await tried('ilse', '0000')
  await typeCode(page, '0000')
  await typeCode(page, '0000')
  await checkScreen(page, 'Uw kaart is geblokkeerd', 'card-blocked')
  await page.goto('/kiosk/eid/weg')
  await checkScreen(page, 'U nam uw kaart uit de lezer', 'card-taken')
  await page.goto('/kiosk/teken/bewaard')
  await checkScreen(page, 'U hebt ondertekend', 'card-kept')
})

test('without script the code is typed digit by digit', again, async ({ browser, baseURL }) => {
  const cards = cardsOf(baseURL)
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, viewport: kioskSize })
  const page = await context.newPage()
  await onADevice(page, browser, baseURL, 'Scherm zonder script')
  await page.goto('/kiosk/wie?terug=/kiosk/mijn')
  await cards.put(null)
  await page.getByRole('button', { name: /Met mijn identiteitskaart/ }).click()
  await cards.put('hanne')
  await page.getByRole('link', { name: 'Mijn kaart zit erin' }).click()
  await page.locator('[name="cijfer"][value="1"]').click()
  await expect(page.getByRole('status')).toHaveText('1 cijfer getypt')
  await typeCode(page, '234')
  await expect(page).toHaveURL(/\/kiosk\/mijn$/)
  await context.close()
})
