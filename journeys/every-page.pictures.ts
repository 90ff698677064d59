import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { expectReady, fillIn, sign } from './application.ts'
import { picture } from './picture.ts'
import { identify, signIn } from './sign-in.ts'

test.describe.configure({ timeout: 120_000 })

const formOf = (product: string) => `/dienst/${product}/aanvragen`

test('what everybody sees', async ({ page }) => {
  const open = async (path: string, name: string) => {
    await page.goto(path)
    await picture(page, name)
  }
  await open('/', 'home')
  await open('/?taal=fr', 'home-fr')
  await open('/?taal=nl', 'home')
  await open('/zoeken', 'all-services')
  await open('/zoeken?q=gezinsamenstelling', 'search')
  await open('/zoeken?q=xyzzy', 'search-empty')
  await open('/situatie/bewijs', 'life-event')
  await open('/thema/attesten', 'theme')
  await open('/thema/zorg', 'theme-without-services')
  await open('/dienst/attest-gezinssamenstelling', 'service')
  await open('/dienst/afschrift-akte', 'service-paid')
  await open('/dienst/attest-kiesrecht', 'service-looked-up')
  await open('/contactpunten', 'places')
  await open('/hulp', 'help')
  await open('/privacy', 'privacy')
  await open('/toegankelijkheid', 'accessibility')
  await open('/dienst/bestaat-niet', 'not-found')
  await open('/afgemeld?reden=tijd', 'time-is-up')
  await open('/controle', 'verify')
  await page.getByRole('button', { name: 'Code controleren' }).click()
  await picture(page, 'verify-error')
  await page.getByLabel('Code', { exact: true }).fill('7KQ4-M2XR-9T6')
  await page.getByRole('button', { name: 'Code controleren' }).click()
  await picture(page, 'verify-unknown')
  await page.goto('/')
  await page.getByRole('combobox').fill('attest')
  await expect(page.getByRole('option').first()).toBeVisible()
  await picture(page, 'home-suggestions')
})

test('an application, a certificate and its verification', async ({ page }) => {
  await signIn(page, 'omer')
  await picture(page, 'my-counter-empty')
  await page.goto(formOf('attest-gezinssamenstelling'))
  await picture(page, 'form-long-name')
  await page.getByRole('button', { name: 'Verder' }).click()
  await picture(page, 'form-error')
  await page.locator('main input[type="radio"]').first().check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await picture(page, 'form-second')
  await page.getByLabel('Ja, stuur mij een link').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await picture(page, 'form-second-error')
  await page.getByLabel('Nee, dit is genoeg').check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await picture(page, 'check')
  await page.goto('/')
  await picture(page, 'home-signed-in')
  await page.goto('/mijn-loket')
  await picture(page, 'my-counter-draft')
  // What was filled in is complete: one goes on at the letter.
  await page.goto(formOf('attest-gezinssamenstelling'))
  await sign(page, 'omer')
  await expectReady(page)
  await picture(page, 'ready')
  const href = await page
    .getByRole('link', { name: /downloaden/ })
    .first()
    .getAttribute('href')
  const pdf = await (await page.request.get(href ?? '')).body()
  await page.goto('/mijn-loket')
  await picture(page, 'my-counter')
  await page.goto('/mijn-loket/gegevens')
  await picture(page, 'my-data')
  await page.getByRole('button', { name: 'Melden' }).click()
  await picture(page, 'my-data-error')
  await page.goto('/mijn-loket/meenemen')
  await picture(page, 'take-along')
  await show(page, pdf, 'verify-genuine')
  pdf[2_000] = (pdf[2_000] ?? 0) ^ 1
  await show(page, pdf, 'verify-changed')
})

async function show(page: Page, buffer: Buffer, name: string): Promise<void> {
  await page.goto('/controle')
  await page.locator('#file').setInputFiles({ name: 'attest.pdf', mimeType: 'application/pdf', buffer })
  await page.getByRole('button', { name: 'Bestand controleren' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Is een attest echt?')
  await picture(page, name)
}

test('the other outcomes', async ({ browser, baseURL }) => {
  const contexts: BrowserContext[] = []
  const as = async (person: string, path: string) => {
    const context = await browser.newContext({ baseURL, locale: 'nl-BE' })
    contexts.push(context)
    const page = await context.newPage()
    await signIn(page, person, path)
    return page
  }
  const lina = await as('lina', formOf('attest-woonst'))
  await picture(lina, 'form-other-letters')
  const ilse = await as('ilse', formOf('attest-woonst'))
  await picture(ilse, 'form-protected-address')
  const ahmad = await as('ahmad', formOf('attest-leven'))
  await picture(ahmad, 'form-partly-known')
  const piet = await as('piet', formOf('attest-woonst'))
  await picture(piet, 'form-no-address')
  await fillIn(piet)
  await sign(piet, 'piet')
  await expect(piet.getByRole('heading', { level: 1 })).toHaveText('U kunt dit attest nu niet krijgen')
  await picture(piet, 'refused')

  const tom = await as('tom', formOf('afschrift-akte'))
  await picture(tom, 'form-paid')
  await fillIn(tom, 'Welke akte hebt u nodig?')
  await picture(tom, 'check-paid')
  await sign(tom, 'tom')
  await picture(tom, 'pay')
  await tom.getByRole('button', { name: '€ 5,00 betalen' }).click()
  await tom.getByRole('button', { name: 'Laat mislukken' }).click()
  await picture(tom, 'pay-again')

  const yasmina = await as('yasmina', formOf('afschrift-akte'))
  await yasmina.getByLabel('Akte van echtscheiding').check()
  await yasmina.getByRole('button', { name: 'Verder' }).click()
  await picture(yasmina, 'form-file')
  const file = { name: 'akte.txt', mimeType: 'text/plain', buffer: Buffer.from('geen akte') }
  await yasmina.getByLabel('Kopie van de akte').setInputFiles(file)
  await yasmina.getByRole('button', { name: 'Verder' }).click()
  await expect(yasmina.getByRole('alert').getByRole('link')).toHaveCount(1)
  await picture(yasmina, 'form-file-error')
  const photo = { name: 'Mijn akte.png', mimeType: 'image/png', buffer: await yasmina.screenshot() }
  await yasmina.getByLabel('Kopie van de akte').setInputFiles(photo)
  const filePage = yasmina.url()
  await yasmina.getByRole('button', { name: 'Verder' }).click()
  await expect(yasmina).not.toHaveURL(filePage)
  await yasmina.getByRole('link', { name: 'Vorige stap' }).click()
  await expect(yasmina.getByText('U voegde al toe:')).toBeVisible()
  await picture(yasmina, 'form-file-held')
  for (const context of contexts) await context.close()
})

test('signing in and stopping', async ({ page, baseURL }) => {
  await page.goto('/aanmelden?terug=/')
  await picture(page, 'simulated-sign-in')
  await identify(page, 'karel')
  await expect(page).toHaveURL(`${baseURL}/`)
  await page.goto(formOf('afschrift-akte'))
  await fillIn(page, 'Welke akte hebt u nodig?')
  await page.getByRole('button', { name: 'Aanvraag stoppen' }).click()
  await picture(page, 'stopped')
})
