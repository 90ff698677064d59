import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRole } from '../../access/index.ts'
import { type Asker, askerKeyHash, isPurpose, mayAsk, newAskerKey } from './asker.ts'
import { type AskingTables, insertAsker } from './store.ts'

export type NewAsker = Pick<Asker, 'name' | 'role' | 'units' | 'purposes' | 'perMinute'> &
  Readonly<{ /** How long the key is good. */ days: number }>

/** Lets somebody ask. The key is given back this once and never again. Refuses `grants/asker-incomplete`. */
export async function makeAsker(
  { actor, db }: Context<AskingTables>,
  { days, ...given }: NewAsker,
): Promise<Readonly<{ asker: Asker; key: string }>> {
  requireRole(actor, 'administrator')
  const name = given.name.trim()
  if (name === '' || given.units.length === 0 || given.purposes.length === 0 || !given.purposes.every(isPurpose)) {
    throw new Refusal('conflict', 'grants/asker-incomplete')
  }
  const key = newAskerKey()
  const madeAt = new Date()
  const expiresAt = new Date(madeAt.getTime() + days * 86_400_000)
  const asker: Asker = { ...given, id: newId(), name, madeAt, expiresAt, revokedAt: null }
  const kept = { key_hash: askerKeyHash(key) as Buffer, may_ask: [...mayAsk[asker.role]], made_by: actor.id }
  await insertAsker(db, asker, kept)
  return { asker, key }
}
