import { hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { newId } from '#platform/ids/uuid.ts'
import type { DevicesTables } from './store.ts'

type Db = Kysely<DevicesTables>
/** `personal`: something of a person stands on it. `already`: the printer knew it, so it counts unless an earlier visit has it. */
export type Printout = Readonly<{
  job: number
  sent: number | null
  printed: number | null
  personal: boolean
  already?: boolean
  /** The printer gave it up, and some of it may lie there. */
  stuck?: boolean
  /** Nothing more of it comes out, as the printer says. */
  settled?: boolean
  /** The sheet, as the printer is asked for it: what was noted when its answer was lost is then known. */
  sheet?: string
  /** The same, when its answer is lost now. */
  lost?: string
}>
export type Found = 'nothing' | 'destroyed'

export async function savePrintout(
  db: Db,
  {
    screenId,
    deviceId,
    job,
    sent,
    printed,
    personal,
    already = false,
    stuck = false,
    settled = false,
    sheet,
    lost,
  }: Printout & Readonly<{ screenId: string; deviceId: string }>,
): Promise<void> {
  if (sheet !== undefined)
    await sql`update devices.printout
      set failed_at = coalesce(failed_at, now()), settled_at = coalesce(settled_at, now()), sheet = null
      where screen_id = ${screenId} and job = ${lostJob(screenId, sheet)}`.execute(db)
  const name = settled ? null : (lost ?? sheet ?? null)
  await sql`insert into devices.printout (screen_id, device_id, job, sent, printed, personal, stuck, failed_at, settled_at, sheet)
    select ${screenId}, ${deviceId}, ${job}, ${sent}, ${printed}, ${personal}, ${stuck}, case when ${stuck} then now() end,
      case when ${settled} then now() end, ${name}
    where not ${already} or not exists (select from devices.printout where device_id = ${deviceId} and job = ${job})
    on conflict (screen_id, job) do update set settled_at = null, sheet = excluded.sheet where excluded.job < 0`.execute(
    db,
  )
  if (settled)
    await sql`update devices.printout set settled_at = coalesce(settled_at, now()), sheet = null
      where device_id = ${deviceId} and job = ${job}`.execute(db)
}

/** Stands for a sheet of which nobody knows the number: below nought, and the same for the same sheet in one visit. */
export const lostJob = (screenId: string, sheet: string): number =>
  -1 - (hash('sha256', `${screenId} ${sheet}`, 'buffer').readUInt32BE() % 2_147_483_647)

/** What the printer said since; false: it says fewer pages than it got. Work of another screen is not counted here. */
export async function savePages(db: Db, screenId: string, job: number, printed: number | null): Promise<boolean> {
  const { rows } = await sql<{ whole: boolean }>`update devices.printout
    set printed = coalesce(${printed}, printed), settled_at = coalesce(settled_at, now()), sheet = null
    where screen_id = ${screenId} and job = ${job} returning coalesce(sent <= ${printed}, true) as whole`.execute(db)
  return rows[0]?.whole ?? true
}

export async function hasPrintout(db: Db, deviceId: string, job: number): Promise<boolean> {
  const { rows } =
    await sql`select from devices.printout where device_id = ${deviceId} and job = ${job} limit 1`.execute(db)
  return rows.length > 0
}

/** Who has this one took all that came out before it too: one touch for several sheets. */
export async function markTaken(db: Db, screenId: string, job: number): Promise<void> {
  await sql`update devices.printout set taken_at = coalesce(taken_at, now())
    where screen_id = ${screenId} and failed_at is null
      and at <= (select at from devices.printout where screen_id = ${screenId} and job = ${job})`.execute(db)
}

/** `stuck`: some of it may lie there. `printed`: pages that are out. `mayCome`: it was not taken back. */
export type Failure = Readonly<{ stuck: boolean; printed: number | null; mayCome?: boolean }>

export async function markFailed(
  db: Db,
  screenId: string,
  job: number,
  { stuck, printed, mayCome = false }: Failure,
): Promise<void> {
  await sql`update devices.printout set failed_at = coalesce(failed_at, now()), stuck = stuck or ${stuck},
      printed = coalesce(${printed}, printed), settled_at = case when ${mayCome} then settled_at else coalesce(settled_at, now()) end,
      sheet = case when ${mayCome} then sheet end
    where screen_id = ${screenId} and job = ${job}`.execute(db)
}

/** The device where something was printed in this visit that nobody took (or only what got stuck), when that was not reported before. */
export async function insertTrayReport(db: Db, screenId: string, only: 'all' | 'stuck'): Promise<string | null> {
  const { rows } = await sql<{ device: string }>`insert into devices.tray_report (screen_id, device_id)
    select screen_id, device_id from devices.printout
    where screen_id = ${screenId} and personal and (stuck or (${only === 'all'} and taken_at is null and failed_at is null)) limit 1
    on conflict do nothing returning device_id as device`.execute(db)
  return rows[0]?.device ?? null
}

/** Null: there is no such report at these places; `places` null: at any. */
export async function insertLook(
  db: Db,
  { screenId, found, by, places }: Readonly<{ screenId: string; found: Found; by: string; places: string[] | null }>,
): Promise<string | null> {
  const { rows } = await sql<{ device: string }>`with looked as (
      insert into devices.tray_look (id, screen_id, found, looked_by)
      select ${newId()}, screen_id, ${found}, ${by} from devices.tray_report r join devices.device d on d.id = r.device_id
      where r.screen_id = ${screenId} and (${places}::text[] is null or d.place = any(${places})) returning screen_id)
    select device_id as device from devices.tray_report join looked using (screen_id)`.execute(db)
  return rows[0]?.device ?? null
}
