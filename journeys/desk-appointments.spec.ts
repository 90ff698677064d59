import type { Page } from '@playwright/test'
import { residents } from '../src/outside/personas.ts'
import { checkPage, checkPageWithoutScript, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 120_000 })

async function atTheDesk(page: Page, employee: string, path: string): Promise<void> {
  await page.goto(path)
  await identify(page, employee)
  await expect(page).toHaveURL(path)
}

test('an appointment on the telephone, by keyboard: booked, moved, put back, cancelled', { tag: '@more' }, async ({
  page,
}) => {
  const focus = (...name: Parameters<Page['getByRole']>) =>
    page
      .getByRole(...name)
      .first()
      .focus()
  const press = async (key: string, ...name: Parameters<Page['getByRole']>) => {
    await focus(...name)
    await page.keyboard.press(key)
  }
  await atTheDesk(page, 'naima', '/balie/afspraken')
  await checkPage(page, 'Afspraken')
  await press('Enter', 'link', { name: 'Nieuwe afspraak' })
  await checkPage(page, 'Afspraak voor een klant')
  await press('Enter', 'button', { name: 'Tijden zoeken' })
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPage(page)
  await press('Space', 'checkbox', { name: 'Rijbewijs' })
  await press('Enter', 'button', { name: 'Tijden zoeken' })
  await checkPage(page, 'Afspraak voor een klant')
  await expect(page.getByRole('list', { name: 'Kan het ook anders? Zeg dit aan de klant' })).toContainText(
    'online klaar',
  )
  await expect(page.getByRole('heading', { name: /Stadsloket Harmonie/ }).first()).toBeVisible()

  await focus('combobox', { name: 'Plaats' })
  await page.keyboard.type('Huis')
  await focus('textbox', { name: 'Dag' })
  const day = (await page.getByText(/^Bijvoorbeeld \d{4}/).innerText()).slice(-10)
  await page.keyboard.type(day)
  await page.keyboard.press('Tab')
  await page.keyboard.type('10.07')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Een afspraak begint op een kwartier')).toBeVisible()
  await checkPage(page)

  await page.locator('.lom-times a').first().focus()
  await page.keyboard.press('Enter')
  await checkPage(page, 'Wie komt er?')
  await press('Enter', 'button', { name: 'Afspraak vastleggen' })
  await expect(page).toHaveTitle(/^Fout: /)
  await focus('textbox', { name: 'Naam van de klant' })
  await page.keyboard.type('Rosa Verbruggen')
  await press('Space', 'radio', { name: /^Telefoon/ })
  await page.keyboard.press('Tab')
  await page.keyboard.type('0470 12 34 57')
  await press('Enter', 'button', { name: 'Afspraak vastleggen' })
  await checkPage(page, 'Rosa Verbruggen')
  await expect(page.getByText('Zeg de klant de code')).toBeVisible()
  await expect(page.getByText('Gemaakt door een medewerker')).toBeVisible()
  expect(page.url()).not.toMatch(/rosa|0470/i)
  const before = await page.locator('.lom-lead').innerText()

  await press('Enter', 'link', { name: 'Verzetten' })
  await checkPage(page, 'Afspraak verzetten')
  await page.locator('.lom-times button').nth(3).focus()
  await page.keyboard.press('Enter')
  await checkPage(page, 'Rosa Verbruggen')
  await expect(page.locator('.lom-lead')).not.toHaveText(before)
  await press('Enter', 'button', { name: 'Terugzetten' })
  await expect(page.locator('.lom-lead')).toHaveText(before)
  await press('Enter', 'button', { name: 'Afzeggen' })
  await expect(page.getByText('De afspraak is afgezegd')).toBeVisible()
  await checkPage(page, 'Rosa Verbruggen')
  await press('Enter', 'button', { name: 'Toch opnieuw boeken' })
  await expect(page.getByText('De afspraak is opnieuw gemaakt')).toBeVisible()
})

