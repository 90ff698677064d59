import { type Kysely, sql } from 'kysely'
import type { AppointmentsTables } from '#domain/appointments/index.ts'

/** What can become of a visit that its customer was promised. */
const promisedStates = `'booked', 'arrived', 'done', 'no-show', 'cancelled'`
const active = `state in ('held', 'booked', 'arrived')`

/** Shifts as they are worked: who stands in elsewhere is away from their own desk meanwhile. */
export const whoIsThere = `
  select s.place, s.desk, s.employee_id, part.starts_at, part.ends_at, s.break_from, s.break_until
    from roster.shift s left join roster.stand_in i on i.employee_id = s.employee_id and i.ended_at is null
      and i.leaves_at < s.ends_at and s.starts_at < i.back_at,
    lateral (values (s.starts_at, coalesce(i.leaves_at, s.ends_at)), (i.back_at, s.ends_at)) part (starts_at, ends_at)
    where part.starts_at < part.ends_at
  union all select i.place, i.desk, i.employee_id, i.starts_at, i.ends_at, null, null from roster.stand_in i where i.ended_at is null`
const away = `select from roster.absence x where x.withdrawn_at is null and x.employee_id = t.employee_id
  and x.starts_at <= at.cell and at.cell < x.ends_at`
export const whoIsAway = `select employee_id, starts_at, ends_at from roster.absence where withdrawn_at is null`
/** Nine to five, unless a planner changed the hours of that day. */
export const whenOpen = `
  select d.place, (d.day + (span->>'from')::time) at time zone 'Europe/Brussels' as starts_at,
    (d.day + (span->>'to')::time) at time zone 'Europe/Brussels' as ends_at
    from (select day.place, day.day, coalesce((select c.spans from places.day_change c
        where c.place = day.place and c.day = day.day and c.ended_at is null), '[{"from":"09:00","to":"17:00"}]'::jsonb) as spans
      from appointments.day day) d, jsonb_array_elements(d.spans) span`

