import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import sharp from 'sharp'
import { atTheQuestion, photographHere } from './a-paper.ts'
import { sign } from './application.ts'
import { checkScreen, kioskSize, signHere } from './contact-point.ts'
import { checkPage, checkPageWithoutScript, expect, test } from './page-check.ts'
import { picture } from './picture.ts'
import { walkSkills } from './second-look.ts'
import { identify, signIn } from './sign-in.ts'
import { fillDay, goOn } from './street.ts'

// One after another: the papers of a car are looked at by who may, and who may is given and taken here as well.
test.describe.configure({ mode: 'default', timeout: 180_000 })

const isLookedAt = process.env['JOURNEY_PICTURES'] === 'yes'
const withStaff = 'Een medewerker bekijkt uw aanvraag'

async function look(page: Page, name: string): Promise<void> {
  if (isLookedAt) await picture(page, `car-papers-${name}`)
}

/** The papers of a car, photographed on a table. */
async function paper(name: string) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200"><rect width="900" height="1200" fill="#eee"/><text x="60" y="120" font-size="40">Inschrijvingsbewijs</text></svg>`
  return { name, mimeType: 'image/jpeg', buffer: await sharp(Buffer.from(svg)).jpeg().toBuffer() }
}

type Car = Readonly<{ person: string; plate: string; country: string; check: typeof checkPage }>

/** A foreign car from the page of the service to the letter that one reads: forgets its file, then adds one of the wrong kind. */
async function registerCar(page: Page, { person, plate, country, check }: Car): Promise<void> {
  await page.goto('/dienst/lez-registratie')
  await check(page, 'Buitenlandse wagen registreren voor de lage-emissiezone')
  await page.getByRole('link', { name: 'Wagen registreren' }).first().click()
  await identify(page, person)
  await check(page, 'Om welke wagen gaat het?')
  await page.getByRole('textbox', { name: 'Nummerplaat' }).fill(plate)
  await page.getByLabel(country).check()
  await goOn(page)
  await check(page, 'De gegevens van de wagen')
  await page.getByLabel('Personenwagen').check()
  await page.getByLabel('Benzine').check()
  await page.getByLabel('Euronorm').fill('Euro 5')
  await goOn(page)
  await check(page, 'Het inschrijvingsbewijs')
  await goOn(page)
  await expect(page).toHaveTitle(/^Fout: /)
  await check(page, 'Het inschrijvingsbewijs')
  await look(page, `${person}-no-file`)
  const text = { name: 'wagen.txt', mimeType: 'text/plain', buffer: Buffer.from('geen bewijs') }
  await page.locator('input[type="file"]').setInputFiles(text)
  await goOn(page)
  await expect(page.getByRole('alert').getByText('Dit soort bestand kan niet.')).toBeVisible()
  await page.locator('input[type="file"]').setInputFiles(await paper('wagen.jpg'))
  await goOn(page)
  await check(page, 'Lees uw aanvraag na')
  await expect(page.getByRole('link', { name: /^wagen\.jpg/ })).toBeVisible()
  await look(page, `${person}-letter`)
}

/** Waits for a person: the number by which the desk knows it. */
async function waitsForStaff(page: Page, check: typeof checkPage): Promise<string> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(withStaff, { timeout: 40_000 })
  await check(page)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

const ended = (page: Page, title: string) =>
  expect(async () => {
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title, { timeout: 500 })
  }).toPass({ timeout: 60_000 })

async function atTheDesk(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const desk = await (
    await browser.newContext({ locale: 'nl-BE', javaScriptEnabled: true, ...(baseURL && { baseURL }) })
  ).newPage()
  await desk.goto('/balie')
  await identify(desk, 'bram')
  return desk
}

/** Who leads the unit may look at the papers of cars from now on, or no longer. */
async function knowsPapers(desk: Page, knows: boolean): Promise<void> {
  await desk.goto('/balie/vaardigheden')
  await desk
    .getByRole('group', { name: 'Wat kan Bram Goossens?' })
    .getByLabel('Voertuigdocumenten nakijken')
    .setChecked(knows)
  await desk.getByRole('button', { name: 'Bewaren Bram Goossens' }).click()
  await expect(desk.getByText('De vaardigheden van Bram Goossens zijn bewaard.')).toBeVisible()
}

