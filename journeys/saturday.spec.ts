import type { Page } from '@playwright/test'
import { startDemoCity } from '../scripts/demo-city.js'
import { confirmByMail } from './confirm.ts'
import { checkScreen } from './contact-point.ts'
import { fillIn } from './every-product.ts'
import { checkPage, expect, test } from './page-check.ts'
import { readQr } from './qr-reader.ts'
import { identify } from './sign-in.ts'
import { begin, next, until } from './social.ts'

test.describe.configure({ timeout: 240_000 })

// A Saturday morning of its own, from ten to ten: the city of the other journeys runs on another day.
const morning = '2021-09-11T09:50:00+02:00'
let city: { url: string; stop: () => Promise<void> }
test.beforeAll(async () => {
  // A machine that does much else takes its time to start a city.
  test.setTimeout(180_000)
  city = await startDemoCity({ LOKET_CLOCK: morning })
})
test.afterAll(() => city.stop())

/** The page as a picture, where somebody wants to look at them: QUEUE_PICTURES names the folder. */
async function look(page: Page, name: string, width: number, height: number): Promise<void> {
  const folder = process.env['QUEUE_PICTURES']
  await page.setViewportSize({ width, height })
  if (folder)
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: width < 1_900, animations: 'disabled' })
}

test('a Saturday at Harmonie, from check-in to finished', async ({ browser, complaints: _ }) => {
  const open = async (options = {}) =>
    (await browser.newContext({ baseURL: city.url, locale: 'nl-BE', ...options })).newPage()
  const home = await open()
  const today = '/afspraak/kies/identiteitskaart/1/stadsloket-harmonie/2021-09-11T08:15:00.000Z'
  await home.goto(today)
  await home.getByLabel('Uw naam').fill('Rosa Verbruggen')
  await home.getByLabel('Per e-mail').check()
  await home.getByLabel('E-mailadres').fill('rosa@voorbeeld.example')
  await home.getByRole('button', { name: 'Afspraak bevestigen' }).click()
  await confirmByMail(home, 'rosa@voorbeeld.example')
  await expect(home.getByRole('heading', { level: 1 })).toHaveText('Uw afspraak staat vast')
  const code = (await home.locator('strong.lom-nowrap').first().textContent()) ?? ''

  // The desk: sit down, and see who waits.
  const desk = await open()
  await desk.goto('/balie/wachtrij')
  await identify(desk, 'griet')
  await checkPage(desk, 'Waar zit u vandaag?')
  await look(desk, 'desk-seat', 1_280, 900)
  await desk.getByLabel('Balie').selectOption('stadsloket-harmonie/harmonie-2')
  await desk.getByRole('button', { name: 'Hier gaan zitten' }).click()
  await checkPage(desk, 'Niemand aan uw balie')
  const [screenAt, doorAt] = await Promise.all(
    ['Scherm van de wachtzaal', 'Scherm aan de deur'].map((name) =>
      desk.getByRole('link', { name }).getAttribute('href'),
    ),
  )

  const screen = await open({ viewport: { width: 1_920, height: 1_080 } })
  await screen.goto(screenAt ?? '')
  await checkPage(screen, 'Nog even geduld')

  // The door, without script: a wrong code, the right one, and somebody without an appointment.
  const door = await open({ javaScriptEnabled: false, viewport: { width: 1_080, height: 1_920 } })
  await door.goto(doorAt ?? '')
  await expect(door.getByRole('heading', { level: 1 })).toHaveText('Welkom in Stadsloket Harmonie')
  await look(door, 'door-start', 1_080, 1_920)
  await door.getByRole('link', { name: 'Ik heb een afspraak' }).click()
  await door.getByLabel('Uw code').fill('ZZZ999')
  await door.getByRole('button', { name: 'Ik ben er' }).click()
  await expect(door.getByRole('heading', { level: 1 })).toHaveText('Wij vinden uw afspraak niet')
  await door.getByRole('link', { name: 'Opnieuw proberen' }).click()
  await look(door, 'door-code', 1_080, 1_920)
  await door.getByLabel('Uw code').fill(code)
  await door.getByRole('button', { name: 'Ik ben er' }).click()
  await expect(door.getByRole('heading', { level: 1 })).toHaveText('Uw nummer: A 01')
  await look(door, 'door-ticket', 1_080, 1_920)
  await door.getByRole('link', { name: 'Klaar' }).click()
  await door.getByRole('link', { name: 'Ik heb geen afspraak' }).click()
  await look(door, 'door-what', 1_080, 1_920)
  await door.getByRole('button', { name: 'Reispas' }).click()
  await expect(door.getByRole('heading', { level: 1 })).toHaveText('Uw nummer: B 01')
  const turnAt = readQr(await door.locator('.lom-qr path').getAttribute('d'))

  const looked = await open({ viewport: { width: 1_080, height: 1_920 } })
  await looked.goto(doorAt ?? '')
  await checkScreen(looked, 'Welkom in Stadsloket Harmonie')

  // Shown without asking: who walked in goes first, the appointment waits for its time.
  await expect(desk.getByText('Te vroeg: komt op het uur van de afspraak.')).toBeVisible()
  await expect(screen.getByText('B 01')).toBeVisible()
  await desk.keyboard.press('v')
  await checkPage(desk, 'Nummer B 01')
  await expect(screen.getByText('Balie 2')).toBeVisible()
  await checkPage(screen, 'Nu aan de beurt')
  await look(screen, 'screen', 1_920, 1_080)

  await desk.keyboard.press('n')
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Niemand aan uw balie')
  await desk.keyboard.press('z')
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Nummer B 01')
  await desk.getByRole('button', { name: 'Apart zetten' }).click()
  await expect(desk.getByRole('heading', { name: 'Apart gezet' })).toBeVisible()
  await desk.keyboard.press('v')
  await checkPage(desk, 'Rosa Verbruggen')
  await look(desk, 'desk-queue', 1_280, 900)
  await look(desk, 'desk-queue', 360, 780)
  expect(await screen.content()).not.toContain('Rosa')
  await desk.keyboard.press('g')
  await checkPage(desk, 'Niemand aan uw balie')
  await look(desk, 'desk-done', 1_280, 900)

  // On a telephone: the walk-in who was put aside goes back, and is called there.
  const phone = await open({ viewport: { width: 360, height: 780 } })
  await phone.goto(turnAt)
  await expect(phone.getByText('Uw plaats blijft bewaard.')).toBeVisible()
  await desk.getByRole('button', { name: 'Terug in de rij' }).click()
  await expect(phone.getByText('Niemand is vóór u.')).toBeVisible()
  await checkPage(phone, 'Uw nummer is B 01')
  await look(phone, 'phone', 360, 780)
  await desk.keyboard.press('v')
  await expect(phone.getByText('Ga nu naar Balie 2')).toBeVisible()
  await checkPage(phone, 'Uw nummer is B 01')
  await look(phone, 'phone-called', 360, 780)

  // A colleague sees a call for help at once, and the next ticket is called to a telephone.
  const colleague = await open()
  await colleague.goto('/balie/wachtrij')
  await identify(colleague, 'bram')
  await colleague.getByLabel('Balie').selectOption('stadsloket-harmonie/harmonie-1')
  await colleague.getByRole('button', { name: 'Hier gaan zitten' }).click()
  await desk.getByRole('button', { name: 'Hulp roepen' }).click()
  await expect(colleague.getByText(/Balie 2 vraagt hulp/)).toBeVisible()
  await checkPage(colleague, 'Niemand aan uw balie')
  await look(colleague, 'desk-alarm', 1_280, 900)
  await colleague.getByRole('button', { name: 'Hulp is er' }).click()
  await expect(desk.getByText(/riep hulp/)).toBeHidden()
  await expect(colleague.getByText(/Balie 2 vraagt hulp/)).toBeHidden()

  // Who works on another page sees it there, without opening another.
  await colleague.goto('/balie/afspraken')
  await desk.getByRole('button', { name: 'Hulp roepen' }).click()
  await expect(colleague.getByRole('alert')).toContainText('Balie 2 in Stadsloket Harmonie vraagt hulp')
  await checkPage(colleague, 'Afspraken')
  await look(colleague, 'desk-alarm-elsewhere', 1_280, 900)
  await look(colleague, 'desk-alarm-elsewhere', 360, 780)
  await desk.getByRole('button', { name: 'Geen hulp meer nodig' }).click()
  await expect(colleague.getByRole('alert')).toBeHidden()

  // On any other page too, after a second press; by mistake, it is taken back.
  await colleague.goto('/balie/afspraken')
  await colleague.keyboard.press('!')
  await colleague.getByRole('button', { name: 'Roep nu hulp' }).click()
  await expect(desk.getByText(/Balie 1 vraagt hulp/)).toBeVisible()
  await colleague.getByRole('button', { name: 'Geen hulp meer nodig' }).click()
  await expect(desk.getByText(/vraagt hulp/)).toBeHidden()

  await expect(colleague.getByRole('button', { name: 'Geen hulp meer nodig' })).toBeHidden()
  await colleague.goto('/balie/afspraken')
  // A page behind another has no line of its own; as soon as somebody looks at it, it says who calls.
  const isSeen = (seen: boolean) =>
    colleague.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, !seen)
  await isSeen(false)
  await desk.getByRole('button', { name: 'Hulp roepen' }).click()
  await expect(desk.getByText(/riep hulp/)).toBeVisible()
  await expect(colleague.getByText(/Balie 2.* vraagt hulp/)).toBeHidden()
  await isSeen(true)
  await expect(colleague.getByText(/Balie 2.* vraagt hulp/)).toBeVisible()
  await colleague.getByRole('button', { name: 'Hulp is er' }).click()
  for (const one of [home, desk, screen, door, looked, phone, colleague]) await one.context().close()
})

