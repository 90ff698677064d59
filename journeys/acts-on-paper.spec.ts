import type { Browser, Page } from '@playwright/test'
import { aPhoto } from './a-paper.ts'
import { download, sign } from './application.ts'
import { fillIn } from './every-product.ts'
import { checkPage, expect, test } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'

test.describe.configure({ mode: 'default', timeout: 240_000 })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** The page at the two sizes of a desk, where somebody wants to look at it: ACT_PICTURES names the folder. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['ACT_PICTURES']
  if (!folder) return
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

/** Asks at home, and pays, for an act of somebody else that no database has; gives the address of its file at the desk. */
const asks = (page: Page, person: string, family: string) =>
  asksFor(page, person, 'afschrift-akte-ander', { act: 'birth', family, given: 'Karel', year: '1899' })

async function asksFor(page: Page, person: string, product: string, answers: Record<string, string>): Promise<string> {
  await signIn(page, person, `/dienst/${product}/aanvragen`)
  for (let step = 0; step < 10 && (await heading(page).innerText()) !== 'Lees uw aanvraag na'; step++) {
    await fillIn(page, answers)
    await page.getByRole('button', { name: 'Verder' }).click()
  }
  await sign(page, person)
  await page.getByRole('button', { name: '€ 5,00 betalen' }).click()
  await page.getByRole('button', { name: 'Betaal', exact: true }).click()
  await expect(heading(page)).toHaveText('Een medewerker bekijkt uw aanvraag', { timeout: 30_000 })
  return `/balie/dossier/${new URL(page.url()).pathname.split('/')[2]}`
}

async function atTheDesk(browser: Browser, baseURL: string | undefined, person: string, file: string): Promise<Page> {
  const options = { locale: 'nl-BE', ...(baseURL && { baseURL }) }
  const desk = await (await browser.newContext(options)).newPage()
  await desk.goto('/balie')
  await identify(desk, person)
  await desk.goto(file)
  return desk
}

async function fillActIn(desk: Page): Promise<void> {
  for (const [name, value] of [
    ['number', '12'],
    ['municipality', 'Berchem'],
    ['given', 'Karel Lodewijk'],
    ['family', 'Onbekend'],
    ['eventDate-day', '3'],
    ['eventDate-month', '5'],
    ['eventDate-year', '1899'],
    ['drawnUp-day', '4'],
    ['drawnUp-month', '5'],
    ['drawnUp-year', '1899'],
  ] as const)
    await desk.locator(`#main [name="${name}"]`).fill(value)
}

const untilAtHome = (page: Page, title: string) =>
  expect(async () => {
    await page.reload()
    await expect(heading(page)).toHaveText(title, { timeout: 500 })
  }).toPass({ timeout: 60_000 })

test('an act on paper: found, put right, confirmed by another, sealed with its sheet', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  const file = await asks(page, 'omer', 'Onbekend')
  const luc = await atTheDesk(browser, baseURL, 'luc', file)
  await expect(luc.getByText('Zoek de akte op papier')).toBeVisible()
  await luc.locator('body').press('n')
  await expect(luc.getByText('U hebt deze taak.')).toBeVisible()
  await luc.getByLabel('Ja', { exact: true }).check()
  await luc.getByLabel('Als scan of foto').check()
  await fillActIn(luc)
  await look(luc, 'paper-search')
  // A file that is no picture, and no number: said at once, what was typed stays.
  await luc.locator('#main [name="number"]').fill('')
  const text = { name: 'akte.txt', mimeType: 'text/plain', buffer: Buffer.from('geen akte') }
  await luc.locator('#main input[name="scan"]').setInputFiles(text)
  await luc.getByRole('button', { name: 'Bewaren en verder' }).click()
  await expect(luc.locator('.govuk-error-summary a')).toHaveCount(2)
  await expect(luc.locator('#main [name="family"]')).toHaveValue('Onbekend')
  await checkPage(luc)
  await look(luc, 'paper-search-wrong')
  await luc.locator('#main [name="number"]').fill('12')
  const scan = { name: 'akte.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(1_000) }
  await luc.locator('#main input[name="scan"]').setInputFiles(scan)
  await luc.getByRole('button', { name: 'Bewaren en verder' }).click()
  await expect(luc.getByText('U deed dit voorstel. Een collega bevestigt het.')).toBeVisible()
  // A colleague has it now: nothing is looked at again meanwhile.
  await expect(luc.getByRole('button', { name: 'Opnieuw laten nakijken' })).toHaveCount(0)
  await checkPage(luc)
  await look(luc, 'paper-proposed')

  const dirk = await atTheDesk(browser, baseURL, 'dirk', file)
  await expect(dirk.getByText('zocht dit op. Kijk het na')).toBeVisible()
  await expect(dirk.getByRole('link', { name: /^akte\.jpg/ })).toBeVisible()
  await checkPage(dirk)
  await look(dirk, 'paper-confirm')
  await dirk.getByRole('button', { name: 'Bevestigen' }).click()
  await expect(dirk.getByRole('button', { name: 'Ongedaan maken' })).toBeVisible()
  await look(dirk, 'paper-pending')
  await untilAtHome(page, 'Uw attest is klaar')
  await checkPage(page)
  expect((await download(page)).length).toBeGreaterThan(50_000)
  await dirk.reload()
  await checkPage(dirk)
  await look(dirk, 'paper-done')
  for (const one of [luc, dirk]) await one.context().close()
})

