import { expect, type Locator } from '@playwright/test'

/**
 * A journey without a mouse: things are reached with Tab and the arrows alone, as a page comes; at each of them one sees where one is, and nothing
 * lies over it (WCAG 2.1.1, 2.4.7, 2.4.11).
 */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor({ state: 'visible' })
  const keyboard = target.page().keyboard
  const isThere = () =>
    target.evaluate((element) => (element.closest('a, button, summary') ?? element) === document.activeElement)
  // So often as there are stops between, and then on until it is there.
  const stops = await target.evaluate((found) => {
    const element = found.closest('a, button, summary') ?? found
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter(
      (one) => one.getClientRects().length > 0 && !(one instanceof HTMLInputElement && one.type === 'radio'),
    )
    const from = all.indexOf(document.activeElement as HTMLElement)
    const to = all.findIndex((one) => !(one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))
    return to - from
  })
  const key = stops < 0 ? 'Shift+Tab' : 'Tab'
  for (let presses = 0; presses < Math.abs(stops) - 2; presses++) await keyboard.press(key)
  for (let presses = 0; presses < 150; presses++) {
    if (await isThere()) return requireSeen(target)
    await keyboard.press(key)
  }
  throw new Error(`the Tab key does not reach ${target}`)
}

/** Whether one sees that something has the focus, and all of it is not hidden. */
async function requireSeen(target: Locator): Promise<void> {
  const seen = () =>
    target.evaluate((found) => {
      const element = found.closest('a, button, summary') ?? found
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
      const isBox = element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type)
      // A box is drawn before its label; the input itself is not seen.
      const looks = [getComputedStyle(element), ...(isBox && label ? [getComputedStyle(label, '::before')] : [])]
      const isMarked = looks.some(
        ({ outlineStyle, outlineWidth, outlineColor, boxShadow }) =>
          boxShadow !== 'none' ||
          (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0 && !/, 0\)$|transparent/.test(outlineColor)),
      )
      const { left, right, top, bottom } = (isBox ? (label ?? element) : element).getBoundingClientRect()
      const points = [0.1, 0.5, 0.9].map((part) => [left + (right - left) * part, (top + bottom) / 2] as const)
      const above = points.map(([x, y]) => document.elementFromPoint(x, y))
      const isOnTop = above.some(
        (there) => there && (element.contains(there) || there.contains(element) || label?.contains(there)),
      )
      return { isMarked, below: isOnTop ? null : (above[1]?.outerHTML.slice(0, 80) ?? 'the edge of the window') }
    })
  await expect.poll(seen, { message: `the focus on ${target}` }).toEqual({ isMarked: true, below: null })
}

/** A button or a link; where it leads to another page, that one is there. */
export async function press(target: Locator): Promise<void> {
  await tabTo(target)
  const page = target.page()
  const asked = page.waitForRequest((one) => one.isNavigationRequest() && one.frame() === page.mainFrame(), {
    timeout: 500,
  })
  const there = Promise.race([
    page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame()),
    page.waitForEvent('download'),
  ])
  const [leads] = await Promise.all([
    asked.then(
      () => true,
      () => false,
    ),
    page.keyboard.press('Enter'),
  ])
  // A page that stays says so by no request; what was waited for is let go.
  if (leads) await there
  else there.catch(() => {})
}

/** Instead of what stood there. */
export async function type(target: Locator, text: string): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press('ControlOrMeta+A')
  if (text === '') await target.page().keyboard.press('Delete')
  else await target.page().keyboard.type(text)
}

/** Letters choose in a list, as the browser does it. `wanted`: what one reads in it, or its value. */
export async function choose(list: Locator, wanted: string): Promise<void> {
  await tabTo(list)
  const text = await list.evaluate((element, value) => {
    const all = element instanceof HTMLSelectElement ? [...element.options] : []
    return (all.find((one) => one.value === value) ?? all.find((one) => one.text.trim() === value))?.text.trim()
  }, wanted)
  await list.page().keyboard.type(text ?? wanted)
  await expect(list.locator('option:checked')).toHaveText(text ?? wanted)
}

/** A box with Space; of choices that exclude each other the arrows go to the next. */
export async function tick(box: Locator): Promise<void> {
  const keyboard = box.page().keyboard
  if ((await box.getAttribute('type')) !== 'radio') {
    await tabTo(box)
    await keyboard.press('Space')
    return expect(box).toBeChecked()
  }
  // Tab comes to the one that is chosen, or to the first.
  const name = (await box.getAttribute('name')) ?? ''
  const group = box.page().locator(`input[type=radio][name="${name}"]`)
  const chosen = group.and(box.page().locator(':checked'))
  const stop = (await chosen.count()) > 0 ? chosen : group.first()
  await tabTo(stop)
  for (let presses = 0; presses < (await group.count()); presses++) {
    if (await box.evaluate((element) => element === document.activeElement)) break
    await keyboard.press('ArrowDown')
  }
  if (!(await box.isChecked())) await keyboard.press('Space')
  await expect(box).toBeChecked()
  await requireSeen(box)
}
