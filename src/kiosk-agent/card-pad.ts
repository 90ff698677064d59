import { setTimeout as pause } from 'node:timers/promises'
import type { Answered, CardReader, CardSignature, Look } from '#outside/identity-card/index.ts'
import { type CityLine, Refused } from './city.ts'
import type { Asked, Decision } from './stage.ts'

/** What the pages of the card ask of the machine that they are shown on: the same addresses as `src/channels/kiosk/card-screens.ts`. */
const place = { identify: '/kiosk/eid/', sign: '/kiosk/teken/' } as const
/** Say who one is, or sign a letter. */
type Use = keyof typeof place
const useOf = (pathname: string): Use => (pathname.startsWith(place.sign) ? 'sign' : 'identify')

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

type NotSigned = Exclude<Answered, { outcome: 'signed' }>

/** The page that says that a signature was given, and that the city does not have it yet. */
const kept = `${place.sign}bewaard`
/** Where the screen goes on to, or why the city will never take it. */
type Brought = Readonly<{ next: string } | { refused: Refused }>
type Given = Readonly<{ screenId: string; made: CardSignature }>

export type CardPad = Readonly<{
  /** Whether this is asked of us, and not of the city. */
  isAsked: (asked: Asked) => boolean
  answer: (asked: Asked, screenId: string) => Promise<Decision>
  /** The reader is empty: whatever is put in from now on is new. */
  cardGone: () => void
  /** Whether a signature was given that the city did not answer to yet. */
  holds: () => boolean
  /** Whoever goes signed all the same: what his card gave and the city does not have is brought once more. Never fails. */
  bringLast: () => Promise<void>
  /** What was typed is nobody's any more, and a signature neither; a card that still lies there is of who was here, and begins nothing. */
  forget: () => void
}>

type CardCity = Pick<CityLine, 'url' | 'cardChallenge' | 'cardProof' | 'cardLetter' | 'cardSignature'>

/**
 * Stands between the page and the card. The code that somebody types is a form to an address of the city that never gets there: it is taken
 * here, given to the card, and forgotten. What the card says goes to the city by a message of this device.
 */
