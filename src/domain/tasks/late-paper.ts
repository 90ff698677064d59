import type { OpenContext } from '#platform/context.ts'
import { followingPapers, lookAtCase, timelineOf } from '../cases/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { withdrawProposal } from './decide.ts'
import { asOfToday } from './left.ts'
import { changeTask, free, recordEvent } from './store.ts'
import type { CaseTask } from './task.ts'

/**
 * A promised paper came after somebody decided without it, and before that was carried out: it is taken back, and whoever decided has the
 * task again; its trail says why. In a running transaction, with the task locked. False: nothing was decided without a paper that is there now.
 */
export async function takeBackForPaper(context: OpenContext, catalogue: Catalogue, task: CaseTask): Promise<boolean> {
  const { db: tx, now } = context
  if (task.kind === 'look-up' || (task.status !== 'to-confirm' && task.status !== 'decided')) return false
  const decision = await tx
    .selectFrom('tasks.decision')
    .select(['at'])
    .where('task_id', '=', task.id)
    .where('undone_at', 'is', null)
    .where('carried_out_at', 'is', null)
    .executeTakeFirst()
  if (!decision || followingPapers(await lookAtCase(context, task.caseId)).length > 0) return false
  const timeline = await timelineOf(context, task.caseId)
  if (!timeline.some(({ what, at }) => what === 'paper-came' && at > decision.at)) return false
  await withdrawProposal(tx, task.id, now)
  await recordEvent(tx, task, 'paper-came', context)
  const isConfirmed = task.fourEyes && task.status === 'decided'
  const { takenBy } = await asOfToday({ db: tx, now }, catalogue, task)
  await changeTask(tx, task.id, {
    ...(takenBy && !isConfirmed ? { status: 'taken' } : { status: 'open', ...free }),
    not_by: null,
  })
  return true
}
