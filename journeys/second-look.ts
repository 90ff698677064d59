import { type Browser, expect, type Page } from '@playwright/test'
import { expectReady, fillIn, sign } from './application.ts'
import { identify, signIn } from './sign-in.ts'

/** What is done with every page that is met: checked, or drawn. */
type Seen = (page: Page, name: string) => Promise<void>

const said = 'Tom woont ook op dit adres. Dat staat nu goed in het register.'

/**
 * A certificate that a rule granted: why is read, a person is asked to look. Who leads the unit lets the task go first, takes it
 * back, takes the task and says what came of it: by keyboard. The customer reads it.
 */
export async function walkSecondLook(page: Page, browser: Browser, baseURL: string | undefined, seen: Seen) {
  await signIn(page, 'hanne', '/dienst/attest-gezinssamenstelling/aanvragen')
  await fillIn(page)
  await sign(page, 'hanne')
  await expectReady(page)
  const application = page.url()
  await seen(page, 'granted')
  await page.getByRole('link', { name: 'Lees waarom wij dit beslisten' }).click()
  await expect(page.getByText('overleden: nee')).toBeVisible()
  await seen(page, 'granted-why')
  await page.getByRole('button', { name: 'Een medewerker laten kijken' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await seen(page, 'granted-why-wrong')
  await page.getByLabel('Wat klopt er volgens u niet?').fill('Tom staat er niet op.')
  await page.getByRole('button', { name: 'Een medewerker laten kijken' }).click()
  await expect(page.getByText('Een medewerker bekijkt deze beslissing.')).toBeVisible()
  await seen(page, 'granted-why-asked')

  const office = await (await browser.newContext({ baseURL, locale: 'nl-BE', javaScriptEnabled: true })).newPage()
  await office.goto('/balie')
  await identify(office, 'luc')
  const press = (key: string) => office.locator('body').press(key)
  await office.goto(`/balie/dossier/${application.split('/').at(-1)}`)
  await seen(office, 'desk-look')
  await press('U')
  await office.getByLabel('Een wettelijke termijn loopt af.').check()
  await seen(office, 'desk-urgent-form')
  await office.getByRole('button', { name: 'Dringend maken' }).click()
  await expect(office.getByText('Aangeduid door Luc Mertens.')).toBeVisible()
  await seen(office, 'desk-urgent')
  await press('U')
  await expect(office.getByText('Aangeduid door Luc Mertens.')).toBeHidden()
  await press('N')
  await expect(office.getByText('U hebt deze taak.')).toBeVisible()
  await office.getByRole('button', { name: 'Aan de klant zeggen' }).click()
  await expect(office.getByText('Kies wat er met de beslissing gebeurt.').first()).toBeVisible()
  await seen(office, 'desk-look-wrong')
  await office.getByLabel('De beslissing blijft').check()
  await office.getByLabel('Wat zegt u aan de klant?').fill(said)
  await office.getByRole('button', { name: 'Aan de klant zeggen' }).click()
  await expect(office.getByRole('heading', { name: 'Nagekeken: de beslissing blijft' })).toBeVisible()
  await seen(office, 'desk-look-ended')
  await office.context().close()

  await page.goto(application)
  await expect(page.getByText(said)).toBeVisible()
  await seen(page, 'granted-looked')
}

/** Who leads a unit says what a colleague can do, and undoes it: without script. */
export async function walkSkills(page: Page, seen: Seen) {
  await page.goto('/balie')
  await identify(page, 'bram')
  await page.getByRole('navigation').getByText('Meer').click()
  await page.getByRole('link', { name: 'Vaardigheden' }).first().click()
  await seen(page, 'desk-skills')
  const own = page.getByRole('group', { name: 'Wat kan Bram Goossens?' })
  await own.getByLabel('Voertuigdocumenten nakijken').check()
  await page.getByRole('button', { name: 'Bewaren Bram Goossens' }).click()
  await expect(page.getByText('De vaardigheden van Bram Goossens zijn bewaard.')).toBeVisible()
  await seen(page, 'desk-skills-saved')
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(page.getByText('Dat is ongedaan gemaakt.')).toBeVisible()
  await expect(own.getByLabel('Voertuigdocumenten nakijken')).not.toBeChecked()
}