/** Opens the file of the application, takes the task and reads the paper: as many bytes as an image has. */
async function takeAndRead(desk: Page, caseId: string, file: RegExp): Promise<void> {
  await desk.goto(`/balie/dossier/${caseId}`)
  await desk.locator('body').press('n')
  await expect(desk.getByText('U hebt deze taak.')).toBeVisible()
  const [saved] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: file }).first().click(),
  ])
  expect((await readFile(await saved.path())).subarray(0, 2).toString('hex')).toBe('ffd8')
  await checkPage(desk)
}

/** Who may looks at the paper and says yes. */
async function isGranted(desk: Page, caseId: string, file: RegExp): Promise<void> {
  await knowsPapers(desk, true)
  try {
    await takeAndRead(desk, caseId, file)
    await desk.getByRole('button', { name: 'Toekennen' }).click()
    await expect(desk.getByText('Beslist: toekennen.')).toBeVisible()
  } finally {
    await knowsPapers(desk, false)
    await desk.context().close()
  }
}

test('skills are given and taken by who leads the unit, without script', { tag: '@more' }, async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
  await walkSkills(await context.newPage(), (one) => checkPageWithoutScript(one))
  await context.close()
})

test('a foreign car with its paper: only who may looks at it, and grants', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  await registerCar(page, { person: 'oleksandr', plate: 'AA 9999 ZZ', country: 'Oekraïne', check: checkPage })
  await page.getByRole('button', { name: 'Aanvraag indienen' }).click()
  const caseId = await waitsForStaff(page, checkPage)
  await look(page, 'with-staff')

  const desk = await atTheDesk(browser, baseURL)
  await desk.goto(`/balie/dossier/${caseId}`)
  await desk.locator('body').press('n')
  await expect(desk.getByText('U hebt deze taak.')).toHaveCount(0)
  await look(desk, 'desk-without-skill')
  await knowsPapers(desk, true)
  try {
    await takeAndRead(desk, caseId, /^wagen\.jpg/)
    await look(desk, 'desk-taken')
    await desk.getByRole('button', { name: 'Toekennen' }).click()
    await expect(desk.getByText('Beslist: toekennen.')).toBeVisible()
  } finally {
    await knowsPapers(desk, false)
    await desk.context().close()
  }
  await ended(page, 'Goedgekeurd')
  await expect(page.getByText('AA9999ZZ').first()).toBeVisible()
  await checkPage(page)
  await look(page, 'granted')
})

test('a permit for a foreign car without a norm: its date is asked, its paper looked at, and it is granted', {
  tag: '@again',
}, async ({ page, browser, baseURL }) => {
  await signIn(page, 'piet', '/dienst/lez-toelating/aanvragen')
  await checkPage(page, 'Om welke wagen gaat het?')
  await page.getByRole('textbox', { name: 'Nummerplaat' }).fill('WA 54321')
  await page.getByRole('combobox', { name: 'Land van de plaat' }).selectOption('Polen')
  await goOn(page)
  await checkPage(page, 'De gegevens van de wagen')
  await page.getByLabel('Personenwagen').check()
  await page.getByLabel('Diesel').check()
  await look(page, 'permit-details')
  await goOn(page)
  await checkPage(page, 'Wanneer reed de wagen voor het eerst?')
  await goOn(page)
  await expect(page).toHaveTitle(/^Fout: /)
  await look(page, 'permit-no-date')
  await fillDay(page, 'firstRegistered', -365 * 3)
  await goOn(page)
  await page.getByLabel('Een week').check()
  await fillDay(page, 'from', 3)
  await goOn(page)
  await checkPage(page, 'Het inschrijvingsbewijs')
  await look(page, 'permit-paper')
  const file = page.locator('input[type="file"]')
  await file.setInputFiles(
    await paper('een-heel-lange-naam-van-een-inschrijvingsbewijs-uit-polen-2008-beide-kanten.jpg'),
  )
  await goOn(page)
  // By its date it may enter: nobody sells it a permit.
  await checkPage(page, 'Lees uw aanvraag na')
  await expect(page.getByText('Uw wagen mag al binnen.')).toBeVisible()
  await page.getByRole('link', { name: 'Wijzigen Eerste inschrijving' }).click()
  await page.locator('#firstRegistered-year').fill('2008')
  await goOn(page)
  await goOn(page)
  await goOn(page)
  await checkPage(page, 'Lees uw aanvraag na')
  await look(page, 'permit-foreign-letter')
  await page.getByRole('button', { name: 'Aanvraag indienen' }).click()
  await page.getByRole('button', { name: '€ 30,00 betalen' }).click()
  await page.getByRole('button', { name: 'Betaal', exact: true }).click()
  const caseId = await waitsForStaff(page, checkPage)
  const desk = await atTheDesk(browser, baseURL)
  await desk.goto(`/balie/dossier/${caseId}`)
  await look(desk, 'permit-at-the-desk')
  await isGranted(desk, caseId, /^een-heel-lange-naam/)
  await ended(page, 'Goedgekeurd')
  await expect(page.getByText('WA54321').first()).toBeVisible()
  await checkPage(page)
})

