import { expectReady, fillIn, sign } from './application.ts'
import { checkPage, expect, test } from './page-check.ts'
import { signIn } from './sign-in.ts'

test('in Mijn loket: documents, who looked, a correction, an address, everything to take along', async ({ page }) => {
  // No other journey is about him: his documents can be counted.
  await signIn(page, 'ahmad')
  await checkPage(page)
  await page.goto('/dienst/attest-leven/aanvragen')
  await fillIn(page)
  await sign(page, 'ahmad')
  await expectReady(page)

  await page.goto('/mijn-loket')
  await checkPage(page)
  await expect(page.getByRole('link', { name: /Downloaden/ })).toHaveCount(1)

  await page.goto('/mijn-loket/gegevens')
  await checkPage(page)
  await expect(page.getByText('Ahmad Rahimi').first()).toBeVisible()
  await expect(page.getByRole('table')).toContainText('Persoonsgegevens')

  await page.getByRole('button', { name: 'Melden' }).click()
  await checkPage(page)
  await expect(page.getByRole('alert')).toContainText('Schrijf wat er niet klopt.')
  await page.locator('textarea').fill('Mijn huisnummer is veranderd.')
  await page.getByRole('button', { name: 'Melden' }).click()
  await expect(page.getByText('Wij geven uw melding door.')).toBeVisible()
  await checkPage(page)

  await page.getByLabel('E-mailadres').fill('geen adres')
  await page.getByRole('button', { name: 'E-mailadres bewaren' }).click()
  await expect(page.getByRole('alert')).toContainText('Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.be.')
  await page.getByLabel('E-mailadres').fill('ahmad@burger.example')
  await page.getByRole('button', { name: 'E-mailadres bewaren' }).click()
  await expect(page.getByText('Uw e-mailadres is bewaard.')).toBeVisible()

  await page.goto('/mijn-loket/meenemen')
  await checkPage(page)
  const data = await (await page.request.get('/mijn-loket/meenemen.json')).json()
  expect(data.person.familyName).toBe('Rahimi')
  expect(data.documents).toHaveLength(1)
})

test('signing out ends the session here and at the provider', { tag: '@more' }, async ({ page }) => {
  await signIn(page, 'lina')
  await page.getByRole('button', { name: 'Afmelden', exact: true }).last().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U bent afgemeld')
  await page.goto('/mijn-loket')
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible()
})

test('whose time is up reads that nothing was lost, and goes back to where it was', { tag: '@more' }, async ({
  page,
}) => {
  await page.goto('/afgemeld?reden=tijd&terug=%2Fmijn-loket')
  await checkPage(page, 'U bent afgemeld')
  await expect(page.getByText('Uw tijd was om. Wat u invulde, is bewaard.')).toBeVisible()
})

test('the pages around it are as good', { tag: '@more' }, async ({ page }) => {
  for (const path of [
    '/zoeken',
    '/zoeken?q=xyzzy',
    '/situatie/bewijs',
    '/thema/attesten',
    '/thema/zorg',
    '/contactpunten',
    '/hulp',
    '/privacy',
  ]) {
    await page.goto(path)
    await checkPage(page)
  }
  await page.goto('/toegankelijkheid')
  await checkPage(page)
  await page.goto('/dienst/bestaat-niet')
  await checkPage(page)
})
