import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Context } from '#platform/context.ts'
import { cityDay, cityTimeZone } from '#platform/formats/dates.ts'
import { requireRole } from '../access/index.ts'
import { helpers } from '../cases/index.ts'
import { type ClosedOn, isWorkingDay, type StepKind } from '../catalogue/index.ts'
import type { AutomationTables } from './store.ts'

/** How long something took, in seconds: half of them at most `median`, nine in ten at most `p90`. */
export type Spread = Readonly<{ count: number; median: number; p90: number }>

/** How long a step takes, for one product in one unit; from the first time that it was begun in a round until it ended. */
export type StepTime = Spread & Readonly<{ product: string; unit: string; step: string; kind: StepKind }>

/** What cases waited for, and how long together, in seconds: a silent source, a rule that knew too little, a person. */
export type WaitCost = Readonly<{ product: string; step: string; reason: string; cases: number; seconds: number }>

export type Stretch = Readonly<{
  from: Date
  to: Date
  /** What this employee may see; null: all. */
  products: readonly string[] | null
}>

/** The time in which the customer had to act is not ours: it does not count. */
const ended = ({ from, to, products }: Stretch) => sql`
  select s.product, s.unit, s.step, s.kind, s.case_id, s.round,
    extract(epoch from s.ended_at - first.began_at - cases.stood_still(s.case_id, first.began_at, s.ended_at)) as seconds
  from automation.step s cross join lateral (
    select min(b.began_at) as began_at from automation.step b
    where b.case_id = s.case_id and b.round = s.round and b.step = s.step) first
  where s.outcome in ('done', 'refused') and s.ended_at >= ${from} and s.ended_at < ${to}
    and (${products === null} or s.product = any(${[...(products ?? [])]}::text[]))`

/** Per product, unit and step, what costs most first. Of no person: only counts and times. */
export async function stepTimes(
  { db, actor }: Context<AutomationTables>,
  stretch: Stretch,
): Promise<readonly StepTime[]> {
  requireRole(actor, ...helpers, 'product-owner')
  const { rows } = await sql<StepTime>`
    with ended as (${ended(stretch)})
    select product, unit, step, kind, count(*)::int as count,
      percentile_cont(0.5) within group (order by seconds)::float8 as median,
      percentile_cont(0.9) within group (order by seconds)::float8 as p90
    from ended group by product, unit, step, kind order by sum(seconds) desc, product, step`.execute(db)
  return rows
}

/** How far back a case may have begun for its days off to be known; one that began earlier counts its first weekends too. */
const knownBackDays = 400

/**
 * Of the cases that were decided or handed over in the stretch, whenever they began: from the first step until the last one ended, in the
 * time of working days (a day of 24 hours), without the time in which the customer had to act. Per product and unit, slowest first.
 */
export async function caseTimes(
  { db, actor }: Context<AutomationTables>,
  { from, to, products }: Stretch,
  closedOn: ClosedOn,
): Promise<readonly (Spread & Readonly<{ product: string; unit: string }>)[]> {
  requireRole(actor, ...helpers, 'product-owner')
  const off = daysOff(from, to, closedOn)
  const { rows } = await sql<Spread & { product: string; unit: string }>`
    with off as (
      select coalesce(range_agg(tstzrange(
        day::date::timestamp at time zone ${cityTimeZone}, (day::date + 1)::timestamp at time zone ${cityTimeZone})), '{}') as days
      from unnest(${off}::text[]) day
    ), ended as (
      select distinct case_id, round from automation.step
      where ended_at >= ${from} and ended_at < ${to}
        and (outcome = 'refused' or (outcome = 'done' and kind in ('issue', 'hand-over')))
        and (${products === null} or product = any(${[...(products ?? [])]}::text[]))
    ), whole as (
      select s.product, (array_agg(s.unit order by s.ended_at desc))[1] as unit,
        extract(epoch from cases.worked(s.case_id, min(s.began_at), max(s.ended_at), (select days from off))) as seconds
      from ended join automation.step s using (case_id, round)
      where s.ended_at < ${to}
      group by s.product, s.case_id, s.round
    )
    select product, unit, count(*)::int as count,
      percentile_cont(0.5) within group (order by seconds)::float8 as median,
      percentile_cont(0.9) within group (order by seconds)::float8 as p90
    from whole group by product, unit order by p90 desc, product`.execute(db)
  return rows
}

/** The days (`YYYY-MM-DD`) on which the city does not work, from well before `from` until `to`. */
function daysOff(from: Date, to: Date, closedOn: ClosedOn): string[] {
  const last = Temporal.PlainDate.from(cityDay(to))
  const days: string[] = []
  for (
    let day = Temporal.PlainDate.from(cityDay(from)).subtract({ days: knownBackDays });
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    if (!isWorkingDay(day.toString(), closedOn)) days.push(day.toString())
  return days
}

/** Which step, rule or silent source costs most, at most `limit`: what was waited for, until the step ended. */
export async function waitCosts(
  { db, actor }: Context<AutomationTables>,
  stretch: Stretch,
  { limit = 10 } = {},
): Promise<readonly WaitCost[]> {
  requireRole(actor, ...helpers, 'product-owner')
  const { rows } = await sql<WaitCost>`
    with ended as (${ended(stretch)}), waited as (
      select ended.product, ended.step, ended.seconds, (
        select b.reason from automation.step b
        where b.case_id = ended.case_id and b.round = ended.round and b.step = ended.step and b.outcome in ('silent', 'task')
        order by b.began_at limit 1) as reason
      from ended
    )
    select product, step, reason, count(*)::int as cases, sum(seconds)::float8 as seconds
    from waited where reason is not null
    group by product, step, reason order by seconds desc, product limit ${limit}`.execute(db)
  return rows
}
