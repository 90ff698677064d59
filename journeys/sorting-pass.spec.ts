import { residentByKey } from '../src/outside/personas.ts'
import { checkScreen, kioskSize } from './contact-point.ts'
import { checkPageWithoutScript as checkPage, expect, test } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'
import { touchReader } from './simulators.ts'
import { attachCard, openContainer, openPass, signInAtCounter } from './sorting-pass.ts'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

const card = '0930000000101'

test.describe('at home without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the household gets its pass, tops it up and sees what it was used for', { tag: '@more' }, async ({
    page,
    browser,
    baseURL,
  }) => {
    await signIn(page, 'yasmina', '/mijn-loket/sorteerpas')
    await checkPage(page, 'Uw gezin heeft nog geen sorteerpas')
    await page.getByRole('button', { name: 'Mijn adres nakijken' }).click()
    await checkPage(page, 'Sorteerpas')
    await expect(page.getByText('Uw gezin heeft nu een sorteerpas')).toBeVisible()

    await page.getByRole('link', { name: 'Opladen', exact: true }).click()
    await checkPage(page, 'Hoeveel laadt u op?')
    await page.getByRole('button', { name: 'Naar de betaling' }).click()
    await expect(page).toHaveTitle(/^Fout: /)
    await checkPage(page, 'Hoeveel laadt u op?')
    await page.getByLabel('€ 20,00').check()
    await page.getByRole('button', { name: 'Naar de betaling' }).click()
    await page.getByRole('button', { name: 'Betaal', exact: true }).click()
    await expect(page.locator('h1')).toHaveText('€ 20,00 staat op uw pas', { timeout: 20_000 })
    await checkPage(page)

    const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
    await signInAtCounter(desk, 'griet')
    await attachCard(desk, residentByKey('yasmina').insz, card)
    await desk.context().close()
    await openContainer(baseURL, card, 'BER-0102')
    await openContainer(baseURL, card, 'BER-0104')

    await page.getByRole('link', { name: 'Terug naar uw sorteerpas' }).click()
    await expect(async () => {
      await page.reload()
      await expect(page.getByText('€ 19,00').first()).toBeVisible({ timeout: 500 })
      // Two containers tell of it, each in its own time; without script the page is read anew.
      await expect(page.getByRole('rowheader', { name: 'Restafval, 60 liter' })).toBeVisible({ timeout: 1_000 })
      await expect(page.getByRole('rowheader', { name: 'Papier en karton, 60 liter' })).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 20_000 })
    await checkPage(page, 'Sorteerpas')

    await page.getByRole('button', { name: /^Blokkeren/ }).click()
    await expect(page.getByText('Uw kaart is geblokkeerd')).toBeVisible()
    await checkPage(page)
    await page.getByRole('link', { name: /^Nieuwe kaart vragen/ }).click()
    await checkPage(page, 'Een nieuwe kaart vragen')
    await page.getByRole('button', { name: 'Nieuwe kaart vragen' }).click()
    await expect(page.getByText('€ 14,00').first()).toBeVisible()
    await page.getByRole('link', { name: 'Automatisch opladen' }).click()
    await checkPage(page, 'Automatisch opladen')
    await page.getByRole('button', { name: 'Akkoord en verder' }).click()
    await expect(page).toHaveTitle(/^Fout: /)
    await checkPage(page, 'Automatisch opladen')
    await page.getByLabel('Met een bericht').check()
    await page.getByLabel('€ 10,00').check()
    await page.getByRole('button', { name: 'Akkoord en verder' }).click()
    await expect(page.getByText('Wij vragen u voortaan om op te laden')).toBeVisible()
    await page.getByRole('link', { name: 'Automatisch opladen' }).click()
    await page.getByRole('button', { name: 'Afzetten' }).click()
    await expect(page.getByText('Automatisch opladen staat nu af')).toBeVisible()

    // From the account: paid once by hand, and off again with one button.
    await page.getByRole('link', { name: 'Automatisch opladen' }).click()
    await page.getByLabel('Automatisch van mijn rekening').check()
    await page.getByLabel('€ 10,00').check()
    await page.getByRole('button', { name: 'Akkoord en verder' }).click()
    await page.getByRole('button', { name: 'Betaal', exact: true }).click()
    await expect(page.locator('h1')).toHaveText('€ 10,00 staat op uw pas', { timeout: 20_000 })
    await page.goto('/mijn-loket/sorteerpas/automatisch')
    await expect(page.getByText('Wij halen telkens € 10,00 van uw rekening')).toBeVisible()
    await checkPage(page, 'Automatisch opladen')
    await page.getByRole('button', { name: 'Afzetten' }).click()
    await expect(page.getByText('Automatisch opladen staat nu af')).toBeVisible()
    await page.getByRole('link', { name: 'Ik verhuis weg' }).click()
    await checkPage(page, 'U verhuist weg uit de sorteerstraat')
  })
})

