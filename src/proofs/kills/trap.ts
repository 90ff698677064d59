import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Point } from './points.ts'

/** `before`: the statement of the step was carried out, and its transaction did not commit. `after`: it has just committed. */
export type Moment = 'before' | 'after'

/** Held by the proof while a step has to stand still in the middle of its transaction. */
const lock = 20_261_127

/**
 * Lays a trap in the database at a step: the first row that it writes halts there (`before`), or is told as soon as it is kept
 * (`after`). The program knows nothing of it. `reached` is over at that moment.
 */
export async function trapAt(database: string, { table, on, when }: Point, moment: Moment) {
  const client = new pg.Client(database)
  // With an embedded database it is gone with the program.
  client.on('error', () => {})
  await client.connect()
  await client.query(`
    create schema if not exists proof;
    create or replace function proof.reached() returns trigger language plpgsql as $$
    begin
      perform pg_advisory_xact_lock_shared(${lock});
      perform pg_notify('proof_reached', '');
      return new;
    end $$`)
  if (moment === 'before') await client.query(`select pg_advisory_lock(${lock})`)
  await client.query('listen proof_reached')
  const [reached, isThere] = [Promise.withResolvers<void>(), { kept: false }]
  client.on('notification', () => reached.resolve())
  await client.query(`drop trigger if exists proof_reached on ${table}`)
  await client.query(`create trigger proof_reached after ${on} on ${table}
    for each row ${when ? `when (${when})` : ''} execute function proof.reached()`)
  const watching = moment === 'before' ? watchFor(client, reached.resolve, isThere) : Promise.resolve()

  return {
    reached: reached.promise,
    /** Once the program is killed: what stood still there is undone, as when its machine goes down, and the trap is taken away. */
    async lift(): Promise<void> {
      isThere.kept = true
      await watching
      await client
        .query(`select pg_terminate_backend(pid) from pg_locks
          where locktype = 'advisory' and objid = ${lock} and not granted and database = (
            select oid from pg_database where datname = current_database())`)
        .then(() => client.query(`drop trigger if exists proof_reached on ${table}`))
        .catch(() => {})
      await client.end().catch(() => {})
    },
  }
}

/** Looks until somebody waits for the lock. */
async function watchFor(client: pg.Client, found: () => void, isThere: { kept: boolean }): Promise<void> {
  while (!isThere.kept) {
    const waiting = await client
      .query(`select from pg_locks where locktype = 'advisory' and objid = ${lock} and not granted and database = (
        select oid from pg_database where datname = current_database())`)
      .catch(() => null)
    if (waiting === null) return
    if (waiting.rows.length > 0) return found()
    await pause(10)
  }
}

/** An embedded database that went down with the program comes back with the trap: it must not be told again. */
export async function forgetTraps(ask: (statement: string) => Promise<unknown>, { table }: Point): Promise<void> {
  await ask(`drop trigger if exists proof_reached on ${table}`)
}
