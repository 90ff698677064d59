import type { Page } from '@playwright/test'
import { choose, press, tick, type } from './keyboard.ts'
import { letterTo, linkIn, textTo } from './mailbox.ts'
import { checkPage, checkPageWithoutScript, expect, listen, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 300_000 })

const gitschotelhof = 'huis-van-het-kind-gitschotelhof'

/** A day far off, so that nobody else of these journeys is there. */
async function aDay(page: Page): Promise<string> {
  await page.goto(`/balie/afspraak?dienst=identiteitskaart&personen=1&bij=${gitschotelhof}&eerst=nearest`)
  await press(page.getByText('Latere dagen en andere plaatsen'))
  await press(page.getByRole('link', { name: /Gitschotelhof/ }).last())
  return new URL(page.url()).searchParams.get('dag') ?? ''
}

async function book(page: Page, day: string, at: number, who: string, contact: string): Promise<void> {
  await page.goto(`/balie/afspraak?dienst=identiteitskaart&personen=1&plaats=${gitschotelhof}&dag=${day}`)
  await press(page.locator('.lom-times a').nth(at))
  await type(page.getByLabel('Naam van de klant'), who)
  const isMail = contact.includes('@')
  await tick(page.getByLabel(isMail ? /^E-mail:/ : /^Telefoon:/))
  await type(page.getByLabel(isMail ? 'E-mailadres' : 'Telefoonnummer'), contact)
  await press(page.getByRole('button', { name: 'Afspraak vastleggen' }))
  await expect(page.getByText('De afspraak staat vast')).toBeVisible()
}

