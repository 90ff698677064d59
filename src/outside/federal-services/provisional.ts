import { z } from 'zod'
import type { FederalService, TakenOver } from './index.ts'

export type FederalServiceSettings = Readonly<{
  /** As the city calls it on screens and receipts. */
  name: string
  url: string
  token: string
  /** Milliseconds for one try. */
  patience?: number
}>

const Taken = z.object({
  format: z.literal('loket-intake-provisional/1'),
  reference: z.string().min(1).max(100),
  at: z.iso.datetime(),
})
const Refused = z.object({ error: z.object({ code: z.string().max(60) }) })

/** PROVISIONAL: our own JSON over HTTP. The number stands in the body, never in a URL; the reference keeps it from being taken twice. */
export function provisionalFederalService({
  name,
  url,
  token,
  patience = 8_000,
}: FederalServiceSettings): FederalService {
  return {
    name,
    async takeOver(intake) {
      const { insz, ...rest } = intake
      try {
        const response = await fetch(new URL('provisional/v1/intakes', `${url.replace(/\/$/, '')}/`), {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ format: 'loket-intake-provisional/1', subject: insz, ...rest }),
          signal: AbortSignal.timeout(patience),
          redirect: 'error',
        })
        return said(response.status, await response.json())
      } catch {
        return { outcome: 'silent' }
      }
    },
  }
}

function said(status: number, body: unknown): TakenOver {
  const taken = Taken.safeParse(body)
  if ((status === 200 || status === 201) && taken.success) {
    const { reference, at } = taken.data
    return { outcome: 'taken', reference, at }
  }
  const refused = Refused.safeParse(body)
  // Too busy and out of order are of the moment; anything else that is said in 4xx is about this intake.
  if (status >= 400 && status < 500 && status !== 429 && refused.success)
    return { outcome: 'not-taken', code: refused.data.error.code }
  return { outcome: 'silent' }
}
