import type { Agent } from '../src/kiosk-agent/agent.ts'
import type { BenchDemo } from './demo.ts'
import { tapper } from './tapper.ts'

/** How a slow first-timer is: reading, touching, the code of the card with its button. In seconds. */
const pace = { word: 60 / 80, touch: 2.5, pin: 8 }

/**
 * From the start screen to the sheet in hand, by the short way: the card first. `seconds`: what is read and touched, on a virtual clock, and
 * what the machine took. Reading, literally: each line of the middle of a screen in full, the first time in this visit that it is there; what one
 * read before is known. A digit on a key is no word. `untilTouch`: the same for who reads from the top down to what he touches.
 */
export async function walkCertificate(agent: Agent, cards: BenchDemo['cards']) {
  const { read, shows, press, tap, standing } = tapper(agent)
  await standing()
  let [machine, touches, codes] = [0, 0, 0]
  const words = { literal: 0, untilTouch: 0 }
  const known = new Set<string>()
  const screens: string[] = []

  /** Reads the screen. `until`: what one is about to touch; null: there is nothing to touch, or all of it is needed. */
  async function reading(until: string | null): Promise<void> {
    const lines = ((await read<string>('document.querySelector("main").innerText')) ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !/^\d$/.test(line))
    const unread = lines.filter((line) => !known.has(line))
    const last = until === null ? -1 : unread.findIndex((line) => line.includes(until))
    words.literal += counted(unread)
    words.untilTouch += counted(last < 0 ? unread : unread.slice(0, last + 1))
    screens.push(`${counted(unread)}: ${unread.join(' | ')}`)
    for (const line of lines) known.add(line)
  }
  async function touch(what: string): Promise<void> {
    await reading(what)
    touches++
    machine += await tap(what)
  }
  /** The code of the card, on the pad of the screen: `pin` seconds whatever its keys took, and what the machine took after the last. */
  async function code(): Promise<void> {
    await shows('Typ uw pincode')
    await reading(null)
    codes++
    for (const digit of '1234') await press(`[name="cijfer"][value="${digit}"]`)
    machine += await tap('Klaar')
  }
  async function waiting(heading: string, since = performance.now()): Promise<void> {
    await shows(heading)
    machine += performance.now() - since
  }

  await shows('Steek uw identiteitskaart in')
  // A screen that begins looks at the reader once a second: whoever reads one sentence takes longer.
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  await reading('Steek uw identiteitskaart in')
  const inserted = performance.now()
  await cards.put('omer')
  await waiting('Typ uw pincode', inserted)
  await code()
  await waiting('Wat hebt u nodig?')
  await touch('Attest van gezinssamenstelling')
  await waiting('Lees uw aanvraag na')
  await touch('Ondertekenen')
  await code()
  await waiting('Uw document is klaar')
  await touch('Afdrukken')
  await waiting('Neem uw blad')
  await reading(null)
  await cards.put(null)
  for (const line of screens) console.error(`  ${line}`)
  console.error(`  ${words.literal} words, and ${(machine / 1_000).toFixed(1)} s of the machine`)
  const rest = machine / 1_000 + touches * pace.touch + codes * pace.pin
  const seconds = { literal: rest + words.literal * pace.word, untilTouch: rest + words.untilTouch * pace.word }
  return { seconds, words: words.literal, touches, typed: 0 }
}

const counted = (lines: readonly string[]): number => lines.join(' ').split(/\s+/).filter(Boolean).length
