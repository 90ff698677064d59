import { sql } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { dayOf } from '#platform/time/index.ts'
import { type CasesTables, recordEvent } from './store.ts'

/** Drafts that nobody touched for this long are erased. */
export const draftDays = 90

/**
 * Retention: takes the content out of the cases whose day has come (at most `limit`); number, state and dates stay. Old
 * drafts are withdrawn and emptied. Gives the ids, so that what hangs on them is erased too.
 */
export async function eraseDueCases(context: Context<CasesTables>, { limit = 500 } = {}): Promise<readonly string[]> {
  const { actor, now } = context
  if (actor.kind !== 'system') throw new Refusal('forbidden', 'cases/system-only')
  return transaction(context, async (tx) => {
    const due = await tx
      .selectFrom('cases.case')
      .select(['id', 'status'])
      .where('erased_at', 'is', null)
      .where((is) =>
        is.or([
          is('erase_on', '<=', dayOf(now)),
          is.and([
            is('status', 'in', ['draft', 'withdrawn']),
            is('saved_at', '<', new Date(now.getTime() - draftDays * 86_400_000)),
          ]),
        ]),
      )
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute()
    const ids = due.map(({ id }) => id)
    if (ids.length === 0) return []
    await tx
      .updateTable('cases.case')
      .set({
        answers: sql`'{}'::jsonb`,
        explanation: null,
        erased_at: now,
        status: sql`case when status = 'draft' then 'withdrawn' else status end`,
        revision: sql`revision + 1`,
      })
      .where('id', 'in', ids)
      .execute()
    for (const id of ids) await recordEvent(tx, id, 'erased', context)
    return ids
  })
}
