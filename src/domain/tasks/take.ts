import { type Context, handedOver, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { employeeById } from '../access/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { withdrawProposal } from './decide.ts'
import { asOfToday, isLeftBehind } from './left.ts'
import { productsOfUnit, requireHolder, requireWorker } from './rights.ts'
import { changeTask, free, lockTask, recordEvent, type TasksTables } from './store.ts'
import { needsAnother, requireMove, type Task } from './task.ts'

/** What came of several at once: those that somebody else had first, or that this person may not have, are left. */
export type Handled = Readonly<{
  done: readonly string[]
  left: readonly Readonly<{ id: string; why: Refusal['code'] }>[]
}>

/** Takes tasks for oneself, one by one, so that one that is gone leaves the others. What one has already stays. */
export function takeTasks(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  ids: readonly string[],
): Promise<Handled> {
  return each(ids, (id) => takeTask(context, catalogue, id))
}

export function takeTask(context: Context<TasksTables>, catalogue: Catalogue, id: string): Promise<Task> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const task = await asOfToday({ db: tx, now }, catalogue, await lockTask(tx, id))
    requireWorker(catalogue, actor, task, now)
    if (task.takenBy === actor.id && task.status === 'taken') return task
    const isLeft = isLeftBehind(task)
    if (!isLeft) requireMove('take', task)
    await requireFit(context, task, actor)
    // What has to be confirmed stays with who proposed it, until it is confirmed or sent back, or until he left.
    if (task.status === 'to-confirm' && !isLeft) return task
    if (task.status === 'to-confirm') await withdrawProposal(tx, id, now)
    return given(tx, context, task, { id: actor.id, name: actor.name })
  })
}

/** The same for several, one by one: one that moved on meanwhile leaves the others. */
export function giveBackTasks(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  ids: readonly string[],
): Promise<Handled> {
  return each(ids, (id) => giveBack(context, catalogue, id))
}

/** Back on the list, for somebody else; also the undoing of taking it. */
export function giveBack(context: Context<TasksTables>, catalogue: Catalogue, id: string): Promise<Task> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const task = await lockTask(tx, id)
    requireWorker(catalogue, actor, task, now)
    if (task.status === 'open') return task
    requireMove('give-back', task)
    requireHolder(actor, task)
    const back = await changeTask(tx, id, { status: 'open', ...free })
    await recordEvent(tx, task, 'given-back', context)
    return back
  })
}

/** Gives tasks to a colleague who may do them; whoever works for the unit may do so. */
export function reassign(
  context: Context<TasksTables>,
  catalogue: Catalogue,
  { ids, to }: Readonly<{ ids: readonly string[]; to: string }>,
): Promise<Handled> {
  return each(ids, (id) => reassignOne(context, catalogue, id, to))
}

function reassignOne(context: Context<TasksTables>, catalogue: Catalogue, id: string, to: string): Promise<Task> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const task = await asOfToday({ db: tx, now }, catalogue, await lockTask(tx, id))
    requireWorker(catalogue, actor, task, now)
    requireMove('reassign', task)
    const colleague = await employeeById(handedOver(context, tx), to)
    if (!colleague || !productsOfUnit(catalogue, colleague.unit, now).includes(task.product))
      throw new Refusal('conflict', 'tasks/colleague-not-of-unit')
    await requireFit(context, task, colleague)
    return given(tx, context, task, colleague)
  })
}

async function given(
  tx: Context<TasksTables>['db'],
  context: Context<TasksTables>,
  task: Task,
  to: Readonly<{ id: string; name: string }>,
): Promise<Task> {
  // Of what the customer was asked, the answer then comes to who has it now.
  const status = task.status === 'asked' ? 'asked' : 'taken'
  const taken = { status, taken_by: to.id, taken_name: to.name, taken_at: context.now } as const
  const changed = await changeTask(tx, task.id, { ...taken, not_by: null, leased_until: null, lease_id: null })
  await recordEvent(tx, task, to.id === context.actor.id ? 'taken' : 'reassigned', context, { to: to.id })
  return changed
}

/** The right person: with the skill, not who proposed it, and not who decided or confirmed in an earlier round. */
async function requireFit(context: Context<TasksTables>, task: Task, who: Readonly<{ id: string }>): Promise<void> {
  const { skill } = task
  if (needsAnother(task, who.id)) throw new Refusal('forbidden', 'tasks/another-person')
  if (!skill) return
  const { skills = [] } = (await employeeById(handedOver(context), who.id)) ?? {}
  if (!skills.includes(skill)) throw new Refusal('forbidden', 'tasks/skill-missing', { skill })
}

async function each(ids: readonly string[], work: (id: string) => Promise<Task>): Promise<Handled> {
  const done: string[] = []
  const left: { id: string; why: Refusal['code'] }[] = []
  for (const id of new Set(ids)) {
    try {
      await work(id)
      done.push(id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      left.push({ id, why: error.code })
    }
  }
  return { done, left }
}
