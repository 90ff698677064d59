import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { type Act, actKinds, type SoughtAct } from './act.ts'
import type { CivilRegistry, Consultation, Consulted } from './index.ts'

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
          insz: z
            .string()
            .regex(/^\d{11}$/)
            .optional(),
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
  'kept-elsewhere': 'unknown',
  'not-allowed': 'not-allowed',
  'unknown-purpose': 'alarm',
  'bad-credentials': 'alarm',
  'wrong-number': 'wrong-question',
  'wrong-search': 'wrong-question',
}

const source = 'Akten van de burgerlijke stand (voorlopig)'

/** PROVISIONAL: our own JSON over HTTP. Numbers and names stand in the body, never in a URL. */
export function provisionalCivilRegistry({ url, token, patience = 4_000 }: CivilRegistrySettings): CivilRegistry {
  async function once(path: string, question: object): Promise<Consulted<readonly Act[]>> {
    try {
      const response = await fetch(new URL(`/provisional/v1/${path}`, url), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(question),
        signal: AbortSignal.timeout(patience),
        redirect: 'error',
      })
      return consulted(response.status, await response.json())
    } catch {
      return { source, at: new Date().toISOString(), notices: [], outcome: 'silent' }
    }
  }

  async function asked(path: string, question: object, { purpose, reference }: Consultation) {
    if (purpose.trim() === '' || reference.trim() === '')
      throw new Error('A consultation needs a purpose and a reference.')
    for (const wait of [200, 800]) {
      const answer = await once(path, { ...question, purpose, reference })
      if (answer.outcome !== 'silent') return answer
      await pause(wait)
    }
    return once(path, { ...question, purpose, reference })
  }

  return {
    acts: (insz, why) => asked('acts', { subject: insz }, why),
    async search(sought: SoughtAct, why) {
      const answer = await asked('acts/search', { sought }, why)
      return answer.outcome === 'found' ? { ...answer, value: answer.value.toReversed() } : answer
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
