import { type Kysely, sql } from 'kysely'
import { type DevicesTables, deviceRow } from './store.ts'

type Db = Kysely<DevicesTables>

/**
 * What a screen offers (ids of products; empty: all), what it was given of the languages of its place (Dutch first), and why it leads to
 * the page of the sign-in service all the same (empty: it does not where card and own phone work).
 */
export type Setup = Readonly<{ offer: readonly string[]; languages: readonly string[]; providerPage: string }>
export const longestWhy = 140
/** One change. `by`: the name of who made it. */
export type SetupChange = Readonly<{ version: number; to: Setup; before: Setup; by: string; at: Date }>

const columns = sql`version, by_name as by, at,
  jsonb_build_object('offer', offer, 'languages', languages, 'providerPage', provider_page) as "to",
  jsonb_build_object('offer', offer_before, 'languages', languages_before, 'providerPage', provider_page_before) as before`

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
  const { offer, languages, provider_page: providerPage } = device
  return { offer, languages, providerPage, version: last?.version ?? 0 }
}

/** Writes the change down, and lets the device stand so. */
export async function insertSetup(
  db: Db,
  one: Readonly<{ deviceId: string; version: number; to: Setup; before: Setup; by: string; byName: string }>,
): Promise<void> {
  const { deviceId, version, to, before, by, byName } = one
  await sql`insert into devices.setup (device_id, version, offer, languages, provider_page,
      offer_before, languages_before, provider_page_before, by, by_name)
    values (${deviceId}, ${version}, ${[...to.offer]}, ${[...to.languages]}, ${to.providerPage},
      ${[...before.offer]}, ${[...before.languages]}, ${before.providerPage}, ${by}, ${byName})`.execute(db)
  await db
    .updateTable('devices.device')
    .set({ offer: [...to.offer], languages: [...to.languages], provider_page: to.providerPage })
    .where('id', '=', deviceId)
    .execute()
}
