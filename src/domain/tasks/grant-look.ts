import { type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Catalogue, promisedOn } from '../catalogue/index.ts'
import type { Grant } from '../grants/index.ts'
import { secondsToUndo } from './decide.ts'
import { asOfToday } from './left.ts'
import { isLastOf, lockOwn } from './own-move.ts'
import { productsSeen } from './rights.ts'
import { changeTask, fromRow, lockTask, over, recordEvent, type TasksTables } from './store.ts'
import type { GrantTask, Task } from './task.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Somebody said yes or no about what a person has, and did not take it back meanwhile. */
    'tasks.close-grant-look': { taskId: string; eventId: string }
  }
}

/**
 * Why a person looks at what somebody has: no source decides whether it goes on, where its holder lives is not known, the parent who asked
 * it for a child died, or its holder has no card that works.
 */
export type GrantLookReason = 'renewal-unknown' | 'address-unknown' | 'consenter-died' | 'no-card'

/** A person still has to look, or this is what he said. */
export type GrantLookStands = 'open' | 'granted' | 'refused'

/**
 * A person has to look at what somebody has: a task of the unit that answers for its product. For one reason once, unless it settled
 * itself before; also when two processes find it at the same time. Gives how it stands: opened now, open already, or what was said of it.
 */
export function openGrantLook(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  { grant, reason }: Readonly<{ grant: Pick<Grant, 'id' | 'holder' | 'product'>; reason: GrantLookReason }>,
): Promise<'opened' | GrantLookStands> {
  const { actor, now } = context
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  return transaction(context, async (tx) => {
    const product = catalogue.current(grant.product, now)
    const id = newId()
    const opened = await tx
      .insertInto('tasks.task')
      .values({
        ...{ id, grant_id: grant.id, applicant: grant.holder, round: 1, kind: 'look-at-grant', step: 'look-at-grant' },
        ...{ product: product.id, version: product.version, theme: product.theme, reason, opened_at: now },
        promised_on: promisedOn(product, catalogue.city, cityDay(now)),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (opened) {
      await recordEvent(tx, { id, caseId: null }, 'opened', context, { reason })
      return 'opened'
    }
    // Dropped just now, by another process: it is found again.
    return (await standsOf(tx, grant.id, reason)) ?? 'open'
  })
}

/** How it stands with the look at what somebody has, for whoever tells its holder; `null`: nobody looks. */
export function grantLookOf(
  context: Context<TasksTables>,
  grantId: string,
  reason: GrantLookReason,
): Promise<GrantLookStands | null> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  return standsOf(context.db, grantId, reason)
}

async function standsOf(
  db: Context<TasksTables>['db'],
  grantId: string,
  reason: GrantLookReason,
): Promise<GrantLookStands | null> {
  const row = await db
    .selectFrom('tasks.task')
    .select(['ended_at', 'outcome'])
    .where('grant_id', '=', grantId)
    .where('reason', '=', reason)
    .where('status', '!=', 'cancelled')
    .executeTakeFirst()
  if (!row?.ended_at) return row ? 'open' : null
  return row.outcome === 'granted' ? 'granted' : 'refused'
}

/** The task about what somebody has. To who may not see this unit's work it does not exist. */
export async function grantTask(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  taskId: string,
): Promise<GrantTask> {
  const seen = productsSeen(catalogue, context.actor, context.now)
  const row = await context.db.selectFrom('tasks.task').selectAll().where('id', '=', taskId).executeTakeFirst()
  const task = row && fromRow(row)
  if (!task?.grantId || (seen && !seen.includes(task.product))) throw new Refusal('missing', 'tasks/not-found')
  return asOfToday(context, catalogue, task)
}

/** Who holds it says yes (it goes on, or stays) or no. Carried out after `seconds`, until when it can be undone. */
export function decideGrantLook(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  { taskId, outcome }: Readonly<{ taskId: string; outcome: 'granted' | 'refused' }>,
  seconds = secondsToUndo,
): Promise<Task> {
  return transaction(context, async (tx) => {
    const task = await lockOwn(tx, context, catalogue, { taskId, move: 'propose' })
    if (task.grantId === null) throw new Refusal('conflict', 'tasks/nothing-to-decide')
    const eventId = await recordEvent(tx, task, 'decided', context, { outcome })
    const after = new Date(Date.now() + seconds * 1_000)
    await enqueue(tx, 'tasks.close-grant-look', { taskId, eventId }, { after })
    return changeTask(tx, taskId, { status: 'decided', result: JSON.stringify({ outcome }) })
  })
}

/** Takes that back, as long as it is possible. */
export function undoGrantLook(context: Context<TasksTables>, catalogue: Catalogue, taskId: string): Promise<Task> {
  return transaction(context, async (tx) => {
    const task = await lockOwn(tx, context, catalogue, { taskId, move: 'undo' })
    if (task.grantId === null) throw new Refusal('conflict', 'tasks/wrong-status')
    await recordEvent(tx, task, 'undone', context)
    return changeTask(tx, taskId, { status: 'taken', result: null })
  })
}

/** What somebody said of which grant, and why it was looked at. */
export type ClosedGrantLook = Readonly<{ grantId: string; reason: GrantLookReason; outcome: 'granted' | 'refused' }>

/**
 * It can be undone no more: the task ends, in the transaction that does what was said. `null`: it was undone, decided anew or is
 * over; then nothing is done.
 */
export function closeGrantLook(
  context: Context<TasksTables>,
  { taskId, eventId }: Readonly<{ taskId: string; eventId: string }>,
): Promise<ClosedGrantLook | null> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  return transaction(context, async (tx) => {
    const task = await lockTask(tx, taskId)
    if (task.status !== 'decided' || task.grantId === null) return null
    if (!(await isLastOf(tx, { taskId, what: 'decided', eventId }))) return null
    const { outcome } = task.result as Pick<ClosedGrantLook, 'outcome'>
    await changeTask(tx, taskId, { status: 'done', outcome, ...over(context.now) })
    await recordEvent(tx, task, 'carried-out', context, { outcome })
    return { grantId: task.grantId, reason: task.reason as GrantLookReason, outcome }
  })
}

/** What had to be looked at settled itself: the sources say it after all. Also what is decided and not carried out yet. */
export function dropGrantLooks(
  context: Context<TasksTables>,
  of: Readonly<{ grantId: string } | { holder: string; reason: GrantLookReason }>,
): Promise<void> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'tasks/system-only')
  return transaction(context, async (tx) => {
    const open = tx.updateTable('tasks.task').set({ status: 'cancelled', ...over(context.now) })
    const these =
      'grantId' in of
        ? open.where('grant_id', '=', of.grantId)
        : open.where('applicant', '=', of.holder).where('grant_id', 'is not', null).where('reason', '=', of.reason)
    const ended = await these.where('ended_at', 'is', null).returning('id').execute()
    for (const { id } of ended) await recordEvent(tx, { id, caseId: null }, 'cancelled', context)
  })
}
