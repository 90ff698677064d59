import { type Kysely, sql } from 'kysely'
import { together } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { promised } from '#platform/jobs/index.ts'
import type { NewBooking, TakenRow } from './store.ts'
import type { AppointmentsTables } from './tables.ts'

type Db = Kysely<AppointmentsTables>

/** `open` false: what the place offers has changed. `taken` null: somebody else has the employee or the desk, or (for a hold) has too many. */
export type Inserted = Readonly<{ open: boolean; taken: TakenRow | null }>

/**
 * Holds or books in one statement: the row, one claim for each product, the event and the promise of a message; all of it or nothing.
 * Bookings that arrive together share one (decision 350). A second visit of a person for a product breaks the key of the claims.
 */
export function insertBooking(db: Db, row: NewBooking): Promise<Inserted> {
  // Holds of one keeper are numbered: two in one statement would take the same number.
  // So would two of one interpreter.
  if (db.isTransaction || row.keeper !== null || row.interpreters !== null)
    return insertAll(db, [row]).then(([one]) => one as Inserted)
  const insert =
    shared.get(db) ?? together<NewBooking, Inserted>((rows) => insertAll(db, rows), { most: 64, apart: ({ id }) => id })
  shared.set(db, insert)
  return insert(row)
}
const shared = new WeakMap<Db, (row: NewBooking) => Promise<Inserted>>()

/**
 * How long many together wait for somebody else. Who waits with what others want is a deadlock; the database ends one after a second, and it may
 * be the other. One alone waits as long as it takes, or as its transaction says.
 */
const patience = '100ms'

async function insertAll(db: Db, rows: readonly NewBooking[]): Promise<readonly Inserted[]> {
  const told = promised(
    'appointments.tell',
    sql`select jsonb_build_object('bookingId', asked.id, 'what', asked.tell) as data
      from taken join asked on asked.id = taken.id where asked.tell is not null`,
  )
  const { rows: answers } = await sql<{
    id: string
    is_open: boolean
    is_taken: boolean
    expires_at: Date | null
    interpreter: string | null
  }>`
    with asked as (
      select id, state, code, place, day, desk, employee_id, starts_at, ends_at, products, persons, language, facilities, name, companions,
        contact_kind, contact, person_id, decode(person_key, 'hex') as person_key, case_id, on_behalf_by, channel, decode(keeper, 'hex') as keeper,
        for_waiting, for_booking, hold_for, holds_each, revision, at, by, event, event_id, tell,
        interpreting, longer, interpreters
      from set_config('lock_timeout', coalesce(${rows.length > 1 ? patience : db.isTransaction ? null : '0'}, current_setting('lock_timeout')), true) patience, jsonb_to_recordset(${JSON.stringify(rows.map(asJson))}::jsonb) as asked (
        id uuid, state text, code text, place text, day date, desk text, employee_id uuid, starts_at timestamptz, ends_at timestamptz,
        products text[], persons int, language text, facilities text[], name text, companions text[], contact_kind text, contact text,
        person_id uuid, person_key text, case_id uuid, on_behalf_by text, channel text, keeper text, for_waiting uuid, for_booking uuid,
        hold_for int, holds_each int, revision int, at timestamptz, by text, event text, event_id uuid, tell text,
        interpreting boolean, longer boolean, interpreters text[])),
    open_day as (
      select asked.id from asked join appointments.day d
        on d.place = asked.place and d.day = asked.day and d.revision = asked.revision for share of d),
    taken as (
      insert into appointments.booking (
        id, state, code, place, day, desk, employee_id, starts_at, ends_at, products, persons, language, facilities,
        name, companions, contact_kind, contact, person_id, person_key, case_id, on_behalf_by, channel, expires_at, keeper,
        hold_number, for_waiting, for_booking, made_at, interpreting, longer, interpreter)
      select asked.id, state, code, place, day, desk, employee_id, starts_at, ends_at, products, persons, language, facilities,
        name, companions, contact_kind, contact, person_id, person_key, case_id, on_behalf_by, channel, now() + hold_for * interval '1 second', keeper,
        number, for_waiting, for_booking, at, asked.interpreting, asked.longer, chosen.interpreter
      from asked join open_day on open_day.id = asked.id
      left join lateral (
        select min(number) as number from generate_series(1, holds_each) number where not exists (
          select from appointments.booking held where held.keeper = asked.keeper and held.hold_number = number
            and held.state = 'held' and held.expires_at > now())) free on asked.keeper is not null
      -- The first who is at no visit then. A hold that ran out counts until somebody ends it: the constraint counts it too.
      left join lateral (
        select candidate.id as interpreter from unnest(asked.interpreters) with ordinality candidate (id, turn)
        where not exists (
          select from appointments.booking other
          where other.interpreter = candidate.id and other.state in ('held', 'booked', 'arrived')
            and tstzrange(other.starts_at, other.ends_at) && tstzrange(asked.starts_at, asked.ends_at))
        order by turn limit 1) chosen on asked.interpreters is not null
      where (keeper is null or number is not null) and (asked.interpreters is null or chosen.interpreter is not null)
      -- Two statements that want the same desks meet them in the same order: neither has what the other waits for.
      order by desk, starts_at
      on conflict do nothing
      returning id, expires_at, interpreter),
    claimed as (
      insert into appointments.claim (person_key, product, booking_id, until)
      select asked.person_key, product, asked.id, asked.ends_at
      from taken join asked on asked.id = taken.id cross join unnest(asked.products) product
      where asked.state = 'booked' and asked.person_key is not null),
    noted as (
      insert into appointments.event (id, booking_id, kind, by, channel, at)
      select asked.event_id, asked.id, asked.event, asked.by, asked.channel, asked.at from taken join asked on asked.id = taken.id),
    told as (${told})
    select asked.id, open_day.id is not null as is_open, taken.id is not null as is_taken, taken.expires_at, taken.interpreter
    from asked left join open_day on open_day.id = asked.id left join taken on taken.id = asked.id`.execute(db)
  const byId = new Map(answers.map((answer) => [answer.id, answer]))
  return rows.map((row) => {
    const answer = byId.get(row.id)
    const { id, place, day, employee_id, desk, starts_at, ends_at } = row
    const { expires_at = null, interpreter = null } = answer ?? {}
    const taken = { id, place, day, employee_id, desk, interpreter, starts_at, ends_at, expires_at }
    return { open: answer?.is_open ?? false, taken: answer?.is_taken ? taken : null }
  })
}

/** A row as JSON: bytes as hexadecimal digits. */
const asJson = ({ person_key, keeper, holdFor, holdsEach, ...row }: NewBooking) => ({
  ...{ ...row, hold_for: holdFor, holds_each: holdsEach, event_id: newId() },
  ...{ person_key: person_key?.toString('hex') ?? null, keeper: keeper?.toString('hex') ?? null },
})
