import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { type Act, actKinds } from './act.ts'
import type { CivilRegistry, Consulted } from './index.ts'

export type CivilRegistrySettings = Readonly<{
  url: string
  token: string
  /** Milliseconds for one attempt; a silent source is asked three times. */
  patience?: number
}>

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const Answer = z.object({
  format: z.literal('loket-acts-provisional/1'),
  at: z.string(),
  acts: z.array(
    z.object({
      id: z.string().min(1),
      kind: z.enum(actKinds),
      number: z.string(),
      year: z.number().int(),
      municipality: z.string(),
      eventDate: Day,
      drawnUp: Day,
      people: z.array(
        z.object({
          role: z.enum(['subject', 'spouse', 'parent', 'deceased', 'declarant']),
          given: z.array(z.string()),
          family: z.array(z.string()),
          birthDate: Day.optional(),
          birthPlace: z.string().optional(),
        }),
      ),
      language: z.enum(['nl', 'fr', 'de']),
      text: z.array(z.string()),
      margin: z.array(z.object({ date: Day, text: z.string() })),
    }),
  ),
})
const Refused = z.object({ error: z.object({ code: z.string(), words: z.string().optional() }) })

const outcomes: Record<string, 'unknown' | 'not-allowed' | 'alarm' | 'wrong-question'> = {
  'no-acts': 'unknown',
  'unknown-person': 'unknown',
  'not-allowed': 'not-allowed',
  'unknown-purpose': 'alarm',
  'bad-credentials': 'alarm',
  'wrong-number': 'wrong-question',
}

const source = 'Akten van de burgerlijke stand (voorlopig)'

/** PROVISIONAL: our own JSON over HTTP. The number stands in the body, never in a URL. */
export function provisionalCivilRegistry({ url, token, patience = 4_000 }: CivilRegistrySettings): CivilRegistry {
  async function once(insz: string, purpose: string, reference: string): Promise<Consulted<readonly Act[]>> {
    try {
      const response = await fetch(new URL('/provisional/v1/acts', url), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ subject: insz, purpose, reference }),
        signal: AbortSignal.timeout(patience),
        redirect: 'error',
      })
      return consulted(response.status, await response.json())
    } catch {
      return { source, at: new Date().toISOString(), notices: [], outcome: 'silent' }
    }
  }

  return {
    async acts(insz, { purpose, reference }) {
      if (purpose.trim() === '' || reference.trim() === '')
        throw new Error('A consultation needs a purpose and a reference.')
      for (const wait of [200, 800]) {
        const answer = await once(insz, purpose, reference)
        if (answer.outcome !== 'silent') return answer
        await pause(wait)
      }
      return once(insz, purpose, reference)
    },
  }
}

function consulted(status: number, body: unknown): Consulted<readonly Act[]> {
  const read = Answer.safeParse(body)
  if (status === 200 && read.success) {
    const { at, acts } = read.data
    const value = acts.toSorted((one, other) => other.eventDate.localeCompare(one.eventDate))
    return { source, at, notices: [], outcome: 'found', value }
  }
  const at = new Date().toISOString()
  const refused = Refused.safeParse(body)
  if (status < 400 || status >= 500 || !refused.success) return { source, at, notices: [], outcome: 'silent' }
  const { code, words } = refused.data.error
  const notice = { code, type: 'FOUT' as const, ...(words === undefined ? {} : { words }) }
  return { source, at, notices: [notice], outcome: outcomes[code] ?? 'manual' }
}
