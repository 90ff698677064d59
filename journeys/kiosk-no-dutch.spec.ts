import { expect, type Page } from '@playwright/test'
import { frameWords } from '../src/ui/words/frame.ts'
import { kioskWords } from '../src/ui/words/kiosk.ts'
import { kioskCardWords } from '../src/ui/words/kiosk-card.ts'
import { kioskLanguageWords } from '../src/ui/words/kiosk-languages.ts'
import { kioskPathWords } from '../src/ui/words/kiosk-path.ts'
import { cardsOf, onADevice } from './card-reader.ts'
import { kioskSize } from './contact-point.ts'
import { faultsOf } from './faults.ts'
import { test } from './page-check.ts'
import { breachesOf } from './screen-rules.ts'
import { identify } from './sign-in.ts'

test.use({ viewport: kioskSize })
// One printer stands beside the screen.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

/** Who it is, and what the product says in the own language; nothing else can be read. */
const readers = {
  ar: {
    ...{ person: 'ahmad', name: 'العربية', theme: 'الشهادات والوثائق', product: 'شهادة تكوين الأسرة' },
  },
  tr: {
    ...{ person: 'emine', name: 'Türkçe', theme: 'Belgeler ve nüfus kayıtları', product: 'Aile durumu belgesi' },
  },
  uk: {
    ...{ person: 'oleksandr', name: 'Українська', theme: 'Довідки та акти', product: 'Довідка про склад сім’ї' },
  },
} as const
type Spoken = keyof typeof readers

/** A screen that is said in this language, from the title to the buttons: what is Dutch on it is said to be. */
async function check(page: Page, spoken: Spoken, title: string, name: string): Promise<void> {
  await expect(page.locator('h1')).toHaveText(title)
  await expect(page.locator('html')).toHaveAttribute('lang', spoken)
  await expect(page.locator('main[lang="nl-BE"]')).toHaveCount(0)
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('main') ?? document.body).direction)).toBe(
    spoken === 'ar' ? 'rtl' : 'ltr',
  )
  const pictures = process.env['KIOSK_PICTURES']
  if (pictures) await page.screenshot({ path: `${pictures}/no-dutch-${spoken}-${name}.png`, animations: 'disabled' })
  expect(await faultsOf(page)).toEqual([])
  const { kioskBack, kioskStop, kioskHelp } = frameWords(spoken)
  expect(await breachesOf(page, [kioskBack, kioskStop, kioskHelp])).toEqual([])
  const others = await page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement
    for (const dutch of copy.querySelectorAll('[lang="nl-BE"], bdi, script, [hidden], .govuk-visually-hidden'))
      dutch.remove()
    return copy.textContent ?? ''
  })
  expect(others).not.toMatch(/\b(uw|wij|een|het|attest|gezin|naam|nummer|vraag|verder|kies|niet|voor)\b/i)
}

for (const spoken of ['ar', 'tr', 'uk'] as const) {
  test(`who reads ${spoken} and no Dutch finishes a certificate alone, from the start to paper in hand`, {
    tag: '@again',
  }, async ({ page }) => {
    const { person, name, theme, product } = readers[spoken]
    const words = kioskWords(spoken)
    const path = kioskPathWords(spoken)
    await page.goto('/kiosk')
    await page.getByRole('link', { name }).click()
    await check(page, spoken, words.startTitle, 'start')
    await page.getByRole('link', { name: words.service }).click()
    await page.getByRole('link', { name: theme }).click()
    await check(page, spoken, theme, 'theme')
    const there = page.getByRole('link', { name: product })
    for (const more = page.getByRole('link', { name: words.more }); (await there.count()) === 0; ) await more.click()
    await there.click()
    await check(page, spoken, product, 'service')
    await expect(page.getByText(kioskLanguageWords(spoken).document)).toBeVisible()
    await page.getByRole('link', { name: words.begin }).click()
    await identify(page, person)

    await check(page, spoken, path.checkTitle, 'check')
    await expect(page.getByText(path.declaration)).toBeVisible()
    // What is signed is in Dutch: it stands there as it is signed, with the reason.
    await expect(page.locator('main [lang="nl-BE"]')).toContainText('Ik vraag dit aan. Wat ik invulde, is juist.')
    await expect(page.getByText(kioskLanguageWords(spoken).document)).toBeVisible()
    await page.getByRole('button', { name: path.sign }).click()
    await identify(page, person)
    await expect(page.locator('h1')).toHaveText(words.doneTitle, { timeout: 20_000 })
    await check(page, spoken, words.doneTitle, 'done')
    await page.getByRole('button', { name: words.print }).click()
    await expect(page.locator('h1')).toHaveText(words.printedTitle, { timeout: 20_000 })
    await check(page, spoken, words.printedTitle, 'printed')
    await page
      .locator('footer')
      .getByRole('button', { name: frameWords(spoken).kioskStop })
      .click()
    await check(page, spoken, words.stoppedTitle, 'stopped')
  })
}

test('who reads Arabic says with the card who he is, on a device', { tag: '@again' }, async ({
  page,
  browser,
  baseURL,
}) => {
  const card = kioskCardWords('ar')
  const cards = cardsOf(baseURL)
  await cards.put(null)
  await onADevice(page, browser, baseURL, 'Scherm met zes talen', {}, ['العربية'])
  await page.goto('/kiosk?taal=ar')
  await page.goto('/kiosk/dienst/attest-leven/beginnen')
  await check(page, 'ar', card.whoTitle, 'who')
  await page.getByRole('button', { name: card.card }).click()
  await check(page, 'ar', card.insertTitle, 'insert')
  await cards.put('ahmad')
  await expect(page.locator('h1')).toHaveText(card.codeTitle)
  await page.locator('[name="cijfer"][value="1"]').click()
  await expect(page.getByRole('status')).toHaveText('الأرقام المكتوبة: 1')
  await page.getByRole('button', { name: card.ready }).click()
  await expect(page.getByRole('alert')).toContainText(card.tooShort)
  await check(page, 'ar', card.codeTitle, 'code')
  for (const digit of '1234') await page.locator(`[name="cijfer"][value="${digit}"]`).click()
  await page.getByRole('button', { name: card.ready }).click()
  await check(page, 'ar', kioskPathWords('ar').checkTitle, 'check-card')
})
