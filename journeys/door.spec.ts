import type { Page } from '@playwright/test'
import { startDemoCity } from '../scripts/demo-city.js'
import { confirmByMail } from './confirm.ts'
import { beside, checkScreen } from './contact-point.ts'
import { checkPage, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 150_000 })

// A Saturday morning of its own, as the queue of the other journeys is another day.
let city: { url: string; stop: () => Promise<void> }
test.beforeAll(async () => {
  // A machine that does much else takes its time to start a city.
  test.setTimeout(180_000)
  city = await startDemoCity({ LOKET_CLOCK: '2021-09-11T09:50:00+02:00' })
})
test.afterAll(() => city.stop())

/** The code of an appointment at Harmonie, made at home. */
async function book(page: Page, name: string, email: string, at: string): Promise<string> {
  await page.goto(`/afspraak/kies/identiteitskaart/1/stadsloket-harmonie/${at}`)
  await page.getByLabel('Uw naam').fill(name)
  await page.getByLabel('Per e-mail').check()
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByRole('button', { name: 'Afspraak bevestigen' }).click()
  await confirmByMail(page, email)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw afspraak staat vast')
  return (await page.locator('strong.lom-nowrap').first().textContent()) ?? ''
}

async function putCard(card: string): Promise<void> {
  const body = new URLSearchParams({ kaart: card })
  await fetch(`${beside(city.url, 11)}/kaart`, { method: 'POST', body, redirect: 'manual' })
}

async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['QUEUE_PICTURES']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true, animations: 'disabled' })
}

/** The least that is read with ease: a capital of 20 minutes of arc (ISO 9241-3: 20 to 22 preferred), in millimetres. */
const readableAt = (metres: number) => 1_000 * metres * Math.tan(((20 / 60) * Math.PI) / 180)

/** How tall a capital of a part is on the smallest screen that hangs in a waiting room: 43 inch, 941 mm wide. */
async function capitalMm(page: Page, part: string): Promise<number> {
  const pixels = await page.locator(part).evaluate((element) => {
    const { fontFamily, fontSize, fontWeight } = getComputedStyle(element)
    const canvas = document.createElement('canvas').getContext('2d')
    if (!canvas) throw new Error('no canvas to measure with')
    canvas.font = `${fontWeight} ${fontSize} ${fontFamily}`
    return canvas.measureText('H').actualBoundingBoxAscent
  })
  return (pixels * 941) / (page.viewportSize()?.width ?? 1)
}

