import { type Context, handedOver, type OpenContext, system, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Catalogue, lookPromisedOn, type Product, streetRulesOn } from '../catalogue/index.ts'
import {
  openSignReports,
  reportSign,
  type SignFault,
  type SignReport,
  settleSignReport,
  signReports,
  validityAt,
} from '../streets/index.ts'
import { secondsToUndo } from './decide.ts'
import { isLastOf, lockOwn } from './own-move.ts'
import { changeTask, lockTask, over, recordEvent, type TasksTables } from './store.ts'
import type { Task } from './task.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Somebody looked at a sign, and did not take it back meanwhile. */
    'tasks.close-look': { taskId: string; eventId: string }
    /** What was said of signs and is nobody's task yet. */
    'tasks.open-looks': Record<string, never>
  }
}

/**
 * Anybody in the street says that a sign is not right: it becomes a task of the unit that places such signs, in one transaction. What
 * was said already and is not looked at stays one task. Refuses `streets/no-sign`.
 */
export function tellOfSign(
  context: Pick<OpenContext, 'db' | 'now'>,
  catalogue: Catalogue,
  told: Readonly<{ token: string; fault: SignFault; seenAt: string }>,
): Promise<void> {
  const within: Context<TasksTables> = { ...context, actor: system('street') }
  return transaction(within, async (tx) => {
    const reportId = await reportSign(handedOver(within, tx), told)
    if (reportId !== null) await openLooks({ ...within, db: tx }, catalogue, [reportId])
  })
}

/** Makes a task of every report that is none yet: of before there were tasks, or when no product placed signs that day. */
export function openMissingLooks(context: Context<TasksTables>, catalogue: Catalogue): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  return transaction(context, async (tx) => {
    const open = await openSignReports(handedOver(context, tx))
    if (open.length === 0) return
    const known = await tx
      .selectFrom('tasks.task')
      .select('report_id')
      .where('report_id', 'in', [...open])
      .execute()
    const ids = open.filter((id) => !known.some(({ report_id }) => report_id === id))
    await openLooks({ ...context, db: tx }, catalogue, ids)
  })
}

async function openLooks(context: Context<TasksTables>, catalogue: Catalogue, ids: readonly string[]): Promise<void> {
  const { now, db } = context
  for (const report of (await signReports(handedOver(context), ids)).values()) {
    const product = placesSigns(catalogue, report, now)
    // Nobody answers for signs today: it waits for who will.
    if (!product) continue
    const id = newId()
    const reason = `sign-${report.what}`
    const opened = await db
      .insertInto('tasks.task')
      .values({
        ...{ id, report_id: report.id, round: 1, step: 'look-at-sign', kind: 'look-at-sign', reason, opened_at: now },
        ...{ product: product.id, version: product.version, theme: product.theme },
        // It misleads at this moment.
        urgency: report.place && ['now', 'paused'].includes(validityAt(report.place, now)) ? 0 : 1,
        promised_on: lookPromisedOn(product, catalogue.city, cityDay(report.toldAt)),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (opened) await recordEvent(db, { id, caseId: null }, 'opened', context, { reason })
  }
}

/** Which product places such a sign today: what its place was given by; of an unknown sign the one that has signs with a code. */
function placesSigns(catalogue: Catalogue, { place }: SignReport, now: Date): Product | undefined {
  const inStreet = catalogue.all(now).filter(({ street }) => street !== undefined)
  const day = cityDay(now)
  const wanted = place
    ? inStreet.find(({ street }) => street?.use === place.use)
    : inStreet.find((product) => streetRulesOn(product, day)?.metresPerSign !== undefined)
  return wanted ?? inStreet[0]
}

/** Who holds it looked at the sign. After `seconds`, until when it can be undone, the words of whoever told it go. */
export function finishLook(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  taskId: string,
  seconds = secondsToUndo,
): Promise<Task> {
  return transaction(context, async (tx) => {
    const task = await lockOwn(tx, context, catalogue, { taskId, move: 'finish' })
    if (task.reportId === null) throw new Refusal('conflict', 'tasks/nothing-to-finish')
    const eventId = await recordEvent(tx, task, 'looked-at-sign', context)
    const after = new Date(Date.now() + seconds * 1_000)
    await enqueue(tx, 'tasks.close-look', { taskId, eventId }, { after })
    return changeTask(tx, taskId, { status: 'decided' })
  })
}

/** Takes that back, as long as it is possible. */
export function undoLook(context: Context<TasksTables>, catalogue: Catalogue, taskId: string): Promise<Task> {
  return transaction(context, async (tx) => {
    const task = await lockOwn(tx, context, catalogue, { taskId, move: 'undo' })
    if (task.reportId === null) throw new Refusal('conflict', 'tasks/wrong-status')
    await recordEvent(tx, task, 'undone', context)
    return changeTask(tx, taskId, { status: 'taken' })
  })
}

/** It can be undone no more: the report is settled, and what was said goes. An older job than the last look changes nothing. */
export function closeLook(
  context: Context<TasksTables>,
  { taskId, eventId }: Readonly<{ taskId: string; eventId: string }>,
): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  return transaction(context, async (tx) => {
    const task = await lockTask(tx, taskId)
    if (task.status !== 'decided' || task.reportId === null || !task.takenBy) return
    if (!(await isLastOf(tx, { taskId, what: 'looked-at-sign', eventId }))) return
    await changeTask(tx, taskId, { status: 'done', outcome: 'done', ...over(context.now) })
    await settleSignReport(handedOver(context, tx), { id: task.reportId, by: task.takenBy })
    await recordEvent(tx, task, 'carried-out', context)
  })
}
