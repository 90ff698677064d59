import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { dayAfter } from '../catalogue/index.ts'
import { requireSystem } from './appointment.ts'
import type { Appointments } from './offer.ts'
import type { AppointmentsTables } from './store.ts'

const atOnce = 1_000

/**
 * Retention: whose past visits were, and who waited, is forgotten so many days after the visit or after the last day on which one waited, as the
 * policy of that day says (`keepNamesDays`). What remains is when, where and for what, for the figures. Gives how many; zero: all is done. For the job;
 * may run twice.
 */
export async function eraseNames(
  { db, actor, now }: Context<AppointmentsTables>,
  { board: { city } }: Appointments,
): Promise<number> {
  requireSystem(actor)
  let erased = 0
  for (const { validFrom, validTo, keepNamesDays } of city.booking ?? []) {
    const before = dayAfter(cityDay(now), -keepNamesDays)
    const until = validTo ?? before
    const { numAffectedRows: visits = 0n } = await sql`
      update appointments.booking set name = null, companions = '{}', contact = null, contact_kind = null,
        person_id = null, person_key = null, case_id = null, erased_at = ${now}
      where id in (select id from appointments.booking
        where erased_at is null and state <> 'held' and day >= ${validFrom}::date and day <= ${until}::date and day < ${before}::date
        order by day limit ${atOnce} for update skip locked)`.execute(db)
    const { numAffectedRows: waited = 0n } = await sql`
      update appointments.waiting set name = null, companions = '{}', contact = null, person_id = null, person_key = null,
        erased_at = ${now}, state = case when state in ('waiting', 'offered') then 'lapsed' else state end
      where id in (select id from appointments.waiting
        where erased_at is null and to_day >= ${validFrom}::date and to_day <= ${until}::date and to_day < ${before}::date
        order by to_day limit ${atOnce} for update skip locked)`.execute(db)
    // One visit for each person and product: of visits that are over nobody asks it.
    await sql`delete from appointments.claim where until < ${before}::date`.execute(db)
    erased += Number(visits) + Number(waited)
  }
  return erased
}
