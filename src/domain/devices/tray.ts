import { sql } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { nameOf, requireManager } from './device.ts'
import { requireTrayPlaces } from './place-staff.ts'
import type { Screen } from './screen.ts'
import { type DevicesTables, recordEvent } from './store.ts'
import {
  type Failure,
  type Found,
  hasPrintout,
  insertLook,
  insertTrayReport,
  lostJob,
  markFailed,
  markTaken,
  type Printout,
  savePages,
  savePrintout,
} from './tray-store.ts'
import { savedFor } from './unsettled.ts'

type Open = Pick<Context<DevicesTables>, 'db'>

/** Counts what the printer beside a screen has; told again, it is counted once. Whose visit ended meanwhile does not get it: it is taken back. */
export function notePrintout({ db }: Open, { id, deviceId }: Pick<Screen, 'id' | 'deviceId'>, one: Printout) {
  return savedFor(db, id, (tx) => savePrintout(tx, { screenId: id, deviceId, ...one }))
}

/** Whether the printer beside this screen got a sheet of this number here, in this visit or an earlier one. */
export const isSheetOf = ({ db }: Open, { deviceId }: Pick<Screen, 'deviceId'>, job: number): Promise<boolean> =>
  hasPrintout(db, deviceId, job)

/** The sheet is out: so many pages, as the printer says; null: it does not. False: fewer than it got, somebody must look. */
export function notePages(
  { db }: Open,
  { id }: Pick<Screen, 'id'>,
  job: number,
  pages: number | null,
): Promise<boolean> {
  return savePages(db, id, job, pages)
}

/** The printer never answered: whether this sheet came out, nobody knows. It counts as sent until the sheet is printed after all. */
export function noteLost(
  { db }: Open,
  { id, deviceId }: Pick<Screen, 'id' | 'deviceId'>,
  one: Omit<Printout, 'job'> & { sheet: string },
) {
  const { sheet, sent, printed, personal } = one
  return savedFor(db, id, (tx) =>
    savePrintout(tx, { screenId: id, deviceId, job: lostJob(id, sheet), lost: sheet, sent, printed, personal }),
  )
}

/** Who stands there has it. */
export const notePrintoutTaken = ({ db }: Open, { id }: Pick<Screen, 'id'>, job: number) => markTaken(db, id, job)

/** The printer gave it up. `stuck`: with some of it out, or it may still come: somebody must look. */
export const notePrintoutFailed = ({ db }: Open, { id }: Pick<Screen, 'id'>, job: number, how: Failure) =>
  markFailed(db, id, job, how)

/** Nobody is at the screen any more: what was printed there and not taken is reported, once. */
export function reportTray(context: Context<DevicesTables>, screenId: string): Promise<void> {
  return transaction(context, (tx) => noteTray(tx, screenId))
}

/** The same, in the transaction of who heard it. `stuck`: only what nobody can have taken. */
export async function noteTray(tx: Open['db'], screenId: string, only: 'all' | 'stuck' = 'all'): Promise<void> {
  const deviceId = await insertTrayReport(tx, screenId, only)
  if (!deviceId) return
  await recordEvent(tx, { deviceId, what: 'tray-left', actor: { kind: 'device', id: deviceId }, facts: { screenId } })
}

/**
 * An employee went to look. A mistake is put right by a new look: the last counts. For managers, and for who works at that place today. Refuses
 * `devices/not-found`, also of another place.
 */
export async function lookedInTray(context: Context<DevicesTables>, screenId: string, found: Found): Promise<void> {
  const places = await requireTrayPlaces(context)
  return transaction(context, async (tx) => {
    const { actor } = context
    const deviceId = await insertLook(tx, { screenId, found, by: nameOf(actor), places: placesOf(places) })
    if (!deviceId) throw new Refusal('missing', 'devices/not-found')
    await recordEvent(tx, { deviceId, what: 'tray-looked', actor, facts: { screenId, found } })
  })
}

/** Null: of every place. */
const placesOf = (places: 'everywhere' | readonly string[]): string[] | null =>
  places === 'everywhere' ? null : [...places]

/** A visit that may have left a paper; `found` null: nobody looked yet. */
export type TrayReport = Readonly<{
  screenId: string
  deviceId: string
  device: string
  place: string
  at: Date
  found: Found | null
  lookedBy: string | null
  lookedAt: Date | null
}>

/** What must still be looked at first, then what was found in the last week. For managers; who works at a place today reads those of that place. */
export async function trayReports(context: Context<DevicesTables>): Promise<readonly TrayReport[]> {
  const places = placesOf(await requireTrayPlaces(context))
  const { rows } = await sql<TrayReport>`
    select r.screen_id as "screenId", r.device_id as "deviceId", d.name as device, d.place, r.at,
      l.found, l.looked_by as "lookedBy", l.at as "lookedAt"
    from devices.tray_report r join devices.device d on d.id = r.device_id
    left join lateral (select * from devices.tray_look l where l.screen_id = r.screen_id order by at desc, id desc limit 1) l on true
    where (l.found is null or l.at > now() - interval '7 days') and (${places}::text[] is null or d.place = any(${places}))
    order by l.found is not null, r.at desc limit 200`.execute(context.db)
  return rows
}

/** `day`: of the city. `sinceFilled`: since the printer last said that its paper is back; null: it never said so. */
export type PagesOfDevice = Readonly<{
  deviceId: string
  sinceFilled: number | null
  days: readonly Readonly<{ day: string; pages: number }>[]
}>

/** Pages of the last seven days and since the paper was filled: as the printer says, else as was sent. Real time. For managers. */
export async function pagesPrinted(context: Context<DevicesTables>): Promise<readonly PagesOfDevice[]> {
  requireManager(context.actor)
  const { rows } = await sql<Omit<PagesOfDevice, 'sinceFilled'> & { sinceFilled: string | number | null }>`
    with counted as (
      select device_id, at, coalesce(printed, sent, 1) as pages from devices.printout
      where failed_at is null or (stuck and printed is not null)
    ), filled as (
      select device_id, max(at) as at from devices.event
      where what = 'fault-over' and facts->'faults' ? 'no-paper' group by 1
    ), a_day as (
      select device_id, to_char(at at time zone 'Europe/Brussels', 'YYYY-MM-DD') as day, sum(pages) as pages
      from counted where at > now() - interval '7 days' group by 1, 2
    )
    select d.id as "deviceId",
      case when f.at is null then null else
        (select coalesce(sum(pages), 0) from counted c where c.device_id = d.id and c.at > f.at) end as "sinceFilled",
      (select coalesce(jsonb_agg(jsonb_build_object('day', day, 'pages', pages) order by day desc), '[]')
        from a_day where a_day.device_id = d.id) as days
    from devices.device d left join filled f on f.device_id = d.id where d.revoked_at is null`.execute(context.db)
  return rows.map((row) => ({ ...row, sinceFilled: row.sinceFilled === null ? null : Number(row.sinceFilled) }))
}
