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

test('an appointment on the telephone, by keyboard: booked, moved, put back, cancelled', async ({ page }) => {
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

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
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
    await page.getByRole('button', { name: 'Tijden zoeken' }).click()
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
