import { expect, test } from '@playwright/test'
import { fillIn, sign } from './application.ts'
import { picture } from './picture.ts'
import { identify, signIn } from './sign-in.ts'
import { press } from './simulators.ts'

test.describe.configure({ timeout: 120_000 })

test('what is said while a system is slow or silent', async ({ page, baseURL }) => {
  await signIn(page, 'hanne', '/dienst/attest-woonst/aanvragen')
  await fillIn(page)
  try {
    await press(baseURL, 'population', 'slow')
    await sign(page, 'hanne')
    await picture(page, 'busy')
    await press(baseURL, 'population', 'down')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/goed aangekomen|is klaar/, { timeout: 40_000 })
    await picture(page, 'waiting')
    await page.goto('/mijn-loket')
    await picture(page, 'my-counter-waiting')
    await page.goto('/dienst/attest-leven/aanvragen')
    await picture(page, 'form-source-silent')
    await page.context().clearCookies()
    await signIn(page, 'sofie', '/dienst/attest-leven/aanvragen')
    await picture(page, 'form-nothing-known')
  } finally {
    await press(baseURL, 'population', 'well')
  }
})

test('what an employee sees of systems for which nothing waits', async ({ page, baseURL }) => {
  await page.goto('/balie')
  await identify(page, 'griet')
  try {
    await press(baseURL, 'scanner', 'down')
    await page.goto('/balie/systemen')
    await expect(page.getByText('Antwoordt niet')).toBeVisible()
    await picture(page, 'desk-systems')
  } finally {
    await press(baseURL, 'scanner', 'well')
  }
})

test('paid, and an employee looks', async ({ page, baseURL }) => {
  await signIn(page, 'oleksandr', '/dienst/afschrift-akte/aanvragen')
  await fillIn(page, 'Welke akte hebt u nodig?')
  await sign(page, 'oleksandr')
  const application = page.url()
  await press(baseURL, 'payments', 'down')
  await page.getByRole('button', { name: '€ 5,00 betalen' }).click()
  await picture(page, 'payment-silent')
  await press(baseURL, 'payments', 'well')
  await page.goto(application)
  await page.getByRole('main').getByRole('button').click()
  await picture(page, 'simulated-payment')
  await page
    .getByRole('button', { name: /Betaal|Laat slagen|gelukt/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Een medewerker bekijkt uw aanvraag', {
    timeout: 20_000,
  })
  await picture(page, 'with-employee')
})

test('what is said when something is not right', async ({ page, browser, baseURL }) => {
  await signIn(page, 'ilse')
  await page.goto('/aanvraag/00000000-0000-7000-8000-000000000000')
  await picture(page, 'case-not-found')
  await page.goto('/dienst/attest-leven/aanvragen')
  await page
    .locator('main form input[name="_csrf"]')
    .first()
    .evaluate((field) => field.setAttribute('value', 'x'))
  await page.locator('main input[type="radio"]').first().check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await picture(page, 'form-not-ours')

  const stranger = await (await browser.newContext({ baseURL })).newPage()
  await stranger.clock.install()
  await signIn(stranger, 'els', '/mijn-loket/gegevens')
  await stranger.clock.runFor(28.2 * 60_000)
  await expect(stranger.getByRole('dialog')).toBeVisible()
  await stranger.setViewportSize({ width: 1280, height: 900 })
  await stranger.screenshot({ path: 'screenshots/session-warning-1280.png' })
  await stranger.setViewportSize({ width: 360, height: 780 })
  await stranger.screenshot({ path: 'screenshots/session-warning-360.png' })
  await page.goto('/aanmelden/terug?code=x&state=y')
  await picture(page, 'sign-in-failed')
  await page.goto(`/meenemen/${'A'.repeat(32)}`)
  await picture(page, 'phone-link-over')
  // From an address of its own: who scans a code after this is not kept waiting.
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': '10.9.8.7' })
  for (let asked = 0; asked < 31; asked++) await page.goto(`/meenemen/${'A'.repeat(32)}`)
  await picture(page, 'too-many')
  await stranger.context().close()
})
