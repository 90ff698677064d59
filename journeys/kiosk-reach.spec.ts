import type { Page } from '@playwright/test'
import { demoScreen } from '../src/demo-screen.ts'
import { around, checkScreen, kioskSize, stop } from './contact-point.ts'
import { expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.use({ viewport: kioskSize })

const way = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Hoe het scherm staat' }).locator('a, button').filter({ hasText: name })
const question = 'Kies uw akte'

/** What stands highest of all that one touches, as a part of the screen's height. */
const highest = (page: Page) =>
  page.evaluate(() => {
    const touched = [...document.querySelectorAll('a[href]:not(.govuk-skip-link), button, input:not([type="hidden"])')]
    const tops = touched.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().top)
    return Math.min(...tops) / innerHeight
  })

/** At 60 cm, what a capital H has at least (EN 301 549, 5.1.4). */
const leastCapital = 7.3
const pxPerMm = demoScreen.screen.widthPx / demoScreen.screen.widthMm

/** Words that are seen and whose capitals are smaller than asked, with their size in millimetres on the glass. */
const tooSmall = (page: Page) =>
  page.evaluate(
    ({ least, perMm }) => {
      const context = document.createElement('canvas').getContext('2d')
      const found = new Set<string>()
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const [said, one] = [text.textContent?.trim() ?? '', text.parentElement]
        const isSeen = one?.checkVisibility({ visibilityProperty: true }) && said !== ''
        if (!context || !one || !isSeen || one.closest('.govuk-visually-hidden, .govuk-skip-link, script')) continue
        const { fontWeight, fontSize, fontFamily } = getComputedStyle(one)
        context.font = `${fontWeight} ${fontSize} ${fontFamily}`
        const mm = context.measureText('H').actualBoundingBoxAscent / perMm
        if (mm < least - 0.05) found.add(`${mm.toFixed(1)} mm: ${said.slice(0, 40)}`)
      }
      return [...found]
    },
    { least: leastCapital, perMm: pxPerMm },
  )

async function toTheQuestion(page: Page, product: string, person: string): Promise<void> {
  await page.goto(`/kiosk/dienst/${product}/beginnen`)
  await identify(page, person)
}

test('lower: what one touches is in the lower part, on every screen, until the end', { tag: '@again' }, async ({
  page,
  context,
}) => {
  await page.goto('/kiosk')
  await way(page, 'Lager').click()
  await checkScreen(page, 'Waarmee kunnen wij u helpen?', 'start-low')
  expect(await highest(page)).toBeGreaterThan(0.42)
  await page.getByRole('link', { name: /Iets aanvragen/ }).click()
  await checkScreen(page, 'Wat hebt u nodig?', 'choose-low')
  expect(await highest(page)).toBeGreaterThan(0.42)
  await page.getByRole('link', { name: /Toon meer/ }).click()
  // The list stays where it was when the screen stands otherwise.
  await way(page, 'Linkshandig').click()
  expect(new URL(page.url()).searchParams.get('vanaf')).toBe('4')
  await way(page, 'Linkshandig').click()
  await toTheQuestion(page, 'afschrift-akte', 'lina')
  await checkScreen(page, question, 'question-low')
  expect(await highest(page)).toBeGreaterThan(0.42)
  await stop(page)
  await checkScreen(page, 'Alles is gewist')
  expect((await context.cookies()).filter(({ name }) => name === 'scherm')).toEqual([])
  await page.goto('/kiosk')
  await expect(page.locator('body')).not.toHaveClass(/lom-reach/)
})

test('large letters, strong contrast and the left hand, all at once and one by one', { tag: '@again' }, async ({
  page,
}) => {
  await page.goto('/kiosk')
  await way(page, 'Linkshandig').click()
  await checkScreen(page, 'Waarmee kunnen wij u helpen?', 'start-left')
  await expect(page.locator('footer').locator('a, button').first()).toHaveText('Hulp van een mens')
  await way(page, 'Groter').click()
  await checkScreen(page, 'Waarmee kunnen wij u helpen?', 'start-left-large')
  await way(page, 'Contrast').click()
  await checkScreen(page, 'Waarmee kunnen wij u helpen?', 'start-left-large-contrast')
  await way(page, 'Linkshandig').click()
  await checkScreen(page, 'Waarmee kunnen wij u helpen?', 'start-large-contrast')
  await toTheQuestion(page, 'afschrift-akte', 'tom')
  await checkScreen(page, question, 'question-large-contrast')
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page).toHaveTitle(/^Fout: /)
  await checkScreen(page, question, 'question-large-contrast-error')
  // A page that answers a form stands otherwise with one touch too.
  await way(page, 'Groter').click()
  await checkScreen(page, question, 'question-contrast')
  await way(page, 'Lager').click()
  await checkScreen(page, question, 'question-low-contrast')
})

test('every word is large enough to be read at 60 cm with *Groter*, on every kind of screen', {
  tag: '@again',
}, async ({ page }) => {
  await page.goto('/kiosk')
  await way(page, 'Groter').click()
  await expect(page.locator('body.lom-reach-large')).toHaveCount(1)
  const look = async (path: string, name: string) => {
    await page.goto(path)
    await checkScreen(page, /./, `large-${name}`)
    expect(await tooSmall(page), name).toEqual([])
  }
  await look('/kiosk', 'start')
  await look('/kiosk/talen?van=%2Fkiosk', 'languages')
  await look('/kiosk/diensten', 'services')
  await look('/kiosk/dienst/afschrift-akte', 'service')
  await look('/kiosk/zonder', 'information')
  await look('/kiosk/zonder/attest', 'typing')
  await look('/kiosk/hulp', 'help')
  await toTheQuestion(page, 'attest-nationaliteit', 'els')
  await page.waitForURL(/nakijken|vraag|beginnen/)
  await look(page.url(), 'letter')
  await look(`${new URL(page.url()).pathname.replace(/nakijken.*$/, 'later')}`, 'later')
  await look('/kiosk/mijn', 'mine')
  await stop(page)
})

