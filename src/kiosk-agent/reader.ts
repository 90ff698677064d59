import type { Voice } from '#outside/voice/index.ts'
import { type AxNode, spokenNode, spokenPage } from './spoken-tree.ts'
import type { Stage } from './stage.ts'
import { wordsOfVoice } from './voice-words.ts'

/** The address of the button: the agent takes it, and the page stays where it is. */
export const readAloudPath = '/kiosk/voorlezen'

/** What the page tells of keys: somebody walks by keys, one to listen with, another thing has the focus, or a live part changed to this text. */
export type Heard = 'tab' | `key:${string}` | 'focus' | `live:${string}`

/** What who listens can ask, by a key that the page has no use for, and the last part of the address of its button. */
type Wish = 'again' | 'hold' | 'slower' | 'softer' | 'louder'
const keys: Readonly<Record<string, Wish>> = { F2: 'again', F3: 'hold', F4: 'slower', F7: 'softer', F8: 'louder' }
const wishes: Readonly<Record<string, Wish>> = {
  ...{ opnieuw: 'again', wacht: 'hold', trager: 'slower', zachter: 'softer', luider: 'louder' },
}
/** Per cent of the engine's own, and words a minute: from the third and the first, for each person anew. */
const loudnesses = [40, 70, 100, 140, 200]
const paces = [150, 120, 90] as const

export type Reader = Readonly<{
  /** A button of the page: on or off, or what it asks (`doe`). */
  asked: (stage: Stage, address: string) => Promise<void>
  /** A document stands there. */
  shown: (stage: Stage) => void
  heard: (stage: Stage, what: Heard) => void
  /** Who was here is gone: it is off, and silent. */
  forget: () => void
}>

/** A page needs a moment before its tree is whole, in milliseconds. */
const moment = 250

/** Reads pages to the earphones in the order of their accessibility tree; and, by keys, each thing that gets the focus. */
export function pageReader(voice: Voice): Reader {
  let isOn = false
  let isHeld = false
  let [loud, slow] = [2, 0]
  let timer: NodeJS.Timeout | undefined

  function say(text: string, language: string): void {
    isHeld = false
    void voice.say(text, language, { pace: paces[slow] ?? paces[0], loudness: loudnesses[loud] ?? 100 })
  }

  /** The buttons to listen with stand on the page while it is read. */
  const mark = (stage: Stage) =>
    quietly(evaluated(stage, `document.documentElement.toggleAttribute('data-voice', ${isOn})`))

  /** Each answers by voice in its new manner, so that one hears what one gets. */
  async function carryOut(stage: Stage, wish: Wish): Promise<void> {
    if (!isOn) return begin(stage)
    if (wish === 'again') return read(stage)
    const language = await languageOf(stage)
    const words = wordsOfVoice(language)
    if (wish === 'hold') {
      isHeld = !isHeld
      return isHeld ? voice.hold() : voice.goOn()
    }
    if (wish === 'slower') {
      slow = (slow + 1) % paces.length
      return say(words.paces[slow] ?? '', language)
    }
    loud = Math.max(0, Math.min(loudnesses.length - 1, loud + (wish === 'louder' ? 1 : -1)))
    say(words.loudness(loud + 1), language)
  }

  async function evaluated(stage: Stage, expression: string): Promise<string> {
    const { result } = await stage.tell('Runtime.evaluate', { expression, returnByValue: true })
    return String((result as { value?: unknown }).value ?? '')
  }
  const languageOf = (stage: Stage) =>
    evaluated(stage, `document.querySelector('main')?.lang || document.documentElement.lang || 'nl'`)

  async function read(stage: Stage, before = ''): Promise<void> {
    const [language, tree] = await Promise.all([languageOf(stage), stage.tell('Accessibility.getFullAXTree')])
    if (!isOn) return
    const sentences = spokenPage(tree.nodes as readonly AxNode[], language)
    say([before, ...sentences].filter(Boolean).join('. '), language)
  }

  async function readFocus(stage: Stage): Promise<void> {
    const { result } = await stage.tell('Runtime.evaluate', { expression: 'document.activeElement' })
    const objectId = (result as { objectId?: string }).objectId
    if (!objectId) return
    const [language, tree] = await Promise.all([
      languageOf(stage),
      stage.tell('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false }),
    ])
    const [node] = tree.nodes as readonly AxNode[]
    const text = node && !/RootWebArea|generic/.test(String(node.role?.value)) ? spokenNode(node, language) : ''
    if (isOn && text !== '') say(text, language)
  }

  /** A page that goes away in the middle is not read. */
  const quietly = (work: Promise<unknown>) => void work.catch(() => undefined)

  function begin(stage: Stage): void {
    isOn = true
    mark(stage)
    quietly(languageOf(stage).then((language) => read(stage, wordsOfVoice(language).welcome)))
  }

  return {
    asked: async (stage, address) => {
      const wish = wishes[new URL(address).searchParams.get('doe') ?? '']
      if (wish) return carryOut(stage, wish)
      if (!isOn) return begin(stage)
      isOn = false
      mark(stage)
      say(wordsOfVoice(await languageOf(stage)).stopped, await languageOf(stage))
    },
    shown: (stage) => {
      clearTimeout(timer)
      if (!isOn) return
      voice.quiet()
      timer = setTimeout(() => {
        mark(stage)
        quietly(read(stage))
      }, moment)
    },
    heard: (stage, what) => {
      if (what === 'tab') {
        // The sound goes to earphones only: who walks by keys is read to without asking for it.
        if (!isOn) begin(stage)
        return
      }
      const wish = what.startsWith('key:') ? keys[what.slice('key:'.length)] : undefined
      if (wish) return quietly(carryOut(stage, wish))
      if (!isOn || what.startsWith('key:')) return
      if (what === 'focus') quietly(readFocus(stage))
      else quietly(languageOf(stage).then((language) => say(what.slice('live:'.length), language)))
    },
    forget: () => {
      clearTimeout(timer)
      ;[isOn, isHeld, loud, slow] = [false, false, 2, 0]
      voice.quiet()
    },
  }
}
