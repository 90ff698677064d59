import { answer, around, checkScreen, kioskSize, signHere, stop } from './contact-point.ts'
import { letterTo } from './mailbox.ts'
import { expect, test } from './page-check.ts'

test.use({ viewport: kioskSize })
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const address = 'tom.aan.het.scherm@voorbeeld.example'

test('a document by mail from the screen: a typed address gets a code, a confirmed one the file; then something else', {
  tag: '@again',
}, async ({ page, baseURL }) => {
  await answer(page, 'tom', 'attest-leven')
  await signHere(page, 'tom')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  await checkScreen(page, 'Uw document is klaar', 'ready-with-mail')
  const ready = page.url()
  await page.getByRole('link', { name: 'Mailen' }).click()
  if (await page.getByRole('link', { name: 'Naar een ander adres' }).count())
    await page.getByRole('link', { name: 'Naar een ander adres' }).click()

  await checkScreen(page, 'Wat is uw e-mailadres?', 'mail-address')
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await expect(page.getByRole('alert')).toContainText('Vul een e-mailadres in')
  await checkScreen(page, 'Wat is uw e-mailadres?', 'mail-address-wrong')
  await page.getByRole('textbox', { name: 'E-mailadres' }).fill(address)
  // What was typed stays when one chooses to read it in another language.
  await around(page, 'Français').click()
  await expect(page.getByRole('textbox', { name: 'Adresse e-mail' })).toHaveValue(address)
  await around(page, 'Nederlands').click()
  await expect(page.getByRole('textbox', { name: 'E-mailadres' })).toHaveValue(address)
  await page.getByRole('button', { name: 'Stuur mij een code' }).click()
  await checkScreen(page, 'Typ de code uit uw e-mail', 'mail-code')
  // Who stands behind does not read whose it is.
  await expect(page.getByText('t•••@voorbeeld.example')).toBeVisible()
  expect(await page.content()).not.toContain(address)

  const { text } = await letterTo(baseURL, address, 'e-mailadres')
  await page.getByRole('textbox', { name: 'Code' }).fill('000000')
  await page.getByRole('button', { name: 'Bevestig en stuur het bestand' }).click()
  await expect(page.getByRole('alert')).toContainText('Deze code klopt niet.')
  await checkScreen(page, 'Typ de code uit uw e-mail', 'mail-code-wrong')
  const mailed = async () => {
    const answered = await fetch(
      `http://127.0.0.1:${Number(new URL(baseURL ?? '').port) + 3}/berichten.json?aan=${encodeURIComponent(address)}`,
    )
    return ((await answered.json()) as readonly unknown[]).length
  }
  const before = await mailed()
  await page.getByRole('textbox', { name: 'Code' }).fill(/\b\d{6}\b/.exec(text)?.[0] ?? '')
  await page.getByRole('button', { name: 'Bevestig en stuur het bestand' }).click()
  await checkScreen(page, 'Het bestand is onderweg', 'mail-sent')
  await expect(async () => expect(await mailed()).toBeGreaterThan(before)).toPass({ timeout: 20_000 })

  // Confirmed by now: one button, and the address is not shown in full.
  await page.goto(ready)
  await page.getByRole('link', { name: 'Mailen' }).click()
  await checkScreen(page, 'Uw document per e-mail', 'mail-known')
  await page.getByRole('button', { name: 'Stuur het bestand' }).click()
  await checkScreen(page, 'Het bestand is onderweg')

  // Something else: the same person, without signing in again.
  await page.getByRole('link', { name: 'Nog iets doen' }).click()
  await checkScreen(page, /^Dag Tom\./, 'one-more')
  await stop(page)
  await checkScreen(page, 'Alles is gewist')
  await page.goto(`${ready.replace('/aanvraag/', '/document/')}/e-mail`)
  await expect(page.locator('h1')).not.toHaveText('Uw document per e-mail')
})