test('a sick call at Gitschotelhof: seen first, then done; who gets no mail or text is called; undone when they come', {
  tag: '@more',
}, async ({ page, browser, baseURL, complaints }) => {
  await page.goto('/balie/afspraken')
  await identify(page, 'naima')
  await expect(page).toHaveURL('/balie/afspraken')
  const day = await aDay(page)
  await book(page, day, 2, 'Griet Zieketest', 'griet.zieketest@voorbeeld.example')
  await book(page, day, 5, 'Walter Zieketest', '03 255 66 77')
  await book(page, day, 8, 'Omer Zieketest', '03 255 66 78')
  await book(page, day, 11, 'Staf Zieketest', '0470 55 66 79')

  const planner = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  listen(planner, complaints)
  await planner.goto('/balie/planning/afwezig')
  await identify(planner, 'an')
  await expect(planner).toHaveURL('/balie/planning/afwezig')
  await checkPage(planner, 'Iemand afwezig melden')
  await press(planner.getByRole('button', { name: 'Bekijk wat er verandert' }))
  await expect(planner).toHaveTitle(/^Fout: /)
  await checkPage(planner)
  await choose(planner.getByLabel('Wie is er niet?'), 'Elif Kaya (D104)')
  await type(planner.getByLabel('Vanaf dag'), day)
  await type(planner.getByLabel('Vanaf uur'), '8:05')
  await type(planner.getByLabel('Tot dag'), day)
  await press(planner.getByRole('button', { name: 'Bekijk wat er verandert' }))
  await checkPage(planner, 'Wat verandert er?')
  await expect(planner.getByRole('row', { name: /Griet Zieketest.*Voorstel per bericht/ })).toBeVisible()
  await expect(planner.getByRole('row', { name: /Walter Zieketest.*Bellen\. Vrijgehouden/ })).toBeVisible()

  // Looking changed nothing.
  await page.goto('/balie/afspraken/bellen')
  await expect(page.getByText('Zieketest')).toHaveCount(0)

  await press(planner.getByRole('button', { name: 'Afwezigheid melden' }))
  await expect(planner.getByText('De afwezigheid is gemeld')).toBeVisible()
  await checkPage(planner, 'Elif Kaya')
  const absence = planner.url()
  // Somebody of another place is sent, and goes back again.
  await expect(planner.getByText(/halve uren weer open/).first()).toBeVisible()
  await press(planner.getByRole('button', { name: / sturen$/ }).first())
  await expect(planner.getByText('De collega is gestuurd.')).toBeVisible()
  await expect(planner.getByRole('row', { name: /Griet Zieketest.*(Gaat door bij|Niet meer nodig)/ })).toBeVisible()
  await checkPage(planner, 'Elif Kaya')
  await press(planner.getByRole('button', { name: 'Vervanging stoppen' }))
  await expect(planner.getByText('De vervanging stopt.')).toBeVisible()

  // Who has a day off stands apart: a call first, and only a yes sends them.
  const off = planner.locator('section.lom-desk-panel', { hasText: 'Wie heeft vrij en kent dit?' })
  const first = off.locator('section.lom-team').first()
  await expect(first.getByText('Heeft vrij: bel eerst')).toBeVisible()
  await press(first.getByRole('button', { name: / niet bereikt$/ }))
  await expect(planner.getByText('Genoteerd. Er is niemand gestuurd.')).toBeVisible()
  await expect(first.getByText(/^Heeft vrij: bel eerst Niet bereikt, /)).toBeVisible()
  await checkPage(planner, 'Elif Kaya')
  const folder = process.env.SICK_PICTURES
  for (const width of folder ? [360, 1_280] : []) {
    await planner.setViewportSize({ width, height: 900 })
    await checkPage(planner, 'Elif Kaya')
    await planner.screenshot({ path: `${folder}/day-off-${width}.png`, fullPage: true })
  }
  await press(first.getByRole('button', { name: / zei ja: sturen$/ }))
  await expect(planner.getByText('De collega is gestuurd.')).toBeVisible()
  await expect(off).toHaveCount(0)
  await press(planner.getByRole('button', { name: 'Vervanging stoppen' }))
  await expect(first.getByText(/Zei ja, /)).toBeVisible()

  // By mail: another time with one click; or a time of one's own; or none. Looking at it changes nothing.
  const letter = await letterTo(baseURL, 'griet.zieketest@voorbeeld.example', 'een voorstel')
  const home = await (await browser.newContext({ baseURL, locale: 'nl-BE', javaScriptEnabled: false })).newPage()
  listen(home, complaints)
  await home.goto(linkIn(letter, '/afspraak/voorstel/'))
  await checkPageWithoutScript(home, 'Kan dit ook?')
  await press(home.getByRole('link', { name: 'Een andere tijd kiezen' }))
  await checkPageWithoutScript(home, 'Kies een dag')
  await home.goBack()
  await press(home.getByRole('link', { name: 'Afzeggen' }))
  await checkPageWithoutScript(home, 'Uw afspraak afzeggen?')
  await home.goBack()
  await press(home.getByRole('button', { name: 'Ja, ik kom dan' }))
  await expect(home.getByText('Uw afspraak is verzet.')).toBeVisible()
  await home.context().close()

  // By text: the same, behind a short link.
  const text = await textTo(page, '+32470556679')
  expect(text).toContain('Uw afspraak kan niet. Voorstel:')
  const phone = await (
    await browser.newContext({ baseURL, locale: 'nl-BE', viewport: { width: 360, height: 740 } })
  ).newPage()
  listen(phone, complaints)
  await phone.goto(new URL(text.match(/https?:\/\/\S+/)?.[0] ?? '').pathname)
  await checkPage(phone, 'Kan dit ook?')
  await press(phone.getByRole('button', { name: 'Ja, ik kom dan' }))
  await expect(phone.getByText('Uw afspraak is verzet.')).toBeVisible()
  await phone.context().close()

  await page.goto('/balie/afspraken/bellen')
  await checkPage(page, 'Wie moeten wij bellen?')
  const of = (name: string) => page.locator('section.lom-desk-panel', { hasText: name })
  await press(of('Walter').getByRole('button', { name: 'Niet bereikt' }))
  await expect(of('Walter').getByText('1 keer niet bereikt')).toBeVisible()
  await press(of('Walter').getByRole('button', { name: 'Klant neemt dit' }))
  await expect(page.getByText('De klant komt op de nieuwe tijd')).toBeVisible()
  await expect(of('Walter')).toHaveCount(0)
  await press(of('Omer').getByRole('button', { name: 'Van de lijst halen' }))
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPage(page)

  await planner.goto(absence)
  await expect(planner.getByRole('row', { name: /Walter Zieketest.*koos zelf/ })).toBeVisible()
  await press(planner.getByRole('button', { name: 'De collega is er toch' }))
  await expect(planner.getByText('Deze afwezigheid is teruggedraaid')).toBeVisible()
  await checkPage(planner, 'Elif Kaya')
  await page.goto('/balie/afspraken/bellen')
  await expect(of('Omer')).toHaveCount(0)
  await planner.context().close()
})
