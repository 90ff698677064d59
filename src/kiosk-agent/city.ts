import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { CardProof, CardSignature } from '#outside/identity-card/index.ts'
import { type Identity, signed } from './identity.ts'

/** The city said no, and asking again does not help. */
export class Refused extends Error {
  readonly code: string
  constructor(code: string) {
    super(`The city refused: ${code}`)
    this.code = code
  }
}

/** Sends one message to the city. Throws `Refused`; anything else: the line is down. */
export const askCity =
  (url: string) =>
  async (path: string, message: string): Promise<unknown> => {
    const answered = await fetch(`${url}/toestel/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message }),
      // A letter to sign is made, sealed and stamped in the meantime.
      signal: AbortSignal.timeout(20_000),
    })
    return heard(answered)
  }

/** Sends a file with the message that is signed for it. Throws as `askCity`. */
const sendFile =
  (url: string) =>
  async (path: string, message: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> =>
    heard(
      await fetch(`${url}/toestel/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-message': message },
        body: bytes,
        signal: AbortSignal.timeout(60_000),
      }),
    )

async function heard(answered: Response): Promise<unknown> {
  const said = (await answered.json()) as { error?: string }
  if (answered.ok) return said
  if (answered.status < 500 && answered.status !== 429) throw new Refused(said.error ?? String(answered.status))
  throw new Error(`The city answered ${answered.status}`)
}

/** What this device can say of itself: the words of the city (`src/domain/devices/device.ts`). */
export type Fault =
  | 'no-paper'
  | 'printer-gone'
  | 'reader-gone'
  | 'scanner-gone'
  | 'browser-restarted'
  | 'remains'
  | 'unread'
  | 'on-disk'
/** What stands beside the screen: from where a paper can come beside the own phone, and what reads aloud. */
export type Bring = 'scanner' | 'stick' | 'camera' | 'voice'
export type Because = 'stopped' | 'left' | 'card-removed' | 'restart' | 'browser-gone' | 'agent-gone' | 'shutdown'

/** What was looked for and found after one browser, as the city keeps it. */
export type Proof = Readonly<{
  screenId: string
  because: Because
  endedAt: string
  markers: number
  files: number
  found: number
  remains: number
  tookMs: number
}>

/** What still can be said when there is no line. `days`: city days with the hours of the place, `09:00-17:00`. */
const WithoutLine = z.object({
  place: z.string(),
  phone: z.string(),
  counter: z.string(),
  /** Minutes on foot to that counter. */
  walk: z.number().nullable().default(null),
  /** What the screens of this place speak beside Dutch. */
  languages: z.array(z.string()).default([]),
  days: z.array(z.object({ day: z.string(), hours: z.array(z.string()) })),
})
export type WithoutLine = Readonly<z.infer<typeof WithoutLine>>

const Answer = z.object({
  restart: z.boolean(),
  again: z.number().positive(),
  /** Other sites that a page here leads to: the sign-in, the payment page. */
  origins: z.array(z.string()),
  withoutLine: WithoutLine,
})
export type Answer = Readonly<z.infer<typeof Answer>>
const Opened = z.object({ id: z.uuid(), cookie: z.object({ name: z.string(), value: z.string() }) })
const Challenge = z.object({ nonce: z.string().min(44) })
const GoesOn = z.object({ next: z.string().regex(/^\/kiosk\/(eid|teken)\/[a-z-]+$/) })
const Wanted = z.object({ source: z.string(), accept: z.array(z.string()), maxBytes: z.number().positive() })
export type Wanted = Readonly<z.infer<typeof Wanted>>
const PaperGoesOn = z.object({ next: z.string().regex(/^\/kiosk\/aanvraag\/[\w/-]+(\?fout=[a-z-]+)?$/) })
/** What the card must sign, or the screen that says why it signs nothing. */
const Letter = z.union([z.object({ hash: z.base64() }), GoesOn])
export type Opened = Readonly<z.infer<typeof Opened>>

/** A paper that is asked at a screen of this device. */
export type AskedAt = Readonly<{ screenId: string; paperId: string }>

/** The city as this device knows it. */
export function cityOf(url: string, identity: Identity) {
  const ask = askCity(url)
  const say = async (path: string, claims: Readonly<Record<string, unknown>>) =>
    ask(path, await signed(identity, url, claims))
  return {
    url,
    heartbeat: async (
      said: Readonly<{ faults: readonly Fault[]; wipes: readonly Proof[]; brings?: readonly Bring[] }>,
    ) => Answer.parse(await say('hartslag', { wish: 'heartbeat', version: '1', ...said })),
    openScreen: async (): Promise<Opened> => Opened.parse(await say('scherm', { wish: 'screen' })),
    /** What the card beside this screen has to sign. */
    cardChallenge: async (screenId: string): Promise<string> =>
      Challenge.parse(await say('kaart/vraag', { wish: 'card-challenge', screenId })).nonce,
    /** What the card said; gives the page that goes on from there. */
    cardProof: async (screenId: string, proof: CardProof): Promise<string> =>
      GoesOn.parse(await say('kaart/antwoord', { wish: 'card', screenId, proof })).next,
    /** The letter for the card that shows these certificates: its SHA-256, or where the screen goes on to. */
    cardLetter: async (screenId: string, certificates: readonly string[]): Promise<z.infer<typeof Letter>> =>
      Letter.parse(await say('kaart/brief', { wish: 'card-letter', screenId, certificates })),
    /** What the card made of that letter; gives the page that goes on from there. */
    cardSignature: async (screenId: string, made: CardSignature): Promise<string> =>
      GoesOn.parse(await say('kaart/handtekening', { wish: 'card-signature', screenId, ...made })).next,
    /** What the paper must be that is asked at this screen. */
    paperAsked: async (at: AskedAt): Promise<Wanted> =>
      Wanted.parse(await say('papier/vraag', { wish: 'paper-asked', ...at })),
    /** What lies on the stick, for who asked. */
    paperFiles: async (
      at: AskedAt,
      said: Readonly<{ files: readonly Readonly<{ name: string; size: number }>[]; left: number }>,
    ): Promise<void> => {
      await say('papier/lijst', { wish: 'paper-files', ...at, ...said })
    },
    /** A paper for who asked; gives the page that goes on from there. */
    bringPaper: async (at: AskedAt, { name, bytes }: Readonly<{ name: string; bytes: Buffer }>): Promise<string> => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const message = await signed(identity, url, { wish: 'paper', ...at, name, sha256 })
      return PaperGoesOn.parse(await sendFile(url)('papier', message, new Uint8Array(bytes))).next
    },
    /** Whether the browser with this cookie is still one of this city. Throws: the line is down. */
    isLit: async ({ name, value }: Opened['cookie']): Promise<boolean> => {
      const headers = { cookie: `${name}=${value}`, accept: 'application/json' }
      const { status } = await fetch(`${url}/kiosk/wakker`, { headers, signal: AbortSignal.timeout(5_000) })
      if (status >= 500) throw new Error(`The city answered ${status}`)
      return status !== 403
    },
    /**
     * Ends the session of who was here, for a browser that could not do it itself. It does not say that somebody went away: the proof of the
     * wipe says why the visit ended.
     */
    signOut: async (cookies: readonly Readonly<{ name: string; value: string }>[]): Promise<void> => {
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
      await fetch(`${url}/kiosk/afgemeld`, { headers: { cookie }, signal: AbortSignal.timeout(2_000) })
    },
  }
}
export type CityLine = ReturnType<typeof cityOf>
