import { z } from 'zod'
import { askerKeyHash, type Checks, readPlate } from '#domain/grants/index.ts'
import { type Doors, mayStand, mostPlaces, type StandQuestion } from '#domain/streets/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { checkRefusals, checkShapes, instantOf } from './checks.ts'
import type { Limits } from './limits.ts'
import { type ApiRequest, type Operation, operation } from './operation.ts'

export type PlaceCheckOptions = Readonly<{
  db: OpenContext['db']
  checks: Checks
  doors: Doors
  limits: Limits
  clock: () => Date
}>

const { purpose, plate, at } = checkShapes
const metres = z.number().int().min(-200).max(200)
const Place = z
  .strictObject({
    street: z.string().min(1).max(100),
    number: z
      .string()
      .regex(/^[1-9][0-9]{0,4}[A-Za-z0-9/_-]{0,6}$/)
      .describe('Of the nearest door.'),
    postcode: z.string().regex(/^[1-9][0-9]{3}$/),
    side: z.enum(['same', 'opposite']).describe('The side of that door, or across the street.'),
    left: metres.describe(
      'Metres to the left of the door, with your face to the house. Negative: it begins to the right.',
    ),
    right: metres.describe('Metres to the right. Negative: it ends to the left.'),
  })
  .refine(({ left, right }) => left + right > 0, { path: ['right'] })
const about = { ...plate, place: Place, at }
const may = z.literal('stand')
const Answer = z.strictObject({
  answer: z
    .enum(['yes', 'no', 'unknown'])
    .describe('yes: the vehicle was named for this place; no: it is kept free for another.'),
  kind: z.string().optional().describe('With yes: what was granted.'),
  because: z
    .enum(['unreadable', 'zone-needed', 'other-register', 'place-unknown', 'register-silent', 'none-named'])
    .optional()
    .describe(
      'With unknown: no plate could be read, nothing is kept free here, no such address, the register of addresses does not answer, or it was not said which vehicle it is kept free for.',
    ),
})

/** Places that the city keeps free for some days: which vehicle may stand there. Says nothing of any person or house. */
export function placeCheckOperations(options: PlaceCheckOptions): readonly Operation[] {
  const { db, checks, doors, limits, clock } = options
  const questionOf = (given: z.output<z.ZodObject<typeof about>>): StandQuestion => {
    const read = readPlate(given.plate, given.country)
    return {
      subject: read && { key: read.plate, country: read.country },
      stretch: { ...given.place, municipality: '' },
      at: instantOf(given.at, clock),
    }
  }
  async function ask(
    { key, address }: Pick<ApiRequest<unknown>, 'key' | 'address'>,
    purpose: string,
    questions: readonly StandQuestion[],
  ) {
    const keyHash = key === null ? null : askerKeyHash(key)
    limits.count(keyHash, address)
    if (!keyHash) throw new Refusal('unauthenticated', 'grants/unknown-key')
    const asked = { asking: { keyHash, purpose }, questions }
    const { answers, perMinute } = await mayStand({ db, now: clock() }, { doors, checks }, asked)
    limits.learn(keyHash, perMinute)
    return answers
  }

  return [
    operation({
      ...{ id: 'checkPlace', method: 'POST', path: '/api/checks/place', refusals: checkRefusals },
      summary: 'May a vehicle with this plate stand in this place, if the city keeps it free, now or at that time?',
      body: z.strictObject({ purpose, may, ...about }),
      answer: Answer,
      async handle({ body: { purpose, may: _, ...given }, ...who }) {
        const [answer] = await ask(who, purpose, [questionOf(given)])
        if (!answer) throw new Error('a question was not answered')
        return answer
      },
    }),
    operation({
      ...{ id: 'checkPlaces', method: 'POST', path: '/api/checks/places', refusals: checkRefusals, largest: 150_000 },
      summary: `The same for at most ${mostPlaces} plates, each in its place; the answers are in the order of the questions.`,
      body: z.strictObject({ purpose, may, questions: z.array(z.strictObject(about)).min(1).max(mostPlaces) }),
      answer: z.strictObject({ answers: z.array(Answer) }),
      async handle({ body: { purpose, questions }, ...who }) {
        return { answers: [...(await ask(who, purpose, questions.map(questionOf)))] }
      },
    }),
  ]
}
