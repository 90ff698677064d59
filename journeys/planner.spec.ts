import { choose, press, tick, type } from './keyboard.ts'
import { checkPage, checkPageWithoutScript, expect, listen, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 300_000 })

const place = 'stadsloket-harmonie'

test('a planner closes a day: sees who comes, changes it, and takes it back', { tag: '@more' }, async ({ page }) => {
  await page.goto('/balie')
  await identify(page, 'an')
  await checkPage(page, 'Week van Districtshuis Berchem')
  // What the place offers by date is only read here.
  await press(page.getByRole('link', { name: 'Wat kan waar en wanneer' }))
  await checkPage(page, 'Wat kan hier en wanneer: Districtshuis Berchem')
  await choose(page.getByLabel('Plaats'), 'huis-van-het-kind-gitschotelhof')
  await press(page.getByRole('button', { name: 'Tonen' }))
  await checkPage(page)
  await expect(page.getByRole('table', { name: 'Diensten' })).toContainText('Geboorte aangeven')
  await page.goto('/balie/planning')
  await choose(page.getByLabel('Plaats'), place)
  await press(page.getByRole('button', { name: 'Tonen' }))
  // Far off, where no other journey books.
  for (let week = 0; week < 5; week++) await press(page.getByRole('link', { name: 'Volgende week' }))
  await checkPage(page, 'Week van Stadsloket Harmonie')
  await expect(page.getByText('4 vrij van 4').first()).toBeAttached()
  const change = page.getByRole('link', { name: /^Uren wijzigen/ })
  const day = new URL((await change.nth(1).getAttribute('href')) ?? '', page.url()).searchParams.get('dag') ?? ''
  const week = page.url()

  await page.goto(`/balie/afspraak?dienst=reispas&personen=1&plaats=${place}&dag=${day}`)
  await press(page.locator('.lom-times a').nth(3))
  await type(page.getByLabel('Naam van de klant'), 'Paula Urenwijziging')
  await tick(page.getByLabel(/^E-mail:/))
  await type(page.getByLabel('E-mailadres'), 'paula.uren@voorbeeld.example')
  await press(page.getByRole('button', { name: 'Afspraak vastleggen' }))

  await page.goto(week)
  await press(change.nth(1))
  await checkPage(page, 'Uren van een dag')
  await type(page.getByLabel('Van (1)'), '17:00')
  await type(page.getByLabel('Tot (1)'), '16:00')
  await type(page.getByLabel('Waarom?'), 'Opleiding van het team')
  await press(page.getByRole('button', { name: 'Bekijk wat er verandert' }))
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPage(page)
  for (const field of await page.getByLabel(/^(Van|Tot) \(/).all()) await type(field, '')
  await press(page.getByRole('button', { name: 'Bekijk wat er verandert' }))
  await checkPage(page, 'Wat verandert er?')
  await expect(page.getByRole('row', { name: /Paula Urenwijziging.*Voorstel per bericht/ })).toBeVisible()
  await press(page.getByRole('button', { name: 'Wijzigen en andere tijden voorstellen' }))
  await expect(page.getByText('De uren zijn gewijzigd.')).toBeVisible()
  await expect(page.getByRole('row', { name: /Andere uren: Opleiding van het team/ })).toBeVisible()
  await checkPage(page)
  await press(page.getByRole('button', { name: 'Terug naar de gewone uren' }))
  await expect(page.getByText('De gewone uren gelden weer.')).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('a file of shifts with mistakes is read not at all, and says each by line', { tag: '@more' }, async ({
    page,
  }) => {
    await page.goto('/balie/planning/rooster')
    await identify(page, 'an')
    await checkPageWithoutScript(page, 'Rooster inlezen')
    const columns = (await page.locator('main code').innerText()).replace('Eerste regel: ', '')
    const lines = [
      columns,
      'D999;2026-13-01;nergens;x;09:00;17:00;;',
      `D105;2030-01-07;${place};harmonie-1;17:00;09:00;;`,
    ]
    const buffer = Buffer.from(lines.join('\n'))
    await page.getByLabel('Bestand (CSV)').setInputFiles({ name: 'rooster.csv', mimeType: 'text/csv', buffer })
    await press(page.getByRole('button', { name: 'Inlezen' }))
    await expect(page.getByRole('row', { name: /Regel 2.*personeelsnummer niet/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /Regel 3.*tot.*voor het begin/ })).toBeVisible()
    await checkPageWithoutScript(page, 'Rooster inlezen')
  })
})

test('a planner reads what was planned and used, and takes it along; who travels has an own calendar', {
  tag: '@more',
}, async ({ page, browser, baseURL, complaints }) => {
  await page.goto('/balie/planning/gebruik')
  await identify(page, 'an')
  await type(page.getByLabel('Van'), 'gisteren')
  await press(page.getByRole('button', { name: 'Tonen' }))
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPage(page)
  const today = new Date().toISOString().slice(0, 10)
  await type(page.getByLabel('Van'), today)
  await type(page.getByLabel('Tot en met'), new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10))
  await press(page.getByRole('button', { name: 'Tonen' }))
  await checkPage(page, 'Gepland en gebruikt')
  await expect(page.getByText('Stadsloket Harmonie').first()).toBeVisible()
  const [file] = await Promise.all([page.waitForEvent('download'), press(page.getByRole('link', { name: /CSV/ }))])
  expect(file.suggestedFilename()).toBe(`gebruik-${today}.csv`)

  const own = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  listen(own, complaints)
  await own.goto('/balie/mijn-agenda')
  await identify(own, 'griet')
  await checkPage(own, 'Mijn agenda')
  await press(own.getByRole('button', { name: /dres maken$/ }))
  const address = await own.getByLabel('Adres van uw agenda').inputValue()
  await checkPage(own, 'Mijn agenda')
  const calendar = await own.request.get(address)
  expect(await calendar.text()).toContain('SUMMARY:Dienst: Bij de klant thuis')
  await press(own.getByRole('button', { name: 'Adres intrekken' }))
  await expect(own.getByText('Uw adres werkt niet meer.')).toBeVisible()
  expect((await own.request.get(address)).status()).toBe(404)
  await own.context().close()
})
