import type { Page } from '@playwright/test'
import { choose as chooseIn, press as pressOn, tabTo, type } from './keyboard.ts'
import { checkPage, checkPageWithoutScript, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 300_000 })

/** Far off, where no other journey books. */
const ahead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const dayPage = (place: string, day: string) => `/balie/planning/dag?plaats=${place}&dag=${day}`

/** The first day from so many days on, on which at least so many work there. */
async function workedDay(page: Page, place: string, from: number, people: number): Promise<string> {
  for (let days = from; days < from + 7; days++) {
    await page.goto(dayPage(place, ahead(days)))
    if ((await page.locator('main tbody tr').count()) >= people) return ahead(days)
  }
  throw new Error(`nobody works in ${place}`)
}

/** A page that a key just led to. */
async function look(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await checkPageWithoutScript(page, title)
}

const typeIn = (page: Page, label: string, text: string) => type(page.getByLabel(label, { exact: true }), text)
const choose = (page: Page, label: string, text: string) => chooseIn(page.getByLabel(label, { exact: true }), text)
const press = (page: Page, role: 'button' | 'link', name: string | RegExp) =>
  pressOn(page.getByRole(role, { name }).first())

test.describe('without script and by keyboard alone', () => {
  test.use({ javaScriptEnabled: false })
  test('a planner adds a colleague, gives a shift, takes it back, and ends the work', { tag: '@again' }, async ({
    page,
  }) => {
    const number = `J${Date.now()}`
    await page.goto('/balie/planning/medewerkers')
    await identify(page, 'an')
    await look(page, 'Medewerkers')
    await press(page, 'link', 'Medewerker toevoegen')
    await look(page, 'Medewerker toevoegen')
    await press(page, 'button', 'Bewaren')
    await expect(page).toHaveTitle(/^Fout: /)
    await expect(page.getByRole('link', { name: 'Vul het personeelsnummer in.' })).toBeVisible()
    await look(page, 'Medewerker toevoegen')
    await typeIn(page, 'Personeelsnummer', number)
    await typeIn(page, 'Naam', 'Rosa Nieuwkomer')
    await typeIn(page, 'E-mailadres', `${number}@stad.example`)
    await tabTo(page.getByLabel('identiteit'))
    await page.keyboard.press('Space')
    await press(page, 'button', 'Bewaren')
    await expect(page.getByText('De medewerker is bewaard.')).toBeVisible()
    await look(page, 'Medewerkers')

    const day = await workedDay(page, 'stadsloket-harmonie', 46, 4)
    await look(page, 'Diensten in Stadsloket Harmonie')
    await press(page, 'link', 'Dienst toevoegen')
    await look(page, 'Dienst toevoegen')
    await press(page, 'button', 'Bekijk wat er verandert')
    await expect(page).toHaveTitle(/^Fout: /)
    await look(page, 'Dienst toevoegen')
    await choose(page, 'Medewerker', `Rosa Nieuwkomer (${number})`)
    await choose(page, 'Balie', 'harmonie-5')
    await typeIn(page, 'Van', '9:00')
    await typeIn(page, 'Tot', '12:00')
    await press(page, 'button', 'Bekijk wat er verandert')
    await look(page, 'Wat verandert er?')
    await expect(page.getByText('1 dienst komt erbij.')).toBeVisible()
    await press(page, 'button', 'Wijzigen')
    await expect(page.getByRole('row', { name: /Rosa Nieuwkomer.*harmonie-5.*9\.00.*12\.00/ })).toBeVisible()
    await look(page, 'Diensten in Stadsloket Harmonie')
    await press(page, 'button', 'Terugdraaien')
    await expect(page.getByText('Alles staat weer zoals het was.')).toBeVisible()
    await expect(page.getByRole('row', { name: /Rosa Nieuwkomer/ })).toHaveCount(0)

    // What stands there is changed and put back too.
    await press(page, 'link', /^Wijzigen Bart Lenaerts/)
    await look(page, 'Dienst wijzigen')
    await typeIn(page, 'Pauze van', '12:00')
    await typeIn(page, 'Pauze tot', '12:30')
    await press(page, 'button', 'Bekijk wat er verandert')
    await press(page, 'button', 'Wijzigen')
    await expect(page.getByRole('row', { name: /Bart Lenaerts.*12\.00.*12\.30/ })).toBeVisible()
    await press(page, 'button', 'Terugdraaien')
    await expect(page.getByRole('row', { name: /Bart Lenaerts.*Geen pauze/ })).toBeVisible()
    expect(page.url()).toContain(day)

    // All of it is told afterwards, with who did it.
    await page.goto('/balie/planning/wijzigingen')
    await look(page, 'Wijzigingen')
    await expect(
      page.getByRole('row', { name: /Diensten gewijzigd\..*An Dierckx.*Teruggedraaid door An Dierckx/ }).first(),
    ).toBeVisible()
    await expect(
      page.getByRole('row', { name: /Medewerker bewaard: Rosa Nieuwkomer.*Terugdraaien/ }).first(),
    ).toBeVisible()

    await page.goto('/balie/planning/medewerkers')
    await press(page, 'link', 'Rosa Nieuwkomer')
    await look(page, 'Rosa Nieuwkomer wijzigen')
    await typeIn(page, 'Laatste dag', '2020-01-01')
    await tabTo(page.getByRole('button', { name: 'Bekijk wat er verandert' }).last())
    await page.keyboard.press('Enter')
    await expect(page).toHaveTitle(/^Fout: /)
    await look(page, 'Rosa Nieuwkomer wijzigen')
    await typeIn(page, 'Laatste dag', ahead(-1))
    await tabTo(page.getByRole('button', { name: 'Bekijk wat er verandert' }).last())
    await page.keyboard.press('Enter')
    await look(page, 'Wat verandert er?')
    await press(page, 'button', 'Wijzigen')
    await expect(page.getByText('De laatste dag is bewaard.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Werkt hier niet meer' })).toBeVisible()
    await look(page, 'Medewerkers')
  })

  test('files of people and of shifts are read whole or not at all; a corrected roster is seen first', {
    tag: '@again',
  }, async ({ page }) => {
    await page.goto('/balie/planning/medewerkers/inlezen')
    await identify(page, 'an')
    await look(page, 'Medewerkers inlezen')
    const upload = async (header: string, ...lines: string[]) => {
      const buffer = Buffer.from([header, ...lines].join('\n'))
      await page.getByLabel('Bestand (CSV)').setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer })
    }
    const people = (await page.locator('main code').innerText()).replace('Eerste regel: ', '')
    const number = `F${Date.now()}`
    await upload(people, `${number};Frans Bestand;;koken;nl;;`, ';;;identity;nl;;nergens')
    await page.getByRole('button', { name: 'Nakijken en inlezen' }).click()
    await expect(page.getByRole('row', { name: /Regel 2.*thema niet/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /Regel 3.*plaats/ })).toBeVisible()
    await look(page, 'Medewerkers inlezen')
    await upload(people, `${number};Frans Bestand;;identity,life;nl,fr;;stadsloket-harmonie`)
    await page.getByRole('button', { name: 'Nakijken en inlezen' }).click()
    await expect(page.getByText('Het bestand is ingelezen.')).toBeVisible()
    await expect(page.getByRole('row', { name: /Frans Bestand.*identiteit, leven/ })).toBeVisible()

    const day = await workedDay(page, 'stadsloket-harmonie', 53, 4)
    await page.goto('/balie/planning/rooster')
    await look(page, 'Rooster inlezen')
    const shifts = (await page.locator('main code').innerText()).replace('Eerste regel: ', '')
    await page.getByLabel(/^Vervangen/).check()
    await upload(shifts, `${number};${day};stadsloket-harmonie;harmonie-1;09:00;12:00;;`)
    await page.getByRole('button', { name: 'Inlezen' }).click()
    await look(page, 'Wat verandert er?')
    await expect(page.getByText('1 dienst komt erbij.')).toBeVisible()
    await expect(page.getByText('Minste aantal mensen dan: 0. Nodig: 2.').first()).toBeVisible()
    await page.getByRole('button', { name: 'Wijzigen' }).click()
    await expect(page.getByRole('row', { name: /Frans Bestand/ })).toBeVisible()
    await page.getByRole('button', { name: 'Terugdraaien' }).click()
    await expect(page.getByRole('row', { name: /Frans Bestand/ })).toHaveCount(0)
    await expect(page.getByRole('row', { name: /Bart Lenaerts/ })).toBeVisible()
  })
})

