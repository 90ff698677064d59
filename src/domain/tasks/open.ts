import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Case } from '../cases/index.ts'
import type { Product, Step } from '../catalogue/index.ts'
import { recordEvent, type TasksTables, whoJudgedBefore } from './store.ts'
import { judging, type TaskKind } from './task.ts'

export type NewTask = Readonly<{
  /** The case that stands here. */
  subject: Pick<Case, 'id' | 'number' | 'applicant' | 'subject' | 'round'>
  product: Product
  step: Pick<Step, 'id' | 'skill' | 'by'> & Readonly<{ kind: TaskKind }>
  reason: string
  promisedOn: string
  /** Another person confirms what is decided here. */
  fourEyes: boolean
  urgent?: boolean
  /** What a robot is told. */
  gives?: Readonly<Record<string, unknown>>
}>

/** Puts on the worklist what could not be done by itself, in the transaction that brings the case to rest. Gives its id. */
export function openTask(context: Context<TasksTables>, task: NewTask): Promise<string> {
  const { actor, now } = context
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  const { product, step, subject } = task
  return transaction(context, async (tx) => {
    const id = newId()
    await tx
      .insertInto('tasks.task')
      .values({
        id,
        case_id: subject.id,
        number: subject.number,
        applicant: subject.applicant,
        about: subject.subject === subject.applicant ? null : subject.subject,
        round: subject.round,
        step: step.id,
        kind: step.kind,
        product: product.id,
        version: product.version,
        theme: product.theme,
        skill: step.skill ?? null,
        work: step.kind === 'robot' && task.reason === 'for-robot' ? (step.by ?? null) : null,
        gives: task.gives ? JSON.stringify(task.gives) : null,
        reason: task.reason,
        urgency: task.urgent ? 0 : 1,
        four_eyes: task.fourEyes,
        promised_on: task.promisedOn,
        barred: judging.includes(step.kind) ? await whoJudgedBefore(tx, subject.id, subject.round) : [],
        opened_at: now,
      })
      .execute()
    await recordEvent(tx, { id, caseId: subject.id }, 'opened', context, { reason: task.reason })
    return id
  })
}
