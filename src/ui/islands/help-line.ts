/** How often the strip of a call asks how it stands, in milliseconds. */
const everyMs = 2_000

/**
 * Keeps the strip of a call for help as it is now: who is on the line, where he points. What one types stays: only the strip changes.
 * As long as who helps is there, the screen does not ask whether somebody is.
 */
export function startHelpLine(root: ParentNode): void {
  const strip = root.querySelector<HTMLElement>('[data-help-line]')
  if (strip) void follow(strip)
}

async function follow(first: HTMLElement): Promise<void> {
  for (let strip = first; strip.isConnected; ) {
    await new Promise((resolve) => setTimeout(resolve, everyMs))
    if (strip.dataset.helpThere) document.dispatchEvent(new Event('input'))
    const now = await askStrip(strip.dataset.helpLine ?? '')
    if (now === undefined) continue
    if (now === null) {
      strip.remove()
      return
    }
    // Who reads it, or has the focus in it, is not disturbed by what did not change.
    if (now.outerHTML === strip.outerHTML || strip.contains(document.activeElement)) continue
    strip.replaceWith(now)
    strip = now
  }
}

/** The strip; null: the call is over; undefined: no answer now. */
async function askStrip(href: string): Promise<HTMLElement | null | undefined> {
  try {
    const answer = await fetch(href)
    if (answer.status === 204) return null
    if (!answer.ok) return undefined
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    return page.querySelector<HTMLElement>('[data-help-line]') ?? undefined
  } catch {
    return undefined
  }
}
