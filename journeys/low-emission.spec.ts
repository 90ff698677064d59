import type { Page } from '@playwright/test'
import { checkPage, checkPageWithoutScript, expect, test } from './page-check.ts'
import { picture } from './picture.ts'
import { identify, signIn } from './sign-in.ts'
import { fillDay, goOn } from './street.ts'

// Many pages, each looked at as a whole.
test.describe.configure({ timeout: 180_000 })

type Check = typeof checkPage

async function look(page: Page, name: string): Promise<void> {
  if (process.env['JOURNEY_PICTURES'] === 'yes') await picture(page, `low-emission-${name}`)
}

/** From the question of a visitor to a day pass that cameras know. */
async function buyDayPass(page: Page, person: string, plate: string, check: Check): Promise<void> {
  await page.goto('/mag-mijn-wagen-binnen')
  await check(page, 'Mag mijn wagen binnen?')
  await page.getByRole('textbox', { name: 'Nummerplaat' }).fill(plate)
  await page.getByRole('button', { name: 'Nakijken' }).first().click()
  await check(page, 'Nee, uw wagen mag niet zomaar binnen')
  // The plate stands in no address.
  expect(page.url()).not.toContain('WWW')
  await expect(page.getByText('euronorm 4. Nodig is norm 5 of hoger')).toBeVisible()

  await page.getByRole('link', { name: 'Dagpas voor de lage-emissiezone' }).click()
  await check(page, 'Dagpas voor de lage-emissiezone')
  await page.getByRole('link', { name: 'Dagpas kopen' }).click()
  await identify(page, person)
  await check(page, 'Om welke wagen gaat het?')
  await page.getByRole('textbox', { name: 'Nummerplaat' }).fill(plate)
  await page.getByRole('button', { name: 'Verder' }).click()

  await check(page, 'Voor welke dag?')
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  const today = new Intl.DateTimeFormat('nl-BE', { timeZone: 'Europe/Brussels' }).formatToParts(new Date())
  const part = (type: string) => today.find((one) => one.type === type)?.value ?? ''
  await page.getByLabel('Dag', { exact: true }).fill(part('day'))
  await page.getByLabel('Maand').fill(part('month'))
  await page.getByLabel('Jaar').fill(part('year'))
  await page.getByRole('button', { name: 'Verder' }).click()

  await check(page, 'Lees uw aanvraag na')
  await expect(page.getByText('€ 35,00')).toBeVisible()
  await page.getByRole('button', { name: 'Aanvraag indienen' }).click()
  await check(page, 'Betaal uw aanvraag')
  await page.getByRole('button', { name: '€ 35,00 betalen' }).click()
  await page.getByRole('button', { name: 'Betaal', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Goedgekeurd', { timeout: 30_000 })
  await expect(page.getByText('Nummerplaat 1-WWW-90')).toBeVisible()
  await check(page)

  await page.goto('/mijn-loket')
  await expect(page.getByRole('link', { name: 'Dagpas lage-emissiezone' }).first()).toBeVisible()
  await check(page)
}

test('from "may my car enter?" to a day pass, paid and in force', ({ page }) =>
  buyDayPass(page, 'jan', '1-WWW-901', checkPage))

test('the answers of the check: yes, perhaps, and by hand for a foreign car', { tag: '@more' }, async ({ page }) => {
  await page.goto('/mag-mijn-wagen-binnen')
  await page.getByRole('button', { name: 'Nakijken' }).first().click()
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPage(page)
  await page.getByRole('textbox', { name: 'Nummerplaat' }).fill('1WWW902')
  await page.getByRole('button', { name: 'Nakijken' }).first().click()
  await checkPage(page, 'Ja, uw wagen mag binnen')
  await page.getByRole('textbox', { name: 'Nummerplaat' }).fill('AA 9999 ZZ')
  await page.getByRole('button', { name: 'Nakijken' }).first().click()
  await checkPage(page, 'Wij weten het niet zeker')

  await page.getByRole('button', { name: 'Nakijken' }).last().click()
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(4)
  await checkPage(page)
  await page.getByLabel('Personenwagen').check()
  await page.getByLabel('Benzine').check()
  await page.getByLabel('Euronorm').fill('Euro 4')
  await page.getByLabel('Een ander land').check()
  await page.getByRole('button', { name: 'Nakijken' }).last().click()
  await checkPage(page, 'Ja, uw wagen mag binnen')
  await expect(page.getByText('Registreer uw wagen wel één keer')).toBeVisible()
  await page.getByRole('link', { name: 'Buitenlandse wagen registreren' }).click()
  await checkPage(page, 'Buitenlandse wagen registreren voor de lage-emissiezone')
})

test('who may drive in already is told so before paying', { tag: '@more' }, async ({ page }) => {
  await page.goto('/dienst/lez-toelating')
  await page.getByRole('link', { name: 'Toelating kopen' }).click()
  await identify(page, 'sofie')
  await page.getByRole('textbox', { name: 'Nummerplaat' }).fill('1-WWW-902')
  await page.getByRole('button', { name: 'Verder' }).click()
  // The register knows the car: nothing about it is asked.
  await checkPage(page, 'Hoelang wilt u binnenrijden?')
  await page.getByLabel('Een maand').check()
  const soon = new Date(Date.now() + 3 * 86_400_000)
  await page.getByLabel('Dag', { exact: true }).fill(String(soon.getUTCDate()))
  await page.getByLabel('Maand', { exact: true }).fill(String(soon.getUTCMonth() + 1))
  await page.getByLabel('Jaar', { exact: true }).fill(String(soon.getUTCFullYear()))
  await page.getByRole('button', { name: 'Verder' }).click()
  await checkPage(page, 'Lees uw aanvraag na')
  await expect(page.getByText('Uw wagen mag al binnen.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Aanvraag indienen' })).toHaveCount(0)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('from "may my car enter?" to a day pass, paid and in force', { tag: '@again' }, ({ page }) =>
    buyDayPass(page, 'omer', '1WWW904', checkPageWithoutScript),
  )

  test('a day pass: not for who may drive in already; told where the register or the table does not know', {
    tag: '@more',
  }, async ({ page }) => {
    const again = async (plate: string, country?: string) => {
      await page.getByRole('link', { name: 'Wijzigen Nummerplaat' }).click()
      await page.getByRole('textbox', { name: 'Nummerplaat' }).fill(plate)
      if (country) await page.getByRole('combobox', { name: 'Land van de plaat' }).selectOption(country)
      await goOn(page)
      await goOn(page)
      await checkPageWithoutScript(page, 'Lees uw aanvraag na')
    }
    const handIn = page.getByRole('button', { name: 'Aanvraag indienen' })
    await signIn(page, 'els', '/dienst/lez-dagpas/aanvragen')
    // Nobody asked the register of persons: it is not silent.
    await checkPageWithoutScript(page, 'Om welke wagen gaat het?')
    await expect(page.getByText('Het Rijksregister')).toHaveCount(0)
    await page.getByRole('textbox', { name: 'Nummerplaat' }).fill('1-WWW-902')
    await goOn(page)
    await fillDay(page, 'day', 0)
    await goOn(page)
    await checkPageWithoutScript(page, 'Lees uw aanvraag na')
    await expect(page.getByText('Uw wagen mag al binnen.')).toBeVisible()
    await expect(handIn).toHaveCount(0)
    await look(page, 'pass-not-sold')

    await again('1-WXX-123')
    await expect(page.getByText('Het voertuigenregister zegt nu niets over deze plaat.')).toBeVisible()
    await expect(handIn).toBeVisible()
    await look(page, 'pass-told')

    await again('WA 12345', 'Polen')
    await expect(page.getByText('Wij kennen geen buitenlandse wagens.')).toBeVisible()
    await expect(handIn).toBeVisible()
    await look(page, 'pass-foreign')
  })

  test('a permit for a week, paid and in force', { tag: '@again' }, async ({ page }) => {
    await page.goto('/dienst/lez-toelating')
    await checkPageWithoutScript(page, 'Toelating voor de lage-emissiezone')
    await page.getByRole('link', { name: 'Toelating kopen' }).click()
    await identify(page, 'jan')
    await checkPageWithoutScript(page, 'Om welke wagen gaat het?')
    await page.getByRole('textbox', { name: 'Nummerplaat' }).fill('1-WWW-901')
    await page.getByRole('button', { name: 'Verder' }).click()
    await checkPageWithoutScript(page, 'Hoelang wilt u binnenrijden?')
    await page.getByLabel('Een week').check()
    await fillDay(page, 'from', 0)
    await page.getByRole('button', { name: 'Verder' }).click()
    await expect(page).toHaveTitle(/^Fout: /)
    await checkPageWithoutScript(page, 'Hoelang wilt u binnenrijden?')
    await fillDay(page, 'from', 2)
    await page.getByRole('button', { name: 'Verder' }).click()
    await checkPageWithoutScript(page, 'Lees uw aanvraag na')
    await page.getByRole('button', { name: 'Aanvraag indienen' }).click()
    await checkPageWithoutScript(page, 'Betaal uw aanvraag')
    await page.getByRole('button', { name: '€ 30,00 betalen' }).click()
    await page.getByRole('button', { name: 'Betaal', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Goedgekeurd', { timeout: 30_000 })
    await expect(page.getByText('Nummerplaat 1-WWW-901')).toBeVisible()
    await checkPageWithoutScript(page)
  })
})
