import type { Page } from '@playwright/test'
import { reachWords } from '../src/ui/words/kiosk-reach.ts'
import { onADevice } from './card-reader.ts'
import { checkScreen, kioskSize } from './contact-point.ts'
import { expect, test } from './page-check.ts'

test.use({ viewport: kioskSize })

/** As the agent says it while a page is read aloud (`src/kiosk-agent/reader.ts`; the sound: `src/contact-point-voice.test.ts`). */
const listens = (page: Page) => page.evaluate(() => document.documentElement.toggleAttribute('data-voice', true))

test('the buttons of the voice are named, large enough and within the screen, however it stands', {
  tag: '@again',
}, async ({ page, browser, baseURL }) => {
  test.setTimeout(120_000)
  await onADevice(page, browser, baseURL, 'Scherm met stem', { voice: true }, ['Türkçe', 'العربية', 'Українська'])
  await page.goto('/kiosk')
  const words = reachWords('nl')
  const bar = page.getByRole('navigation', { name: words.voiceLabel })
  await expect(bar).toBeHidden()
  for (const spoken of ['nl', 'fr', 'en', 'tr', 'ar', 'uk'] as const) {
    await page.goto(`/kiosk?taal=${spoken}`)
    await listens(page)
    const said = reachWords(spoken)
    const here = page.getByRole('navigation', { name: said.voiceLabel })
    await expect(here.getByRole('link')).toHaveText([said.again, said.hold, said.slower, said.softer, said.louder])
    await checkScreen(page, /./, `voice-${spoken}`)
  }
  await page.goto('/kiosk?taal=nl')
  for (const way of [words.low, words.left, words.large, words.contrast, words.slow]) {
    const stands = page.getByRole('navigation', { name: words.label }).locator('a, button').filter({ hasText: way })
    await stands.click()
    await listens(page)
    await checkScreen(page, /./, `voice-${way.toLowerCase().replaceAll(' ', '-')}`)
    // All of them are reached, and none lies under the standing buttons.
    for (const link of await bar.getByRole('link').all()) {
      await link.scrollIntoViewIfNeeded()
      await link.click({ trial: true })
    }
  }
  // A question with keys to type, too.
  await page.goto('/kiosk/zonder/attest')
  await listens(page)
  await checkScreen(page, 'Is een attest echt?', 'voice-typing')
})
