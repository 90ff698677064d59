import { startDemoCity } from '../scripts/demo-city.js'
import { checkPage, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 90_000 })

// A Saturday morning of its own, for the queue of the other journeys is another day.
let city: { url: string; stop: () => Promise<void> }
test.beforeAll(async () => {
  // A machine that does much else takes its time to start a city.
  test.setTimeout(180_000)
  city = await startDemoCity({ LOKET_CLOCK: '2021-09-11T10:20:00+02:00' })
})
test.afterAll(() => city?.stop())

test('a desk that loses the centre works on, and what it did is merged', async ({ browser, complaints: _ }) => {
  const atDesk = async (who: string, desk: string, options = {}) => {
    const page = await (await browser.newContext({ baseURL: city.url, locale: 'nl-BE', ...options })).newPage()
    await page.goto('/balie/wachtrij')
    await identify(page, who)
    await page.getByLabel('Balie').selectOption(`stadsloket-harmonie/${desk}`)
    await page.getByRole('button', { name: 'Hier gaan zitten' }).click()
    return page
  }
  const colleague = await atDesk('bram', 'harmonie-1', { javaScriptEnabled: false })
  await expect(colleague.getByText('Schrijf nummer, uur en afloop op papier.').first()).toBeVisible()
  const desk = await atDesk('griet', 'harmonie-2')
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
  const list = () => desk.evaluate(() => sessionStorage.getItem('lom-alone-list'))
  await expect.poll(list).not.toBeNull()
  expect(await list()).not.toContain('B 02')

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
