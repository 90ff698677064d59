import type { Agent } from '../src/kiosk-agent/agent.ts'
import { tapper } from './tapper.ts'

/** How a slow first-timer is: reading, touching, the PIN at the reader. In seconds. */
const pace = { word: 60 / 80, touch: 2.5, pin: 8 }

/**
 * From the start screen to the sheet in hand. `seconds`: what is read and touched, on a virtual clock, and what the machine took.
 * Reading: each word of a screen the first time it is there; what one knows from the screen before is not read again.
 */
export async function walkCertificate(agent: Agent) {
  const { read, until, shows, press, tap, standing } = tapper(agent)
  await standing()
  let [seconds, touches] = [0, 0]
  let before = new Set<string>()
  async function reading(): Promise<void> {
    const lines = (await read<string>('document.querySelector("main").innerText'))?.split('\n') ?? []
    const unread = lines.filter((line) => !before.has(line))
    seconds += unread.join(' ').split(/\s+/).filter(Boolean).length * pace.word
    before = new Set(lines)
  }
  async function touch(what: string, goesOn = true): Promise<void> {
    if (goesOn) await reading()
    seconds += pace.touch
    touches++
    if (goesOn) seconds += (await tap(what)) / 1_000
    else await press(what)
  }
  /** At the page of the simulated sign-in a click stands for the card and its PIN. */
  async function identify(person: string): Promise<void> {
    seconds += pace.pin
    const begun = performance.now()
    await until(`!!document.querySelector('button[name="person"][value="${person}"]')`)
    await read(`document.querySelector('input[name="method"][value="eid"]').checked = true`)
    await read(`document.querySelector('button[name="person"][value="${person}"]').click()`)
    await until(`location.pathname.startsWith('/kiosk') && document.readyState === 'complete'`)
    seconds += (performance.now() - begun) / 1_000
  }

  await touch('Iets aanvragen')
  await touch('Attesten en akten')
  await touch('Attest van gezinssamenstelling')
  await touch('Aanmelden en beginnen')
  await identify('omer')
  await touch('Verder')
  await touch('input[type="radio"]', false)
  await touch('Verder')
  await touch('Nee, dit is genoeg', false)
  await touch('Verder')
  await touch('Ondertekenen en aanvragen')
  await identify('omer')
  const begun = performance.now()
  await shows('Uw document is klaar')
  seconds += (performance.now() - begun) / 1_000
  await touch('Afdrukken')
  const printing = performance.now()
  await shows('Neem uw blad')
  seconds += (performance.now() - printing) / 1_000
  await reading()
  return { seconds, touches, typed: 0 }
}
