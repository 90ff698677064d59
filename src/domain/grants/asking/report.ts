import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { requireRole } from '../../access/index.ts'
import type { Asker } from './asker.ts'
import type { AskingTables } from './store.ts'

/** Everybody who may or might ask, newest first; `asked`: about how many plates and cards in the last thirty days. */
export async function askersInUse({
  actor,
  db,
}: Context<AskingTables>): Promise<readonly (Asker & Readonly<{ asked: number }>)[]> {
  requireRole(actor, 'administrator')
  const lately = sql<number>`(select coalesce(sum(asked), 0) from grants.question
    where asker_id = grants.asker.id and minute > now() - interval '30 days')`
  const rows = await db
    .selectFrom('grants.asker')
    .selectAll()
    .select(lately.as('asked'))
    .orderBy('made_at', 'desc')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, role: row.role, units: row.units, purposes: row.purposes, asked: row.asked },
    ...{ perMinute: row.per_minute, madeAt: row.made_at, expiresAt: row.expires_at, revokedAt: row.revoked_at },
  }))
}
