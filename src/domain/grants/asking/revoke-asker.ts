import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '../../access/index.ts'
import { type AskingTables, markRevoked } from './store.ts'

/** From the next question on, on every process, the key is worth nothing. Refuses `grants/asker-not-found`; once is enough. */
export async function revokeAsker({ actor, db }: Context<AskingTables>, askerId: string): Promise<void> {
  requireRole(actor, 'administrator')
  if (!(await markRevoked(db, askerId, actor.id))) throw new Refusal('missing', 'grants/asker-not-found')
}
