import { startDemoCity } from '../scripts/demo-city.js'
import { atDesk, callSomebody, everythingKept, sealedList } from './at-desk.ts'
import { beside } from './contact-point.ts'
import { letterTo } from './mailbox.ts'
import { checkPage, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ mode: 'default', timeout: 90_000 })

// A Saturday morning of its own, for the queue of the other journeys is another day.
let city: { url: string; stop: () => Promise<void> }
test.beforeAll(async () => {
  // A machine that does much else takes its time to start a city.
  test.setTimeout(180_000)
  city = await startDemoCity({ LOKET_CLOCK: '2021-09-11T10:20:00+02:00' })
})
test.afterAll(() => city?.stop())

test('a desk that loses the centre works on, and what it did is merged', async ({ browser, complaints: _ }) => {
  const colleague = await atDesk(
    browser,
    { url: city.url, employee: 'bram', desk: 'harmonie-1' },
    { javaScriptEnabled: false },
  )
  await expect(colleague.getByText('Schrijf nummer, uur en afloop op papier.').first()).toBeVisible()
  const desk = await atDesk(browser, { url: city.url, employee: 'griet', desk: 'harmonie-2' })
  const heading = desk.getByRole('heading', { level: 1 })

  for (const _one of [1, 2]) {
    await desk.getByLabel('Zonder afspraak, voor').selectOption({ index: 1 })
    await desk.getByRole('button', { name: 'Nummer geven' }).click()
    await expect(desk.getByText('De bezoeker mag gaan zitten.')).toBeVisible()
  }
  await desk.keyboard.press('v')
  await expect(heading).toHaveText('Nummer B 01')
  await desk.getByRole('button', { name: 'Apart zetten' }).click()
  await expect(heading).toHaveText('Niemand aan uw balie')
  const given = desk.waitForResponse((answer) => answer.url().endsWith('/balie/wachtrij/lijst') && answer.ok())
  await desk.keyboard.press('v')
  await expect(heading).toHaveText('Nummer B 02')
  await given
  const list = () => sealedList(desk)
  await expect.poll(list).not.toBeNull()
  expect(await everythingKept(desk)).not.toMatch(/B.?02/)

  // The line is cut: two acts, of which a colleague does one meanwhile too.
  await desk.context().setOffline(true)
  await checkPage(desk, 'Geen verbinding met het centrum')
  await expect(desk.getByText('B 02')).toBeVisible()
  if (process.env.QUEUE_PICTURES) {
    for (const [width, height] of [
      [1_280, 900],
      [360, 780],
    ] as const) {
      await desk.setViewportSize({ width, height })
      await desk.screenshot({ path: `${process.env.QUEUE_PICTURES}/desk-alone-${width}.png`, fullPage: true })
    }
    await desk.setViewportSize({ width: 1_280, height: 900 })
  }
  await desk.getByRole('button', { name: 'Geholpen' }).click()
  await expect(desk.getByText('Bewaard om later in te voeren: 1.')).toBeVisible()
  await desk.getByRole('button', { name: 'Oproepen', exact: true }).click()
  await expect(desk.getByText('Bewaard om later in te voeren: 2.')).toBeVisible()
  await colleague.goto('/balie/wachtrij')
  await colleague.getByRole('button', { name: 'Oproepen', exact: true }).click()
  await expect(colleague.getByRole('heading', { level: 1 })).toHaveText('Nummer B 01')

  await desk.context().setOffline(false)
  await expect(desk.getByText('De verbinding is terug.')).toBeVisible()
  await expect(desk.getByText(/B 01: Balie 1 riep dit nummer op om/)).toBeVisible()
  await checkPage(desk, 'Niemand aan uw balie')
  if (process.env.QUEUE_PICTURES)
    await desk.screenshot({ path: `${process.env.QUEUE_PICTURES}/desk-merged-1280.png`, fullPage: true })
  await expect
    .poll(() => desk.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('lom-alone')).length))
    .toBe(0)

  await desk.goto('/balie')
  expect(await list()).toBeNull()
  await desk.goto('/balie/wachtrij')
  await expect.poll(list).not.toBeNull()
  await desk.getByRole('button', { name: 'Afmelden' }).click()
  await expect(desk).not.toHaveURL(/wachtrij/)
  expect(await list()).toBeNull()
  for (const one of [desk, colleague]) await one.context().close()
})

