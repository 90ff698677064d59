import { Temporal } from 'temporal-polyfill'
import { type Context, handedOver, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { noteSecondLook, promiseAnew } from '../cases/index.ts'
import { type Catalogue, promisedOn } from '../catalogue/index.ts'
import { readableDays } from './second-look.ts'
import { changeTask, lockCaseTask, recordEvent, type TasksTables } from './store.ts'
import type { CaseTask, TaskStatus } from './task.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Nobody of ours was in time: the customer hears the new day. */
    'tasks.takes-longer': { caseId: string; look: boolean }
    'tasks.promise-anew': Record<string, never>
  }
}

/** It lies with us: while the customer has to answer, the clock stands still, and what is decided is carried out within seconds. */
const withUs: readonly TaskStatus[] = ['open', 'taken', 'to-confirm']

/**
 * Tasks of files that lie past the day that the customer was told last: he is promised a new one, in working days from today, and hears it once. The
 * task keeps its first day, by which it is late. Gives how many.
 */
export async function promiseLateAnew(context: Context<TasksTables>, catalogue: Catalogue): Promise<number> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  const late = await context.db
    .selectFrom('tasks.task')
    .select('id')
    .where('ended_at', 'is', null)
    .where('case_id', 'is not', null)
    .where('status', 'in', withUs)
    .where(({ fn, eb }) => eb(fn.coalesce('promised_anew', 'promised_on'), '<', cityDay(context.now)))
    .execute()
  let [told, failed] = [0, null as unknown]
  for (const { id } of late) {
    // One that cannot be told keeps no other from it.
    const isTold = await promiseOne(context, catalogue, id).catch((error: unknown) => {
      failed = error
      return false
    })
    if (isTold) told++
  }
  if (failed) throw failed
  return told
}

/** Whoever finishes it at the same moment was first, or finds a new day; of two processes one tells. */
function promiseOne(context: Context<TasksTables>, catalogue: Catalogue, taskId: string): Promise<boolean> {
  return transaction(context, async (tx) => {
    const task = await lockCaseTask(tx, taskId)
    const today = cityDay(context.now)
    if (!withUs.includes(task.status) || toldDay(task) >= today) return false
    const { caseId } = task
    const day = promisedOn(catalogue.get(task.product, task.version), catalogue.city, today)
    const within = handedOver(context, tx)
    const isLook = task.kind === 'second-look'
    if (isLook) {
      const until = Temporal.PlainDate.from(day).add({ days: readableDays }).toString()
      await noteSecondLook(within, caseId, { what: 'promised-anew', until })
    } else await promiseAnew(within, caseId, day)
    await changeTask(tx, taskId, { promised_anew: day })
    await recordEvent(tx, task, 'promised-anew', context)
    await enqueue(tx, 'tasks.takes-longer', { caseId, look: isLook })
    return true
  })
}

const toldDay = ({ promisedAnew, promisedOn }: CaseTask): string => promisedAnew ?? promisedOn
