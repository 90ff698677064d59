import { execFileSync, spawnSync } from 'node:child_process'
import { download, expectReady, fillIn, sign } from './application.ts'
import { checkPage, expect, test } from './page-check.ts'
import { signIn } from './sign-in.ts'

const canReadText = spawnSync('pdftotext', ['-v']).status === 0

test('anyone checks a certificate: genuine, changed by one byte, unknown', async ({ page, browser, baseURL }) => {
  await signIn(page, 'maria', '/dienst/attest-gezinssamenstelling/aanvragen')
  await fillIn(page)
  await sign(page, 'maria')
  await expectReady(page)
  const pdf = await download(page)

  const stranger = await (await browser.newContext({ baseURL })).newPage()
  const check = async (bytes: Buffer) => {
    await stranger.goto('/controle')
    await stranger.locator('#file').setInputFiles({ name: 'attest.pdf', mimeType: 'application/pdf', buffer: bytes })
    await stranger.getByRole('button', { name: 'Bestand controleren' }).click()
  }
  await check(pdf)
  await checkPage(stranger, 'Dit attest is echt')
  await expect(stranger.getByText('Verbeeck')).toHaveCount(0)

  const changed = Buffer.from(pdf)
  const at = Math.floor(pdf.length / 3)
  changed[at] = (changed[at] ?? 0) ^ 1
  await check(changed)
  await checkPage(stranger, 'Dit bestand is veranderd')

  await check(Buffer.from('%PDF-1.7 not ours'))
  await checkPage(stranger, /Wij kennen dit (attest|bestand) niet/)
  await stranger.context().close()
})

test('a code that the city never gave is unknown; no code is asked for again', { tag: '@more' }, async ({ page }) => {
  await page.goto('/controle')
  await checkPage(page, 'Is een attest echt?')
  await page.getByLabel('Code', { exact: true }).fill('7KQ4-M2XR-9T6')
  await page.getByRole('button', { name: 'Code controleren' }).click()
  await checkPage(page, 'Wij kennen dit attest niet')
  await expect(page.getByLabel('Code', { exact: true })).toHaveValue('7KQ4-M2XR-9T6')
  await page.getByLabel('Code', { exact: true }).fill('')
  await page.getByRole('button', { name: 'Code controleren' }).click()
  await checkPage(page, 'Is een attest echt?')
  await expect(page.getByRole('alert')).toContainText('Typ de code zoals ze op het attest staat')
  await page.getByLabel('Code', { exact: true }).fill('7KQ4-M2XR-9T7')
  await page.getByRole('button', { name: 'Code controleren' }).click()
  await expect(page.getByRole('alert')).toContainText('Typ de code zoals ze op het attest staat')
  await page.goto('/c/AAAAAAAAAAAAAAAAAAAAAA')
  await checkPage(page, 'Wij kennen dit attest niet')
})

test('who is signed in checks a certificate too', { tag: '@more' }, async ({ page }) => {
  await signIn(page, 'karel', '/controle')
  await page.getByLabel('Code', { exact: true }).fill('7KQ4-M2XR-9T6')
  await page.getByRole('button', { name: 'Code controleren' }).click()
  await checkPage(page, 'Wij kennen dit attest niet')
  await page.locator('#file').setInputFiles({
    name: 'attest.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 not ours'),
  })
  await page.getByRole('button', { name: 'Bestand controleren' }).click()
  await checkPage(page, /Wij kennen dit (attest|bestand) niet/)
})

test('the short code of a genuine certificate, as somebody types it from paper', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  test.skip(!canReadText, 'pdftotext (poppler-utils) is not installed: the printed code cannot be read')
  await signIn(page, 'oleksandr', '/dienst/attest-leven/aanvragen')
  await fillIn(page)
  await sign(page, 'oleksandr')
  await expectReady(page)
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3}/.exec(textOf(await download(page)))?.[0] ?? ''

  const stranger = await (await browser.newContext({ baseURL })).newPage()
  await stranger.goto('/controle')
  await stranger.getByLabel('Code', { exact: true }).fill(code.toLowerCase().replaceAll('-', ' '))
  await stranger.getByRole('button', { name: 'Code controleren' }).click()
  await checkPage(stranger, 'Dit attest is echt')
  await expect(stranger.getByText('Kovalenko')).toHaveCount(0)
  await stranger.context().close()
})

const textOf = (pdf: Buffer) => execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' })
