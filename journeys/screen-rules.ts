import type { Page } from '@playwright/test'
import { demoScreen } from '../src/demo-screen.ts'

const { widthMm, heightMm, widthPx, heightPx } = demoScreen.screen

/** What one touches is at least this large each way, in millimetres on the glass. */
const leastMm = 15
/** The same on this screen, in pixels of the page, by the coarser of its two ways. */
export const leastPx = leastMm * Math.max(widthPx / widthMm, heightPx / heightMm)

/** Choices on one screen, beside the languages, how the screen stands, and the three standing buttons. */
const mostChoices = 5

const standing = ['Terug', 'Stoppen', 'Hulp van een mens']

type Rule = Readonly<{ least: number; most: number; standing: readonly string[] }>

/**
 * What is against the rules of a screen that one touches, in words; empty when it keeps them. Where a question lies over the screen, only
 * the question is touched. The three standing buttons are asked of a contact point, not of the screen at a door.
 */
export async function breachesOf(page: Page, names: readonly string[] = standing): Promise<readonly string[]> {
  const isContactPoint = new URL(page.url()).pathname.startsWith('/kiosk')
  const rule: Rule = { least: leastPx, most: mostChoices, standing: isContactPoint ? names : [] }
  return page.evaluate(judge, rule)
}

/** Runs in the page. */
function judge({ least, most, standing }: Rule): string[] {
  const over = document.querySelector('dialog:modal')
  const shown = (one: Element) =>
    one.checkVisibility({ visibilityProperty: true }) && !one.matches('.govuk-visually-hidden')
  const isTouched = (one: Element) => shown(one) && !(one.matches('.govuk-skip-link') && one !== document.activeElement)
  const all = [
    ...(over ?? document).querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="option"], [tabindex="0"]',
    ),
  ].filter(isTouched)
  const named = (one: HTMLElement) =>
    `<${one.tagName.toLowerCase()}> ${(one.getAttribute('aria-label') || one.innerText || one.id || one.className).trim().slice(0, 60)}`

  const tooSmall = all.flatMap((one) => {
    // A circle and its words are one target; of words that run over two lines each line is touched by itself.
    const label = one.matches('[type="radio"], [type="checkbox"]') ? one.parentElement?.querySelector('label') : null
    const boxes = [...one.getClientRects(), ...(label?.getClientRects() ?? [])]
    const width = Math.max(...boxes.map((box) => box.width))
    const height = Math.max(...boxes.map((box) => box.height))
    const isSmall = Math.min(width, height) < least - 0.5
    return isSmall ? [`too small to touch, ${Math.round(width)} x ${Math.round(height)} px: ${named(one)}`] : []
  })
  if (over) return tooSmall

  // What one chooses between: not the fields that one fills in, the keys to type with, and the one button that sends them. Buttons that move one thing
  // together are one.
  const moves = (one: HTMLElement) => one.closest('.lom-stretch__moves')
  const sends = (one: HTMLElement) =>
    one instanceof HTMLButtonElement &&
    one.type === 'submit' &&
    one.name === '' &&
    one.form?.querySelector('main input:not([type="hidden"]), main select, main textarea') != null
  const choices = all
    .filter(
      (one) =>
        one.closest('main') && !one.closest('.govuk-error-summary, .lom-kiosk-languages, [data-keys], [data-pin-pad]'),
    )
    .filter((one) => one.matches('a[href], button, summary, [type="radio"], [type="checkbox"], [role="option"]'))
    .filter((one) => !sends(one))
    .filter((one) => !moves(one) || one === moves(one)?.querySelector('button'))
  const tooMany = choices.length > most ? [`${choices.length} choices: ${choices.map(named).join('; ')}`] : []

  const foot = [...document.querySelectorAll('footer :is(a, button)')]
    .filter(shown)
    .map((one) => one.textContent?.trim())
  const missing = standing.filter((name) => !foot.includes(name)).map((name) => `no ${name}`)
  const lists = [...document.querySelectorAll<HTMLSelectElement>('main select')]
    .filter((list) => shown(list) && list.options.length > most + 1)
    .map((list) => `${list.options.length} choices in a list: ${list.id}`)
  return [...tooSmall, ...tooMany, ...missing, ...lists]
}
