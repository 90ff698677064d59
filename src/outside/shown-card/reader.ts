import { identityIn } from './identity-file.ts'
import type { ShownCards } from './index.ts'

export type ReaderSettings = Readonly<{
  /** Where the reader answers, on the network of the place. */
  url: string
  /** Milliseconds for a card, which is slow itself. */
  patience?: number | undefined
}>

/** An identity file is a few hundred bytes. */
const most = 4_096

/**
 * A reader that gives the identity file of the card in it: `GET /identity` answers 200 with its bytes, 404 without a card, 422 when what is in
 * it cannot be read.
 */
export function cardsOverHttp({ url, patience = 4_000 }: ReaderSettings): ShownCards {
  return {
    read: async () => {
      try {
        const answer = await fetch(`${url}/identity`, { signal: AbortSignal.timeout(patience), redirect: 'error' })
        if (answer.status === 404) return { outcome: 'no-card' }
        if (answer.status === 422) return { outcome: 'unreadable' }
        if (answer.status !== 200) return { outcome: 'silent', reason: `the reader answered ${answer.status}` }
        const file = new Uint8Array(await answer.arrayBuffer())
        const card = file.length <= most ? identityIn(file) : null
        return card ? { outcome: 'card', card } : { outcome: 'unreadable' }
      } catch (error) {
        return { outcome: 'silent', reason: error instanceof Error ? error.name : 'no answer' }
      }
    },
  }
}
