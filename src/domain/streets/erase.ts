import { type Context, transaction } from '#platform/context.ts'
import { requireKeeper } from './occupation.ts'
import { recordEvent, type StreetsTables } from './store.ts'

/** Retention: takes what leads to a home out of the places of these cases. Street, side, days and codes stay. */
export function erasePlaces(context: Context<StreetsTables>, caseIds: readonly string[]): Promise<void> {
  return transaction(context, async (tx) => {
    requireKeeper(context.actor)
    if (caseIds.length === 0) return
    const erased = await tx
      .updateTable('streets.occupation')
      .set({ holder: null, stretch: null, asked: null, erased_at: context.now })
      .where('case_id', 'in', [...caseIds])
      .where('erased_at', 'is', null)
      .returning('id')
      .execute()
    const ids = erased.map(({ id }) => id)
    if (ids.length > 0)
      await tx.updateTable('streets.registration').set({ ends: null }).where('occupation_id', 'in', ids).execute()
    for (const id of ids) await recordEvent(tx, id, 'erased', context)
  })
}