test.describe('at a contact point', () => {
  test.use({ viewport: kioskSize })

  test('the pass is topped up on the card reader, one question a screen', { tag: '@more' }, async ({
    page,
    browser,
    baseURL,
  }) => {
    await page.goto('/kiosk')
    await page.getByRole('link', { name: /^Sorteerpas opladen/ }).click()
    await identify(page, 'yasmina')
    await checkScreen(page, 'Hoeveel laadt u op?', 'pass-amount')
    await page.getByRole('button', { name: '€ 10,00 opladen' }).click()
    await checkScreen(page, 'Volg de kaartlezer')
    await touchReader(browser, baseURL, 'term_contactpunt1', 'Kaart weigeren', '10,00')
    await expect(page.locator('h1')).toHaveText('Hoeveel laadt u op?', { timeout: 20_000 })
    await expect(page.getByText('De betaling is niet gelukt')).toBeVisible()
    await page.getByRole('button', { name: '€ 10,00 opladen' }).click()
    await touchReader(browser, baseURL, 'term_contactpunt1', 'Kaart aanvaarden', '10,00')
    await expect(page.locator('h1')).toHaveText('€ 10,00 staat op uw pas', { timeout: 20_000 })
    await checkScreen(page, '€ 10,00 staat op uw pas', 'pass-done')
  })
})

test('at the counter an employee sees a pass, and what waits for somebody', { tag: '@more' }, async ({ page }) => {
  await signInAtCounter(page, 'bram')
  await page.goto('/balie/sorteerpassen')
  await checkPage(page, 'Sorteerpassen')
  await page.getByRole('link', { name: /Yasmina/ }).click()
  await checkPage(page, 'Sorteerpas')
  await page.getByRole('button', { name: 'Kaart koppelen' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPage(page)
})

test('at the counter an employee takes money for a pass on the card reader', { tag: '@more' }, async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAtCounter(page, 'griet')
  await openPass(page, residentByKey('yasmina').insz)
  await checkPage(page, 'Sorteerpas')
  const lines = page.getByRole('row', { name: /Opgeladen.*€ 20,00/ })
  const before = await lines.count()
  const toTheReader = async (amount: string) => {
    await page.getByLabel('Bedrag').fill(amount)
    await page.getByLabel('Wie betaalt?').selectOption({ label: 'Yasmina El Amrani' })
    await page.getByRole('button', { name: 'Naar de kaartlezer' }).click()
  }
  await toTheReader('1')
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPage(page)
  await toTheReader('20')
  await expect(page.getByText('De klant betaalt € 20,00.')).toBeVisible()
  await checkPage(page)
  await touchReader(browser, baseURL, 'term_loket1', 'Kaart weigeren', '20,00')
  await expect(page.getByRole('alert')).toContainText('Er is niets aangerekend', { timeout: 20_000 })
  await checkPage(page)
  await toTheReader('20')
  await touchReader(browser, baseURL, 'term_loket1', 'Kaart aanvaarden', '20,00')
  await expect(page.getByText('De pas is opgeladen.')).toBeVisible({ timeout: 20_000 })
  await expect(lines).toHaveCount(before + 1)
  await checkPage(page, 'Sorteerpas')
})