/** Somebody books a time of today at home. Gives the code of the visit. */
async function someoneBooks(email: string): Promise<string> {
  const post = (path: string, body: Record<string, string>) =>
    fetch(new URL(path, city.url), { method: 'POST', redirect: 'manual', body: new URLSearchParams(body) })
  const time = '/afspraak/kies/reispas/1/stadsloket-harmonie/2021-09-11T10:00:00.000Z'
  const held = await post(time, { name: 'Rosa Verbruggen', contact: 'email', email })
  const { text } = await letterTo(city.url, email, 'Bevestig uw afspraak')
  const confirmed = await post(held.headers.get('location') ?? '', { code: text.match(/\d{6}/)?.[0] ?? '' })
  const page = await fetch(new URL(confirmed.headers.get('location') ?? '', city.url))
  return /<strong class="lom-nowrap">([^<]+)</.exec(await page.text())?.[1] ?? ''
}

test('a desk that is alone knows who is still to come, and a page that is loaded again goes on', {
  tag: '@more',
}, async ({ browser, complaints: _ }) => {
  const code = await someoneBooks('rosa.alleen@voorbeeld.example')
  const desk = await atDesk(browser, { url: city.url, employee: 'griet', desk: 'harmonie-2' })
  await callSomebody(desk)
  // The browser keeps an empty page; of who comes nothing can be read in what it keeps.
  await desk.evaluate(() => navigator.serviceWorker.ready)
  const kept = async () => {
    const pages = await desk.evaluate(async () => {
      const answers = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).matchAll()))
      return Promise.all(answers.flat().map((answer) => answer.clone().text()))
    })
    return `${await everythingKept(desk)}${pages.join('')}`
  }
  expect(await kept()).not.toMatch(/Verbruggen|griet/i)

  await desk.context().setOffline(true)
  const heading = desk.getByRole('heading', { level: 1, name: 'Geen verbinding met het centrum' })
  await expect(heading).toBeVisible()
  await expect(desk.getByText('12.00, Rosa Verbruggen')).toBeVisible()
  await expect(desk.getByText(`Komt nog, voor: Reispas aanvragen. Code: ${code}.`)).toBeVisible()
  await desk.reload()
  await expect(heading).toBeVisible()
  await expect(desk.getByText('12.00, Rosa Verbruggen')).toBeVisible()
  await checkPage(desk, 'Geen verbinding met het centrum')
  if (process.env.QUEUE_PICTURES) {
    for (const [width, height] of [
      [1_280, 900],
      [360, 800],
    ] as const) {
      await desk.setViewportSize({ width, height })
      await desk.screenshot({ path: `${process.env.QUEUE_PICTURES}/desk-alone-reloaded-${width}.png`, fullPage: true })
    }
  }
  await desk.getByRole('button', { name: 'Geholpen' }).click()
  await expect(desk.getByText('Bewaard om later in te voeren: 1.')).toBeVisible()
  await desk.reload()
  await expect(desk.getByText('Bewaard om later in te voeren: 1.')).toBeVisible()

  await desk.context().setOffline(false)
  await expect(desk.getByText('De verbinding is terug.')).toBeVisible({ timeout: 20_000 })
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Niemand aan uw balie')

  // Signed out, a page without the centre opens nothing any more.
  await desk.getByRole('button', { name: 'Afmelden' }).click()
  await expect(desk).not.toHaveURL(/wachtrij/)
  expect(await sealedList(desk)).toBeNull()
  await desk.context().close()
})

const minutes = 60_000
const harmonie = (employee: string, desk: string) => ({ url: city.url, employee, desk })

