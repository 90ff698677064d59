import { onADevice } from './card-reader.ts'
import { checkScreen, kioskSize } from './contact-point.ts'
import { answerHere } from './kiosk-tray.ts'
import { checkPage, expect, test } from './page-check.ts'
import { identify } from './sign-in.ts'

test.use({ viewport: kioskSize })
test.describe.configure({ mode: 'serial', timeout: 150_000 })

test('a certificate that nobody takes is reported, and destroyed by who looks', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  const device = 'Scherm met een lade'
  await onADevice(page, browser, baseURL, device, { providerPage: true })
  await answerHere(page)
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  await page.getByRole('button', { name: /^Afdrukken/ }).click()
  await expect(page.locator('h1')).toHaveText('Neem uw blad uit de printer', { timeout: 15_000 })
  await checkScreen(page, 'Neem uw blad uit de printer', 'printed-question')
  await expect(page.getByRole('button', { name: 'Ik heb mijn papier' })).toBeVisible()
  // Nobody touches it: the screen goes there by itself.
  await page.goto('/kiosk/gestopt')
  await checkScreen(page, 'Alles is gewist')

  const desk = await browser.newContext({
    baseURL: new URL(baseURL ?? '').origin,
    viewport: { width: 1280, height: 900 },
  })
  const manager = await desk.newPage()
  await manager.goto('/balie/contactpunten')
  await identify(manager, 'dirk')
  const row = manager.getByRole('row').filter({ hasText: device }).filter({ hasText: 'Er lag niets' })
  await expect(manager.getByRole('row').filter({ hasText: device }).getByText('Papier in de lade?')).toBeVisible()
  await checkPage(manager, 'Contactpunten')
  const pictures = process.env['KIOSK_PICTURES']
  for (const width of [360, 1280]) {
    await manager.setViewportSize({ width, height: 900 })
    if (pictures) await manager.screenshot({ path: `${pictures}/desk-tray-${width}.png`, fullPage: true })
  }
  await row.getByRole('button', { name: /^Vernietigd/ }).click()
  await expect(manager.getByText('Genoteerd: het papier is vernietigd.')).toBeVisible()
  await expect(row).toContainText(/Vernietigd: Dirk/)
  await expect(manager.getByText('Papier in de lade?')).toHaveCount(0)
  await checkPage(manager, 'Contactpunten')
  await desk.close()
})

test('who says that he has his paper leaves nothing to look for', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  await onADevice(page, browser, baseURL, 'Scherm zonder papier in de lade', { providerPage: true })
  await answerHere(page)
  await page.getByRole('button', { name: /^Afdrukken/ }).click({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Ik heb mijn papier' }).click({ timeout: 15_000 })
  await checkScreen(page, 'U hebt uw papier', 'printed-taken')
})
