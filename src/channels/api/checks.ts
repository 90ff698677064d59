import { z } from 'zod'
import {
  type Asking,
  askBackDays,
  askerKeyHash,
  type Checks,
  type GrantAnswer,
  mostAtOnce,
  type Question,
  readCard,
  readPlate,
} from '#domain/grants/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Limits } from './limits.ts'
import { type ApiRequest, type Operation, operation } from './operation.ts'

export type CheckOptions = Readonly<{ checks: Checks; limits: Limits; clock: () => Date }>

const code = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
const purpose = code.describe('For what you ask: one of the purposes of your key.')
const at = z.iso
  .datetime({ offset: true })
  .optional()
  .describe(`When, at most ${askBackDays} days ago. Without it: now.`)
/** As the city writes it: `BER2`, `lez`. */
const zone = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/)
const where = { zone: zone.optional().describe('Where. Without it a grant for one zone cannot answer.'), at }
const plate = {
  plate: z.string().max(40).describe('In any spelling.'),
  country: z.string().max(3).optional().describe('ISO code, or the sign on the vehicle. Leave out when not seen.'),
}
/** What every question about a plate has. */
export const checkShapes = { purpose, plate, at }
const may = z.enum(['stand', 'drive']).describe('May it stand here, or drive here?')

const PlateQuestion = z.strictObject({ purpose, may, ...plate, ...where })
const PlatesQuestion = z.strictObject({
  ...{ purpose, may },
  questions: z
    .array(z.strictObject({ ...plate, ...where }))
    .min(1)
    .max(mostAtOnce),
})
const CardQuestion = z.strictObject({
  purpose,
  may: z.enum(['open', 'drive', 'tariff']).describe('May it open this, drive here, or have the tariff?'),
  card: z.string().max(40).describe('The number on the card, in any spelling.'),
  ...where,
})
const Answer = z.strictObject({
  answer: z.enum(['yes', 'no', 'unknown']),
  kind: z.string().optional().describe('With yes: what was granted.'),
  because: z
    .enum(['unreadable', 'zone-needed', 'other-register'])
    .optional()
    .describe('With unknown: no plate or card could be read, a zone is needed, or another register decides.'),
})

/** What a check may refuse. */
export const checkRefusals = [
  ...['grants/unknown-key', 'grants/other-purpose', 'grants/other-role', 'api/too-many', 'api/wrong-time'],
]
const refusals = checkRefusals

/** What was granted, for who enforces it, for barriers and for readers of cards. Says nothing of any person. */
export function checkOperations({ checks, limits, clock }: CheckOptions): readonly Operation[] {
  async function ask(
    { key, address }: Pick<ApiRequest<unknown>, 'key' | 'address'>,
    asking: Omit<Asking, 'keyHash'>,
  ): Promise<readonly GrantAnswer[]> {
    const keyHash = key === null ? null : askerKeyHash(key)
    limits.count(keyHash, address)
    if (!keyHash) throw new Refusal('unauthenticated', 'grants/unknown-key')
    const { answers, perMinute } = await checks.ask({ ...asking, keyHash })
    limits.learn(keyHash, perMinute)
    return answers
  }
  const place = (given: { zone?: string | undefined; at?: string | undefined }): Pick<Question, 'zone' | 'at'> => ({
    zone: given.zone ?? null,
    at: instantOf(given.at, clock),
  })
  const aboutPlate = (given: z.output<(typeof PlatesQuestion)['shape']['questions']>[number]): Question => {
    const read = readPlate(given.plate, given.country)
    return { subject: read && { key: read.plate, country: read.country }, ...place(given) }
  }

  return [
    operation({
      ...{ id: 'checkPlate', method: 'POST', path: '/api/checks/plate', refusals },
      summary: 'May a vehicle with this plate stand or drive here, now or at that time?',
      body: PlateQuestion,
      answer: Answer,
      async handle({ body, ...who }) {
        const { purpose, may, ...about } = body
        const asking = { purpose, allows: may, of: 'plate', questions: [aboutPlate(about)] } as const
        return (await ask(who, asking))[0] as GrantAnswer
      },
    }),
    operation({
      ...{ id: 'checkPlates', method: 'POST', path: '/api/checks/plates', refusals, largest: 300_000 },
      summary: `The same for at most ${mostAtOnce} plates; the answers are in the order of the questions.`,
      body: PlatesQuestion,
      answer: z.strictObject({ answers: z.array(Answer) }),
      async handle({ body: { purpose, may, questions }, ...who }) {
        const asking = { purpose, allows: may, of: 'plate', questions: questions.map(aboutPlate) } as const
        return { answers: [...(await ask(who, asking))] }
      },
    }),
    operation({
      ...{ id: 'checkCard', method: 'POST', path: '/api/checks/card', refusals },
      summary: 'May this card open this, drive here, or have the tariff, now or at that time?',
      body: CardQuestion,
      answer: Answer,
      async handle({ body: { purpose, may, card, ...about }, ...who }) {
        const key = readCard(card)
        const question = { subject: key === null ? null : { key }, ...place(about) }
        return (await ask(who, { purpose, allows: may, of: 'card', questions: [question] }))[0] as GrantAnswer
      },
    }),
  ]
}

/** Refuses `api/wrong-time`: what is to come, or longer ago than we keep. A clock that runs a minute ahead is forgiven. */
export function instantOf(at: string | undefined, clock: () => Date): Date | null {
  if (at === undefined) return null
  const [instant, now] = [new Date(at), clock().getTime()]
  const ago = now - instant.getTime()
  if (!(ago >= -60_000 && ago <= askBackDays * 86_400_000)) throw new Refusal('conflict', 'api/wrong-time')
  return instant
}
