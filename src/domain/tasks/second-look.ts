import { Temporal } from 'temporal-polyfill'
import { type Context, handedOver, type OpenContext, system, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Case, lookAtCase, noteSecondLook } from '../cases/index.ts'
import { type Catalogue, type Product, promisedOn } from '../catalogue/index.ts'
import { documentsOfCase, withdrawDocument } from '../documents/index.ts'
import { grantsOfCase, standingAt, withdrawGrant } from '../grants/index.ts'
import { letterTemplate } from '../signing/index.ts'
import { placeOfCase, withdrawPlace } from '../streets/index.ts'
import { openTask } from './open.ts'
import { requireHolder, requireWorker } from './rights.ts'
import { changeTask, decidedByPerson, lockCaseTask, over, recordEvent, type TasksTables } from './store.ts'
import { requireMove } from './task.ts'
import { plainProblems, type TaskProblem, writtenProblems } from './writing.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** A person looked at what a rule had granted: the customer hears what came of it. */
    'tasks.looked': { caseId: string }
  }
}

/** Whether it stays as it was, or what was given is taken back. */
export const lookOutcomes = ['stands', 'taken-back'] as const
export type LookOutcome = (typeof lookOutcomes)[number]

/** A person looks at what a rule granted. `answer` and `words`: null once erased. */
export type SecondLook = Readonly<{
  words: string | null
  askedAt: Date
  promisedOn: string
  outcome: LookOutcome | null
  answer: string | null
  byUnit: string | null
  endedAt: Date | null
}>

/** After the promised day, the content is kept so long at least, so that the answer can be read. */
export const readableDays = 60

/** Whether a person can still be asked: a rule granted it, the city decided something, and nobody looked yet. */
export const canBeLookedAt = (
  { status, erasedAt }: Pick<Case, 'status' | 'erasedAt'>,
  { refusable }: Pick<Product, 'refusable'>,
  { byPerson, look }: Readonly<{ byPerson: boolean; look: SecondLook | null }>,
): boolean => status === 'granted' && erasedAt === null && refusable && !byPerson && look === null

/**
 * Asks that a person looks at what a rule granted: the applicant, or an employee for him. It becomes a task of the responsible unit;
 * what was given stays valid meanwhile. Refuses `cases/wrong-status` when there is nothing to look at, or somebody looked before.
 */
export function askSecondLook(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  { caseId, words }: Readonly<{ caseId: string; words: string }>,
): Promise<readonly TaskProblem[]> {
  const { actor, now } = context
  const said = words.trim()
  return transaction(context, async (tx) => {
    const within = handedOver(context, tx)
    const before = await lookAtCase(within, caseId)
    const wrong = writtenProblems('second-look', said, { most: 4_000 })
    if (wrong.length > 0) return wrong
    const product = catalogue.get(before.product, before.version)
    const promised = promisedOn(product, catalogue.city, cityDay(now))
    const until = Temporal.PlainDate.from(promised).add({ days: readableDays }).toString()
    const subject = await noteSecondLook(within, caseId, { what: 'second-look-asked', until })
    const byPerson = await decidedByPerson(tx, caseId, subject.round)
    const look = await secondLookOf({ ...context, db: tx }, caseId)
    if (!canBeLookedAt(subject, product, { byPerson, look })) throw new Refusal('conflict', 'cases/wrong-status')
    const taskId = await openTask(
      { ...context, db: tx, actor: system('mid-office') },
      {
        ...{ subject, product, step: { id: 'second-look', kind: 'second-look' }, reason: 'second-look' },
        ...{ promisedOn: promised, fourEyes: false },
      },
    )
    const asked = { case_id: caseId, task_id: taskId, words: said, asked_at: now }
    const by = { asked_by_kind: actor.kind, asked_by: actor.id }
    await tx
      .insertInto('tasks.second_look')
      .values({ id: newId(), ...asked, ...by })
      .execute()
    return []
  })
}

/**
 * Who looked says what came of it, in words that the customer reads. When it was not right, its documents, permits and place in the street are withdrawn at once.
 * Money goes back on its own page.
 */
export function endSecondLook(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  { taskId, outcome, answer }: Readonly<{ taskId: string; outcome: LookOutcome | null; answer: string }>,
): Promise<readonly TaskProblem[]> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const task = await lockCaseTask(tx, taskId)
    requireWorker(catalogue, actor, task, now)
    requireMove('finish', task)
    requireHolder(actor, task)
    if (task.kind !== 'second-look') throw new Refusal('conflict', 'tasks/nothing-to-finish')
    const said = answer.trim()
    const chosen: readonly TaskProblem[] = outcome ? [] : [{ field: 'outcome', code: 'tasks/missing' }]
    const wrong = [...chosen, ...plainProblems('answer', said, { least: 10, most: 4_000 })]
    if (!outcome || wrong.length > 0) return wrong

    const { caseId } = task
    const within = handedOver(context, tx)
    if (outcome === 'taken-back') await takeBack(within, caseId)
    const by = { by_id: actor.id, by_name: actor.name, by_unit: actor.unit }
    await tx
      .updateTable('tasks.second_look')
      .set({ outcome, answer: said, ...by, ended_at: now })
      .where('task_id', '=', taskId)
      .execute()
    await changeTask(tx, taskId, { status: 'done', outcome: 'done', ...over(now) })
    await recordEvent(tx, task, 'looked', context, { outcome })
    const until = Temporal.PlainDate.from(cityDay(now)).add({ days: readableDays }).toString()
    await noteSecondLook(within, caseId, { what: `second-look-${outcome}`, until })
    await enqueue(tx, 'tasks.looked', { caseId })
    return []
  })
}

/** All that the case gave and that still holds; the letter of the applicant himself stays. */
async function takeBack(context: OpenContext, caseId: string): Promise<void> {
  for (const { id, state, template } of await documentsOfCase(context, caseId))
    if (state === 'genuine' && template !== letterTemplate) await withdrawDocument(context, id, 'given-in-error')
  for (const grant of await grantsOfCase(context, caseId))
    if (['coming', 'valid'].includes(standingAt(grant, context.now))) {
      await withdrawGrant(context, grant.id, 'given-in-error')
    }
  if (await placeOfCase(context, caseId)) await withdrawPlace(context, caseId, 'given-in-error')
}

/** How it stands with the look of a person at this case; null: nobody asked. */
export async function secondLookOf(context: Context<TasksTables>, caseId: string): Promise<SecondLook | null> {
  await lookAtCase(handedOver(context), caseId)
  const row = await context.db
    .selectFrom('tasks.second_look as look')
    .innerJoin('tasks.task as task', 'task.id', 'look.task_id')
    .select(['look.words', 'look.asked_at', 'look.outcome', 'look.answer', 'look.by_unit', 'look.ended_at'])
    .select(({ fn }) => fn.coalesce('task.promised_anew', 'task.promised_on').as('promised_on'))
    .where('look.case_id', '=', caseId)
    .executeTakeFirst()
  if (!row) return null
  const { asked_at: askedAt, promised_on: promised, by_unit: byUnit, ended_at: endedAt, ...rest } = row
  return { ...rest, askedAt, promisedOn: promised, byUnit, endedAt }
}