test('the list of a desk that is alone goes with the session, and what was done stays to be sent', {
  tag: '@more',
}, async ({ browser }) => {
  const desk = await atDesk(browser, harmonie('griet', 'harmonie-2'), {}, (page) => page.clock.install())
  const number = await callSomebody(desk)
  await desk.context().setOffline(true)
  await checkPage(desk, 'Geen verbinding met het centrum')
  await desk.getByRole('button', { name: 'Apart zetten' }).click()
  await expect(desk.getByText('Bewaard om later in te voeren: 1.')).toBeVisible()

  // Half an hour without the centre: nothing could keep the session.
  await desk.clock.runFor(29 * minutes)
  await expect(desk.getByRole('dialog', { name: 'U bent nog even aangemeld' })).toBeVisible()
  expect(await sealedList(desk)).not.toBeNull()
  await desk.clock.runFor(1.5 * minutes)
  await expect(desk.getByText('De lijst is gewist. Werk verder op papier.')).toBeVisible()
  expect(await sealedList(desk)).toBeNull()
  await expect(desk.getByText(number)).toHaveCount(0)
  const kept = await everythingKept(desk)
  expect(kept).toContain('lom-alone-acts')
  expect(kept).not.toMatch(new RegExp(number.replace(' ', '.?')))
  await checkPage(desk, 'Geen verbinding met het centrum')

  // The same employee signs in again: what was done comes into the queue.
  await desk.context().clearCookies()
  await desk.context().setOffline(false)
  // It asks every few seconds whether the centre is there again.
  await expect(desk.getByRole('heading', { level: 1 })).not.toHaveText('Geen verbinding met het centrum', {
    timeout: 20_000,
  })
  await desk.goto('/balie/wachtrij')
  await identify(desk, 'griet')
  await expect(desk.getByText('De verbinding is terug.')).toBeVisible()
  await expect(desk.getByRole('button', { name: 'Opstaan' })).toBeVisible()
  await expect.poll(() => everythingKept(desk)).not.toContain('lom-alone-acts')
  await desk.context().close()
})

test('with the line, a page whose session is over leaves no list behind', { tag: '@more' }, async ({ browser }) => {
  const desk = await atDesk(browser, harmonie('griet', 'harmonie-2'), {}, (page) => page.clock.install())
  await expect.poll(() => sealedList(desk)).not.toBeNull()
  await desk.clock.fastForward(31 * minutes)
  await expect(desk).toHaveURL(/\/balie\/afgemeld\?reden=tijd/)
  await checkPage(desk)
  expect(await sealedList(desk)).toBeNull()
  await desk.context().close()
})

test('a key that is withdrawn takes the list along, as soon as the centre can say so', { tag: '@more' }, async ({
  browser,
}) => {
  const desk = await atDesk(browser, harmonie('griet', 'harmonie-2'))
  const number = await callSomebody(desk)
  // Only this page loses the centre: the session is ended from another one.
  await desk.route('**/balie/wachtrij/**', (route) => route.abort())
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Geen verbinding met het centrum', {
    timeout: 20_000,
  })
  await expect(desk.getByText(number).first()).toBeVisible()
  const elsewhere = await desk.context().newPage()
  await elsewhere.goto(`${beside(city.url, 1)}/op/v1/logout`)
  await elsewhere.close()
  // The centre cannot be reached, so the desk goes on.
  expect(await sealedList(desk)).not.toBeNull()

  const answered = desk.waitForResponse((answer) => answer.url().endsWith('/balie/wachtrij/lijst'))
  await desk.unroute('**/balie/wachtrij/**')
  expect((await answered).status()).toBe(303)
  await expect(desk.getByRole('heading', { level: 1 })).not.toHaveText('Geen verbinding met het centrum')
  // A page whose script knows nothing of the list: it was erased before.
  await desk.goto('/')
  expect(await everythingKept(desk)).not.toContain('lom-alone')
  await desk.context().close()
})
