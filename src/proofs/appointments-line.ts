import { type Kysely, sql } from 'kysely'
import type { AppointmentsTables } from '#domain/appointments/index.ts'

/** Laws of who is there today, each as a query that gives what breaks it. */
const laws: Readonly<Record<string, string>> = {
  'a visit and who came for it do not say the same': `
    select v.id from queue.visitor v left join appointments.booking b on b.id = v.booking_id
      where v.booking_id is not null and (b.state is null or b.place <> v.place or b.day <> v.day
        or b.state <> case v.state when 'done' then 'done' when 'no-show' then 'no-show' else 'arrived' end)`,
  'somebody who came for a visit and has no ticket': `
    select b.id from appointments.booking b where b.state in ('arrived', 'done', 'no-show')
      and not exists (select from queue.visitor v where v.booking_id = b.id)`,
  'two people at one desk': `
    select min(id::text) as id from queue.visitor where state = 'called' group by place, desk having count(*) > 1`,
  'two people with one employee': `
    select min(v.id::text) as id from queue.visitor v join queue.seat s on s.id = v.seat_id
      where v.state = 'called' group by s.employee_id having count(*) > 1`,
  'somebody called to a desk where nobody sits': `
    select v.id from queue.visitor v left join queue.seat s on s.id = v.seat_id
      where v.state = 'called' and (s.id is null or s.left_at is not null or s.place <> v.place or s.desk <> v.desk)`,
  'somebody who waits for a colleague who is not there': `
    select v.id from queue.visitor v where v.for_employee is not null and v.state in ('waiting', 'parked', 'called') and not exists (
      select from queue.seat s where s.employee_id = v.for_employee and s.place = v.place and s.left_at is null)`,
}

type Step = Readonly<{
  id: string
  at: number
  kind: string
  by: string
  undoes: string | null
  before: Readonly<{ state: string; seat_id: string | null }> | null
}>
type Seat = Readonly<{ id: string; by: string; leftAt: number | null }>
type Stands = Readonly<{ state: string; with: string | null }>

/** Steps of one person that two processes made within this time may have come the other way round. */
const togetherMs = 250

/**
 * What is not so at the places: the laws, and the life of everybody retold from the events alone, in which nobody is ever called who is with an
 * employee. `tickets` and `calls`: what people at the door and employees were told.
 */
export async function brokenLine(
  db: Kysely<AppointmentsTables>,
  told: Readonly<{ tickets: ReadonlySet<string>; calls: readonly Readonly<{ visitor: string; by: string }>[] }>,
): Promise<readonly string[]> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const broken: string[] = []
      for (const [law, query] of Object.entries(laws)) {
        const { rows } = await sql<{ id: string }>`${sql.raw(query)}`.execute(tx)
        if (rows[0]) broken.push(`${law}: ${rows.length} (${rows[0].id}: ${await lifeOf(tx, rows[0].id)})`)
      }
      const seats = new Map(
        (
          await sql<Seat>`select id, employee_id as by, extract(epoch from left_at)::float8 * 1000 as "leftAt"
        from queue.seat`.execute(tx)
        ).rows.map((one) => [one.id, one]),
      )
      const { rows } = await sql<{ id: string; state: string; seat: string | null; steps: Step[] | null }>`
        select v.id, v.state, v.seat_id as seat, (select json_agg(json_build_object('id', e.id, 'at', extract(epoch from e.at) * 1000,
          'kind', e.kind, 'by', e.by, 'undoes', e.undoes, 'before', coalesce((select u.before from queue.event u where u.id = e.undoes), e.before)) order by e.id)
          from queue.event e where e.visitor_id = v.id) as steps from queue.visitor v`.execute(tx)
      for (const { id, state, seat, steps } of rows) {
        const ends = retold(steps ?? [], seats)
        const by = state === 'called' ? (seats.get(seat ?? '')?.by ?? null) : null
        if (typeof ends === 'string' || !ends.some((end) => end.state === state && (by === null || end.with === by)))
          broken.push(`the life of ${id}: ${JSON.stringify(ends)}, and is ${state}: ${await lifeOf(tx, id)}`)
      }
      const known = new Map(rows.map((one) => [one.id, one.steps ?? []]))
      for (const id of told.tickets)
        if (!known.has(id)) broken.push(`somebody was given ticket ${id}, and stands nowhere`)
      for (const { visitor, by } of told.calls)
        if (!known.get(visitor)?.some((step) => step.kind === 'call' && step.by === by))
          broken.push(`${by} was given ${visitor}, and no event says so`)
      return broken
    })
}