test('a shift that is taken away shows who has an appointment; they get a proposal, and keep their time when it is undone', {
  tag: '@again',
}, async ({ page }) => {
  const place = 'districtshuis-berchem'
  await page.goto('/balie')
  await identify(page, 'an')
  const day = await workedDay(page, place, 47, 2)
  await page.goto(`/balie/afspraak?dienst=reispas&personen=1&plaats=${place}&dag=${day}`)
  await page.locator('.lom-times a').nth(3).click()
  await page.getByLabel('Naam van de klant').fill('Petra Dienstweg')
  await page.getByLabel(/^E-mail:/).check()
  await page.getByLabel('E-mailadres').fill('petra.dienstweg@voorbeeld.example')
  await page.getByRole('button', { name: 'Afspraak vastleggen' }).click()
  await expect(page.getByRole('button', { name: 'Afspraak vastleggen' })).toBeHidden()
  await page.goto(dayPage(place, day))
  await press(page, 'link', /^Wijzigen Hilde Aerts/)
  await press(page, 'button', 'Dienst weghalen')
  await checkPage(page, 'Wat verandert er?')
  await expect(page.getByText('Minste aantal mensen dan: 1. Nodig: 2.').first()).toBeVisible()
  await expect(page.getByRole('row', { name: /Petra Dienstweg.*Voorstel per bericht/ })).toBeVisible()
  await press(page, 'button', 'Wijzigen en andere tijden voorstellen')
  await expect(page.getByText('De diensten zijn gewijzigd.')).toBeVisible()
  await checkPage(page, 'Diensten in Districtshuis Berchem')
  await press(page, 'button', 'Terugdraaien')
  await expect(page.getByText('Alles staat weer zoals het was.')).toBeVisible()
  await expect(page.getByRole('row', { name: /Hilde Aerts/ })).toBeVisible()
})

