import { startDemoCity } from '../scripts/demo-city.js'
import { atDesk, callSomebody, everythingKept } from './at-desk.ts'
import { checkPage, expect, test } from './page-check.ts'

test.describe.configure({ timeout: 90_000 })

// So late that midnight comes before the end of a session of half an hour.
let city: { url: string; stop: () => Promise<void> }
test.beforeAll(async () => {
  test.setTimeout(180_000)
  city = await startDemoCity({ LOKET_CLOCK: '2021-09-11T23:40:00+02:00' })
})
test.afterAll(() => city?.stop())

test('at midnight nothing of the day is left in the browser of a desk that is alone', { tag: '@more' }, async ({
  browser,
}) => {
  const place = { url: city.url, employee: 'griet', desk: 'harmonie-2' }
  const desk = await atDesk(browser, place, {}, (page) => page.clock.install())
  const number = await callSomebody(desk)
  await desk.context().setOffline(true)
  await checkPage(desk, 'Geen verbinding met het centrum')
  await desk.getByRole('button', { name: 'Geholpen' }).click()
  await expect(desk.getByText('Bewaard om later in te voeren: 1.')).toBeVisible()
  const before = await everythingKept(desk)
  expect(before).toContain('lom-alone-list')
  expect(before).toContain('lom-alone-acts')
  expect(before).not.toMatch(new RegExp(number.replace(' ', '.?')))

  await desk.clock.runFor('21:00')
  await expect(desk.getByText('De lijst is gewist. Werk verder op papier.')).toBeVisible()
  await expect(desk.getByText(number)).toHaveCount(0)
  // Not the list, and not what was to be sent: a number of yesterday is nobody's today.
  expect(await everythingKept(desk)).not.toContain('lom-alone')
  await expect(desk.getByText('Bewaard om later in te voeren')).toHaveCount(0)
  await checkPage(desk, 'Geen verbinding met het centrum')
  await desk.context().close()
})
