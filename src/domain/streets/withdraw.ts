import { type Context, handedOver, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { grantsOfCase, standingAt, withdrawGrant } from '../grants/index.ts'
import { type Occupation, requireKeeper, type WithdrawReason } from './occupation.ts'
import { promiseRemoval } from './registration.ts'
import { occupationOf, recordEvent, type StreetsTables } from './store.ts'

/**
 * Takes a place back: its signs say so at once, the vehicles that were named for it may no longer stand there, and somebody else may
 * have it. Doing it again changes nothing.
 */
export function withdrawPlace(
  context: Context<StreetsTables>,
  caseId: string,
  because: WithdrawReason,
): Promise<Occupation> {
  return transaction(context, async (tx) => {
    requireKeeper(context.actor)
    const subject = await occupationOf(tx, 'case_id', caseId, { locked: true })
    if (!subject) throw new Refusal('missing', 'streets/not-found')
    if (subject.withdrawnAt) return subject
    await tx
      .updateTable('streets.occupation')
      .set({ withdrawn_at: context.now, withdrawn_because: because })
      .where('id', '=', subject.id)
      .execute()
    const within = handedOver(context, tx)
    for (const grant of await grantsOfCase(within, caseId)) {
      if (['coming', 'valid'].includes(standingAt(grant, context.now))) {
        await withdrawGrant(within, grant.id, because === 'given-in-error' ? 'given-in-error' : 'conditions-gone')
      }
    }
    await recordEvent(tx, subject.id, 'withdrawn', context)
    await promiseRemoval(tx, subject.id, context.now)
    return { ...subject, withdrawnAt: context.now }
  })
}
