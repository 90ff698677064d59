import { type Kysely, sql, type Transaction } from 'kysely'
import { nudgeRelay, promisesSoFar, withPromises } from './jobs/outbox.ts'

/** How sure the sign-in made us of who this is: eIDAS levels. */
export type Level = 'low' | 'substantial' | 'high'

/** Where somebody meets the city. */
export type Channel = 'portal' | 'kiosk' | 'desk' | 'phone' | 'system'

/** Whoever acts. `id` is a person's or an employee's id of ours (UUID), never a national number. */
export type Actor =
  | Readonly<{ kind: 'anonymous'; id: 'anonymous'; channel: Channel }>
  | Readonly<{ kind: 'resident'; id: string; level: Level; channel: Channel; sessionId: string }>
  | Readonly<{
      kind: 'employee'
      id: string
      name: string
      unit: string
      roles: readonly string[]
      channel: Channel
      sessionId: string
      /** Products whose files are kept from this employee now: confidential, and another unit answers for them. */
      withheld?: readonly string[]
    }>
  | Readonly<{ kind: 'system'; id: string; channel: 'system' }>

export const anonymous: Actor = { kind: 'anonymous', id: 'anonymous', channel: 'portal' }
/** A part of the program itself: `system('retention')`. */
export const system = (id: string): Actor => ({ kind: 'system', id, channel: 'system' })

/**
 * What every command takes first. `db` is the pool or a running transaction; `now` is *domain time* (it follows
 * LOKET_CLOCK); time stamps of technical things (leases, tokens, sessions) use the real clock instead.
 */
export type Context<Tables> = Readonly<{ db: Kysely<Tables>; actor: Actor; now: Date }>

/**
 * The context outside a module. TypeScript cannot compare two large sets of tables, so between modules the set is left open;
 * inside a module it is exact, and no store can name another's table.
 */
// The one place where the set is open: see docs/decisions/102-one-schema-per-module.md.
export type OpenContext = Context<any>

/** Hands a context (and the running transaction) to a command of another module. */
export function handedOver(context: OpenContext, tx: OpenContext['db'] = context.db): OpenContext {
  return { db: tx, actor: context.actor, now: context.now }
}

/** Runs a command in one transaction; inside a running transaction it joins that one. */
export function transaction<Tables, Result>(
  context: Context<Tables>,
  work: (tx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  const { db } = context
  if (db.isTransaction) return work(db as Transaction<Tables>)
  return db
    .transaction()
    .execute((tx) => withPromises(tx, () => work(tx)))
    .then(({ result, isPromised }) => {
      if (isPromised) nudgeRelay()
      return result
    })
}

/**
 * The same for work of which a refusal is caught: what it did is undone, with the jobs that it promised, and the running transaction
 * that it joined may go on. Never two at the same time in one transaction.
 */
export async function undoable<Tables, Result>(
  context: Context<Tables>,
  work: (tx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  if (!context.db.isTransaction) return transaction(context, work)
  const tx = context.db as Transaction<Tables>
  const forget = promisesSoFar(tx)
  await sql`savepoint undoable`.execute(tx)
  try {
    const result = await work(tx)
    await sql`release savepoint undoable`.execute(tx)
    return result
  } catch (error) {
    await sql`rollback to savepoint undoable`.execute(tx)
    forget()
    throw error
  }
}
