import type { Answered, CardReader, Look } from '#outside/identity-card/index.ts'
import { type CityLine, Refused } from './city.ts'
import type { Asked, Decision } from './stage.ts'

/** What the pages of the card ask of the machine that they are shown on: the same addresses as `src/channels/kiosk/who.tsx`. */
const place = '/kiosk/eid/'

/** The screen for what lies in the reader; null: the page itself says to put a card in. */
const screenOf: Readonly<Record<Look, string | null>> = {
  none: null,
  ready: 'code',
  'no-certificate': 'kind',
  foreign: 'ander-land',
  unreadable: 'onleesbaar',
  silent: 'lezer',
}
const [shortest, longest] = [4, 12]

export type CardPad = Readonly<{
  /** Whether this is asked of us, and not of the city. */
  isAsked: (asked: Asked) => boolean
  answer: (asked: Asked, screenId: string) => Promise<Decision>
  /** What was typed is nobody's any more. */
  forget: () => void
}>

/**
 * Stands between the page and the card. The code that somebody types is a form to an address of the city that never gets there: it is taken
 * here, given to the card, and forgotten. What the card says goes to the city by a message of this device.
 */
export function cardPad(city: Pick<CityLine, 'url' | 'cardChallenge' | 'cardProof'>, reader: CardReader): CardPad {
  let typed = ''
  let proving: Promise<Decision> | null = null
  const to = (screen: string): Decision => ({ to: `${city.url}${place}${screen}` })

  async function look(): Promise<string | null> {
    return screenOf[await reader.look()]
  }

  function digit(sent: URLSearchParams): Decision {
    if (sent.has('wis')) typed = typed.slice(0, -1)
    else if (/^\d$/.test(sent.get('cijfer') ?? '')) typed = `${typed}${sent.get('cijfer')}`.slice(0, longest)
    return to(`code?cijfers=${typed.length}`)
  }

  async function prove(code: string, screenId: string): Promise<Decision> {
    try {
      const nonce = await city.cardChallenge(screenId)
      const answered = await reader.prove({ origin: new URL(city.url).origin, nonce }, code)
      if (answered.outcome !== 'signed') return to(await screenAfter(answered))
      return { to: `${city.url}${await city.cardProof(screenId, answered.proof)}` }
    } catch (error) {
      // Without a line the next page is not there either, and the screen says so.
      return to(error instanceof Refused ? 'te-laat' : 'stil')
    }
  }

  async function screenAfter(answered: Exclude<Answered, { outcome: 'signed' }>): Promise<string> {
    if (answered.outcome === 'wrong-code') return `code?over=${answered.left}`
    if (answered.outcome === 'blocked') return 'geblokkeerd'
    const screen = await look()
    return screen === null ? 'lees' : screen === 'code' ? 'onleesbaar' : screen
  }

  /** Touched twice is once: each try counts on the card. */
  function readyWith(code: string, screenId: string): Promise<Decision> {
    if (proving) return proving
    if (!new RegExp(`^\\d{${shortest},${longest}}$`).test(code)) return Promise.resolve(to('code?kort=ja'))
    proving = prove(code, screenId).finally(() => {
      proving = null
    })
    return proving
  }

  async function answer({ address, method, body }: Asked, screenId: string): Promise<Decision> {
    const { pathname, search } = new URL(address)
    const screen = pathname.slice(place.length)
    if (screen === 'code' && method === 'POST') {
      const sent = new URLSearchParams(body)
      if (!sent.has('klaar') && !sent.has('code')) return digit(sent)
      const code = sent.get('code') || typed
      typed = ''
      return readyWith(code, screenId)
    }
    if (screen === 'code') {
      if (search === '') typed = ''
      return 'show'
    }
    const next = await look()
    if (screen === 'stand') return { said: { done: next !== null, href: `${place}${next ?? 'lees'}` } }
    return next === null ? 'show' : to(next)
  }

  return {
    isAsked: ({ address }) => {
      const { origin, pathname } = new URL(address)
      return origin === new URL(city.url).origin && /^\/kiosk\/eid\/(lees|stand|code)$/.test(pathname)
    },
    answer,
    forget: () => {
      typed = ''
    },
  }
}
