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
    for (const { id } of erased) await recordEvent(tx, id, 'erased', context)
  })
}
