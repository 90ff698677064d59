import { type Kysely, sql } from 'kysely'
import { type DevicesTables, deviceRow } from './store.ts'

type Db = Kysely<DevicesTables>

/** What a screen offers (ids of products; empty: all) and what it was given of the languages of its place; Dutch first. */
export type Setup = Readonly<{ offer: readonly string[]; languages: readonly string[] }>
/** One change. `by`: the name of who made it. */
export type SetupChange = Readonly<{ version: number; to: Setup; before: Setup; by: string; at: Date }>

const columns = sql`version, by_name as by, at, jsonb_build_object('offer', offer, 'languages', languages) as "to",
  jsonb_build_object('offer', offer_before, 'languages', languages_before) as before`

/** The changes of a device, the last first, at most ten. */
export async function setupChanges(db: Db, deviceId: string): Promise<readonly SetupChange[]> {
  const { rows } = await sql<SetupChange>`select ${columns} from devices.setup
    where device_id = ${deviceId} order by version desc limit 10`.execute(db)
  return rows
}

/** Of a device in service, locked: how it stands, and the number of its last change (0: none). Null: there is none. */
export async function lockSetup(db: Db, deviceId: string): Promise<(Setup & { version: number }) | null> {
  await db.selectFrom('devices.device').select('id').where('id', '=', deviceId).forUpdate().execute()
  const device = await deviceRow(db, deviceId)
  if (!device || device.revoked_at) return null
  const [last] = await setupChanges(db, deviceId)
  return { offer: device.offer, languages: device.languages, version: last?.version ?? 0 }
}

/** Writes the change down, and lets the device stand so. */
export async function insertSetup(
  db: Db,
  one: Readonly<{ deviceId: string; version: number; to: Setup; before: Setup; by: string; byName: string }>,
): Promise<void> {
  const { deviceId, version, to, before, by, byName } = one
  await sql`insert into devices.setup (device_id, version, offer, languages, offer_before, languages_before, by, by_name)
    values (${deviceId}, ${version}, ${[...to.offer]}, ${[...to.languages]},
      ${[...before.offer]}, ${[...before.languages]}, ${by}, ${byName})`.execute(db)
  await db
    .updateTable('devices.device')
    .set({ offer: [...to.offer], languages: [...to.languages] })
    .where('id', '=', deviceId)
    .execute()
}
