import { sql } from 'kysely'
import { type Context, handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayOf } from '#platform/time/index.ts'
import { cancelOrder, ordersOfCase, orderThatCounts } from '../payments/index.ts'
import { releaseVouchers } from '../vouchers/index.ts'
import { eraseDeclarations } from './declaration.ts'
import { type CasesTables, recordEvent } from './store.ts'

/** Drafts that nobody touched, and applications that nobody paid, for this long are erased. */
export const unfinishedDays = 90
/** How long after the last day to pay we may still hear that it was paid on that day. */
export const lateNewsDays = 7

/**
 * Retention: takes the content out of the cases whose day has come (at most `limit`); number, state and dates stay. Old
 * drafts, and what was never paid, are withdrawn and emptied. Gives the ids, so that what hangs on them is erased too.
 */
export async function eraseDueCases(context: Context<CasesTables>, { limit = 500 } = {}): Promise<readonly string[]> {
  const { actor, now } = context
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'cases/system-only')
  return transaction(context, async (tx) => {
    const due = await tx
      .selectFrom('cases.case')
      .select(['id', 'status', 'applicant'])
      .where('erased_at', 'is', null)
      .where((is) =>
        is.or([
          is('erase_on', '<=', dayOf(now)),
          is.and([
            is('status', 'in', ['draft', 'withdrawn']),
            is('saved_at', '<', new Date(now.getTime() - unfinishedDays * 86_400_000)),
          ]),
        ]),
      )
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute()
    const ids: string[] = []
    for (const { id, status } of due) {
      if (status !== 'awaiting-payment' || (await isOwedNoMore(handedOver(context, tx), id))) ids.push(id)
    }
    if (ids.length === 0) return []
    await tx
      .updateTable('cases.case')
      .set({
        answers: sql`'{}'::jsonb`,
        explanation: null,
        erased_at: now,
        status: sql`case when status in ('draft', 'awaiting-payment', 'awaiting-signatures') then 'withdrawn' else status end`,
        revision: sql`revision + 1`,
      })
      .where('id', 'in', ids)
      .execute()
    await eraseDeclarations(tx, ids)
    // Who was chosen and never asked does not know of it.
    await tx.deleteFrom('cases.signer').where('case_id', 'in', ids).where('state', '=', 'chosen').execute()
    for (const id of ids) {
      const personId = due.find((one) => one.id === id)?.applicant ?? ''
      await releaseVouchers(handedOver(context, tx), { caseId: id, personId })
      await recordEvent(tx, id, 'erased', context)
    }
    return ids
  })
}

/** What was never paid is cancelled. False: it was paid, and the case has yet to hear of it. */
async function isOwedNoMore(money: OpenContext, caseId: string): Promise<boolean> {
  const orders = await ordersOfCase(money, caseId)
  if (orderThatCounts(orders)?.status === 'paid') return false
  for (const { id, status } of orders) if (status === 'open') await cancelOrder(money, id)
  return true
}
