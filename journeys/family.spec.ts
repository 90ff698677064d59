import { confirmByMail } from './confirm.ts'
import { choose, press, tick, type } from './keyboard.ts'
import { checkPageWithoutScript, expect, test } from './page-check.ts'

test.describe.configure({ timeout: 240_000 })

test.use({ javaScriptEnabled: false })

test('without script and by keyboard: a family with an interpreter: near, long enough, each by name', {
  tag: '@more',
}, async ({ page }) => {
  await page.goto('/afspraak?dienst=verblijf')
  await choose(page.getByLabel('Hoeveel personen'), '4')
  await press(page.getByText('Hebt u iets bijzonders nodig?'))
  await checkPageWithoutScript(page, 'Een afspraak maken')
  await choose(page.getByLabel('Welke taal spreekt u?'), 'Tigrinya')
  await tick(page.getByLabel('Een balie voor een rolstoel'))
  await tick(page.getByLabel('Ja, mijn situatie is ingewikkeld'))
  await press(page.getByRole('button', { name: 'Verder' }))
  await checkPageWithoutScript(page, 'Kies een dag')

  await press(page.getByText('Hoever is het?'))
  await type(page.getByLabel('Uw adres'), 'nergens 1')
  await press(page.getByRole('button', { name: 'Toon hoever het is' }))
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPageWithoutScript(page, 'Hoever is het?')
  await type(page.getByLabel('Uw adres'), 'Driekoningenstraat 998, Antwerpen')
  await press(page.getByRole('button', { name: 'Toon hoever het is' }))
  await expect(page.getByText(/min\. te voet, \d+ min\. met de fiets/).first()).toBeVisible()
  expect(page.url()).not.toContain('Driekoningen')
  await press(page.getByRole('link', { name: 'Allebei wat' }))
  await checkPageWithoutScript(page, 'Kies een dag')
  const days = page.url()

  await press(page.getByRole('link', { name: 'Waarom staat mijn tijd er niet bij?' }))
  await choose(page.getByLabel('Uur'), '08:00')
  await press(page.getByRole('button', { name: 'Vraag waarom' }))
  await expect(page.getByRole('region', { name: 'Belangrijk' }).getByText(/gesloten|voorbij|feestdag/)).toBeVisible()
  await checkPageWithoutScript(page, 'Waarom staat mijn tijd er niet bij?')

  await page.goto(days)
  await press(page.getByRole('main').locator('.lom-links a').first())
  await press(page.locator('.lom-times button').first())
  await checkPageWithoutScript(page, 'Wie komt er?')
  await expect(page.getByText('105 minuten')).toBeVisible()
  await expect(page.getByText('iemand die u helpt in het Tigrinya, een balie voor een rolstoel')).toBeVisible()
  await type(page.getByLabel('Uw naam'), 'Selam Haile')
  for (const [at, name] of ['Robel Haile', 'Saba Haile', 'Yonas Haile'].entries())
    await type(page.getByLabel(`Naam van persoon ${at + 2}`), name)
  await tick(page.getByLabel('Per e-mail'))
  await type(page.getByLabel('E-mailadres'), 'selam@voorbeeld.example')
  await press(page.getByRole('button', { name: 'Afspraak bevestigen' }))
  await confirmByMail(page, 'selam@voorbeeld.example')
  await checkPageWithoutScript(page, 'Uw afspraak staat vast')
  await expect(page.getByText('Selam Haile, Robel Haile, Saba Haile, Yonas Haile')).toBeVisible()
})