test('a card shown at the door, and codes that are not of today; the room hears it, and says when its line is broken', {
  tag: '@again',
}, async ({ browser, complaints: _ }) => {
  const open = async (options = {}) =>
    (await browser.newContext({ baseURL: city.url, locale: 'nl-BE', ...options })).newPage()
  const home = await open()
  const code = await book(home, 'Maria Verbeeck', 'maria@voorbeeld.example', '2021-09-11T08:15:00.000Z')
  const nextWeek = await book(home, 'Karel Test', 'karel@voorbeeld.example', '2021-09-18T08:15:00.000Z')

  const desk = await open()
  await desk.goto('/balie/wachtrij')
  await identify(desk, 'griet')
  await desk.getByLabel('Balie').selectOption('stadsloket-harmonie/harmonie-2')
  await desk.getByRole('button', { name: 'Hier gaan zitten' }).click()
  const addressOf = async (name: string) => (await desk.getByRole('link', { name }).getAttribute('href')) ?? ''
  const [screenAt, doorAt] = [await addressOf('Scherm van de wachtzaal'), await addressOf('Scherm aan de deur')]

  // The door, without script.
  const door = await open({ javaScriptEnabled: false, viewport: { width: 1_080, height: 1_920 } })
  const title = door.getByRole('heading', { level: 1 })
  const inside = door.getByRole('button', { name: 'Mijn kaart zit in de lezer' })
  await door.goto(doorAt)
  await door.getByRole('link', { name: 'Ik heb een afspraak' }).click()
  await door.getByLabel('Uw code').fill(nextWeek)
  await door.getByRole('button', { name: 'Ik ben er' }).click()
  await expect(title).toHaveText('Uw afspraak is op een andere dag')
  await expect(door.getByText(/U wordt verwacht op .*18 september/)).toBeVisible()

  await door.goto(`${doorAt}/afspraak`)
  await door.getByRole('link', { name: 'Met mijn identiteitskaart' }).click()
  await expect(title).toHaveText('Steek uw identiteitskaart in de lezer')
  await look(door, 'door-card')
  await inside.click()
  await expect(title).toHaveText('Er zit geen kaart in de lezer')
  await look(door, 'door-card-none')
  await putCard('broken')
  await inside.click()
  await expect(title).toHaveText('Wij kunnen deze kaart niet lezen')
  await putCard('tom')
  await inside.click()
  await expect(title).toHaveText('Op deze kaart vinden wij geen afspraak')
  await look(door, 'door-card-unknown')
  await door.goto(`${doorAt}/kaart`)
  await putCard('maria')
  await inside.click()
  await expect(title).toHaveText('Uw nummer: A 01')
  await expect(door.getByText('Neem uw kaart mee.')).toBeVisible()
  expect(await door.content()).not.toContain('Verbeeck')
  await look(door, 'door-card-ticket')
  await door.goto(`${doorAt}/afspraak`)
  await door.getByLabel('Uw code').fill(code)
  await door.getByRole('button', { name: 'Ik ben er' }).click()
  await expect(door.getByText('U was al aangemeld. Dit is nog altijd uw nummer.')).toBeVisible()
  await putCard('')
  const looked = await open({ viewport: { width: 1_080, height: 1_920 } })
  await looked.goto(`${doorAt}/kaart`)
  await checkScreen(looked, 'Steek uw identiteitskaart in de lezer')
  // More products than five: one screen after the other, and back.
  await looked.goto(`${doorAt}/nummer`)
  await checkScreen(looked, 'Waarvoor komt u?', 'door-what')
  await looked.getByRole('link', { name: /^Toon/ }).click()
  await checkScreen(looked, 'Waarvoor komt u?', 'door-what-more')
  await looked.getByRole('link', { name: 'Terug' }).click()
  await expect(looked).toHaveURL(/\/nummer$/)

  // The room: each call is heard once and blinks; a broken line is said in words.
  const screen = await open({ viewport: { width: 1_920, height: 1_080 } })
  await screen.addInitScript(() => {
    const begin = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (...at) {
      const tones = Number(document.documentElement.dataset['tones'] ?? 0)
      document.documentElement.dataset['tones'] = String(tones + 1)
      return begin.apply(this, at)
    }
  })
  await screen.goto(screenAt)
  await checkPage(screen, 'Nog even geduld')
  const tones = async () => Number((await screen.locator('html').getAttribute('data-tones')) ?? 0)
  await screen.locator('body').click()
  expect(await tones()).toBe(0)
  await desk.keyboard.press('v')
  await expect(screen.getByText('Balie 2')).toBeVisible()
  await expect(screen.locator('.lom-wait__now--new')).toBeVisible()
  for (const part of ['.lom-wait__ticket', '.lom-wait__desk'])
    expect(await capitalMm(screen, part), part).toBeGreaterThan(readableAt(5))
  for (const part of ['.lom-wait__foot', '.lom-wait__now h1'])
    expect(await capitalMm(screen, part), part).toBeGreaterThan(readableAt(2))
  await expect.poll(tones).toBeGreaterThan(0)
  const once = await tones()
  await desk.keyboard.press('r')
  await expect.poll(tones).toBe(once * 2)
  await expect(screen.locator('[data-live-broken]')).toBeHidden()
  for (const one of [home, desk, door, looked]) await one.context().close()

  // Cut for good: an open line of a browser that is set offline stays open.
  await city.stop()
  await expect(screen.getByText('Dit scherm is de verbinding kwijt.')).toBeVisible({ timeout: 60_000 })
  await expect(screen.getByText('A 01')).toBeVisible()
  await look(screen, 'screen-broken')
  await screen.context().close()
})