test('who filled in at home what it is about: its number is at the seat', {
  tag: '@again',
}, async ({ browser, complaints: _ }) => {
  const open = async (options = {}) =>
    (await browser.newContext({ baseURL: city.url, locale: 'nl-BE', ...options })).newPage()
  const home = await open()
  await begin(home, 'sofie', 'reispas', 'Gegevens klaarzetten')
  for (let step = 0; step < 6 && (await home.getByRole('button', { name: 'Verder' }).count()) > 0; step++) {
    await fillIn(home)
    await next(home)
  }
  await home.getByRole('button', { name: 'Aanvraag indienen' }).click()
  await until(home, 'Uw gegevens staan klaar')
  const number = /LM-\w{4}-\w{4}/.exec(await home.locator('main').innerText())?.[0] ?? ''
  await home.goto('/afspraak/kies/reispas/1/stadsloket-harmonie/2021-09-11T08:45:00.000Z')
  await home.getByLabel('Per e-mail').check()
  await home.getByLabel('E-mailadres').fill('sofie@voorbeeld.example')
  await home.getByRole('button', { name: 'Afspraak bevestigen' }).click()
  await expect(home.getByRole('heading', { level: 1 })).toHaveText('Uw afspraak staat vast')
  const code = (await home.locator('strong.lom-nowrap').first().textContent()) ?? ''

  const desk = await open()
  await desk.goto('/balie/wachtrij')
  await identify(desk, 'griet')
  await desk.getByLabel('Balie').selectOption('stadsloket-harmonie/harmonie-2')
  await desk.getByRole('button', { name: 'Hier gaan zitten' }).click()
  await desk
    .getByLabel(/code|naam/i)
    .first()
    .fill(code)
  await desk.getByRole('button', { name: 'Aanmelden', exact: true }).click()
  await expect(desk.getByLabel(/code|naam/i).first()).toHaveValue('')
  await desk
    .getByRole('button', { name: /volgende/i })
    .first()
    .click()
  await checkPage(desk, /Sofie/)
  await expect(desk.getByRole('link', { name: number })).toBeVisible()
  for (const width of [1_280, 360]) await look(desk, 'desk-intake', width, 900)
  await desk.getByRole('link', { name: number }).click()
  await checkPage(desk)
  for (const one of [home, desk]) await one.context().close()
})
