import { expect, test } from '@playwright/test'
import { picture } from './picture.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 180_000 })

const place = 'districtshuis-berchem'

test('a sick call and what follows', async ({ page, browser, baseURL }) => {
  await page.goto('/balie/afspraken')
  await identify(page, 'naima')
  await expect(page).toHaveURL('/balie/afspraken')
  await page.goto(`/balie/afspraak?dienst=identiteitskaart&personen=1&bij=${place}&eerst=nearest`)
  const links = page.getByRole('link', { name: /^Alle/ })
  const dayAt = async (at: number) =>
    new URL((await links.nth(at).getAttribute('href')) ?? '', baseURL).searchParams.get('dag') ?? ''
  const [today, later] = [await dayAt(0), await dayAt(1)]
  for (const [day, at, who, contact] of [
    [today, 2, 'Griet Peeters', 'griet@voorbeeld.example'],
    [later, 5, 'Walter Maes', '0470 55 66 77'],
    [later, 9, 'Jean-Baptiste Vanderstraeten', 'jb@voorbeeld.example'],
  ] as const) {
    await page.goto(`/balie/afspraak?dienst=identiteitskaart&personen=1&plaats=${place}&dag=${day}`)
    await page.locator('.lom-times a').nth(at).click()
    await page.getByLabel('Naam van de klant').fill(who)
    const isMail = contact.includes('@')
    await page.getByLabel(isMail ? /^E-mail:/ : /^Telefoon:/).check()
    await page.getByLabel(isMail ? 'E-mailadres' : 'Telefoonnummer').fill(contact)
    await page.getByRole('button', { name: 'Afspraak vastleggen' }).click()
  }
  const planner = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await planner.goto('/balie/planning/afwezig')
  await identify(planner, 'an')
  await planner.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await picture(planner, 'desk-absence-wrong')
  await planner.getByLabel('Wie is er niet?').selectOption({ label: 'Hilde Aerts (D101)' })
  await planner.getByLabel('Vanaf dag').fill(today)
  await planner.getByLabel('Vanaf uur').fill('8:05')
  await planner.getByLabel('Tot dag').fill(later)
  await picture(planner, 'desk-absence')
  await planner.getByRole('button', { name: 'Bekijk wat er verandert' }).click()
  await picture(planner, 'desk-absence-preview')
  await planner.getByRole('button', { name: 'Afwezigheid melden' }).click()
  await picture(planner, 'desk-absence-reported')
  await page.goto('/balie/afspraken/bellen')
  await page.getByRole('button', { name: 'Niet bereikt' }).first().click()
  await picture(page, 'desk-calls')
  await planner.context().close()
})
