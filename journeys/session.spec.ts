import { beside } from './contact-point.ts'
import { checkPage, expect, test } from './page-check.ts'
import { identify, signIn } from './sign-in.ts'

const minutes = 60_000

test('the session warns, is kept, ends; what was filled in is still there', { tag: '@more' }, async ({
  page,
  context,
}) => {
  await page.clock.install()
  await signIn(page, 'hanne', '/dienst/attest-leven/aanvragen')
  const form = page.url()
  await page.getByLabel('School of studietoelage').check()
  await expect(page.getByText(/^Bewaard om \d+\.\d\d uur$/)).toBeVisible()

  // A session of half an hour: two minutes before its end the page asks.
  const warning = page.getByRole('dialog', { name: 'U bent nog even aangemeld' })
  await page.goto(form)
  await page.clock.runFor(28.2 * minutes)
  await expect(warning).toBeVisible()
  await checkPage(page)
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/sessie/verlengen'))
  await warning.getByRole('button', { name: 'Aangemeld blijven' }).click()
  expect((await kept).status()).toBe(200)
  await expect(warning).toBeHidden()

  await page.clock.runFor(28.2 * minutes)
  await expect(warning).toBeVisible()
  await page.clock.runFor(2.5 * minutes)
  await expect(page).toHaveURL(/\/afgemeld\?reden=tijd/)
  await checkPage(page, 'U bent afgemeld')
  await expect(page.getByText('Uw tijd was om. Wat u invulde, is bewaard.')).toBeVisible()

  // The server has ended it too.
  await context.clearCookies()
  await page.getByRole('link', { name: 'Opnieuw aanmelden' }).click()
  await identify(page, 'hanne')
  await expect(page).toHaveURL(form)
  await expect(page.getByLabel('School of studietoelage')).toBeChecked()
})

test('a form sent after the end of the session asks to sign in, and the draft is kept', { tag: '@more' }, async ({
  page,
  context,
}) => {
  await signIn(page, 'tom', '/dienst/attest-leven/aanvragen')
  const form = page.url()
  await page.getByLabel('School of studietoelage').check()
  await expect(page.getByText(/^Bewaard om \d+\.\d\d uur$/)).toBeVisible()
  await context.clearCookies({ name: 'sessie' })
  await page.getByRole('button', { name: 'Verder' }).click()
  await checkPage(page)
  await page.getByRole('main').getByRole('link', { name: 'Aanmelden' }).click()
  // The provider still knows him: nothing is asked.
  await expect(page).toHaveURL(form)
  await expect(page.getByLabel('School of studietoelage')).toBeChecked()
})

test('who signs out elsewhere is signed out here too', { tag: '@more' }, async ({ page, context, baseURL }) => {
  await signIn(page, 'karel')
  const elsewhere = await context.newPage()
  // The provider's own address to sign out: we are told by its message, not by this browser.
  await elsewhere.goto(`${beside(baseURL, 1)}/op/v1/logout`)
  await elsewhere.close()
  expect((await context.cookies()).map(({ name }) => name)).toContain('sessie')
  await page.goto('/mijn-loket')
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible()
})
