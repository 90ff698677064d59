import { sql } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { fewest, tooFew } from '#platform/small-numbers.ts'
import { dayAfter } from '../catalogue/index.ts'
import { type Fault, requireManager } from './device.ts'
import { type Step, steps } from './screen.ts'
import type { DevicesTables } from './store.ts'

/** Weeks at once: half a year. */
export const mostWeeks = 26
/** What visits are counted from is kept so long: `migrations/0371_visits_are_forgotten.sql` says it too. */
const keptWeeks = 30

/** Visits, counted. `minutes`: of the visit in the middle (median); null: none of them ended. `stoppedAt`: of those that finished nothing. */
export type VisitFigures = Readonly<{
  sessions: number
  finished: number
  helped: number
  minutes: number | null
  stoppedAt: Readonly<Partial<Record<Step, number>>>
}>

/** `figures` null: left out, because they are few or would say what the few are. Faults are of devices, and are always said. */
export type FigureLine<At> = Readonly<{ at: At; figures: VisitFigures | null; faults: number }>

/** One place over some weeks. `hours`: of the day, those in which something was. `weeks`: by their Monday, all of them. */
export type FiguresOfPlace = Readonly<{
  place: string
  all: VisitFigures | null
  faults: Readonly<Partial<Record<Fault, number>>>
  hours: readonly FigureLine<number>[]
  weeks: readonly FigureLine<string>[]
}>

const nothing: VisitFigures = { sessions: 0, finished: 0, helped: 0, minutes: null, stoppedAt: {} }

/** The Monday of the week in which `day` (`YYYY-MM-DD`) is. */
export function mondayOf(day: string): string {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7
  return dayAfter(day, -weekday)
}

/**
 * What happened at the screens in `weeks` weeks (at most {@link mostWeeks}) from the Monday `from` on, by place, in the time of the city. Without
 * whatever stands for fewer than five visits. Real time. For managers.
 */
export async function visitFigures(
  context: Context<DevicesTables>,
  { from, weeks }: Readonly<{ from: string; weeks: number }>,
): Promise<readonly FiguresOfPlace[]> {
  requireManager(context.actor)
  const mondays = Array.from({ length: Math.min(weeks, mostWeeks) }, (_, ahead) => dayAfter(from, 7 * ahead))
  const period = { from, until: dayAfter(from, 7 * mondays.length) }
  const visits = await visitsCounted(context, period)
  const faults = await faultsCounted(context, period)
  const places = new Set([...visits, ...faults].map(({ place }) => place))
  return [...places].toSorted().map((place) => {
    const own = visits.filter((one) => one.place === place)
    const broken = faults.filter((one) => one.place === place)
    const sum = (lines: typeof broken) => lines.reduce((all, { count }) => all + count, 0)
    const whole = own.find(({ hour, week }) => hour === null && week === null) ?? nothing
    const hourly = Array.from({ length: 24 }, (_, hour) => ({
      ...{ at: hour, figures: own.find((one) => one.hour === hour) ?? nothing },
      faults: sum(broken.filter((one) => one.hour === hour)),
    }))
    const weekly = mondays.map((week) => ({
      ...{ at: week, figures: own.find((one) => one.week === week) ?? nothing },
      faults: sum(broken.filter((one) => one.week === week)),
    }))
    return {
      place,
      all: whole.sessions === 0 || whole.sessions >= fewest ? plainly(whole) : null,
      faults: Object.fromEntries(
        [...new Set(broken.map(({ fault }) => fault))].map((fault) => [
          fault,
          sum(broken.filter((one) => one.fault === fault)),
        ]),
      ),
      hours: shown(hourly.filter(({ figures, faults: count }) => figures.sessions > 0 || count > 0)),
      weeks: shown(weekly),
    }
  })
}

function shown<At>(
  lines: readonly (FigureLine<At> & Readonly<{ figures: VisitFigures }>)[],
): readonly FigureLine<At>[] {
  const left = tooFew(lines, ({ figures }) => figures.sessions)
  return lines.map((line) => ({ ...line, figures: left.has(line) ? null : plainly(line.figures) }))
}

