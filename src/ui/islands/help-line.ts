import { startVoice } from './help-voice.ts'

/** How a strip came from the server, before we wrote in it. */
const asSent = new WeakMap<HTMLElement, string>()

/** How often the strip of a call asks how it stands, in milliseconds. */
const everyMs = 2_000

/**
 * Keeps the strip of a call for help as it is now: who is on the line, where he points. What one types stays: only the strip changes.
 * As long as who helps is there, the screen does not ask whether somebody is.
 */
export function startHelpLine(root: ParentNode): void {
  const strip = root.querySelector<HTMLElement>('[data-help-line]')
  if (strip) void follow(strip)
  startVoiceIn(root)
}

let said: 'on' | 'off' | undefined

/** Sound, where the page has a call that runs: also at the desk. */
export function startVoiceIn(root: ParentNode): void {
  const place = root.querySelector<HTMLElement>('[data-voice]')
  if (place === null) return
  say()
  startVoice(place, (state) => {
    said = state
    say()
  })
}

/** Whether one can speak: also on a strip that was put in the place of another. */
function say(): void {
  const words = document.querySelector<HTMLElement>('[data-voice-says]')
  if (words === null || said === undefined) return
  words.hidden = false
  words.textContent = words.dataset[said] ?? ''
}

async function follow(first: HTMLElement): Promise<void> {
  asSent.set(first, first.outerHTML)
  for (let strip = first; strip.isConnected; ) {
    await new Promise((resolve) => setTimeout(resolve, everyMs))
    if (strip.dataset.helpThere) document.dispatchEvent(new Event('input'))
    const now = await askStrip(strip.dataset.helpLine ?? '')
    if (now === undefined) continue
    if (now === null) {
      strip.remove()
      return
    }
    // Who reads it is not disturbed by what did not change; who has the focus in it keeps it.
    const was = asSent.get(strip) ?? strip.outerHTML
    if (now.outerHTML === was) continue
    asSent.set(now, now.outerHTML)
    const focused = reachable(strip).indexOf(document.activeElement as HTMLElement)
    strip.replaceWith(now)
    reachable(now)[focused]?.focus()
    strip = now
    startVoiceIn(document)
  }
}

const reachable = (strip: HTMLElement): HTMLElement[] => [...strip.querySelectorAll<HTMLElement>('a, button')]

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