/** Laws of the books, each as a query that gives what breaks it. Said in SQL alone: nothing of the program judges itself. */
const laws: Readonly<Record<string, string>> = {
  'two at once with one employee or at one desk': `
    select a.id from appointments.booking a join appointments.booking b on a.id < b.id
      and a.${active} and b.${active} and a.starts_at < b.ends_at and b.starts_at < a.ends_at
      and (a.employee_id = b.employee_id or (a.place = b.place and a.desk = b.desk))`,
  'a visit without its claims': `
    select b.id from appointments.booking b cross join unnest(b.products) product
    where b.state = 'booked' and not exists (
      select from appointments.claim c where c.booking_id = b.id and c.product = product and c.person_key = b.person_key and c.until = b.ends_at)`,
  'a claim without its visit': `
    select c.booking_id as id from appointments.claim c join appointments.booking b on b.id = c.booking_id where b.state not in ('booked', 'arrived', 'done', 'no-show')`,
  'a visit that nobody told of': `
    select b.id from appointments.booking b where b.state in (${promisedStates}) and not exists (
      select from platform.outbox o where o.data->>'bookingId' = b.id::text and o.data->>'what' = 'confirmed')`,
  'a visit told of twice': `
    select data->>'bookingId' as id from platform.outbox where data->>'what' = 'confirmed' group by 1 having count(*) > 1`,
  'a visit or its end without an event': `
    select b.id from appointments.booking b where b.state in (${promisedStates}) and not (
      exists (select from appointments.event e where e.booking_id = b.id and e.kind = 'booked')
      and exists (select from appointments.event e where e.booking_id = b.id and e.kind = b.state))`,
  'somebody offered a time that is not kept': `
    select w.id from appointments.waiting w where w.state = 'offered' and (
      select count(*) from appointments.booking b where b.for_waiting = w.id and b.state in ('held', 'lapsed')) = 0`,
  'a time kept for nobody': `
    select b.id from appointments.booking b where b.state = 'held' and b.for_waiting is not null
      and not exists (select from appointments.waiting w where w.id = b.for_waiting and w.state = 'offered')
    union all select b.id from appointments.booking b where b.state = 'held' and b.for_booking is not null and b.expires_at > now()
      and not exists (select from appointments.proposal p where p.hold_id = b.id and p.state = 'open')`,
  // Minute by minute would be the same: shifts, absences and visits all begin and end on cells.
  'a visit where its employee is not, or too few are, or the place is closed, and nobody does anything about it': `
    with at as (
      select b.id, b.place, b.employee_id, b.desk, cell from appointments.booking b,
        generate_series(b.starts_at, b.ends_at - interval '5 minutes', interval '5 minutes') cell
        where b.window_from is null and (b.state = 'booked' or (b.state = 'held' and b.expires_at > now() and b.for_booking is null))),
    there as (${whoIsThere})
    select distinct at.id from at where (
      not exists (select from there t where t.place = at.place and t.desk = at.desk and t.employee_id = at.employee_id
        and t.starts_at <= at.cell and at.cell < t.ends_at and not coalesce(t.break_from <= at.cell and at.cell < t.break_until, false)
        and not exists (${away}))
      or 2 > (select count(*) from there t where t.place = at.place and t.starts_at <= at.cell and at.cell < t.ends_at and not exists (${away}))
      or not exists (select from (${whenOpen}) o where o.place = at.place and o.starts_at <= at.cell and at.cell < o.ends_at))
      and not exists (select from appointments.cover c where c.booking_id = at.id and c.undone_at is null)
      and not exists (select from appointments.proposal p where p.booking_id = at.id and p.state = 'open')
      and not exists (select from appointments.call k where k.booking_id = at.id and k.done_at is null)`,
  'a visit at home where nobody of its team leads it, or fewer of them come than have to, and nobody is to call about it': `
    with at as (
      select b.id, b.place, b.employee_id, b.desk, s.people, cell from appointments.booking b join appointments.stop s on s.booking_id = b.id,
        generate_series(b.starts_at, b.ends_at - interval '5 minutes', interval '5 minutes') cell
        where b.state = 'booked' or (b.state = 'held' and b.expires_at > now())),
    team (team, seat) as (values ('ploeg-1', '1a'), ('ploeg-1', '1b'), ('ploeg-2', '2a')),
    there as (${whoIsThere}),
    coming as (
      select at.id, at.cell, at.people, count(distinct t.employee_id) as come, bool_or(t.employee_id = at.employee_id) as led from at
        left join team on team.team = at.desk
        left join there t on t.place = at.place and t.desk = team.seat and t.starts_at <= at.cell and at.cell < t.ends_at
          and not coalesce(t.break_from <= at.cell and at.cell < t.break_until, false) and not exists (${away})
        group by at.id, at.cell, at.people)
    select distinct id from coming where (come < people or not coalesce(led, false))
      and not exists (select from appointments.call k where k.booking_id = coming.id and k.done_at is null)`,
  'a visit at home without a door, or outside what was promised': `
    select b.id from appointments.booking b left join appointments.stop s on s.booking_id = b.id
      where b.state in ('held', 'booked') and ((b.window_from is null) <> (s.booking_id is null)
        or b.starts_at < b.window_from or b.ends_at > b.window_until or b.window_until - b.window_from <> interval '2 hours')`,
  'an interpreter at two visits at once': `
    select a.id from appointments.booking a join appointments.booking b on a.id < b.id and a.interpreter = b.interpreter
      and a.${active} and b.${active} and a.starts_at < b.ends_at and b.starts_at < a.ends_at`,
  'a visit that nobody can interpret': `
    select b.id from appointments.booking b where b.state in ('held', 'booked') and b.language = 'ar' and b.interpreter is null`,
  'a visit with an interpreter who does not work then': `
    select b.id from appointments.booking b left join appointments.interpreter_plan p on p.interpreter = b.interpreter and p.ended_at is null
      where b.state = 'booked' and b.interpreter is not null and not (
        (p.places is null or b.place = any(p.places))
        and (b.starts_at at time zone 'Europe/Brussels')::time >= coalesce((p.week->'monday'->>'from')::time, '09:00')
        and (b.ends_at at time zone 'Europe/Brussels')::time <= coalesce((p.week->'monday'->>'to')::time, '17:00'))`,
  'a shift that no file or change brought': `
    select s.id from roster.shift s where not exists (
      select from roster.change_shift c where c.shift_id = s.id and c.what = 'added')`,
  'a shift that is lost, or half a file': `
    select a.shift_id as id from roster.change_shift a join roster.change one on one.id = a.change_id
      where a.what = 'added' and one.undone_at is null and not exists (select from roster.shift s where s.id = a.shift_id) and not exists (
        select from roster.change_shift r join roster.change other on other.id = r.change_id
          where r.shift_id = a.shift_id and r.what = 'removed' and other.undone_at is null)`,
  'a shift that was taken away and is there': `
    select s.id from roster.shift s where exists (
      select from roster.change_shift r join roster.change one on one.id = r.change_id
        where r.shift_id = s.id and r.what = 'removed' and one.undone_at is null)
      or exists (select from roster.change_shift a join roster.change one on one.id = a.change_id
        where a.shift_id = s.id and a.what = 'added' and one.undone_at is not null)`,
  'somebody proposed another time, or to be called, who is there already': `
    select b.id from appointments.booking b where b.state in ('arrived', 'done') and (
      exists (select from appointments.proposal p where p.booking_id = b.id and p.state = 'open')
      or exists (select from appointments.call k where k.booking_id = b.id and k.done_at is null))`,
}