test('who chose on the first screen and left: the next person finds it as it was', { tag: '@more' }, async ({
  page,
  context,
}) => {
  await page.clock.install()
  await page.goto('/kiosk')
  await way(page, 'Contrast').click()
  await expect(page.locator('body')).toHaveClass(/lom-reach-contrast/)
  await page.clock.runFor(65_000)
  await expect(page.getByRole('dialog', { name: 'Bent u er nog?' })).toBeVisible()
  await page.clock.runFor(20_000)
  await checkScreen(page, 'Alles is gewist')
  expect((await context.cookies()).filter(({ name }) => name === 'scherm')).toEqual([])
})

test('more time: it asks later, the visit has no end that one touch does not put off', { tag: '@again' }, async ({
  page,
}) => {
  await page.clock.install()
  await page.goto('/kiosk')
  await way(page, 'Meer tijd').click()
  await toTheQuestion(page, 'afschrift-akte', 'piet')
  const dialog = page.getByRole('dialog', { name: 'Bent u er nog?' })
  await page.clock.runFor(280_000)
  await expect(dialog).toBeHidden()
  await page.clock.runFor(15_000)
  await expect(dialog).toBeVisible()
  await checkScreen(page, question)
  await page.getByRole('button', { name: 'Ja, ik ben er nog' }).click()
  await expect(dialog).toBeHidden()
  // Who touches the screen all the time is asked before the end of the visit, and gets the whole time again.
  const touchFor = async (minutes: number) => {
    for (let minute = 0; minute < minutes && (await dialog.isHidden()); minute++) {
      await page.keyboard.press('Shift')
      await page.clock.runFor(60_000)
    }
  }
  await touchFor(20)
  await expect(dialog).toBeVisible()
  const told = page.waitForResponse((response) => response.url().endsWith('/kiosk/sessie/langer'))
  await page.getByRole('button', { name: 'Ja, ik ben er nog' }).click()
  expect(await (await told).json()).toMatchObject({ absoluteSeconds: 1_199 })
  await touchFor(10)
  await expect(dialog).toBeHidden()
})

test('without script each of them is one touch too', { tag: '@more' }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: kioskSize, javaScriptEnabled: false })
  const page = await context.newPage()
  const refresh = async () =>
    Number.parseInt((await page.locator('meta[http-equiv="refresh"]').first().getAttribute('content')) ?? '', 10)
  await page.goto('/kiosk')
  for (const name of ['Lager', 'Linkshandig', 'Groter', 'Contrast', 'Meer tijd']) {
    await way(page, name).click()
    await expect(way(page, name)).toHaveAttribute('aria-current', 'true')
  }
  expect(await refresh()).toBe(300)
  await toTheQuestion(page, 'afschrift-akte', 'hanne')
  expect(await refresh()).toBeGreaterThan(300)
  await stop(page)
  await expect(page.locator('body')).not.toHaveClass(/lom-reach/)
  await context.close()
})

const doctor = 'Naam en gemeente van uw arts'
for (const javaScriptEnabled of [true, false]) {
  test(`going back and help keep what was typed, ${javaScriptEnabled ? 'with' : 'without'} script, until one stops`, {
    tag: '@more',
  }, async ({ browser, baseURL }) => {
    test.setTimeout(180_000)
    const context = await browser.newContext({ baseURL, viewport: kioskSize, javaScriptEnabled })
    const page = await context.newPage()
    const check = (title: string | RegExp, name?: string) =>
      javaScriptEnabled ? checkScreen(page, title, name) : expect(page.locator('h1')).toHaveText(title)
    const typed = page.locator('main input:is([type="text"], [type="tel"])')
    await toTheQuestion(page, 'tegemoetkoming-handicap', javaScriptEnabled ? 'tom' : 'ilse')
    const long = 'Dokter Van den Broucke-Vandenbossche, Groepspraktijk Aan de Watertoren'
    await typed.fill(long)
    await around(page, 'Hulp van een mens').click()
    await expect(page.locator('h1')).toHaveText('Hulp van een mens')
    expect(page.url()).not.toContain('Broucke')
    await around(page, 'Terug').click()
    await expect(typed).toHaveValue(long)
    await check(doctor, 'typed-kept')
    await typed.fill('Dokter Pee')
    await around(page, 'Terug').click()
    await page.getByRole('link', { name: 'Beginnen' }).click()
    await expect(typed).toHaveValue('Dokter Pee')
    // Enter still sends the form: the next question.
    await typed.press('Enter')
    await expect(page).toHaveURL(/vraag\/phone/)
    await typed.fill('04x')
    await page.getByRole('button', { name: 'Verder' }).click()
    await expect(page).toHaveTitle(/^Fout: /)
    await way(page, 'Linkshandig').click()
    await typed.fill('0470 1')
    await around(page, 'Hulp van een mens').click()
    await around(page, 'Terug').click()
    await expect(typed).toHaveValue('0470 1')
    await typed.press('Enter')
    await check(/elefoon/, 'typed-wrong-left')
    await stop(page)
    await expect(page.locator('h1')).toHaveText('Alles is gewist')
    expect((await context.cookies()).filter(({ name }) => name === 'getypt')).toEqual([])
    await context.close()
  })
}