test('who calls says an address, by keyboard: the nearest place, some of both, one of two with that name', {
  tag: '@again',
}, async ({ page }) => {
  const address = page.getByRole('textbox', { name: 'Of het adres van de klant' })
  const order = page.getByRole('combobox', { name: 'Eerst' })
  const minutes = page.getByText(/^\d+ min te voet, \d+ min met de fiets$/)
  await atTheDesk(page, 'naima', '/balie/afspraak')
  await page.getByRole('checkbox', { name: 'Rijbewijs' }).focus()
  await page.keyboard.press('Space')
  await order.focus()
  await page.keyboard.type('de dichtste')
  await address.focus()
  await page.keyboard.type('Nergenslaan 1')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle(/^Fout: /)
  await checkPage(page)
  await page.getByRole('link', { name: /Wij vinden dit adres niet/ }).focus()
  await page.keyboard.press('Enter')
  await expect(address).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Grote Markt 1')
  await page.keyboard.press('Enter')
  await checkPage(page)
  await expect(minutes).toHaveCount(0)
  await page.getByRole('radio', { name: 'Grote Markt 1, 2000 Antwerpen' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(minutes.first()).toBeVisible()
  await checkPage(page, 'Afspraak voor een klant')
  expect(page.url()).not.toMatch(/markt/i)
  await expect(order).toHaveValue('nearest')
  await order.focus()
  await page.keyboard.type('vroeg en')
  await page.getByRole('button', { name: 'Tijden zoeken' }).focus()
  await page.keyboard.press('Enter')
  await expect(order).toHaveValue('both')
  await expect(minutes.first()).toBeVisible()

  // Booked from there, and moved with the address said again.
  await page.locator('.lom-times a').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Naam van de klant' }).fill('Rosa Dichtbij')
  await page.getByRole('radio', { name: /^Telefoon/ }).check()
  await page.getByLabel('Telefoonnummer').fill('0470 12 34 59')
  await page.getByRole('button', { name: 'Afspraak vastleggen' }).click()
  await page.getByRole('link', { name: 'Verzetten' }).click()
  await expect(minutes).toHaveCount(0)
  await address.fill('Boomgaardstraat 992, 2600 Antwerpen')
  await order.selectOption('nearest')
  await page.getByRole('button', { name: 'Tijden zoeken' }).click()
  await expect(minutes.first()).toBeVisible()
  await checkPage(page, 'Afspraak verzetten')
  await page.locator('.lom-times button').nth(1).click()
  await expect(page.getByText('De afspraak is verzet')).toBeVisible()
  await page.getByRole('button', { name: 'Afzeggen' }).click()
  await expect(page.getByText('De afspraak is afgezegd')).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the place nearest to an address that is said', { tag: '@again' }, async ({ page }) => {
    await atTheDesk(page, 'naima', '/balie/afspraak')
    await page.getByLabel('Rijbewijs').check()
    await page.getByLabel('Of het adres van de klant').fill('Boomgaardstraat 992, 2600 Antwerpen')
    await page.getByLabel('Eerst').selectOption('nearest')
    await page.getByRole('button', { name: 'Tijden zoeken' }).click()
    await expect(page.getByText(/^\d+ min te voet/).first()).toBeVisible()
    await checkPageWithoutScript(page, 'Afspraak voor een klant')
  })
  test('an appointment for a person of ours stands on their page, and is found by name', { tag: '@again' }, async ({
    page,
  }) => {
    await atTheDesk(page, 'griet', '/balie')
    const lina = residents.find(({ key }) => key === 'lina')?.insz ?? ''
    await page.getByLabel('Dossiernummer, naam of rijksregisternummer').fill(lina)
    await page.getByRole('button', { name: 'Zoeken' }).click()
    const first = page.getByRole('button', { name: 'Opzoeken in het Rijksregister' })
    if (await first.isVisible()) await first.click()
    const name = await page.locator('h1').innerText()
    const person = page.url()
    await page.getByRole('link', { name: 'Afspraak maken' }).click()
    await page.getByLabel('Reispas').check()
    // From where the register said that she lives: nearest first, and no address in sight or in the link.
    await page.getByRole('button', { name: 'Zoeken vanaf het adres in het register' }).click()
    await expect(page.getByText(/^\d+ min te voet/).first()).toBeVisible()
    await expect(page.getByLabel('Eerst')).toHaveValue('nearest')
    await expect(page.getByLabel('Of het adres van de klant')).toHaveValue('')
    expect(new URL(page.url()).searchParams.get('vanaf')).toMatch(/^[0-9a-f]{16}$/)
    await checkPageWithoutScript(page, 'Afspraak voor een klant')
    const folder = process.env.NEAREST_PICTURES
    for (const width of folder ? [360, 1_280] : []) {
      await page.setViewportSize({ width, height: 900 })
      await page.screenshot({ path: `${folder}/nearest-known-${width}.png`, fullPage: true })
    }
    await page.locator('.lom-times a').nth(1).click()
    await expect(page.getByLabel('Naam van de klant')).toHaveValue(name)
    await page.getByLabel('E-mail: bevestiging en herinnering').check()
    await page.getByLabel('E-mailadres').fill('lina.balie@voorbeeld.example')
    await page.getByRole('button', { name: 'Afspraak vastleggen' }).click()
    await checkPageWithoutScript(page)
    await page.goto(person)
    await expect(page.locator('.lom-desk-rows').getByText('Reispas aanvragen')).toBeVisible()
    await page.goto('/balie/afspraken')
    await page.getByLabel('Zoek een afspraak').fill('lina.balie@voorbeeld')
    await page.getByRole('button', { name: 'Zoeken', exact: true }).click()
    await expect(page.getByText('Wij vonden geen afspraak')).toBeVisible()
    await page.getByLabel('Zoek een afspraak').fill('lina.balie@voorbeeld.example')
    await page.getByRole('button', { name: 'Zoeken', exact: true }).click()
    await expect(page.getByText('Bereikbaar op')).toBeVisible()
  })
})
