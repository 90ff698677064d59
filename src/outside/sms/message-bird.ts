import { z } from 'zod'
import type { Carried, Sms } from './index.ts'
import { takesSms } from './number.ts'

export type SmsSettings = Readonly<{
  url: string
  key: string
  /** What the telephone shows as the sender: at most 11 letters and digits. */
  from: string
  /** Milliseconds. */
  patience?: number
}>

const Accepted = z.object({ id: z.string().min(1) })

/**
 * PROVISIONAL: the REST format of MessageBird (`POST /messages`, an access key in the head), written from its public description and never run
 * against it. It knows no idempotent request: after a crash between sending and noting it, one message may come twice.
 */
export function messageBird({ url, key, from, patience = 5_000 }: SmsSettings): Sms {
  return {
    async send({ id, to, text }): Promise<Carried> {
      if (!takesSms(to)) return { outcome: 'permanent', reason: 'This number takes no text messages.' }
      const recipients = [Number(to.slice(1))]
      const body = JSON.stringify({ originator: from, recipients, body: text, reference: id, datacoding: 'plain' })
      try {
        const response = await fetch(new URL('/messages', url), {
          method: 'POST',
          headers: { authorization: `AccessKey ${key}`, 'content-type': 'application/json' },
          body,
          redirect: 'error',
          signal: AbortSignal.timeout(patience),
        })
        const said: unknown = await response.json()
        if (response.status === 201) return { outcome: 'accepted', providerId: Accepted.parse(said).id }
        // Only what we sent can be wrong for ever; a key or a balance is mended, and then it goes by itself.
        const outcome = response.status === 422 ? 'permanent' : 'temporary'
        return { outcome, reason: `The text message service answered ${response.status}.` }
      } catch {
        return { outcome: 'temporary', reason: 'The text message service does not answer.' }
      }
    },
  }
}
