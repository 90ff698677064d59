import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { esclScanner } from '../src/outside/document-scanner/index.ts'
import { paperWords } from '../src/ui/words/paper.ts'
import { paperHereWords } from '../src/ui/words/paper-here.ts'
import { aPhoto, atTheQuestion, goOn, proof } from './a-paper.ts'
import { onADevice } from './card-reader.ts'
import { beside, checkScreen, kioskSize } from './contact-point.ts'
import { test } from './page-check.ts'

const again = { tag: '@again' }
// A camera that shows a moving picture, and nobody is asked for it.
test.use({
  viewport: kioskSize,
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
    }),
})
// One draft, one scanner.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const person = 'karel'
/** Who reads no Dutch. */
const reader = 'els'

test(
  'a paper on the scanner: what goes wrong is said, then it is shown and used',
  again,
  async ({ page, browser, baseURL }) => {
    const url = beside(baseURL, 13)
    const put = (stand: string) =>
      fetch(`${url}/stand`, { method: 'POST', body: new URLSearchParams({ stand }), redirect: 'manual' })
    await onADevice(page, browser, baseURL, 'Scherm met scanner', {
      ...{ providerPage: true, scanner: esclScanner({ url: `${url}/eSCL` }) },
    })
    await atTheQuestion(page, person)
    await checkScreen(page, proof, 'here-ways')
    await page.getByRole('button', { name: /Op de scanner leggen/ }).click()
    await checkScreen(page, 'Leg uw papier op de scanner', 'here-scan')
    for (const [stand, said] of [
      ['empty', 'Er ligt niets op de scanner.'],
      ['jams', 'Het papier zit vast'],
      ['jammed', 'Het papier zit vast'],
      ['busy', 'De scanner is bezig.'],
      ['lies', 'De scanner stuurde iets dat geen papier is.'],
    ] as const) {
      await put(stand)
      await page.getByRole('button', { name: 'Scannen' }).click()
      await expect(page.getByRole('alert')).toContainText(said)
    }
    await checkScreen(page, 'Leg uw papier op de scanner', 'here-scan-wrong')
    await put('ready')
    await page.getByRole('button', { name: 'Scannen' }).click()
    await checkScreen(page, 'Is dit uw papier?', 'here-scanned')
    await page.getByRole('button', { name: 'Ja, dit gebruiken' }).click()
    await expect(page.getByText(/scan\.jpg/)).toBeVisible()
    await goOn(page)
    await checkScreen(page, 'Lees uw aanvraag na')
  },
)

test(
  'a stick full of harm shows a short list, and only a paper comes through',
  again,
  async ({ page, browser, baseURL }) => {
    const stick = mkdtempSync(join(tmpdir(), 'stick-'))
    const missing = join(stick, 'not-yet')
    await onADevice(page, browser, baseURL, 'Scherm met stick', { stick: missing, providerPage: true })
    await atTheQuestion(page, person)
    await page.getByRole('button', { name: /Van een USB-stick/ }).click()
    await checkScreen(page, 'Steek uw stick in het toestel', 'here-stick')
    await page.getByRole('button', { name: 'Mijn stick zit erin' }).click()
    await expect(page.getByRole('alert')).toContainText('Wij zien geen stick.')

    mkdirSync(missing)
    await page.getByRole('button', { name: 'Mijn stick zit erin' }).click()
    await expect(page.getByRole('alert')).toContainText('Op deze stick staat geen bestand dat hier past.')
    for (let at = 0; at < 40; at++) writeFileSync(join(missing, `ander-${at}.pdf`), 'no pdf')
    writeFileSync(join(missing, 'autorun.exe'), 'MZ')
    await new Promise((resolve) => setTimeout(resolve, 20))
    writeFileSync(join(missing, 'attest <b>werkgever.jpg'), await aPhoto(1_000))
    writeFileSync(join(missing, 'geen-foto.jpg'), 'MZ this is a program')
    await page.getByRole('button', { name: 'Mijn stick zit erin' }).click()
    await checkScreen(page, 'Welk bestand is het?', 'here-stick-files')
    await expect(page.getByText('30 bestanden tonen wij niet.')).toBeVisible()
    await page.getByRole('button', { name: /geen-foto/ }).click()
    await expect(page.getByRole('alert')).toContainText('Dit soort bestand kan niet.')
    await page.getByRole('button', { name: /attest/ }).click()
    await checkScreen(page, 'Is dit uw papier?', 'here-stick-come')
    await page.getByRole('button', { name: 'Ja, dit gebruiken' }).click()
    await expect(page.getByText(/attest bwerkgever\.jpg/)).toBeVisible()
    rmSync(stick, { recursive: true })
  },
)

