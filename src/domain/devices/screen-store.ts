import { type Kysely, sql } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import type { DevicesTables } from './store.ts'
import { promiseTakeBack } from './unsettled.ts'
import type { Wipe } from './wipe.ts'

type Db = Kysely<DevicesTables>
const now = sql<Date>`now()`

/** Whatever browser of this device was open is over: it has one at a time. */
export async function insertScreen(
  db: Db,
  { deviceId, tokenHash, hours }: Readonly<{ deviceId: string; tokenHash: Buffer; hours: number }>,
): Promise<string> {
  const ended = await db
    .updateTable('devices.screen')
    .set({ ended_at: now })
    .where('device_id', '=', deviceId)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  for (const one of ended) await promiseTakeBack(db, one.id)
  const id = newId()
  await db
    .insertInto('devices.screen')
    .values({
      ...{ id, device_id: deviceId, token_hash: tokenHash },
      expires_at: sql<Date>`now() + make_interval(hours => ${hours})`,
      ...{ began_at: null, helped_at: null, finished_at: null, ended_at: null },
    })
    .execute()
  return id
}

/** The browsers that may be in use on a device. */
export async function openScreens(db: Db, deviceId: string): Promise<readonly string[]> {
  const open = db.selectFrom('devices.screen').select('id').where('device_id', '=', deviceId)
  return (await open.where('ended_at', 'is', null).execute()).map(({ id }) => id)
}

/** What was finished or helped once stays so. */
export async function noteScreen(
  db: Db,
  id: string,
  { step, helped, finished }: Readonly<{ step: string; helped?: boolean; finished?: boolean }>,
): Promise<void> {
  await db
    .updateTable('devices.screen')
    .set({
      step,
      began_at: sql<Date>`coalesce(began_at, now())`,
      ...(helped && { helped_at: sql<Date>`coalesce(helped_at, now())` }),
      ...(finished && { finished_at: sql<Date>`coalesce(finished_at, now())` }),
    })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** False: this device has no such screen. A screen that ended already keeps its end. */
export async function endScreen(db: Db, deviceId: string, { screenId, endedAt }: Wipe): Promise<boolean> {
  const row = await db
    .updateTable('devices.screen')
    .set({ ended_at: sql<Date>`coalesce(ended_at, greatest(opened_at, least(now(), ${endedAt}::timestamptz)))` })
    .where('id', '=', screenId)
    .where('device_id', '=', deviceId)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** True when this proof was not heard before. */
export async function insertWipe(db: Db, deviceId: string, wipe: Wipe): Promise<boolean> {
  const { screenId, because, endedAt, markers, files, found, remains, tookMs } = wipe
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('devices.wipe')
    .values({
      ...{ screen_id: screenId, device_id: deviceId, because, ended_at: new Date(endedAt) },
      ...{ markers, files, found, remains, took_ms: tookMs },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}
