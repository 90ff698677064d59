import type { Context } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { GrantUse } from '../../catalogue/index.ts'
import { type Asker, type AskerRole, askerKeyHash, mayAsk } from './asker.ts'
import { type AskingTables, askerByKey } from './store.ts'

/**
 * Whose key this is, for what is not a question about a grant (a container that tells its openings). Refuses
 * `grants/unknown-key` also when it was revoked or is no longer good, `grants/other-role` and `grants/other-purpose`.
 */
export async function requireAsker(
  { db }: Pick<Context<AskingTables>, 'db'>,
  key: string | null,
  { role, purpose }: Readonly<{ role: AskerRole; purpose: string }>,
): Promise<Pick<Asker, 'id' | 'perMinute'>> {
  const hash = key === null ? null : askerKeyHash(key)
  const asker = hash && (await askerByKey(db, hash))
  if (!asker) throw new Refusal('unauthenticated', 'grants/unknown-key')
  if (asker.role !== role) throw new Refusal('forbidden', 'grants/other-role')
  if (!asker.purposes.includes(purpose)) throw new Refusal('forbidden', 'grants/other-purpose')
  return asker
}

/** Before anything is looked up for a question: refuses what the question itself would be refused. Gives its requests a minute. */
export async function requireMayAsk(
  { db }: Pick<Context<AskingTables>, 'db'>,
  { keyHash, purpose, allows }: Readonly<{ keyHash: Buffer; purpose: string; allows: GrantUse }>,
): Promise<number> {
  const asker = await askerByKey(db, keyHash)
  if (!asker) throw new Refusal('unauthenticated', 'grants/unknown-key')
  if (!asker.purposes.includes(purpose)) throw new Refusal('forbidden', 'grants/other-purpose')
  if (!mayAsk[asker.role].includes(allows)) throw new Refusal('forbidden', 'grants/other-role')
  return asker.perMinute
}
