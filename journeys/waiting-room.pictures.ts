import { expect, type Page, test } from '@playwright/test'
import { startDemoCity } from '../scripts/demo-city.js'
import { confirmByMail } from './confirm.ts'
import { picture, pictureAt } from './picture.ts'
import { readQr } from './qr-reader.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 300_000 })

/** A screen on the wall lies, the one at the door stands; somebody holds a telephone. */
const [wall, standing, telephone] = [
  { width: 1_920, height: 1_080 },
  { width: 1_080, height: 1_920 },
  { width: 360, height: 800 },
]

// A Saturday morning of its own, as in the journey of that day.
let city: { url: string; stop: () => Promise<void> }
test.beforeAll(async () => {
  test.setTimeout(180_000)
  city = await startDemoCity({ LOKET_CLOCK: '2021-09-11T09:50:00+02:00' })
})
test.afterAll(() => city.stop())

async function book(page: Page, name: string, at: string): Promise<string> {
  const email = `${name.slice(0, 4).toLowerCase()}@voorbeeld.example`
  await page.goto(`/afspraak/kies/identiteitskaart/1/stadsloket-harmonie/2021-09-11T${at}:00.000Z`)
  await page.getByLabel('Uw naam').fill(name)
  await page.getByLabel('Per e-mail').check()
  await page.getByLabel('E-mailadres').fill(email)
  await page.getByRole('button', { name: 'Afspraak bevestigen' }).click()
  await confirmByMail(page, email)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw afspraak staat vast')
  return (await page.locator('strong.lom-nowrap').first().textContent()) ?? ''
}

test('the waiting room, the door, the seat and the telephone of who waits', async ({ browser }) => {
  const open = async (options = {}) =>
    (await browser.newContext({ baseURL: city.url, locale: 'nl-BE', ...options })).newPage()
  const home = await open()
  const code = await book(home, 'Maximiliaan-Alexander Vandenbroucke-Vandenbossche', '08:15')
  const later = await book(home, 'Rosa Verbruggen', '09:45')

  const desk = await open()
  await desk.goto('/balie/wachtrij')
  await identify(desk, 'griet')
  await picture(desk, 'queue-seat-choose')
  await desk.getByLabel('Balie').selectOption('stadsloket-harmonie/harmonie-2')
  await desk.getByRole('button', { name: 'Hier gaan zitten' }).click()
  await picture(desk, 'queue-seat-nobody')
  const addressOf = async (name: string) => (await desk.getByRole('link', { name }).getAttribute('href')) ?? ''
  const [screen, door] = [await open({ viewport: wall }), await open({ viewport: standing, javaScriptEnabled: false })]
  await screen.goto(await addressOf('Scherm van de wachtzaal'))
  await pictureAt(screen, 'queue-screen-nobody', wall)

  const doorAt = await addressOf('Scherm aan de deur')
  await door.goto(doorAt)
  await pictureAt(door, 'queue-door', standing)
  const say = async (said: string, name: string) => {
    await door.goto(doorAt)
    await door.getByRole('link', { name: 'Ik heb een afspraak' }).click()
    if (name === 'queue-door-wrong') await pictureAt(door, 'queue-door-code', standing)
    await door.getByLabel('Uw code').fill(said)
    await door.getByRole('button', { name: 'Ik ben er' }).click()
    await pictureAt(door, name, standing)
  }
  await say('ZZZ999', 'queue-door-wrong')
  await say(later, 'queue-door-too-early')
  await say(code, 'queue-door-ticket')
  const turns: string[] = []
  for (let person = 0; person < 6; person++) {
    await door.goto(doorAt)
    await door.getByRole('link', { name: 'Ik heb geen afspraak' }).click()
    if (person === 0) await pictureAt(door, 'queue-door-what', standing)
    await door.getByRole('button', { name: 'Reispas' }).click()
    await expect(door.getByRole('heading', { level: 1 })).toHaveText(`Uw nummer: B 0${person + 1}`)
    turns.push(readQr(await door.locator('.lom-qr path').getAttribute('d')))
  }
  await pictureAt(door, 'queue-door-walk-in', standing)

  const phone = await open({ viewport: telephone })
  await phone.goto(turns[0] ?? '')
  await pictureAt(phone, 'queue-phone-waiting', telephone)
  const press = (name: string) => desk.getByRole('button', { name }).first().click()
  await desk.keyboard.press('v')
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Nummer B 01')
  await expect(phone.getByText('Ga nu naar Balie 2')).toBeVisible()
  await pictureAt(phone, 'queue-phone-called', telephone)
  await picture(desk, 'queue-seat-walk-in')
  await press('Apart zetten')
  await expect(phone.getByText('Uw plaats blijft bewaard.')).toBeVisible()
  await pictureAt(phone, 'queue-phone-parked', telephone)
  for (const number of ['B 02', 'B 03', 'B 04', 'B 05', 'B 06']) {
    await desk.keyboard.press('v')
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText(`Nummer ${number}`)
    if (number === 'B 04') {
      await expect(screen.getByText(number)).toBeVisible()
      await pictureAt(screen, 'queue-screen', wall)
    }
    await desk.keyboard.press('g')
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Niemand aan uw balie')
  }
  await desk.keyboard.press('v')
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('Maximiliaan')
  await picture(desk, 'queue-seat-long-name')
  await expect(screen.getByText('A 01')).toBeVisible()
  await pictureAt(screen, 'queue-screen-called', wall)

  const colleague = await open()
  await colleague.goto('/balie/wachtrij')
  await identify(colleague, 'bram')
  await colleague.getByLabel('Balie').selectOption('stadsloket-harmonie/harmonie-1')
  await colleague.getByRole('button', { name: 'Hier gaan zitten' }).click()
  await press('Hulp roepen')
  await expect(colleague.getByText(/Balie 2 vraagt hulp/)).toBeVisible()
  await picture(colleague, 'queue-seat-alarm')
})
