import { sql } from 'kysely'
import { type Context, handedOver, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { type City, dayAfter } from '../catalogue/index.ts'
import { forgetMessagesTo } from '../messages/index.ts'
import { requireSystem } from './appointment.ts'
import { forgetScreens } from './at-screen.ts'
import type { Appointments } from './offer.ts'
import type { AppointmentsTables } from './store.ts'

const atOnce = 1_000

type Policies = NonNullable<City['booking']>
type Term = Readonly<{ from: string; to: string | undefined; keepNamesDays: number }>

/** Each day its term: the first holds from ever, the last for ever, and what lies between two goes half to each. */
function withoutGaps(policies: Policies): readonly Term[] {
  const inOrder = policies.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const ends = inOrder.map(({ validTo }, at) => {
    const next = inOrder[at + 1]
    if (!next) return undefined
    return validTo === undefined ? dayAfter(next.validFrom, -1) : between(validTo, dayAfter(next.validFrom, -1))
  })
  return inOrder.map(({ keepNamesDays }, at) => {
    const before = ends[at - 1]
    return { from: before ? dayAfter(before) : '-infinity', to: ends[at], keepNamesDays }
  })
}

/** The day in the middle. */
function between(from: string, to: string): string {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return dayAfter(from, Math.floor(days / 2))
}

/**
 * Retention: whose past visits were, and who waited, is forgotten so many days after the visit or after the last day on which one waited, as the
 * policy of that day says (`keepNamesDays`); of a day for which there is none, as the nearest does. What was said to them goes with it. What remains is when, where and for what, for the figures. Screens that booked go too. Gives how many; zero: all is done. For the job;
 * may run twice.
 */
export async function eraseNames(
  context: Context<AppointmentsTables>,
  { board: { city } }: Appointments,
): Promise<number> {
  requireSystem(context.actor)
  const { now } = context
  await forgetScreens(context.db)
  let erased = 0
  for (const { from, to, keepNamesDays } of withoutGaps(city.booking ?? [])) {
    const before = dayAfter(cityDay(now), -keepNamesDays)
    const until = to ?? before
    erased += await transaction(context, async (tx) => {
      const { rows: visits } = await sql<{ id: string }>`
        update appointments.booking set name = null, companions = '{}', contact = null, contact_kind = null,
          person_id = null, person_key = null, case_id = null, erased_at = ${now}
        where id in (select id from appointments.booking
          where erased_at is null and state <> 'held' and day >= ${from}::date and day <= ${until}::date and day < ${before}::date
          order by day limit ${atOnce} for update skip locked) returning id`.execute(tx)
      const { rows: waited } = await sql<{ id: string }>`
        update appointments.waiting set name = null, companions = '{}', contact = null, person_id = null, person_key = null,
          erased_at = ${now}, state = case when state in ('waiting', 'offered') then 'lapsed' else state end
        where id in (select id from appointments.waiting
          where erased_at is null and to_day >= ${from}::date and to_day <= ${until}::date and to_day < ${before}::date
          order by to_day limit ${atOnce} for update skip locked) returning id`.execute(tx)
      // What was said to them knows where they live and leads to their visit.
      const forgotten = [...visits, ...waited].map(({ id }) => id)
      await forgetMessagesTo(handedOver(context, tx), forgotten)
      return forgotten.length
    })
    // One visit for each person and product: of visits that are over nobody asks it.
    await sql`delete from appointments.claim where until < ${before}::date`.execute(context.db)
  }
  return erased
}
