import { setTimeout as pause } from 'node:timers/promises'
import type { Transaction } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import type { AppointmentsTables } from './store.ts'

/** Two that wait for each other: the database ends one of them. */
const isDeadlock = (error: unknown) => (error as { code?: string }).code === '40P01'

/**
 * A transaction that is tried again when it and another wait for each other: a visit is moved while hours change on the day that it
 * leaves. Nothing of the first try is left. Joins a running transaction, which is then tried again as a whole.
 */
export async function inTurns<Result>(
  context: Context<AppointmentsTables>,
  work: (tx: Transaction<AppointmentsTables>) => Promise<Result>,
): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await transaction(context, work)
    } catch (error) {
      if (!isDeadlock(error) || context.db.isTransaction || tried >= 8) throw error
      // Not at the same moment as the other.
      await pause(Math.random() * 40 * tried)
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
    await inTurns(context, async (tx) => {
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
