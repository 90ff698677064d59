import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { type Device, isSilent, requireManager } from './device.ts'
import type { Step } from './screen.ts'
import { type DevicesTables, deviceFrom } from './store.ts'

/** What came of the last check on a device, and how many there were today. */
export type Proofs = Readonly<{ last: Date | null; checks: number; found: number; remains: number }>

/** Every device in service, with what is wrong first, and the checks of the last day. For managers. */
export async function devicesInService(
  context: Context<DevicesTables>,
): Promise<readonly (Device & Readonly<{ proofs: Proofs }>)[]> {
  requireManager(context.actor)
  const rows = await context.db.selectFrom('devices.device').selectAll().where('revoked_at', 'is', null).execute()
  const { rows: proofs } = await sql<Proofs & { device: string }>`
    select device_id as device, max(ended_at) as last, count(*) as checks, sum(found)::int as found,
      sum(remains)::int as remains
    from devices.wipe where ended_at > now() - interval '1 day' group by device_id`.execute(context.db)
  const none: Proofs = { last: null, checks: 0, found: 0, remains: 0 }
  const rank = (device: Device) => (device.faults.length > 0 ? 0 : isSilent(device) ? 1 : 2)
  return rows
    .map((row) => ({ ...deviceFrom(row), proofs: proofs.find(({ device }) => device === row.id) ?? none }))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'nl'))
}

/** The sessions of one hour at one place. `stoppedAt`: where those stopped that finished nothing. `minutes`: of an average session. */
export type HourOfPlace = Readonly<{
  place: string
  /** The begin of the hour. */
  hour: Date
  sessions: number
  finished: number
  helped: number
  minutes: number
  stoppedAt: Readonly<Partial<Record<Step, number>>>
}>

/** What happened at the screens in the last `hours`, the newest hour first. Real time. For managers. */
export async function screensByHour(
  context: Context<DevicesTables>,
  { hours }: Readonly<{ hours: number }>,
): Promise<readonly HourOfPlace[]> {
  requireManager(context.actor)
  const { rows } = await sql<HourOfPlace>`
    with counted as (
      select d.place, date_trunc('hour', s.began_at) as hour, s.step, s.finished_at, s.helped_at,
        coalesce(s.ended_at, least(now(), s.expires_at)) - s.began_at as took
      from devices.screen s join devices.device d on d.id = s.device_id
      where s.began_at > now() - make_interval(hours => ${hours})
    ), stopped as (
      select place, hour, jsonb_object_agg(step, n) as at
      from (select place, hour, step, count(*) as n from counted where finished_at is null group by 1, 2, 3) one
      group by 1, 2
    )
    select place, hour, count(*) as sessions, count(finished_at) as finished, count(helped_at) as helped,
      round(avg(extract(epoch from took)) / 60)::int as minutes, coalesce(stopped.at, '{}') as "stoppedAt"
    from counted left join stopped using (place, hour)
    group by place, hour, stopped.at order by hour desc, place`.execute(context.db)
  return rows
}
