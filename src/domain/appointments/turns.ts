import { setTimeout as pause } from 'node:timers/promises'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import type { AppointmentsTables } from './store.ts'

/** Two that wait for each other: the database ended one of them, or one gave way before that. Nothing of it is left. */
const gaveWay = (error: unknown) => ['40P01', '55P03'].includes((error as { code?: string }).code ?? '')

/** Somebody booked the same employee or desk at this very moment, at a place that is not being changed. */
const wasFirst = (error: unknown) =>
  ['employee_once', 'desk_once', 'interpreter_once'].includes(brokenConstraint(error) ?? '')

/** Below the second after which the database looks for who waits for each other, and ends anyone. */
const patience = sql.raw("set local lock_timeout = '600ms'")
const mostTries = 24

/**
 * A transaction that gives way when it waits long for another, and is tried again: a visit is moved while hours change on the day that it
 * leaves. Nothing of the first try is left. Joins a running transaction, which is then tried again as a whole.
 */
export const inTurns = <Result>(
  context: Context<AppointmentsTables>,
  work: (tx: Transaction<AppointmentsTables>) => Promise<Result>,
): Promise<Result> => triedAgain(context, patience, work)

/**
 * The same for a change that touches many visits (a sick call, other hours): one at a time in the whole city, before it has anything. Two of them
 * would each propose times at the place of the other. It waits as long as it takes; the small ones give way.
 */
export const oneUpsetAtATime = <Result>(
  context: Context<AppointmentsTables>,
  work: (tx: Transaction<AppointmentsTables>) => Promise<Result>,
): Promise<Result> => triedAgain(context, upsetLock, work, (error) => gaveWay(error) || wasFirst(error))
const upsetLock = sql`select pg_advisory_xact_lock(hashtextextended('appointments/upset', 0))`

async function triedAgain<Result>(
  context: Context<AppointmentsTables>,
  first: RawBuilder<unknown>,
  work: (tx: Transaction<AppointmentsTables>) => Promise<Result>,
  mayTryAgain: (error: unknown) => boolean = gaveWay,
): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await transaction(context, async (tx) => {
        if (!context.db.isTransaction) await first.execute(tx)
        return work(tx)
      })
    } catch (error) {
      if (!mayTryAgain(error) || context.db.isTransaction || tried >= mostTries) throw error
      // Not at the same moment as the other.
      await pause(Math.random() * 40 * Math.min(tried, 8))
    }
  }
}

/**
 * What a change would do: it is done as it would be, looked at, and taken back. Whoever works on the same days waits that long. Never within a
 * transaction that runs: that would be taken back too.
 */
export async function rehearsed<Result>(
  context: Context<AppointmentsTables>,
  board: Readonly<{ refresh: () => Promise<void> }>,
  work: (tx: Transaction<AppointmentsTables>) => Promise<Result>,
): Promise<Result> {
  if (context.db.isTransaction) throw new Error('a rehearsal would take back the transaction that it is in')
  const curtain = new Error('the rehearsal is over')
  const seen: Result[] = []
  try {
    await oneUpsetAtATime(context, async (tx) => {
      seen.push(await work(tx))
      throw curtain
    })
  } catch (error) {
    if (error !== curtain) throw error
  } finally {
    // What was kept for proposals in memory is not kept.
    await board.refresh()
  }
  return seen.at(-1) as Result
}