test.describe('at the contact point', () => {
  test.use({ viewport: kioskSize })

  test('a resident permit for a car of the employer: the paper by the own phone, signed, looked at, granted', {
    tag: '@again',
  }, async ({ page, browser, baseURL }) => {
    await atTheQuestion(page, 'hanne', '1-WWW-905')
    expect(await photographHere(page)).toBe(true)
    await goOn(page)
    await checkScreen(page, 'Lees uw aanvraag na', 'permit-letter')
    await expect(page.getByRole('main')).toContainText('papier.jpg')
    await signHere(page, 'hanne')
    await expect(page.locator('h1')).toHaveText(withStaff, { timeout: 40_000 })
    await checkScreen(page, withStaff, 'permit-with-staff')
    const caseId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await isGranted(await atTheDesk(browser, baseURL), caseId, /^papier\.jpg/)
    await ended(page, 'Goedgekeurd')
    await expect(page.getByRole('main')).toContainText('1-WWW-905')
    await checkScreen(page, 'Goedgekeurd', 'permit-granted')
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a foreign car with its paper is refused with the reason, and read as a letter', {
    tag: '@again',
  }, async ({ page, browser, baseURL }) => {
    await registerCar(page, { person: 'els', plate: 'AB-123-CD', country: 'Frankrijk', check: checkPageWithoutScript })
    await page.getByRole('button', { name: 'Aanvraag indienen' }).click()
    const caseId = await waitsForStaff(page, checkPageWithoutScript)
    const desk = await atTheDesk(browser, baseURL)
    await knowsPapers(desk, true)
    try {
      await takeAndRead(desk, caseId, /^wagen\.jpg/)
      await desk.locator('body').press('x')
      await desk.getByLabel('Uw wagen is proper genoeg voor de zone.').check({ force: true })
      await desk.getByLabel('Wat stelde u vast?').fill('Op het bewijs staat euronorm 1.')
      await desk.getByRole('button', { name: 'Weigering klaarzetten' }).click()
      await expect(desk.getByText('Beslist: weigeren.')).toBeVisible()
    } finally {
      await knowsPapers(desk, false)
      await desk.context().close()
    }
    await expect(async () => {
      await page.reload()
      await expect(page.getByRole('link', { name: 'Lees onze beslissing als brief' })).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 60_000 })
    await checkPageWithoutScript(page)
    await look(page, 'refused')
    await page.getByRole('link', { name: 'Lees onze beslissing als brief' }).click()
    await expect(page.getByText('Op het bewijs staat euronorm 1.')).toBeVisible()
    await checkPageWithoutScript(page)
  })

  test('an exemption for a car with a wheelchair lift: its proof is looked at, and it is in force', {
    tag: '@again',
  }, async ({ page, browser, baseURL }) => {
    await signIn(page, 'jan', '/dienst/lez-vrijstelling/aanvragen')
    await checkPageWithoutScript(page, 'Wiens parkeerkaart gebruikt u?')
    await page.getByLabel('Mijn eigen kaart, of geen kaart').check()
    await goOn(page)
    await page.getByRole('textbox', { name: 'Nummerplaat' }).fill('1-WWW-901')
    await goOn(page)
    await checkPageWithoutScript(page, 'Waarom vraagt u een vrijstelling?')
    await page.getByLabel('Wagen met een rolstoellift').check()
    await fillDay(page, 'from', 0)
    await goOn(page)
    await checkPageWithoutScript(page, 'Een bewijs')
    await page.locator('input[type="file"]').setInputFiles(await paper('keuring.jpg'))
    await goOn(page)
    await checkPageWithoutScript(page, 'Lees uw aanvraag na')
    await sign(page, 'jan')
    const caseId = await waitsForStaff(page, checkPageWithoutScript)
    await isGranted(await atTheDesk(browser, baseURL), caseId, /^keuring\.jpg/)
    await ended(page, 'Goedgekeurd')
    await expect(page.getByText('Vrijstelling lage-emissiezone').first()).toBeVisible()
    await checkPageWithoutScript(page)
    await look(page, 'exempt')
  })
})
