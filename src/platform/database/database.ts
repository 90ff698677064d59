import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { beginLate } from './begin-late.ts'
import { nameStatements } from './named.ts'

// A date without a time is text (YYYY-MM-DD), never an instant; counts are numbers.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/**
 * The one door to PostgreSQL. `db` builds typed statements; `pool` is for the few hot statements that want a name
 * (a named statement is planned once per connection).
 */
export type Database<Tables> = Readonly<{ db: Kysely<Tables>; pool: pg.Pool; close: () => Promise<void> }>

/** `plannedOnce`: named statements get one plan for all values; for a few hot ones whose values do not change the plan. */
export function openDatabase<Tables>(
  url: string,
  { connections = 10, name = 'loket', plannedOnce = false } = {},
): Database<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: name,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 20_000,
    idle_in_transaction_session_timeout: 30_000,
    keepAlive: true,
    pipeline: true,
    ...(plannedOnce && { options: '-c plan_cache_mode=force_generic_plan' }),
  })
  // A connection that breaks while idle is replaced; whoever was using one gets the error.
  pool.on('error', () => {})
  // Between two statements of a transaction nobody listens: without this a cut connection would end the whole process.
  pool.on('connect', (client) => {
    client.on('error', () => {})
    nameStatements(client)
    beginLate(client)
  })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

/** The database is gone, full or refusing: nothing of the caller's doing; answered with 503. */
export function isDatabaseGone(error: unknown): boolean {
  const { code = '', message = '', syscall } = error as { code?: string; message?: string; syscall?: string }
  return (
    // The socket of a server that stopped is a file that is gone.
    (code === 'ENOENT' && syscall === 'connect') ||
    ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOSPC', 'ETIMEDOUT'].includes(code) ||
    /^(08|53|57P|58)/.test(code) ||
    code === '25006' ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      message,
    )
  )
}

/** The name of the constraint that a statement ran into, if that is what happened. */
export function brokenConstraint(error: unknown): string | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code?.startsWith('23') ? constraint : undefined
}
