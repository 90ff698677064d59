import type { Agent } from '../src/kiosk-agent/agent.ts'
import type { BenchDemo } from './demo.ts'
import { tapper } from './tapper.ts'

/** How a slow first-timer is: reading, touching, the code of the card with its button. In seconds. */
const pace = { word: 60 / 80, touch: 2.5, pin: 8 }

/**
 * From the start screen to the sheet in hand. `seconds`: what is read and touched, on a virtual clock, and what the machine took.
 * Reading: each word of a screen the first time it is there; what one knows from the screen before is not read again.
 */
export async function walkCertificate(agent: Agent, cards: BenchDemo['cards']) {
  const { read, shows, press, tap, standing } = tapper(agent)
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
  /** The code of the card, on the pad of the screen: `pin` seconds whatever its keys took, and what the machine took after the last. */
  async function code(): Promise<void> {
    await shows('Typ de code van uw kaart')
    await reading()
    for (const digit of '1234') await press(`[name="cijfer"][value="${digit}"]`)
    seconds += pace.pin + (await tap('Klaar')) / 1_000
  }

  await touch('Iets aanvragen')
  await touch('Attesten en akten')
  await touch('Attest van gezinssamenstelling')
  await touch('Aanmelden en beginnen')
  await touch('Met mijn identiteitskaart')
  await shows('Steek uw kaart in de lezer')
  await reading()
  const inserted = performance.now()
  await cards.put('omer')
  await shows('Typ de code van uw kaart')
  seconds += (performance.now() - inserted) / 1_000
  await code()
  await shows('Dit moet u niet invullen')
  await touch('Verder')
  await touch('input[type="radio"]', false)
  await touch('Verder')
  await touch('Nee, dit is genoeg', false)
  await touch('Verder')
  await touch('Ondertekenen met mijn identiteitskaart')
  await code()
  const begun = performance.now()
  await shows('Uw document is klaar')
  seconds += (performance.now() - begun) / 1_000
  await touch('Afdrukken')
  const printing = performance.now()
  await shows('Neem uw blad')
  seconds += (performance.now() - printing) / 1_000
  await reading()
  await cards.put(null)
  return { seconds, touches, typed: 0 }
}
