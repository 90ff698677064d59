import type { Browser, Page } from '@playwright/test'
import { photographHere } from './a-paper.ts'
import { expectReady, fillIn, sign } from './application.ts'
import { checkScreen, kioskSize, stop } from './contact-point.ts'
import { expect, test } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'

test.describe.configure({ mode: 'default', timeout: 240_000 })
test.use({ viewport: kioskSize })

const question = 'Met wie woont u samen? Toon ons de verklaring.'
const waits = 'Een medewerker bekijkt uw aanvraag'

async function atTheDesk(browser: Browser, baseURL: string | undefined, file: string): Promise<Page> {
  const options = { locale: 'nl-BE', ...(baseURL && { baseURL }) }
  const desk = await (await browser.newContext(options)).newPage()
  await desk.goto('/balie')
  await identify(desk, 'luc')
  await desk.goto(`/balie/dossier/${file}`)
  return desk
}

/** Signs in at the contact point and opens what is one's own there. */
async function openMine(page: Page, person: string, title: RegExp): Promise<void> {
  await page.goto('/kiosk/mijn')
  await identify(page, person)
  await checkScreen(page, /\S/, 'mine')
  await page.getByRole('link', { name: title }).first().click()
}

test('a question of ours is answered at the contact point, with a paper by the own phone', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'oleksandr', '/dienst/attest-wettelijke-samenwoning/aanvragen')
  await fillIn(page)
  await sign(page, 'oleksandr')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(waits, { timeout: 40_000 })
  const file = new URL(page.url()).pathname.split('/')[2] ?? ''
  const desk = await atTheDesk(browser, baseURL, file)
  await desk.locator('body').press('n')
  await expect(desk.getByText('U hebt deze taak.')).toBeVisible()
  await desk.locator('body').press('V')
  await desk.getByLabel('Wat wilt u weten?').fill(question)
  await desk.getByRole('button', { name: 'Vraag versturen' }).click()
  await expect(desk.getByText('De termijn staat stil.')).toBeVisible()

  await openMine(page, 'oleksandr', /wettelijke samenwoning/)
  await checkScreen(page, 'Wij hebben een vraag', 'asked')
  await page.getByRole('link', { name: 'Hier antwoorden' }).click()
  await checkScreen(page, 'Wij hebben een vraag', 'papers')
  await expect(page.getByRole('main')).toContainText(question)
  expect(await photographHere(page)).toBe(true)
  await expect(page.getByRole('main')).toContainText('Wij hebben 1 papier van u gekregen.')
  await checkScreen(page, 'Wij hebben een vraag', 'papers-one')
  await page.getByRole('link', { name: 'Verder naar uw antwoord' }).click()
  await checkScreen(page, 'Uw antwoord', 'answer')
  await page.getByRole('button', { name: 'Antwoord versturen' }).click()
  await expect(page.locator('.govuk-error-summary')).toBeVisible()
  await checkScreen(page, 'Uw antwoord', 'answer-missing')
  await page.getByRole('textbox', { name: 'Uw antwoord' }).fill('Met mijn vriendin. De verklaring is van mei.')
  await page.getByRole('button', { name: 'Antwoord versturen' }).click()
  await checkScreen(page, waits, 'answered')
  // Nothing is asked any more: the address of the question leads back.
  await page.goto(`/kiosk/aanvraag/${file}/antwoord`)
  await expect(page.locator('h1')).toHaveText(waits)
  await stop(page)

  await desk.reload()
  await expect(desk.getByText('Met mijn vriendin. De verklaring is van mei.')).toBeVisible()
  await expect(desk.getByRole('link', { name: 'papier.jpg' })).toBeVisible()
  await desk.context().close()
})

test('a person is asked at the contact point to look at what a rule granted', { tag: '@again' }, async ({ page }) => {
  await signIn(page, 'karel', '/dienst/attest-woonst/aanvragen')
  await fillIn(page)
  await sign(page, 'karel')
  await expectReady(page)
  await openMine(page, 'karel', /woonst/)
  await checkScreen(page, 'Uw document is klaar', 'look-offered')
  await page.getByRole('link', { name: /Een mens laten kijken/ }).click()
  await checkScreen(page, 'Een mens laten kijken', 'look')
  await page.getByRole('button', { name: 'Een medewerker laten kijken' }).click()
  await checkScreen(page, 'Een mens laten kijken', 'look-missing')
  await page.getByRole('textbox', { name: 'Wat klopt er volgens u niet?' }).fill('Ik woon hier al langer.')
  await page.getByRole('button', { name: 'Een medewerker laten kijken' }).click()
  await checkScreen(page, 'Uw document is klaar', 'look-asked')
  await expect(page.getByRole('main')).toContainText('Een medewerker bekijkt deze beslissing.')
  await stop(page)
})
