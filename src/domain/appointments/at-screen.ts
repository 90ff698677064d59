import { type Kysely, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { keeperOf } from './link.ts'
import { type Appointments, policyOn } from './offer.ts'
import type { AppointmentsTables } from './tables.ts'

/**
 * Counts one more booking of somebody unknown at a screen of a contact point, in its hour (real time). Refuses
 * `appointments/too-many-at-screen` over what the city allows: who stands there is there, and books for few. A number of somebody else
 * that was tried counts too. `screen`: the device, or what stands for it where there is none; only its keyed hash is kept.
 */
export async function countAtScreen(
  { db, now }: Context<AppointmentsTables>,
  { board, key }: Appointments,
  screen: string,
): Promise<void> {
  const { eachHourAtScreen: most } = policyOn(board.city, cityDay(now))
  const isCounted = await addOne(db, keeperOf(key, `screen/${screen}`), most)
  if (!isCounted) throw new Refusal('too-many', 'appointments/too-many-at-screen', { most })
}

/** One statement, so that two at once are two. False: the hour is full. Hours that are over are forgotten. */
async function addOne(db: Kysely<AppointmentsTables>, screen: Buffer, most: number): Promise<boolean> {
  const { rows } = await sql`insert into appointments.booked_at_screen as screen (screen, since, booked)
    values (${screen}, now(), 1)
    on conflict (screen) do update set
      since = case when screen.since < now() - interval '1 hour' then now() else screen.since end,
      booked = case when screen.since < now() - interval '1 hour' then 1 else screen.booked + 1 end
    where screen.booked < ${most} or screen.since < now() - interval '1 hour'
    returning 1`.execute(db)
  await forgetScreens(db)
  return rows.length > 0
}

/** Forgets the screens of which the hour is long over: whenever somebody books at one, and each night. */
export async function forgetScreens(db: Kysely<AppointmentsTables>): Promise<void> {
  await sql`delete from appointments.booked_at_screen where since < now() - interval '2 hours'`.execute(db)
}