/** Without where and when. Where nobody stopped is not said. */
const plainly = ({ sessions, finished, helped, minutes, stoppedAt }: VisitFigures): VisitFigures => ({
  ...{ sessions, finished, helped, minutes },
  stoppedAt: Object.fromEntries(Object.entries(stoppedAt).filter(([, count]) => count > 0)),
})

type Period = Readonly<{ from: string; until: string }>
const local = (column: ReturnType<typeof sql>) => sql`${column} at time zone 'Europe/Brussels'`
const within = (column: ReturnType<typeof sql>, { from, until }: Period) =>
  sql`${column} >= ${from}::timestamp at time zone 'Europe/Brussels' and ${column} < ${until}::timestamp at time zone 'Europe/Brussels'`

type VisitRow = VisitFigures & Readonly<{ place: string; hour: number | null; week: string | null }>

/** By place, by place and hour of the day, and by place and week; a visit belongs to the hour in which it began. */
async function visitsCounted({ db }: Context<DevicesTables>, period: Period): Promise<readonly VisitRow[]> {
  const began = sql`s.began_at`
  const stopped = steps.map(
    (step) => sql`${sql.lit(step)}, count(*) filter (where finished_at is null and step = ${sql.lit(step)})`,
  )
  const { rows } = await sql<VisitRow>`
    with visit as (
      select d.place, extract(hour from ${local(began)})::int as hour,
        to_char(date_trunc('week', ${local(began)}), 'YYYY-MM-DD') as week,
        s.step, s.finished_at, s.helped_at, extract(epoch from s.ended_at - s.began_at) / 60 as took
      from devices.screen s join devices.device d on d.id = s.device_id where ${within(began, period)}
    )
    select place, hour, week, count(*)::int as sessions, count(finished_at)::int as finished, count(helped_at)::int as helped,
      round(percentile_cont(0.5) within group (order by took))::int as minutes,
      jsonb_build_object(${sql.join(stopped)}) as "stoppedAt"
    from visit group by grouping sets ((place), (place, hour), (place, week))`.execute(db)
  return rows
}

type FaultRow = Readonly<{ place: string; hour: number; week: string; fault: Fault; count: number }>

async function faultsCounted({ db }: Context<DevicesTables>, period: Period): Promise<readonly FaultRow[]> {
  const at = sql`e.at`
  const { rows } = await sql<FaultRow>`
    select d.place, extract(hour from ${local(at)})::int as hour,
      to_char(date_trunc('week', ${local(at)}), 'YYYY-MM-DD') as week, fault, count(*)::int as count
    from devices.event e join devices.device d on d.id = e.device_id
      cross join lateral jsonb_array_elements_text(e.facts->'faults') fault
    where e.what = 'fault' and ${within(at, period)} group by 1, 2, 3, 4`.execute(db)
  return rows
}

/** Forgets visits that are older than the figures go back, with what was looked for after them; at most a thousand. Gives how many. */
export function forgetVisits(context: Context<DevicesTables>): Promise<number> {
  if (context.actor.kind !== 'system') throw new Refusal('forbidden', 'access/system-only')
  return transaction(context, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      with over as (select now() - make_interval(weeks => ${keptWeeks}) as at)
      select s.id from devices.screen s, over where s.opened_at < over.at and coalesce(s.began_at, s.opened_at) < over.at
        and coalesce(s.ended_at, s.expires_at) < over.at
        and not exists (select from devices.wipe w where w.screen_id = s.id and w.heard_at >= over.at)
        and not exists (select from devices.printout p where p.screen_id = s.id and p.at >= over.at)
        and not exists (select from devices.tray_report r where r.screen_id = s.id and r.at >= over.at)
        and not exists (select from devices.tray_look l where l.screen_id = s.id and l.at >= over.at)
      limit 1000 for update of s skip locked`.execute(tx)
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return 0
    for (const table of ['tray_look', 'tray_report', 'printout', 'wipe'] as const)
      await sql`delete from ${sql.table(`devices.${table}`)} where screen_id = any(${ids})`.execute(tx)
    await sql`delete from devices.screen where id = any(${ids})`.execute(tx)
    return ids.length
  })
}