/**
 * How a life may have ended, by its steps alone; a text: the step that cannot be. More than one where an undo meets a colleague who got up about
 * then: whoever stood there stands there again, or waits.
 */
function retold(steps: readonly Step[], seats: ReadonlyMap<string, Seat>): readonly Stands[] | string {
  return lived([{ state: 'nobody', with: null }], steps, seats)
}

/** Every order of steps that were made together, until one can be: the first that fits is not always the one that was. */
function lived(
  now: readonly Stands[],
  left: readonly Step[],
  seats: ReadonlyMap<string, Seat>,
): readonly Stands[] | string {
  const [first] = left
  if (!first) return now
  for (const step of left) {
    if (step.at - first.at > togetherMs) continue
    const then = now.flatMap((one) => after(one, step, seats))
    if (then.length === 0) continue
    const ends = lived(
      then,
      left.filter((other) => other !== step),
      seats,
    )
    if (typeof ends !== 'string') return ends
  }
  return `${first.kind} of ${first.by} while ${JSON.stringify(now)}`
}

const open = ['waiting', 'called', 'parked']

/** None: that cannot be done then, or not by them. */
function after(now: Stands, { kind, by, at, undoes, before }: Step, seats: ReadonlyMap<string, Seat>): Stands[] {
  const own = now.state === 'called' && now.with === by
  const to = (can: boolean, state: string): Stands[] => (can ? [{ state, with: null }] : [])
  if (kind === 'arrived') return to(now.state === 'nobody', 'waiting')
  if (kind === 'call') return now.state === 'waiting' || now.state === 'parked' ? [{ state: 'called', with: by }] : []
  if (kind === 'recall') return own ? [now] : []
  if (kind === 'park') return to(own, 'parked')
  if (kind === 'return') return to(now.state === 'parked', 'waiting')
  if (kind === 'pass-on') return to(own || now.state === 'parked', 'waiting')
  if (kind === 'no-show') return to(own, 'no-show')
  if (kind === 'finish') return to(own, 'done')
  if (kind === 'colleague-left') return open.includes(now.state) ? [now] : []
  if (kind !== 'undone' || undoes === null || before === null) return []
  if (before.state !== 'called') return to(true, before.state)
  const seat = seats.get(before.seat_id ?? '')
  if (!seat) return to(true, 'waiting')
  const back = { state: 'called', with: seat.by }
  if (seat.leftAt === null || seat.leftAt > at + togetherMs) return [back]
  return seat.leftAt < at - togetherMs ? to(true, 'waiting') : [back, ...to(true, 'waiting')]
}

async function lifeOf(db: Kysely<AppointmentsTables>, id: string): Promise<string> {
  const { rows } = await sql<{ told: string }>`
    select concat_ws(' ', 'visitor', (select to_json(v)::text from queue.visitor v where v.id::text = ${id} or v.booking_id::text = ${id}),
      'visit', (select json_build_array(b.id, b.state, b.place, b.day)::text from appointments.booking b where b.id::text = ${id}
        or b.id = (select booking_id from queue.visitor where id::text = ${id})),
      'events', (select json_agg(json_build_array(e.id, e.kind, e.by, e.at, e.before->>'state') order by e.id)::text
        from queue.event e join queue.visitor v on v.id = e.visitor_id where v.id::text = ${id} or v.booking_id::text = ${id})) as told`.execute(
    db,
  )
  return rows[0]?.told ?? 'nobody'
}
