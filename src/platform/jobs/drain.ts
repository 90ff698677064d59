import { type Kysely, sql } from 'kysely'
import type { JobName, OutboxTables } from './outbox.ts'
import type { Handlers } from './worker.ts'

/**
 * Runs every promised job here and now, without a queue, until none is left: for tests and for the crash proofs.
 * Gives the names in the order in which they ran. A handler's error goes to the caller; its job stays promised.
 */
export async function drainJobs(
  db: Kysely<OutboxTables>,
  handlers: Handlers,
  { limit = 1_000 } = {},
): Promise<readonly string[]> {
  const ran: string[] = []
  for (let count = 0; count < limit; count++) {
    const { rows } = await sql<{ id: string; name: JobName; data: never }>`
      select id, name, data from platform.outbox where not_before <= now() order by created_at, id limit 1`.execute(db)
    const job = rows[0]
    if (!job) return ran
    const handle = handlers[job.name] as ((data: unknown) => Promise<void>) | undefined
    if (handle) await handle(job.data)
    await sql`delete from platform.outbox where id = ${job.id}`.execute(db)
    ran.push(job.name)
  }
  throw new Error(`More than ${limit} jobs: do they promise each other?`)
}
