import type { Page } from '@playwright/test'
import { sign } from './application.ts'
import { checkPage, expect, test } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'
import { fillDay, fillPlace, goOn } from './street.ts'

test.describe.configure({ timeout: 180_000 })

/** The page as a picture, where somebody wants to look at it: REFUSED_PICTURES names the folder. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['REFUSED_PICTURES']
  if (!folder) return
  for (const [width, height] of [
    [360, 800],
    [1_280, 900],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
}

/** The letter, once the application is refused. */
async function openLetter(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload()
    await page.getByRole('link', { name: 'Lees onze beslissing als brief' }).click({ timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  await checkPage(page, 'Onze beslissing')
}

test('a person refuses for a ground that is true: the letter names it with its rule, and nothing that is not so', {
  tag: '@more',
}, async ({ page, browser, baseURL }) => {
  await signIn(page, 'ilse', '/dienst/kansentarief/aanvragen')
  await page.getByLabel('Mijzelf').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await sign(page, 'ilse')
  await expect(page.locator('h1')).toHaveText('Een medewerker bekijkt uw aanvraag', { timeout: 30_000 })
  const caseId = page.url().split('/').at(-1)

  const desk = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await desk.goto(`/balie/dossier/${caseId}`)
  await identify(desk, 'sara')
  await desk.getByRole('button', { name: /^Nemen/ }).click()
  await expect(desk.getByText('U hebt deze taak.')).toBeVisible()
  await desk.locator('body').press('X')
  await expect(desk.getByText('Welke voorwaarde is niet vervuld?')).toBeVisible()
  await checkPage(desk)
  await look(desk, 'desk-refuse')
  await desk.getByRole('button', { name: 'Weigering klaarzetten' }).click()
  await expect(desk.getByText('Kies minstens één voorwaarde').first()).toBeVisible()
  await look(desk, 'desk-refuse-wrong')
  await desk.getByLabel(/U hebt een verhoogde tegemoetkoming, een leefloon/).check({ force: true })
  await desk.getByLabel('Wat stelde u vast?').fill('Uw ziekenfonds en het sociaal centrum kennen geen recht van u.')
  await desk.getByRole('button', { name: 'Weigering klaarzetten' }).click()
  await expect(desk.getByRole('button', { name: 'Ongedaan maken' })).toBeVisible()

  await openLetter(page)
  await look(page, 'letter-by-person')
  const letter = page.getByRole('main')
  await expect(letter).toContainText('Uw ziekenfonds en het sociaal centrum kennen geen recht van u.')
  await expect(letter).toContainText('Wij vonden geen grond voor het kansentarief.')
  await expect(letter).toContainText('Bron: Reglement A-kaart: het kansentarief.')
  await expect(letter).toContainText('Een medewerker van')
  await expect(letter).not.toContainText('overlijden')
  await desk.reload()
  await checkPage(desk)
  await look(desk, 'desk-refused')
  await desk.context().close()
})

test('large works that begin too soon: refused at once with the line of the table, the term and the own days', {
  tag: '@again',
}, async ({ page, browser, baseURL }) => {
  await signIn(page, 'ilse', '/dienst/kleine-werf/aanvragen')
  await fillPlace(page, { street: 'Strijdhoflaan', number: '28', left: 2, right: 4 })
  await goOn(page)
  await page.getByLabel('Container').check()
  await fillDay(page, 'from', 4)
  await fillDay(page, 'until', 5)
  await goOn(page)
  await page.locator('input[name="onlyPavement"][value="no"]').check()
  await page.getByRole('group', { name: 'Blijft er een doorgang' }).getByLabel('Ja').check()
  await page.getByLabel('Over het voetpad of het fietspad').check()
  await goOn(page)
  await sign(page, 'ilse')
  const caseId = /aanvraag\/([0-9a-f-]{36})/.exec(page.url())?.[1]
  await openLetter(page)
  await look(page, 'letter-late-works')
  const letter = page.getByRole('main')
  await expect(letter).toContainText('Een groot werk wordt minstens 15 werkdagen voor de start aangevraagd.')
  await expect(letter).toContainText('Staat alles op het voetpad of het fietspad? Nee')
  await expect(letter).toContainText('Eerste dag die nog kan:')

  const desk = await (await browser.newContext({ baseURL, locale: 'nl-BE' })).newPage()
  await desk.goto(`/balie/dossier/${caseId}`)
  await identify(desk, 'bram')
  await checkPage(desk)
  await look(desk, 'desk-late-works')
  await desk.context().close()
})
