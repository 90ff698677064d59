import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { type PassesTables, saveLookOn, walletIdOf } from './store.ts'
import { requireSystem } from './wallet.ts'

/** The register gave another address of this person: its household is asked about tonight, not in some weeks. */
export async function lookAgainAt(context: Context<PassesTables>, personId: string): Promise<void> {
  requireSystem(context.actor)
  const walletId = await walletIdOf(context.db, personId)
  if (walletId) await saveLookOn(context.db, walletId, cityDay(context.now), 0)
}
