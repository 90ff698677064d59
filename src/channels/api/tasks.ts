import type { Pool } from 'pg'
import { z } from 'zod'
import type { Catalogue } from '#domain/catalogue/index.ts'
import { completeTask, failTask, keepLease, leaseTask, robotKeyHash } from '#domain/tasks/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Clock } from '#platform/time/index.ts'
import type { Limits } from './limits.ts'
import { type ApiRequest, type Operation, operation } from './operation.ts'

export type TaskOptions = Readonly<{
  db: OpenContext['db']
  pool: Pool
  clock: Clock
  catalogue: Catalogue
  limits: Limits
}>

/** What a robot may ask of us in a minute: more than any robot works. */
const perMinute = 30_000

const lease = z.uuid().describe('The lease that you got with the task.')
const Held = z.strictObject({ lease })
const Leased = z.strictObject({
  task: z
    .strictObject({
      id: z.uuid(),
      lease: z.uuid(),
      until: z.iso.datetime().describe('Until when you have it; keep it longer with keepTask.'),
      work: z.string().describe('The kind of work.'),
      gives: z.record(z.string(), z.unknown()).describe('What you need, and no more.'),
    })
    .nullable()
    .describe('null: there is nothing for you now. Ask again later.'),
})
const refusals = ['tasks/unknown-robot', 'tasks/lease-over', 'api/too-many']

/** Work for robots, each with a key of its own: lease a task, keep it, hand in the answer, or say that it does not work. */
export function taskOperations({ db, pool, clock, catalogue, limits }: TaskOptions): readonly Operation[] {
  /** Counts the request, and gives the key of whoever it is; whether that is a robot is found out with the work itself. */
  function robot({ key, address }: Pick<ApiRequest<unknown>, 'key' | 'address'>): string {
    const hash = key === null ? null : robotKeyHash(key)
    limits.count(hash, address)
    if (key === null) throw new Refusal('unauthenticated', 'tasks/unknown-robot')
    return key
  }
  const known = (key: string) => limits.learn(robotKeyHash(key), perMinute)
  const context = (): OpenContext => ({ db, actor: system('robot'), now: clock() })
  const idOf = ({ id = '' }: Readonly<Record<string, string>>): string => {
    if (!isId(id)) throw new Refusal('conflict', 'tasks/lease-over')
    return id
  }

  return [
    operation({
      ...{ id: 'leaseTask', method: 'POST', path: '/api/tasks/lease', refusals, largest: 1_000 },
      summary: 'Gives you the next task that you may do, for two minutes. Nobody else has it meanwhile.',
      body: null,
      answer: Leased,
      async handle(given) {
        const key = robot(given)
        const leased = await leaseTask(pool, key, clock())
        known(key)
        return { task: leased && { ...leased, until: leased.until.toISOString() } }
      },
    }),
    operation({
      ...{ id: 'keepTask', method: 'POST', path: '/api/tasks/{id}/keep', refusals, largest: 1_000 },
      summary: 'You are still at it: two minutes more.',
      body: Held,
      answer: z.strictObject({ until: z.iso.datetime() }),
      async handle({ body, params, ...who }) {
        const until = await keepLease(context(), { key: robot(who), taskId: idOf(params), lease: body.lease })
        return { until: until.toISOString() }
      },
    }),
    operation({
      ...{ id: 'completeTask', method: 'POST', path: '/api/tasks/{id}/complete', refusals, largest: 20_000 },
      summary: 'Hands in your answer. Sending the same again is no harm. What is no answer comes back as problems.',
      body: z.strictObject({ lease, result: z.record(z.string(), z.unknown()) }),
      answer: z.strictObject({
        done: z.boolean(),
        problems: z.array(z.strictObject({ field: z.string(), code: z.string() })),
      }),
      async handle({ body, params, ...who }) {
        const done = await completeTask(context(), catalogue, { key: robot(who), taskId: idOf(params), ...body })
        return 'problems' in done ? { done: false, problems: [...done.problems] } : { done: true, problems: [] }
      },
    }),
    operation({
      ...{ id: 'failTask', method: 'POST', path: '/api/tasks/{id}/fail', refusals, largest: 2_000 },
      summary: 'You cannot do it: it returns to the list, and after three tries to a person.',
      body: z.strictObject({
        lease,
        reason: z
          .string()
          .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
          .describe('Why, as a code of your own: no words, so that nobody’s data stands in it.'),
      }),
      answer: z.strictObject({ returned: z.literal(true) }),
      async handle({ body, params, ...who }) {
        await failTask(context(), { key: robot(who), taskId: idOf(params), ...body })
        return { returned: true as const }
      },
    }),
  ]
}
