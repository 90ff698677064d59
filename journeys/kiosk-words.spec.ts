import { expect, type Page } from '@playwright/test'
import { frameWords } from '../src/ui/words/frame.ts'
import { laterWords } from '../src/ui/words/go-on.ts'
import { kioskWords } from '../src/ui/words/kiosk.ts'
import { kioskHelpWords } from '../src/ui/words/kiosk-help.ts'
import { kioskLanguageWords } from '../src/ui/words/kiosk-languages.ts'
import { paperWords } from '../src/ui/words/paper.ts'
import { paperHereWords } from '../src/ui/words/paper-here.ts'
import { passScreenWords } from '../src/ui/words/passes.ts'
import { phoneSignInWords } from '../src/ui/words/phone-sign-in.ts'
import { aPhoto, atTheQuestion } from './a-paper.ts'
import { onADevice } from './card-reader.ts'
import { checkScreen, kioskSize } from './contact-point.ts'
import { checkPage, test } from './page-check.ts'
import { readQr } from './qr-reader.ts'

test.use({ viewport: kioskSize })
test.describe.configure({ mode: 'default', timeout: 300_000 })

const spokens = ['tr', 'ar', 'uk'] as const
type Spoken = (typeof spokens)[number]
const phoneSize = { width: 360, height: 800 }

const codeOn = async (page: Page) => readQr(await page.locator('.lom-qr svg path').getAttribute('d'))

/** A screen in this language: accessible, large enough, running its way, and what is Dutch on it said to be. */
async function check(page: Page, spoken: Spoken, title: string | RegExp, name: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', spoken)
  await expect(page.locator('main[lang="nl-BE"]')).toHaveCount(0)
  await checkScreen(page, title, `${spoken}-${name}`)
  await onlyIn(page, spoken)
}

async function onlyIn(page: Page, spoken: Spoken): Promise<void> {
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('main') ?? document.body).direction)).toBe(
    spoken === 'ar' ? 'rtl' : 'ltr',
  )
  const others = await page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement
    for (const dutch of copy.querySelectorAll('[lang="nl-BE"], bdi, script, [hidden]')) dutch.remove()
    return copy.textContent ?? ''
  })
  expect(others).not.toMatch(/\b(uw|wij|een|het|naam|nummer|vraag|verder|kies|niet|voor|wacht|papier)\b/i)
}

/** The phone of who stands there, as it is looked at. */
async function checkPhone(phone: Page, spoken: Spoken, title: string, name: string): Promise<void> {
  await expect(phone.locator('html')).toHaveAttribute('lang', spoken)
  await checkPage(phone, title)
  await onlyIn(phone, spoken)
  const pictures = process.env['KIOSK_PICTURES']
  if (pictures) await phone.screenshot({ path: `${pictures}/phone-${spoken}-${name}-360.png`, fullPage: true })
}

test('who reads no Dutch adds a paper, goes on later, sees what is open and tops up', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  await atTheQuestion(page, 'ahmad')
  const question = page.url()
  for (const spoken of spokens) {
    const words = paperWords(spoken)
    await page.goto(`${question}?taal=${spoken}`)
    // What paper it is says the product, and how it comes the screen: both in the language of who reads.
    await expect(page.locator('h1 [lang="nl-BE"]')).toHaveCount(0)
    await check(page, spoken, /.+/, 'paper')
    await page.getByRole('button', { name: words.byPhone }).click()
    await check(page, spoken, words.scanTitle, 'paper-code')
    const phone = await (await browser.newContext({ baseURL, viewport: phoneSize })).newPage()
    await phone.goto(await codeOn(page))
    await checkPhone(phone, spoken, words.phoneTitle, 'paper')
    await phone.getByRole('button', { name: words.phoneSend }).click()
    await expect(phone.getByRole('alert')).toBeVisible()
    await checkPhone(phone, spoken, words.phoneTitle, 'paper-wrong')
    const file = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(300) }
    await phone.getByLabel(words.phoneLabel).setInputFiles(file)
    await phone.getByRole('button', { name: words.phoneSend }).click()
    await checkPhone(phone, spoken, words.phoneSentTitle, 'paper-sent')
    await phone.context().close()
    await expect(page.locator('h1')).toHaveText(words.comeTitle, { timeout: 20_000 })
    await check(page, spoken, words.comeTitle, 'paper-come')
    await page.getByRole('button', { name: words.acceptMore }).click()
    await expect(page.getByText(words.nextSheet(2))).toBeVisible()
    await page.getByRole('link', { name: words.toSheets(1) }).click()
    await check(page, spoken, words.sheetsTitle(1), 'sheets')
    await page.getByRole('link', { name: words.removeOne }).click()
    await check(page, spoken, words.removeTitle, 'sheets-remove')
    await page.getByRole('button', { name: words.removeSheet(1) }).click()
    await expect(page.locator('h1')).not.toHaveText(words.removeTitle)
    await page.goto(question)
    await page.getByRole('button', { name: paperHereWords(spoken).camera }).click()
    await check(page, spoken, paperHereWords(spoken).cameraTitle, 'paper-camera')
    await page.goto(question)
    await page.getByRole('link', { name: laterWords(spoken).later }).click()
    await check(page, spoken, laterWords(spoken).laterTitle, 'later')
    await page.goto('/kiosk/mijn')
    await check(page, spoken, kioskWords(spoken).mineTitle, 'mine')
    await page.goto('/kiosk/sorteerpas')
    await check(page, spoken, passScreenWords(spoken).kioskNone, 'no-pass')
  }
})

test('who reads no Dutch calls a person and leaves a number', { tag: '@again' }, async ({ page }) => {
  for (const spoken of spokens) {
    const words = kioskHelpWords(spoken)
    await page.goto(`/kiosk?taal=${spoken}`)
    await page.getByRole('link', { name: frameWords(spoken).kioskHelp }).click()
    await page.getByRole('button', { name: kioskLanguageWords(spoken).call }).click()
    await check(page, spoken, words.ringTitle, 'call-rings')
    await page.getByRole('button', { name: words.hangUp }).click()
    await check(page, spoken, words.overTitle, 'call-over')
  }
})

test('the phone that signs somebody in reads the language of the screen, also after the provider', {
  tag: '@again',
}, async ({ page, browser, baseURL }) => {
  const words = phoneSignInWords('ar')
  await onADevice(page, browser, baseURL, 'Scherm voor gsm in het Arabisch', {}, ['العربية'])
  await page.goto('/kiosk?taal=ar')
  await page.goto('/kiosk/mijn')
  await page.locator('form[action$="/gsm"] button').first().click()
  await expect(page.locator('.lom-qr')).toBeVisible()
  const phone = await (await browser.newContext({ baseURL, viewport: phoneSize })).newPage()
  await phone.goto(await codeOn(page))
  await checkPhone(phone, 'ar', words.phoneTitle, 'sign-in')
  await phone.getByRole('button', { name: words.phoneGo }).click()
  await expect(phone.locator('button[name="person"]').first()).toBeVisible()
  await phone.goBack()
  await phone.goto('/hier-aanmelden')
  await checkPhone(phone, 'ar', words.phoneAgainTitle, 'sign-in-again')
  await phone.context().close()
})
