import { createHash } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What this worker judged before and found without a fault: many journeys pass the same page in the same state. */
const sound = new Set<string>()

/** What axe holds against a page in the state it is in, by WCAG 2.2 A and AA; `more`: other sets of its rules beside. */
export async function faultsOf(page: Page, more: readonly string[] = []): Promise<string[]> {
  const state = await stateOf(page, more)
  if (sound.has(state)) return []
  // No page of ours has frames: so axe need not gather its findings in a page of its own, which takes twice the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const values = [...wcag, ...more]
  const { violations } = await axe.options({ resultTypes: ['violations'], runOnly: { type: 'tag', values } }).analyze()
  if (violations.length === 0) sound.add(state)
  return violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

/** Everything by which axe could judge otherwise: the page but for what is drawn by lot or counted down, and how it is shown. */
async function stateOf(page: Page, more: readonly string[]): Promise<string> {
  const shown = await page.evaluate(() => [
    window.innerWidth,
    window.innerHeight,
    matchMedia('(prefers-color-scheme: dark)').matches,
    matchMedia('(forced-colors: active)').matches,
    document.activeElement?.id,
  ])
  const content = (await page.content())
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replace(/\b[\w-]{43}\b/g, 'token')
    .replace(/data-(idle|absolute)="\d+"/g, '')
  return createHash('sha256')
    .update(JSON.stringify([shown, more, content]))
    .digest('hex')
}