export function cardPad(city: CardCity, reader: CardReader): CardPad {
  let typed = ''
  /** The reader was seen empty in this visit, and no card began a sign-in since. */
  let isEmptied = false
  let proving: Promise<Decision> | null = null
  /** What the card signed at this screen and the city did not answer to yet: a person does not sign twice because a line fell. */
  let given: Given | null = null
  /** Which signature is under way: one that hangs is of who gave it, and of nobody after him. */
  let bringing: Readonly<{ of: Given; brought: Promise<Brought> }> | null = null
  const to = (screen: string, use: Use): Decision => ({ to: `${city.url}${place[use]}${screen}` })

  async function look(): Promise<string | null> {
    return screenOf[await reader.look()]
  }

  function digit(sent: URLSearchParams, use: Use): Decision {
    if (sent.has('wis')) typed = typed.slice(0, -1)
    else if (/^\d$/.test(sent.get('cijfer') ?? '')) typed = `${typed}${sent.get('cijfer')}`.slice(0, longest)
    return to(`code?cijfers=${typed.length}`, use)
  }

  /** Gives the path to go on to, or what the card said instead of signing. */
  async function identify(code: string, screenId: string): Promise<string | NotSigned> {
    const nonce = await city.cardChallenge(screenId)
    const answered = await reader.prove({ origin: new URL(city.url).origin, nonce }, code)
    return answered.outcome === 'signed' ? city.cardProof(screenId, answered.proof) : answered
  }

  async function sign(code: string, screenId: string): Promise<string | NotSigned> {
    const before = await bring(screenId)
    if (before && 'next' in before) return before.next
    const certificates = await reader.signer()
    if (!certificates) return { outcome: 'gone' }
    const letter = await city.cardLetter(screenId, certificates)
    if ('next' in letter) return letter.next
    const answered = await reader.sign(letter.hash, code)
    if (answered.outcome !== 'signed') return answered
    const { algorithm, signature } = answered
    given = { screenId, made: { algorithm, signature } }
    const brought = await bring(screenId)
    if (brought && 'refused' in brought) throw brought.refused
    return brought?.next ?? kept
  }

  /** Null: nothing waits to be brought from this screen. Two who ask are one message. */
  function bring(screenId: string): Promise<Brought | null> {
    if (given?.screenId !== screenId) return Promise.resolve(null)
    const wanted = given
    if (bringing?.of === wanted) return bringing.brought
    const brought = deliver(wanted).finally(() => {
      if (bringing?.of === wanted) bringing = null
    })
    bringing = { of: wanted, brought }
    return brought
  }

  async function deliver(wanted: Given): Promise<Brought> {
    const over = () => {
      if (given === wanted) given = null
    }
    try {
      const next = await city.cardSignature(wanted.screenId, wanted.made)
      over()
      return { next }
    } catch (error) {
      if (!(error instanceof Refused)) return { next: kept }
      over()
      return { refused: error }
    }
  }

  async function carryOut(code: string, screenId: string, use: Use): Promise<Decision> {
    try {
      const done = await (use === 'sign' ? sign : identify)(code, screenId)
      if (typeof done === 'string') return { to: `${city.url}${done}` }
      return to(await screenAfter(done), use)
    } catch (error) {
      // Without a line the next page is not there either, and the screen says so.
      return to(error instanceof Refused ? 'te-laat' : 'stil', use)
    }
  }

  async function screenAfter(answered: NotSigned): Promise<string> {
    if (answered.outcome === 'wrong-code') return `code?over=${answered.left}`
    if (answered.outcome === 'blocked') return 'geblokkeerd'
    const screen = await look()
    return screen === null ? 'lees' : screen === 'code' ? 'onleesbaar' : screen
  }

  /** Touched twice is once: each try counts on the card. */
  function readyWith(code: string, screenId: string, use: Use): Promise<Decision> {
    if (proving) return proving
    if (!new RegExp(`^\\d{${shortest},${longest}}$`).test(code)) return Promise.resolve(to('code?kort=ja', use))
    proving = carryOut(code, screenId, use).finally(() => {
      proving = null
    })
    return proving
  }

  /** A card that somebody puts in at the start screen begins by itself, once: who goes back from there finds the screen as it was. */
  async function begins(): Promise<Decision> {
    const card = await reader.look()
    if (card === 'none') isEmptied = true
    const done = isEmptied && card !== 'none' && card !== 'silent'
    if (done) isEmptied = false
    return { said: { done, href: `${place.identify}begin` } }
  }

  async function answer({ address, method, body }: Asked, screenId: string): Promise<Decision> {
    const { pathname, search } = new URL(address)
    const use = useOf(pathname)
    const screen = pathname.slice(place[use].length)
    if (screen === 'kaart') return begins()
    if (use === 'sign' && method === 'GET') {
      const brought = await bring(screenId)
      if (brought && 'next' in brought) return afterBringing(screen, brought.next)
      // What the city will not have is over: the same card can sign anew.
      if (brought && screen === 'bewaard') return to('te-laat', use)
    }
    if (screen === 'bewaard') return 'show'
    if (screen === 'code' && method === 'POST') {
      const sent = new URLSearchParams(body)
      if (!sent.has('klaar') && !sent.has('code')) return digit(sent, use)
      const code = sent.get('code') || typed
      typed = ''
      return readyWith(code, screenId, use)
    }
    if (screen === 'code') {
      if (!new URLSearchParams(search).has('cijfers')) typed = ''
      return 'show'
    }
    const next = await look()
    if (screen === 'stand') return { said: { done: next !== null, href: `${place[use]}${next ?? 'lees'}` } }
    return next === null ? 'show' : to(next, use)
  }

  /** The page that waits stays until the city answered; from every other page of the card one comes there. */
  function afterBringing(screen: string, next: string): Decision {
    if (screen === 'stand') return { said: { done: next !== kept, href: next } }
    return screen === 'bewaard' && next === kept ? 'show' : { to: `${city.url}${next}` }
  }

  return {
    isAsked: ({ address }) => {
      const { origin, pathname } = new URL(address)
      return (
        origin === new URL(city.url).origin &&
        /^\/kiosk\/(eid|teken)\/(lees|stand|code)$|^\/kiosk\/eid\/kaart$|^\/kiosk\/teken\/bewaard$/.test(pathname)
      )
    },
    answer,
    cardGone: () => {
      isEmptied = true
    },
    holds: () => given !== null,
    bringLast: async () => {
      // The next person does not wait for a line that hangs.
      if (given) await Promise.race([bring(given.screenId), pause(5_000, null, { ref: false })])
    },
    forget: () => {
      typed = ''
      given = null
      isEmptied = false
      void reader.look().then((card) => {
        if (card === 'none') isEmptied = true
      })
    },
  }
}
