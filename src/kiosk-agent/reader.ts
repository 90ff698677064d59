import type { Voice } from '#outside/voice/index.ts'
import { type AxNode, spokenNode, spokenPage } from './spoken-tree.ts'
import type { Stage } from './stage.ts'
import { wordsOfVoice } from './voice-words.ts'

/** The address of the button: the agent takes it, and the page stays where it is. */
export const readAloudPath = '/kiosk/voorlezen'

/** What the page tells of keys: somebody walks by keys, another thing has the focus, or a live part changed to this text. */
export type Heard = 'tab' | 'focus' | `live:${string}`

export type Reader = Readonly<{
  /** On or off, by the button. */
  toggle: (stage: Stage) => Promise<void>
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
  let timer: NodeJS.Timeout | undefined

  const say = (text: string, language: string) => void voice.say(text, language)

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
    quietly(languageOf(stage).then((language) => read(stage, wordsOfVoice(language).welcome)))
  }

  return {
    toggle: async (stage) => {
      if (!isOn) return begin(stage)
      isOn = false
      say(wordsOfVoice(await languageOf(stage)).stopped, await languageOf(stage))
    },
    shown: (stage) => {
      clearTimeout(timer)
      if (!isOn) return
      voice.quiet()
      timer = setTimeout(() => quietly(read(stage)), moment)
    },
    heard: (stage, what) => {
      if (what === 'tab') {
        // The sound goes to earphones only: who walks by keys is read to without asking for it.
        if (!isOn) begin(stage)
        return
      }
      if (!isOn) return
      if (what === 'focus') quietly(readFocus(stage))
      else quietly(languageOf(stage).then((language) => say(what.slice('live:'.length), language)))
    },
    forget: () => {
      clearTimeout(timer)
      isOn = false
      voice.quiet()
    },
  }
}