/** What is not so. `promised`: what customers were told of their visits, and must be true. */
export async function brokenVisits(
  db: Kysely<AppointmentsTables>,
  promised: ReadonlyMap<string, 'booked' | 'cancelled'>,
): Promise<readonly string[]> {
  // One picture of the books while others go on writing.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const broken: string[] = []
      for (const [law, query] of Object.entries(laws)) {
        const { rows } = await sql<{ id: string }>`${sql.raw(query)}`.execute(tx)
        const [first] = rows
        if (first) broken.push(`${law}: ${rows.length} (${first.id}: ${await storyOf(tx, first.id)})`)
      }
      const { rows } = await sql<{ id: string; state: string }>`select id, state from appointments.booking`.execute(tx)
      const states = new Map(rows.map(({ id, state }) => [id, state]))
      for (const [id, state] of promised) {
        const is = states.get(id)
        // Who was told that he has a visit may have cancelled it in a process that was killed before it could say so, or come for it.
        const holds =
          state === 'cancelled' ? is === 'cancelled' : is !== undefined && promisedStates.includes(`'${is}'`)
        if (!holds) broken.push(`visit ${id} was ${state}, and is ${is ?? 'nowhere'}`)
      }
      return broken
    })
}

/** What happened to a visit, and what was done about it, for who looks for the fault. */
async function storyOf(db: Kysely<AppointmentsTables>, id: string): Promise<string> {
  const { rows } = await sql<{ told: string }>`
    select concat_ws(' ', b.state, b.place, b.day, b.desk, b.employee_id, b.starts_at) ||
      ' events ' || (select json_agg(json_build_array(kind, facts, at, e.id) order by e.id) from appointments.event e where e.booking_id = b.id) ||
      ' covers ' || coalesce((select json_agg(c order by c.id)::text from appointments.cover c where c.booking_id = b.id), '-') ||
      ' proposals ' || coalesce((select json_agg(p order by p.id)::text from appointments.proposal p where p.booking_id = b.id), '-') ||
      ' calls ' || coalesce((select json_agg(k order by k.id)::text from appointments.call k where k.booking_id = b.id), '-') ||
      ' absences ' || coalesce((select json_agg(x order by x.id)::text from roster.absence x
        where x.employee_id = b.employee_id and x.starts_at < b.ends_at and x.ends_at > b.starts_at), '-') ||
      ' until ' || coalesce(b.expires_at::text, '-') || ' of ' || to_char(now(), 'HH24:MI:SS.MS') ||
      ' there ' || coalesce((select json_agg(t order by t.starts_at)::text from (${sql.raw(whoIsThere)}) t
        where t.starts_at < b.ends_at and t.ends_at > b.starts_at and (t.place = b.place or t.employee_id = b.employee_id)), '-') ||
      ' open ' || coalesce((select json_agg(o)::text from (${sql.raw(whenOpen)}) o
        where o.place = b.place and o.starts_at < b.ends_at and o.ends_at > b.starts_at), '-') ||
      ' stood in ' || coalesce((select json_agg(i order by i.id)::text from roster.stand_in i
        where i.starts_at < b.ends_at and i.ends_at > b.starts_at and (i.place = b.place or i.employee_id = b.employee_id)), '-') ||
      ' changes ' || coalesce((select json_agg(json_build_array(c.id, r.what, c.at, c.undone_at) order by c.id)::text
        from roster.change c join roster.change_shift r on r.change_id = c.id where r.employee_id = b.employee_id
          and r.starts_at < b.ends_at and r.ends_at > b.starts_at), '-') ||
      ' hours ' || coalesce((select json_agg(d)::text from places.day_change d where d.place = b.place and d.day = b.day), '-') as told
    from appointments.booking b where b.id::text = ${id}`.execute(db)
  return rows[0]?.told ?? 'no visit'
}
