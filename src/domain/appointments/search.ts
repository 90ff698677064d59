import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { parsePhone } from '#platform/formats/phone.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { type Booking, requireHelper } from './appointment.ts'
import type { Wish } from './need.ts'
import { type AppointmentsTables, bookingFrom } from './store.ts'
import { waitingFrom } from './waiting-store.ts'

const most = 30
/** What means something in a pattern of SQL stands for itself. */
const literal = (typed: string) => typed.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/**
 * Visits to come that fit what a caller says: a code, a part of the name, an e-mail address or a telephone number; soonest first, at most 30.
 * For employees.
 */
export async function findVisits(
  { db, actor, now }: Context<AppointmentsTables>,
  typed: string,
): Promise<readonly Booking[]> {
  requireHelper(actor)
  const said = cleanLine(typed).slice(0, 200)
  if (said === '') return []
  const phone = parsePhone(said)
  const rows = await db
    .selectFrom('appointments.booking')
    .selectAll()
    .where('state', '=', 'booked')
    .where('ends_at', '>', now)
    .where((is) =>
      is.or([
        is('code', '=', said.toUpperCase().replace(/\s/g, '')),
        is('name', 'ilike', `%${literal(said)}%`),
        is('contact', 'ilike', literal(phone ?? said)),
      ]),
    )
    .orderBy('starts_at')
    .limit(most)
    .execute()
  return rows.map(bookingFrom)
}

/** Somebody on the waiting list, as an employee finds them. `joinedBy`: an id; of an employee when somebody called. Days are `YYYY-MM-DD`. */
export type WaitingFound = Readonly<{
  id: string
  state: 'waiting' | 'offered'
  name: string
  contact: string
  wish: Wish
  places: readonly string[]
  fromDay: string
  toDay: string
  atHome: boolean
  joinedBy: string | null
}>

/** Who waits and fits what a caller says: a part of the name, an e-mail address or a telephone number; who waits longest first. For employees. */
export async function findWaiting(
  { db, actor, now }: Context<AppointmentsTables>,
  typed: string,
): Promise<readonly WaitingFound[]> {
  requireHelper(actor)
  const said = cleanLine(typed).slice(0, 200)
  if (said === '') return []
  const rows = await db
    .selectFrom('appointments.waiting as waiting')
    .leftJoin('appointments.waiting_event as joined', (join) =>
      join
        .onRef('joined.waiting_id', '=', 'waiting.id')
        .on('joined.kind', '=', 'joined')
        .on('joined.channel', '=', 'desk'),
    )
    .leftJoin('appointments.waiting_home as home', 'home.waiting_id', 'waiting.id')
    .selectAll('waiting')
    .select(['joined.by as joined_by', 'home.waiting_id as home_of'])
    .where('state', 'in', ['waiting', 'offered'])
    .where('to_day', '>=', cityDay(now))
    .where((is) =>
      is.or([
        is('waiting.name', 'ilike', `%${literal(said)}%`),
        is('waiting.contact', 'ilike', literal(parsePhone(said) ?? said)),
      ]),
    )
    .orderBy('waiting.made_at')
    .orderBy('waiting.id')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, state: row.state as WaitingFound['state'], name: row.name ?? '', contact: row.contact ?? '' },
    ...{ wish: waitingFrom(row).wish, places: row.places, fromDay: row.from_day, toDay: row.to_day },
    ...{ atHome: row.home_of !== null, joinedBy: row.joined_by },
  }))
}

/** What happened to a visit, oldest first. `by`: who did it, an id of an employee or resident, or a part of the program. */
export type VisitEvent = Readonly<{ kind: string; by: string; channel: string; at: Date }>

/** For employees. */
export async function historyOf(
  { db, actor }: Context<AppointmentsTables>,
  bookingId: string,
): Promise<readonly VisitEvent[]> {
  requireHelper(actor)
  return db
    .selectFrom('appointments.event')
    .select(['kind', 'by', 'channel', 'at'])
    .where('booking_id', '=', bookingId)
    .orderBy('at')
    .orderBy('id')
    .limit(200)
    .execute()
}