test('an act that another municipality keeps: the customer reads where, and has his money back', {
  tag: '@again',
}, async ({ page, browser, baseURL }) => {
  const file = await asks(page, 'hanne', 'Nergens')
  const luc = await atTheDesk(browser, baseURL, 'luc', file)
  await luc.locator('body').press('n')
  await luc.getByLabel('Nee, een andere gemeente bewaart ze').check()
  await luc.getByLabel('Welke gemeente bewaart de akte?').fill('Sint-Katelijne-Waver')
  await luc.getByRole('button', { name: 'Bewaren en verder' }).click()
  const dirk = await atTheDesk(browser, baseURL, 'dirk', file)
  await dirk.getByRole('button', { name: 'Bevestigen' }).click()
  // Undone in time: it is open again, with what was noted.
  await dirk.getByRole('button', { name: 'Ongedaan maken' }).click()
  await dirk.locator('body').press('n')
  await expect(dirk.getByText('U hebt deze taak.')).toBeVisible()
  await expect(dirk.getByLabel('Welke gemeente bewaart de akte?')).toHaveValue('Sint-Katelijne-Waver')
  await dirk.getByRole('button', { name: 'Bewaren en verder' }).click()
  await luc.reload()
  await luc.getByRole('button', { name: 'Bevestigen' }).click()
  await untilAtHome(page, 'U kunt dit attest nu niet krijgen')
  await expect(page.getByRole('main')).toContainText('Ze ligt op papier bij deze gemeente: Sint-Katelijne-Waver.')
  await expect(page.getByRole('main')).toContainText('betalen wij u terug')
  await checkPage(page)
  await look(page, 'paper-elsewhere')
  await page
    .getByRole('link', { name: /beslissing/i })
    .first()
    .click()
  await checkPage(page)
  await look(page, 'paper-elsewhere-letter')
  for (const one of [luc, dirk]) await one.context().close()
})

test('the own act that is nowhere: looked for by name and number, refused with what to do and the money back', {
  tag: '@again',
}, async ({ page, browser, baseURL }) => {
  await page.goto('/dienst/afschrift-akte')
  await expect(page.getByText('Dan zoekt een medewerker ze op papier')).toBeVisible()
  await look(page, 'own-service')
  const file = await asksFor(page, 'oleksandr', 'afschrift-akte', { act: 'birth' })
  await look(page, 'own-waits')
  const luc = await atTheDesk(browser, baseURL, 'luc', file)
  await luc.locator('body').press('n')
  await expect(luc.getByText('Zoek Oleksandr Kovalenko, 88.65.09-115.75')).toBeVisible()
  await luc.getByLabel('Nee, nergens gevonden').check()
  await checkPage(luc)
  await look(luc, 'own-search')
  await luc.getByRole('button', { name: 'Bewaren en verder' }).click()
  const dirk = await atTheDesk(browser, baseURL, 'dirk', file)
  await dirk.getByRole('button', { name: 'Bevestigen' }).click()
  await untilAtHome(page, 'U kunt dit attest nu niet krijgen')
  await expect(page.getByRole('main')).toContainText('Is ze in het buitenland opgemaakt? Vraag ze dan daar aan.')
  await expect(page.getByRole('main')).toContainText('betalen wij u terug')
  await checkPage(page)
  await look(page, 'own-nowhere')
  await page
    .getByRole('link', { name: /beslissing/i })
    .first()
    .click()
  await checkPage(page)
  await look(page, 'own-nowhere-letter')
  for (const one of [luc, dirk]) await one.context().close()
})
