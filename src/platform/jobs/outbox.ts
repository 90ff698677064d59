import { type QueryExecutorProvider, sql } from 'kysely'
import { newId } from '../ids/uuid.ts'

/** Every kind of job with the ids it carries: modules add theirs by declaration merging. A misspelt name does not compile. */
export interface Jobs {
  /** Shows that jobs run: part of being healthy. */
  'platform.heartbeat': Record<string, never>
}

export type JobName = keyof Jobs & string

export type OutboxTables = {
  'platform.outbox': { id: string; name: string; data: unknown; not_before: Date; created_at: Date }
}

/**
 * Promises a job in the transaction of the command: after a rollback there is none. Jobs carry ids, never data of people,
 * and may run twice.
 */
export async function enqueue<Name extends JobName>(
  tx: QueryExecutorProvider,
  name: Name,
  data: Jobs[Name],
  { after }: { after?: Date } = {},
): Promise<void> {
  await sql`insert into platform.outbox (id, name, data, not_before)
    values (${newId()}, ${name}, ${JSON.stringify(data)}::jsonb, coalesce(${after ?? null}::timestamptz, now()))`.execute(
    tx,
  )
  listener?.()
}

let listener: (() => void) | undefined

/** Tells the relay of this process that something may be waiting: a hint only, the relay also looks by itself. */
export function onPromise(listen: (() => void) | undefined): void {
  listener = listen
}
