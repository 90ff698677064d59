import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, type Page, test } from '@playwright/test'
import { faultsOf } from './faults.ts'

const pages = {
  portal: [
    'home',
    'home-nobody',
    'service',
    'form-error',
    'kinds',
    'kinds-wrong',
    'check',
    'done',
    'states',
    'under-way',
    'not-genuine',
    'postponed',
    'case',
  ],
  kiosk: ['kiosk', 'kiosk-choice', 'kiosk-wrong', 'kiosk-several'],
  desk: ['desk'],
} as const
const sizes = {
  portal: [
    { width: 320, height: 700 },
    { width: 1280, height: 900 },
  ],
  kiosk: [{ width: 1080, height: 1920 }],
  desk: [{ width: 1440, height: 900 }],
} as const

const light = { portal: 'rgb(255, 255, 255)', kiosk: 'rgb(246, 243, 236)', desk: 'rgb(255, 255, 255)' } as const

let gallery: ChildProcess
let url = ''

test.beforeAll(async () => {
  gallery = spawn(process.execPath, ['--import', 'tsx', 'src/ui/gallery/main.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(gallery.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  url = line.toString().trim()
})
test.afterAll(() => {
  gallery.kill()
})

/** Opens a page; whatever the browser complains of fails the test. */
async function open(page: Page, name: string): Promise<void> {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) throw new Error(`${name}: ${message.text()}`)
  })
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(`${url}/${name}`)
}

const mistakes = (page: Page) => faultsOf(page, ['best-practice'])

for (const [channel, names] of Object.entries(pages)) {
  for (const name of names) {
    test(`${name} is accessible, styled and never scrolls sideways`, { tag: '@more' }, async ({ page }) => {
      await page.route('**/poll', (route) => route.fulfill({ json: { done: false } }))
      await open(page, name)
      for (const size of sizes[channel as keyof typeof sizes]) {
        await page.setViewportSize(size)
        const colorScheme = size.width < 500 ? 'dark' : 'light'
        await page.emulateMedia({ colorScheme })
        expect(await mistakes(page)).toEqual([])
        const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
        expect(paper).toBe(colorScheme === 'dark' ? 'rgb(17, 25, 23)' : light[channel as keyof typeof light])
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(wider).toBe(0)
      }
    })
  }
}

test('the list of what is wrong takes the focus and leads to the field', { tag: '@more' }, async ({ page }) => {
  await open(page, 'form-error')
  await expect(page.locator('.govuk-error-summary')).toBeFocused()
  await page.locator('.govuk-error-summary a').click()
  await expect(page.locator('#plate')).toBeFocused()
})

test('a question under an option is seen with that option only, without script', { tag: '@more' }, async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await open(page, 'form-error')
  await expect(page.getByLabel('Nummerplaat')).toBeVisible()
  await page.getByLabel('1-WWW-903').check()
  await expect(page.getByLabel('Nummerplaat')).toBeHidden()
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw attest is klaar')
  await context.close()
})

test('search answers while one types, by keyboard', { tag: '@more' }, async ({ page }) => {
  await open(page, 'home')
  const box = page.getByRole('combobox')
  await box.fill('attest')
  await expect(page.getByRole('option')).toHaveCount(2)
  await expect(page.getByText('2 suggesties')).toBeAttached()
  expect(await mistakes(page)).toEqual([])
  await box.press('ArrowDown')
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await box.press('Enter')
  await expect(page).toHaveURL(/\/service$/)
})

test('an address is found once and fills its parts', { tag: '@more' }, async ({ page }) => {
  await open(page, 'kinds')
  await page.locator('#address-find').fill('statiestraat 99')
  await page.getByRole('option').first().click()
  await expect(page.locator('#address-street')).toHaveValue('Statiestraat')
  await expect(page.locator('#address-number')).toHaveValue('996')
  await expect(page.locator('[name="address-id"]')).toHaveValue('register-996')
  await page.locator('#address-number').fill('998')
  await expect(page.locator('[name="address-id"]')).toHaveValue('')
  expect(await mistakes(page)).toEqual([])
})

test('a draft is saved while one types, and said', { tag: '@more' }, async ({ page }) => {
  await open(page, 'form-error')
  await page.getByLabel('Nummerplaat').fill('1-ABC-123')
  await expect(page.getByText('Bewaard om 14.05 uur')).toBeVisible()
})

test('two presses send once', { tag: '@more' }, async ({ page, request }) => {
  await open(page, 'form-error')
  const before = (await (await request.get(`${url}/sent`)).json()).sent
  await page.route('**/send', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.continue()
  })
  await page.getByRole('button', { name: 'Verder' }).dblclick({ noWaitAfter: true })
  await expect(page).toHaveURL(/\/done$/)
  expect((await (await request.get(`${url}/sent`)).json()).sent).toBe(before + 1)
})

test('a session warns, is kept on request, and ends on a plain page', { tag: '@more' }, async ({ page }) => {
  await page.clock.install()
  await open(page, 'form-error')
  await page.clock.runFor(785_000)
  const dialog = page.getByRole('dialog', { name: 'U bent nog even aangemeld' })
  await expect(dialog).toBeVisible()
  await expect(dialog).toContainText('Nog 1:5')
  expect(await mistakes(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Aangemeld blijven' }).click()
  await expect(dialog).toBeHidden()
  await page.clock.runFor(905_000)
  await expect(page).toHaveURL(/\/home-nobody$/)
})

test('a long answer counts down', { tag: '@more' }, async ({ page }) => {
  await open(page, 'kinds')
  await page.getByLabel('Wat wilt u ons nog vertellen?').fill('x'.repeat(299))
  await expect(page.locator('#story-info')).toHaveText('Nog 1 teken')
})

test('a file goes along, with its progress, to the next page', { tag: '@more' }, async ({ page }) => {
  await open(page, 'kinds')
  await page
    .locator('#proof')
    .setInputFiles({ name: 'bewijs.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(500_000) })
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page).toHaveURL(/\/done$/)
})

test('what is under way goes on by itself, with and without script', { tag: '@more' }, async ({ page, browser }) => {
  await open(page, 'under-way')
  await expect(page).toHaveURL(/\/done$/)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(`${url}/under-way`)
  const again = plain.waitForRequest(/under-way/, { timeout: 10_000 })
  await again
  await context.close()
})

test('a kiosk that nobody touches asks, and is wiped', { tag: '@more' }, async ({ page }) => {
  await page.clock.install()
  await open(page, 'kiosk-choice')
  await page.getByLabel('Een andere wagen').check()
  await page.clock.runFor(61_000)
  await expect(page.getByRole('dialog', { name: 'Bent u er nog?' })).toBeVisible()
  expect(await mistakes(page)).toEqual([])
  await page.getByRole('button', { name: 'Ja, ik ben er nog' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.clock.runFor(95_000)
  await expect(page).toHaveURL(/\/done$/)
})

test('at the desk a key does what it says, but not while one types', { tag: '@more' }, async ({ page }) => {
  await open(page, 'desk')
  await page.getByLabel('Waarvoor hebt u het attest nodig?').press('k')
  await expect(page).not.toHaveURL(/#kaart/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('k')
  await expect(page).toHaveURL(/#kaart/)
})
