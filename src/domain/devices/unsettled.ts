import { type Kysely, sql } from 'kysely'
import { type Context, system, transaction } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import type { DevicesTables } from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** The visit at this screen is over: what the printer did not finish of it is taken back. */
    'devices.take-back': { screenId: string }
    /** The same for every visit of which something is left. */
    'devices.take-back-left': Record<string, never>
  }
}

type Db = Kysely<DevicesTables>

/** In the transaction that ends a visit. What is noted after it sees the end: `savedFor`. */
export async function promiseTakeBack(tx: Db, screenId: string): Promise<void> {
  const { rows } =
    await sql`select from devices.printout where screen_id = ${screenId} and settled_at is null limit 1`.execute(tx)
  if (rows.length > 0) await enqueue(tx, 'devices.take-back', { screenId })
}

/** Who was at this screen goes away: before the device says it itself. */
export function takeBackSoon(context: Context<DevicesTables>, screenId: string): Promise<void> {
  return transaction(context, (tx) => promiseTakeBack(tx, screenId))
}

/** Saves something of a visit. The row of the screen is held: its end comes before, and is seen, or after, and sees this. */
export function savedFor<Saved>(db: Db, screenId: string, save: (tx: Db) => Promise<Saved>): Promise<Saved> {
  return transaction({ db, actor: system('devices'), now: new Date() }, async (tx) => {
    const { rows } = await sql<{ isOver: boolean }>`select ended_at is not null as "isOver" from devices.screen
      where id = ${screenId} for share`.execute(tx)
    const saved = await save(tx)
    if (rows[0]?.isOver) await promiseTakeBack(tx, screenId)
    return saved
  })
}