test('a place closes for some days, seen first, and opens again', { tag: '@again' }, async ({ page }) => {
  const place = 'huis-van-het-kind-gitschotelhof'
  await page.goto('/balie')
  await identify(page, 'an')
  const day = await workedDay(page, place, 44, 2)
  await page.goto(`/balie/planning/uren?plaats=${place}&dag=${day}`)
  for (const field of await page.getByLabel(/^(Van|Tot) \(/).all()) await field.fill('')
  await page.getByLabel('Tot en met dag').fill(ahead(1))
  await page.getByLabel('Waarom?').fill('Verbouwing')
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPage(page, 'Uren van een dag')
  await page.getByLabel('Tot en met dag').fill(new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await checkPage(page, 'Wat verandert er?')
  await expect(page.getByText(/Dagen die veranderen: [2-7]/)).toBeVisible()
  await page.getByRole('button', { name: /^(Uren wijzigen|Wijzigen en)/ }).click()
  await expect(page.getByText('De uren zijn gewijzigd.')).toBeVisible()
  await checkPage(page, 'Week van Huis van het Kind Gitschotelhof')
  await page.getByRole('button', { name: 'Terug naar de gewone uren' }).click()
  await expect(page.getByText('De gewone uren gelden weer.')).toBeVisible()
  await expect(page.getByText('Verbouwing')).toHaveCount(0)
})
