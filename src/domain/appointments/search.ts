import type { Context } from '#platform/context.ts'
import { parsePhone } from '#platform/formats/phone.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { type Booking, requireHelper } from './appointment.ts'
import { type AppointmentsTables, bookingFrom } from './store.ts'

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
