import { setTimeout as pause } from 'node:timers/promises'
import { type CardChannel, CardMute } from './belgian-card.ts'

export type BridgeSettings = Readonly<{
  /** A program on this machine that holds the reader. */
  url: string
  /** Milliseconds for one command: a card thinks for a second when it signs. */
  patience?: number
  /** Milliseconds between two looks whether the card is still there. */
  every?: number
}>

/** Looks without an answer until a card counts as taken. */
const silences = 3

/**
 * A reader behind a program on the same machine: `POST /card` with a command answers 200 with what the card said, 404 without a card, 422 when
 * the card says nothing; `GET /card` answers 204, 404 or 422 likewise. PROVISIONAL: the form is ours.
 */
export function cardBridge({ url, patience = 5_000, every = 400 }: BridgeSettings): CardChannel {
  const ask = (init: RequestInit) =>
    fetch(`${url}/card`, { ...init, signal: AbortSignal.timeout(patience), redirect: 'error' })

  async function transmit(command: Buffer): Promise<Buffer | null> {
    const body = new Uint8Array(command)
    const answer = await ask({ method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body })
    if (answer.status === 404) return null
    if (answer.status === 422) throw new CardMute()
    if (answer.headers.get('content-type') !== 'application/octet-stream') throw new Error('the reader talks nonsense')
    return Buffer.from(await answer.arrayBuffer())
  }

  function watch(removed: () => void): () => void {
    let isOver = false
    const looking = async () => {
      for (let isIn = false, silent = 0; !isOver; await pause(every)) {
        const status = await ask({ method: 'GET' }).then(
          (answer) => answer.status,
          () => 0,
        )
        silent = status === 204 || status === 404 || status === 422 ? 0 : silent + 1
        // A card that nobody watches is a card that was taken.
        if (isIn && (status === 404 || silent >= silences)) {
          isIn = false
          if (!isOver) removed()
        } else if (status === 204 || status === 422) isIn = true
      }
    }
    void looking()
    return () => {
      isOver = true
    }
  }

  return { transmit, watch }
}
