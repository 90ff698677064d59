import { setTimeout as pause } from 'node:timers/promises'
import type { Agent } from '../src/kiosk-agent/agent.ts'

/** A finger on the screen of an agent. */
export function tapper(agent: Agent) {
  async function read<Value>(expression: string): Promise<Value | null> {
    const said = await agent
      .stage()
      ?.tell('Runtime.evaluate', { expression, returnByValue: true })
      .catch(() => null)
    return ((said?.result as { value?: Value } | undefined)?.value ?? null) as Value | null
  }

  /** Waits for what `expression` says, at most 20 seconds. */
  async function until(expression: string): Promise<void> {
    for (const begun = performance.now(); performance.now() - begun < 20_000; await pause(5))
      if (await read<boolean>(expression)) return
    throw new Error(`not seen: ${expression}; the screen shows ${await read('document.body.innerText')}`)
  }
  const shows = (heading: string) =>
    until(
      `document.readyState === 'complete' && !!document.querySelector('h1')?.textContent.includes(${JSON.stringify(heading)})`,
    )

  /** Presses what says `text`, or answers to a selector that begins with a stroke or a sign; nothing is waited for. */
  async function press(what: string): Promise<void> {
    const find = /^[.#[]|^input/.test(what)
      ? `document.querySelector(${JSON.stringify(what)})`
      : `[...document.querySelectorAll('a, button, label')].find((one) => one.checkVisibility() && one.textContent.includes(${JSON.stringify(what)}))`
    await until(`document.readyState === 'complete' && !!${find}`)
    const place = await read<{ x: number; y: number }>(
      `(() => { const one = ${find}; one.scrollIntoView({ block: 'center', behavior: 'instant' }); const { x, y, width, height } = one.getBoundingClientRect(); return { x: x + width / 2, y: y + height / 2 } })()`,
    )
    for (const type of ['mousePressed', 'mouseReleased'])
      await agent.stage()?.tell('Input.dispatchMouseEvent', { type, ...place, button: 'left', clickCount: 1 })
  }

  /** Milliseconds from the press until the next screen is painted. */
  async function tap(what: string): Promise<number> {
    await read(`window.before = true`)
    const pressed = Date.now()
    await press(what)
    const painted = `performance.getEntriesByName('first-contentful-paint')[0]`
    await until(`!window.before && document.readyState === 'complete' && !!${painted}`)
    const at = await read<number>(`performance.timeOrigin + ${painted}.startTime`)
    return Math.max(0, (at ?? 0) - pressed)
  }

  /** The screen as it stands at a contact point. */
  async function standing(): Promise<void> {
    const size = { width: 1080, height: 1920, deviceScaleFactor: 1, mobile: false }
    await agent.stage()?.tell('Emulation.setDeviceMetricsOverride', size)
  }

  return { read, until, shows, press, tap, standing }
}
