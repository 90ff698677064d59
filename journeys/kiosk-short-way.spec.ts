import { cardsOf, onADevice, typeCode } from './card-reader.ts'
import { checkScreen, kioskSize, stop } from './contact-point.ts'
import { stopOwnCity, test } from './own-city.ts'
import { expect } from './page-check.ts'

test.use({ viewport: kioskSize })
// A city of its own: whoever puts a card in the one reader begins at every start screen.
test.describe.configure({ mode: 'serial', timeout: 240_000 })
test.afterAll(stopOwnCity)

const again = { tag: '@again' }
const start = 'Steek uw identiteitskaart in'

test('the card first: three touches and two codes to paper in hand', again, async ({ page, browser, baseURL }) => {
  const cards = cardsOf(baseURL)
  await cards.put(null)
  await onADevice(page, browser, baseURL, 'Scherm voor de korte weg', { cardBegins: true }, ['العربية'])
  await page.goto('/kiosk')
  await checkScreen(page, start, 'short-start')
  for (const way of ['Groter', 'Lager']) {
    await page.getByRole('link', { name: way, exact: true }).click()
    await checkScreen(page, start, `short-start-${way.toLowerCase()}`)
  }
  await page.goto('/kiosk?taal=ar&scherm=')
  await checkScreen(page, /\S/, 'short-start-ar')
  await page.goto('/kiosk?taal=nl')
  await page.waitForTimeout(1_500)
  await cards.put('yasmina')
  await checkScreen(page, 'Typ uw pincode', 'short-code')
  await typeCode(page, '1234')
  await checkScreen(page, 'Dag Yasmina. Wat hebt u nodig?', 'short-home')
  await page.getByRole('link', { name: 'Attest van gezinssamenstelling' }).click()
  await checkScreen(page, 'Lees uw aanvraag na', 'short-check')
  await expect(page.getByText('Fout? Vraag hulp.')).toBeVisible()
  await expect(page.getByText('Ik vraag dit aan. Wat ik invulde, is juist.')).toBeVisible()
  await page.getByRole('button', { name: 'Ondertekenen', exact: true }).click()
  await checkScreen(page, 'Typ uw pincode', 'short-sign')
  await expect(page.getByText('U ondertekent wat u las.')).toBeVisible()
  // Who cannot sign with the card is led to the other ways.
  await page.getByRole('link', { name: 'Terug' }).click()
  await checkScreen(page, 'Lees uw aanvraag na', 'short-check-others')
  await expect(page.getByRole('link', { name: 'Ondertekenen op uw gsm' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Later afwerken' })).toBeVisible()
  await page.getByRole('button', { name: 'Ondertekenen met mijn identiteitskaart' }).click()
  await typeCode(page, '1234')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  await checkScreen(page, 'Uw document is klaar', 'short-done')
  await page.getByRole('button', { name: 'Afdrukken' }).click()
  await expect(page.locator('h1')).toHaveText('Neem uw blad en uw kaart', { timeout: 15_000 })
  await checkScreen(page, 'Neem uw blad en uw kaart', 'short-printed')
  // The home of who is signed in: what is ready stands first.
  await page.goto('/kiosk')
  await expect(page.getByRole('link', { name: /gezinssamenstelling Klaar/ })).toBeVisible()
  await checkScreen(page, 'Dag Yasmina. Wat hebt u nodig?', 'short-home-ready')
  await page.goto('/kiosk?taal=ar')
  await checkScreen(page, /Yasmina/, 'short-home-ar')
  await page.goto('/kiosk?taal=nl')
  await page.getByRole('link', { name: 'Groter', exact: true }).click()
  await checkScreen(page, 'Dag Yasmina. Wat hebt u nodig?', 'short-home-large')
  await page.goto('/kiosk?scherm=')
  await page.goto('/kiosk?taal=nl')
  await stop(page)
  await checkScreen(page, 'Alles is gewist', 'short-stopped')
  await expect(page.getByText('Zit uw kaart nog in de lezer?')).toBeVisible()
})

test('a card that who was here before left in begins nothing', again, async ({ page, browser, baseURL }) => {
  const cards = cardsOf(baseURL)
  await cards.put('yasmina')
  await onADevice(page, browser, baseURL, 'Scherm met een vergeten kaart', { cardBegins: true })
  await page.goto('/kiosk')
  await page.waitForTimeout(3_000)
  await checkScreen(page, start)
  // Touching goes on as without a card.
  await page.getByRole('link', { name: 'Iets aanvragen' }).click()
  await checkScreen(page, 'Wat hebt u nodig?')
  await page.goto('/kiosk')
  await cards.put(null)
  await page.waitForTimeout(2_500)
  await cards.put('ilse')
  await checkScreen(page, 'Typ uw pincode')
  // Who goes back finds the start screen as it was: the card that lies there begins once.
  await page.goto('/kiosk')
  await page.waitForTimeout(2_500)
  await checkScreen(page, start)
})

test(
  'who has an application open sees it first; without script the picture is touched',
  again,
  async ({ browser, baseURL }) => {
    const cards = cardsOf(baseURL)
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false, viewport: kioskSize })
    const page = await context.newPage()
    await cards.put(null)
    await onADevice(page, browser, baseURL, 'Scherm voor een open aanvraag', { cardBegins: true })
    await page.goto('/kiosk')
    await page.getByRole('link', { name: start }).click()
    await expect(page.locator('h1')).toHaveText('Steek uw kaart in de lezer')
    await cards.put('ilse')
    await page.getByRole('link', { name: 'Mijn kaart zit erin' }).click()
    await typeCode(page, '1234')
    await expect(page.locator('h1')).toHaveText('Dag Ilse. Wat hebt u nodig?')
    await page.getByRole('link', { name: 'Iets anders' }).click()
    await expect(page.locator('h1')).toHaveText('Wat hebt u nodig?')
    await page.goto('/kiosk/dienst/afschrift-akte/beginnen')
    await expect(page.locator('h1')).toHaveText('Kies uw akte')
    await page.goto('/kiosk')
    const first = page.locator('main a').first()
    await expect(first).toHaveText('Afschrift van een akteNog niet af')
    expect(await page.locator('main a').count()).toBeLessThanOrEqual(5)
    await first.click()
    await expect(page.locator('h1')).toHaveText('Kies uw akte')
    await context.close()
  },
)
