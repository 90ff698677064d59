import { type Generated, type JSONColumnType, type Kysely, type Selectable, sql } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import type { Bring, Device, Fault, NewDevice } from './device.ts'
import type { Wipe } from './wipe.ts'

export type EventWhat =
  | 'code-made'
  | 'paired'
  | 'refused'
  | 'fault'
  | 'fault-over'
  | 'restart-asked'
  | 'restarted'
  | 'revoked'
  | 'remains'
  | 'tray-left'
  | 'tray-looked'
  | 'setup-changed'
  | 'notice-changed'

/** This module owns schema `devices`. No other file names these tables. */
export type DevicesTables = {
  'devices.device': {
    id: string
    name: string
    place: string
    offer: string[]
    languages: string[]
    width_mm: number
    height_mm: number
    width_px: number
    height_px: number
    terminal: string
    printer: string
    card_reader: string
    provider_page: Generated<string>
    public_key: JSONColumnType<Readonly<Record<string, unknown>>>
    thumbprint: string
    paired_by: string
    paired_at: Generated<Date>
    heard_at: Date | null
    version: Generated<string>
    faults: Generated<Fault[]>
    terminal_gone_at: Date | null
    brings: Generated<Bring[]>
    restart_asked_at: Date | null
    restart_fetched_at: Date | null
    revoked_by: string | null
    revoked_at: Date | null
  }
  'devices.pairing': {
    id: string
    code_hash: Buffer
    wanted: JSONColumnType<NewDevice>
    made_by: string
    made_at: Generated<Date>
    expires_at: Date
    device_id: string | null
    used_at: Date | null
  }
  'devices.pairing_attempt': { id: string; address_hash: Buffer; at: Generated<Date> }
  'devices.message': { device_id: string; id: string; at: Generated<Date> }
  'devices.screen': {
    id: string
    device_id: string
    token_hash: Buffer
    opened_at: Generated<Date>
    expires_at: Date
    began_at: Date | null
    step: Generated<string>
    helped_at: Date | null
    finished_at: Date | null
    ended_at: Date | null
  }
  'devices.wipe': {
    screen_id: string
    device_id: string
    because: Wipe['because']
    ended_at: Date
    markers: number
    files: number
    found: number
    remains: number
    took_ms: number
    heard_at: Generated<Date>
  }
  'devices.event': {
    id: string
    device_id: string | null
    what: EventWhat
    actor_kind: string
    actor_id: string
    facts: JSONColumnType<object>
    at: Generated<Date>
  }
}

type Db = Kysely<DevicesTables>
type DeviceRow = Selectable<DevicesTables['devices.device']>

export async function recordEvent(
  db: Db,
  event: Readonly<{
    deviceId: string | null
    what: EventWhat
    actor: Readonly<{ kind: string; id: string }>
    facts?: object
  }>,
): Promise<void> {
  const { deviceId, what, actor, facts = {} } = event
  await db
    .insertInto('devices.event')
    .values({
      ...{ id: newId(), device_id: deviceId, what },
      ...{ actor_kind: actor.kind, actor_id: actor.id, facts: JSON.stringify(facts) },
    })
    .execute()
}

