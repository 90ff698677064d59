import { type Browser, expect, type Page } from '@playwright/test'
import { aPdf } from '../src/domain/documents/attachments/files.fixture.ts'
import { fillIn, sign } from './application.ts'
import { identify, signIn } from './sign-in.ts'

/** What is done with every page that is met: checked, or drawn. */
type Seen = (page: Page, name: string) => Promise<void>

const question = 'Met wie woont u samen?'
const longName = 'verklaring-van-wettelijke-samenwoning-ondertekend-door-ons-beiden-in-mei.pdf'
const grounds = 'Wij vonden geen verklaring van wettelijke samenwoning.'

/**
 * An application that only a person can end, by keyboard where an employee works: found on the worklist, taken, asked, answered at
 * home, refused, undone, refused again, read as a letter, and opened again because the customer does not agree.
 */
export async function walkMidOffice(page: Page, browser: Browser, baseURL: string | undefined, seen: Seen) {
  await signIn(page, 'karel', '/dienst/attest-wettelijke-samenwoning/aanvragen')
  await fillIn(page)
  await sign(page, 'karel')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Een medewerker bekijkt uw aanvraag', {
    timeout: 20_000,
  })
  await seen(page, 'running-with-staff')
  const application = page.url()
  const number = /LM-\w{4}-\w{4}/.exec(await page.locator('main').innerText())?.[0] ?? ''

  const office = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await office.goto('/balie')
  await identify(office, 'luc')
  await seen(office, 'desk-start-tasks')
  const press = (key: string) => office.locator('body').press(key)
  await expect(async () => {
    await press('W')
    await expect(office.getByRole('heading', { level: 1 })).toHaveText('Werklijst', { timeout: 1_000 })
  }).toPass()
  await seen(office, 'desk-worklist')
  await office.getByLabel(`${number} kiezen`).check()
  await press('N')
  await expect(office.getByText('U nam 1 taak.')).toBeVisible()
  await seen(office, 'desk-worklist-taken')
  // Left open in another tab, while the work goes on.
  const earlier = await office.context().newPage()
  await earlier.goto(office.url())
  await press('2')
  await office.getByRole('link', { name: number }).click()
  await seen(office, 'desk-task')
  await press('V')
  await office.getByLabel('Wat wilt u weten?').fill(question)
  await office.getByRole('button', { name: 'Vraag versturen' }).click()
  await expect(office.getByText('De termijn staat stil.')).toBeVisible()
  await seen(office, 'desk-task-asked')
  await earlier.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(earlier.getByText('Geen taak ging terug naar de lijst, 1 niet.')).toBeVisible()
  await expect(earlier.getByRole('main').getByRole('link', { name: number })).toBeVisible()
  await seen(earlier, 'desk-worklist-not-undone')
  await earlier.close()

  await page.goto('/mijn-loket')
  await page.getByRole('link', { name: 'Antwoord versturen' }).click()
  await page.getByRole('button', { name: 'Antwoord versturen' }).click()
  await expect(page.getByText('Schrijf uw antwoord.').first()).toBeVisible()
  await seen(page, 'running-question')
  await page.getByLabel('Uw antwoord').fill('Met Sofie.')
  await page.locator('#file').setInputFiles({ name: longName, mimeType: 'application/pdf', buffer: aPdf() })
  await page.getByRole('button', { name: 'Antwoord versturen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Een medewerker bekijkt uw aanvraag')

  await office.reload()
  await expect(office.getByRole('link', { name: longName })).toBeVisible()
  await seen(office, 'desk-task-answered')

  const refuse = async () => {
    await office.reload()
    await press('X')
    await office.getByLabel(/De bevolkingsregisters bevatten wat op het attest staat/).check({ force: true })
    await office.getByLabel('Wat stelde u vast?').fill(grounds)
    await office.getByRole('button', { name: 'Weigering klaarzetten' }).click()
    await expect(office.getByRole('button', { name: 'Ongedaan maken' })).toBeVisible()
  }
  await refuse()
  await seen(office, 'desk-task-decided')
  await press('Z')
  await expect(office.getByText('U hebt deze taak.')).toBeVisible()
  await refuse()

  await page.goto(application)
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Niet akkoord?' })).toBeVisible({ timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  await seen(page, 'running-refused')
  await page.getByRole('link', { name: 'Lees onze beslissing als brief' }).click()
  await expect(page.getByText(grounds)).toBeVisible()
  await expect(page.getByText('De bevolkingsregisters bevatten wat op het attest staat.')).toBeVisible()
  await seen(page, 'running-letter')
  await page.goto(application)
  await page.getByLabel('Waarom bent u niet akkoord?').fill('Wij tekenden de verklaring in mei.')
  await page.getByRole('button', { name: 'Nieuwe beslissing vragen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Een medewerker bekijkt uw aanvraag')

  await office.reload()
  await expect(office.getByText('Wij tekenden de verklaring in mei.')).toBeVisible()
  await expect(office.getByText('Iemand anders moet dit doen')).toBeVisible()
  await seen(office, 'desk-task-objection')
  await press('D')
  await expect(office.getByRole('heading', { level: 1 })).toHaveText('Hoe lang duurt het?')
  await seen(office, 'desk-lead-times')
  await office.context().close()
}
