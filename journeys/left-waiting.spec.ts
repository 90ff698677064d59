import type { Page } from '@playwright/test'
import { startDemoCity } from '../scripts/demo-city.js'
import { checkPage, expect, listen, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.describe.configure({ timeout: 240_000 })

// A Saturday morning of its own, from ten to ten.
let city: { url: string; stop: () => Promise<void> }
test.beforeAll(async () => {
  test.setTimeout(180_000)
  city = await startDemoCity({ LOKET_CLOCK: '2021-09-11T09:50:00+02:00' })
})
test.afterAll(() => city.stop())

/** On a phone and at a desk: what is wrong with the page, and a picture of it in the folder that LEFT_PICTURES names. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.LEFT_PICTURES
  for (const width of [360, 1_280]) {
    await page.setViewportSize({ width, height: 900 })
    await checkPage(page)
    if (folder)
      await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true, animations: 'disabled' })
  }
}

test('who can be received by nobody is called all the same; who sits at the desk of a colleague chooses what for', {
  tag: '@again',
}, async ({ browser, complaints }) => {
  const open = async (options = {}) => {
    const page = await (await browser.newContext({ baseURL: city.url, locale: 'nl-BE', ...options })).newPage()
    listen(page, complaints)
    return page
  }
  const desk = await open()
  await desk.goto('/balie/wachtrij')
  await identify(desk, 'bram')
  await desk.getByLabel('Balie').selectOption('stadsloket-harmonie/harmonie-4')
  await desk.getByRole('button', { name: 'Hier gaan zitten' }).click()
  // Nobody of the roster: what stands with this desk is said, and can be chosen otherwise.
  await expect(desk.getByText('Wij vinden u niet in het rooster. U krijgt wat bij deze balie staat.')).toBeVisible()
  await desk.getByText('Kies zelf').click()
  await desk.getByLabel('mobiliteit').uncheck()
  await look(desk, 'chooses')
  await desk.getByRole('button', { name: 'Bewaren' }).click()
  await expect(desk.getByText('U koos dit zelf voor vandaag. Nu: identiteit, wonen.')).toBeVisible()
  const doorAt = (await desk.getByRole('link', { name: 'Scherm aan de deur' }).getAttribute('href')) ?? ''
  await desk.getByRole('button', { name: 'Opstaan' }).click()

  // Nobody sits there yet: what the screen at the door speaks goes along.
  const door = await open({ javaScriptEnabled: false, viewport: { width: 1_080, height: 1_920 } })
  await door.goto(`${doorAt}?taal=en`)
  await door.getByRole('link', { name: 'I have no appointment' }).click()
  await door
    .getByRole('button', { name: /passport/i })
    .first()
    .click()
  await expect(door.getByRole('heading', { level: 1 })).toHaveText('Your number: B 01')

  await desk.getByLabel('Balie').selectOption('stadsloket-harmonie/harmonie-4')
  await desk.getByRole('button', { name: 'Hier gaan zitten' }).click()
  await expect(desk.getByText('Niemand van wie er nu zit, kan dit.')).toBeVisible()
  await desk.keyboard.press('v')
  await expect(desk.getByText('Er wacht niemand die u kunt helpen.')).toBeVisible()
  await look(desk, 'nobody-can')
  await desk.getByRole('button', { name: 'Toch oproepen B 01' }).click()
  await expect(desk.getByText('Wil hulp in deze taal: Engels.')).toBeVisible()
  await checkPage(desk, 'Nummer B 01')
  // Before the city stops, and with it the line that keeps this page as it is now.
  for (const page of [desk, door]) await page.context().close()
})