/** Null: another code that is still open has the same digits. */
export async function insertPairing(
  db: Db,
  { codeHash, wanted, by, minutes }: Readonly<{ codeHash: Buffer; wanted: NewDevice; by: string; minutes: number }>,
): Promise<Date | null> {
  await db
    .deleteFrom('devices.pairing')
    .where('used_at', 'is', null)
    .where('expires_at', '<', sql<Date>`now()`)
    .execute()
  const row = await db
    .insertInto('devices.pairing')
    .values({
      ...{ id: newId(), code_hash: codeHash, wanted: JSON.stringify(wanted), made_by: by },
      ...{ expires_at: sql<Date>`now() + make_interval(mins => ${minutes})`, device_id: null, used_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('expires_at')
    .executeTakeFirst()
  return row?.expires_at ?? null
}

/** Counts this attempt first, then says how many there were: whoever guesses a thousand at once is counted a thousand times. */
export async function countAttempt(
  db: Db,
  addressHash: Buffer,
  minutes: number,
): Promise<Readonly<{ id: string; here: number; everywhere: number }>> {
  const id = newId()
  await db.insertInto('devices.pairing_attempt').values({ id, address_hash: addressHash }).execute()
  const since = sql<Date>`now() - make_interval(mins => ${minutes})`
  await db.deleteFrom('devices.pairing_attempt').where('at', '<', since).execute()
  const counted = await db
    .selectFrom('devices.pairing_attempt')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('address_hash', '=', addressHash).as('here'),
      fn.countAll<number>().as('everywhere'),
    ])
    .where('at', '>=', since)
    .executeTakeFirstOrThrow()
  return { id, ...counted }
}

/** An attempt that knew the code was no guess: it no longer stands in the way of the next device behind the same address. */
export async function forgetAttempt(db: Db, id: string): Promise<void> {
  await db.deleteFrom('devices.pairing_attempt').where('id', '=', id).execute()
}

/** The open pairing of a code, locked: of two that use it at once, one gets it. */
export async function openPairing(
  db: Db,
  codeHash: Buffer,
): Promise<Readonly<{ id: string; wanted: NewDevice; madeBy: string }> | null> {
  const row = await db
    .selectFrom('devices.pairing')
    .select(['id', 'wanted', 'made_by as madeBy'])
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function usePairing(db: Db, id: string, deviceId: string): Promise<void> {
  await db
    .updateTable('devices.pairing')
    .set({ used_at: sql<Date>`now()`, device_id: deviceId })
    .where('id', '=', id)
    .execute()
}

export async function insertDevice(
  db: Db,
  {
    id,
    wanted,
    by,
    key,
    thumbprint,
  }: Readonly<{
    id: string
    wanted: NewDevice
    by: string
    key: Readonly<Record<string, unknown>>
    thumbprint: string
  }>,
): Promise<void> {
  const { name, place, offer, languages, screen, terminal, printer, cardReader, providerPage } = wanted
  await db
    .insertInto('devices.device')
    .values({
      ...{ id, name, place, offer: [...offer], languages: [...languages], terminal, printer },
      // A code of before this could be chosen says nothing of it.
      ...{ card_reader: cardReader, provider_page: providerPage ?? '' },
      ...{ width_mm: screen.widthMm, height_mm: screen.heightMm, width_px: screen.widthPx, height_px: screen.heightPx },
      ...{ public_key: JSON.stringify(key), thumbprint, paired_by: by, heard_at: null },
      ...{
        restart_asked_at: null,
        restart_fetched_at: null,
        revoked_by: null,
        revoked_at: null,
        terminal_gone_at: null,
      },
    })
    .execute()
}

export async function deviceRow(db: Db, id: string): Promise<DeviceRow | null> {
  return (await db.selectFrom('devices.device').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** True when this message was never heard before. What is older than any message may be is forgotten. */
export async function hearOnce(db: Db, deviceId: string, messageId: string, minutes: number): Promise<boolean> {
  await db
    .deleteFrom('devices.message')
    .where('device_id', '=', deviceId)
    .where('at', '<', sql<Date>`now() - make_interval(mins => ${minutes})`)
    .execute()
  const { numInsertedOrUpdatedRows = 0n } = await db
    .insertInto('devices.message')
    .values({ device_id: deviceId, id: messageId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows > 0n
}

/** Locks it: two heartbeats of one device take turns. */
export async function saveHeard(
  db: Db,
  id: string,
  { version, faults, brings }: Readonly<{ version: string; faults: readonly Fault[]; brings: readonly Bring[] }>,
): Promise<Readonly<{ before: readonly Fault[]; restart: boolean }>> {
  const row = await db
    .selectFrom('devices.device')
    .select(['faults', 'restart_asked_at', 'restart_fetched_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const restart = restartWaits(row)
  await db
    .updateTable('devices.device')
    .set({
      ...{ heard_at: sql<Date>`now()`, version, faults: [...faults], brings: [...brings] },
      ...(restart && { restart_fetched_at: sql<Date>`now()` }),
    })
    .where('id', '=', id)
    .execute()
  return { before: row.faults, restart }
}

/** False: it was known already. Of two at once one tells it. */
export async function markTerminal(db: Db, id: string, isThere: boolean): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('devices.device')
    .set({ terminal_gone_at: isThere ? null : sql<Date>`now()` })
    .where('id', '=', id)
    .where('terminal_gone_at', isThere ? 'is not' : 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False: there is none in service with this id. */
export async function markDevice(
  db: Db,
  id: string,
  mark: { restartAsked: true } | { revokedBy: string },
): Promise<boolean> {
  const now = sql<Date>`now()`
  const row = await db
    .updateTable('devices.device')
    .set('revokedBy' in mark ? { revoked_at: now, revoked_by: mark.revokedBy } : { restart_asked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

const restartWaits = (row: Pick<DeviceRow, 'restart_asked_at' | 'restart_fetched_at'>): boolean =>
  row.restart_asked_at !== null && (row.restart_fetched_at === null || row.restart_fetched_at < row.restart_asked_at)

/** What the device says, and what the payment service said of its card reader. */
const faultsOf = ({ faults, terminal_gone_at }: Pick<DeviceRow, 'faults' | 'terminal_gone_at'>): readonly Fault[] =>
  terminal_gone_at && !faults.includes('terminal-gone') ? [...faults, 'terminal-gone'] : faults

export const deviceFrom = (row: Omit<DeviceRow, 'public_key' | 'thumbprint' | 'paired_by' | 'revoked_by'>): Device => ({
  ...{ id: row.id, name: row.name, place: row.place, offer: row.offer, languages: row.languages },
  screen: { widthMm: row.width_mm, heightMm: row.height_mm, widthPx: row.width_px, heightPx: row.height_px },
  ...{ terminal: row.terminal, printer: row.printer, cardReader: row.card_reader, providerPage: row.provider_page },
  ...{ pairedAt: row.paired_at, heardAt: row.heard_at, version: row.version, faults: faultsOf(row) },
  ...{ restartWaits: restartWaits(row), revokedAt: row.revoked_at },
})
