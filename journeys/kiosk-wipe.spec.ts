import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { answer, checkScreen, kioskSize, signHere } from './contact-point.ts'
import { checkPage, expect, test } from './page-check.ts'
import { readQr } from './qr-reader.ts'
import { identify } from './sign-in.ts'

test.use({ viewport: kioskSize })

type Tone = { state: string; isLoud: boolean }

/** Writes down each sound that the page plays: whether it can be heard, and whether anything is in it. Runs in the page. */
function listenToTones(): void {
  const heard: Tone[] = []
  Object.assign(window, { heard })
  const start = AudioBufferSourceNode.prototype.start
  AudioBufferSourceNode.prototype.start = function (...at) {
    const samples = this.buffer?.getChannelData(0) ?? new Float32Array()
    const loudness = Math.sqrt(samples.reduce((sum, one) => sum + one * one, 0) / Math.max(1, samples.length))
    const tone = { state: this.context.state as string, isLoud: loudness > 0.1 }
    heard.push(tone)
    this.context.addEventListener('statechange', () => {
      if (this.context.state === 'running') tone.state = 'running'
    })
    return start.apply(this, at)
  }
}
const tonesOf = (page: Page) => page.evaluate(() => (window as unknown as { heard: Tone[] }).heard)

test('nobody touches the screen: it asks, dims, and wipes', async ({ page, context }) => {
  await page.clock.install()
  await page.addInitScript(listenToTones)
  await page.goto('/kiosk/dienst/afschrift-akte/beginnen')
  await identify(page, 'els')
  const form = page.url()
  await page.getByRole('radio').first().check()
  const question = page.getByRole('dialog', { name: 'Bent u er nog?' })
  await page.clock.runFor(85_000)
  await expect(question).toBeVisible()
  // Seen and heard: a tone that is not silent, once.
  await expect.poll(() => tonesOf(page)).toEqual([{ state: 'running', isLoud: true }])
  await checkScreen(page, 'Kies uw akte')
  const told = page.waitForResponse((response) => response.url().endsWith('/kiosk/sessie/verlengen'))
  await page.getByRole('button', { name: 'Ja, ik ben er nog' }).click()
  expect((await told).status()).toBe(200)
  await expect(question).toBeHidden()

  await page.clock.runFor(85_000)
  await expect(question).toBeVisible()
  await page.clock.runFor(18_000)
  await expect.poll(async () => (await tonesOf(page)).length).toBe(3)
  await page.clock.runFor(17_000)
  await checkScreen(page, 'Alles is gewist')
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('kiosk')
  await page.goto(form)
  await checkScreen(page, 'Alles is gewist')
  await page.goto('/kiosk/mijn')
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible()
})

test('without script the page itself leads to the wipe', { tag: '@more' }, async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: kioskSize, javaScriptEnabled: false })
  const page = await context.newPage()
  // Not Els: her draft is handed in by the journey beside this one.
  await page.goto('/kiosk/dienst/attest-leven/beginnen')
  await identify(page, 'emine')
  await expect(page.locator('h1')).toHaveText('Lees uw aanvraag na')
  const refresh = await page.locator('meta[http-equiv="refresh"]').first().getAttribute('content')
  const [, seconds, href = ''] = /^(\d+);\s*url=(.+)$/.exec(refresh ?? '') ?? []
  // Before the session ends by itself, and after the time that a script would have asked in.
  expect(Number(seconds)).toBeGreaterThan(80)
  expect(Number(seconds)).toBeLessThan(120)
  await page.goto(href)
  await expect(page.locator('h1')).toHaveText('Alles is gewist')
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('kiosk')
  await context.close()
})

test('a phone follows the code: one document, once', { tag: '@more' }, async ({ page, browser, baseURL }) => {
  await answer(page, 'els', 'attest-leven')
  await signHere(page, 'els')
  await expect(page.locator('h1')).toHaveText('Uw document is klaar', { timeout: 20_000 })
  await page.getByRole('button', { name: /^Op uw gsm/ }).click()
  await checkScreen(page, 'Scan de code met uw gsm')
  const link = readQr(await page.locator('.lom-qr svg path').getAttribute('d'))

  const phone = await (await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } })).newPage()
  // A preview of the link does not use it up.
  await phone.request.get(link)
  await phone.goto(link)
  await checkPage(phone, 'Haal uw document op')
  await expect(phone.getByText('Janssens')).toHaveCount(0)
  const coming = phone.waitForEvent('download')
  await phone.getByRole('button', { name: 'Document downloaden (pdf)' }).click()
  const file = await coming
  expect(file.suggestedFilename()).not.toContain('anssens')
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await phone.goto(link)
  await checkPage(phone, 'Deze link werkt niet meer')
  await phone.context().close()
})