test(
  'a paper before the camera; without script the other ways are shown',
  again,
  async ({ page, browser, baseURL }) => {
    await page.context().grantPermissions(['camera'])
    await onADevice(page, browser, baseURL, 'Scherm met camera', { camera: true, providerPage: true })
    await atTheQuestion(page, person)
    await page.getByRole('button', { name: /Voor de camera houden/ }).click()
    await expect(page.getByRole('button', { name: 'Foto maken' })).toBeVisible()
    await expect
      .poll(() => page.locator('video').evaluate((one) => (one as HTMLVideoElement).videoWidth))
      .toBeGreaterThan(0)
    await checkScreen(page, 'Houd uw papier voor de camera', 'here-camera')
    const address = page.url()
    await page.getByRole('button', { name: 'Foto maken' }).click()
    await checkScreen(page, 'Is dit uw papier?', 'here-camera-come')
    await expect
      .poll(() => page.locator('img.lom-paper').evaluate((one) => (one as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(100)
    await page.getByRole('button', { name: 'Ja, dit gebruiken' }).click()
    await expect(page.getByText(/foto\.jpg/)).toBeVisible()

    const bare = await browser.newContext({
      ...{ baseURL, viewport: kioskSize, javaScriptEnabled: false, storageState: await page.context().storageState() },
    })
    const without = await bare.newPage()
    await without.goto(address.replace(/\/camera\/.*$/, ''))
    await without.getByRole('button', { name: /Voor de camera houden/ }).click()
    await expect(without.getByText('De camera werkt hier niet.')).toBeVisible()
    await expect(without.getByRole('button', { name: 'Foto maken' })).toHaveCount(0)
    await without.getByRole('link', { name: 'Op een andere manier' }).click()
    await expect(without.locator('h1')).toHaveText(proof)
    await bare.close()
  },
)

const spokens = ['tr', 'ar', 'uk'] as const
type Spoken = (typeof spokens)[number]
const offered = ['Türkçe', 'العربية', 'Українська']

/** A screen in this language, running its way: nothing on it is Dutch but what is said to be. */
async function look(page: Page, spoken: Spoken, title: string, name: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', spoken)
  await expect(page.locator('main[lang="nl-BE"]')).toHaveCount(0)
  await expect(page.locator('h1 [lang="nl-BE"]')).toHaveCount(0)
  await expect(page.locator('main')).toHaveCSS('direction', spoken === 'ar' ? 'rtl' : 'ltr')
  await checkScreen(page, title, `here-${spoken}-${name}`)
  const others = await page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement
    for (const dutch of copy.querySelectorAll('[lang="nl-BE"], bdi, script, [hidden]')) dutch.remove()
    return copy.textContent ?? ''
  })
  expect(others).not.toMatch(/\b(uw|wij|een|het|papier|bestand|niet|voor|toestel)\b/i)
}

test('a paper on the scanner and from a stick, in three languages', again, async ({ page, browser, baseURL }) => {
  test.setTimeout(240_000)
  const scannerUrl = beside(baseURL, 13)
  const put = (stand: string) =>
    fetch(`${scannerUrl}/stand`, { method: 'POST', body: new URLSearchParams({ stand }), redirect: 'manual' })
  const folder = mkdtempSync(join(tmpdir(), 'stick-'))
  const stick = join(folder, 'not-yet')
  const papers = { scanner: esclScanner({ url: `${scannerUrl}/eSCL` }), stick, providerPage: true }
  await onADevice(page, browser, baseURL, 'Scherm met scanner in zes talen', papers, offered)
  await atTheQuestion(page, reader)
  const question = page.url()
  for (const spoken of spokens) {
    const words = paperHereWords(spoken)
    await page.goto(`${question}?taal=${spoken}`)
    await look(page, spoken, await page.locator('h1').innerText(), 'ways')
    await page.getByRole('button', { name: words.scanner }).click()
    await look(page, spoken, words.scanTitle, 'scan')
    await put('empty')
    await page.getByRole('button', { name: words.scan, exact: true }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look(page, spoken, words.scanTitle, 'scan-wrong')
    await put('ready')
    await page.getByRole('button', { name: words.scan, exact: true }).click()
    await look(page, spoken, paperWords(spoken).comeTitle, 'scanned')

    await page.goto(question)
    await page.getByRole('button', { name: words.stick }).click()
    await look(page, spoken, words.stickTitle, 'stick')
    await page.getByRole('button', { name: words.stickIn }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look(page, spoken, words.stickTitle, 'stick-wrong')
    mkdirSync(stick, { recursive: true })
    writeFileSync(join(stick, 'Attest van een heel lange werkgever met een lange naam 2026.jpg'), await aPhoto(1_000))
    writeFileSync(join(stick, 'ander.pdf'), 'no pdf')
    await page.getByRole('button', { name: words.stickIn }).click()
    await look(page, spoken, words.chooseTitle, 'stick-files')
    await page.getByRole('button', { name: /ander/ }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await look(page, spoken, words.chooseTitle, 'stick-file-wrong')
    rmSync(stick, { recursive: true })
  }
  rmSync(folder, { recursive: true })
})

test('a paper before the camera, in three languages', again, async ({ page, browser, baseURL }) => {
  await page.context().grantPermissions(['camera'])
  await onADevice(
    page,
    browser,
    baseURL,
    'Scherm met camera in zes talen',
    { camera: true, providerPage: true },
    offered,
  )
  await atTheQuestion(page, reader)
  const question = page.url()
  for (const spoken of spokens) {
    const words = paperHereWords(spoken)
    await page.goto(`${question}?taal=${spoken}`)
    await page.getByRole('button', { name: words.camera }).click()
    await expect
      .poll(() => page.locator('video').evaluate((one) => (one as HTMLVideoElement).videoWidth))
      .toBeGreaterThan(0)
    await look(page, spoken, words.cameraTitle, 'camera')
    await page.getByRole('button', { name: words.take }).click()
    await look(page, spoken, paperWords(spoken).comeTitle, 'camera-come')
  }
})
