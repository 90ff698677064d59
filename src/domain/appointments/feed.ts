import { type Context, type OpenContext, system, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Employee, ownEmployee, rosterBetween } from '../roster/index.ts'
import { type CalendarEntry, employeeCalendar } from './employee-calendar.ts'
import { feedById, feedOf, insertFeed, revokeFeeds, visitsServedBy } from './feed-store.ts'
import { linkOf, readLink } from './link.ts'
import type { Appointments } from './offer.ts'
import type { AppointmentsTables } from './store.ts'
import { noSuchLink } from './taking.ts'

const day = 86_400_000
/** What is in it: some days back, and as far as rosters go. */
const [back, ahead] = [14 * day, 61 * day]

/** Of who is signed in: the secret part of the address of their calendar (null: none), and who they are in the roster (null: nobody). */
export type OwnFeed = Readonly<{ employee: Employee | null; link: string | null; madeAt: Date | null }>

export async function ownFeed(context: Context<AppointmentsTables>, { key }: Appointments): Promise<OwnFeed> {
  const employee = await ownEmployee(context as OpenContext)
  const feed = employee && (await feedOf(context.db, employee.id))
  return { employee, link: feed ? linkOf(key, 'feed', feed.id) : null, madeAt: feed?.made_at ?? null }
}

/** A new address; one that there was no longer works. For who is in the roster; refuses `appointments/no-roster`. */
export async function makeFeed(context: Context<AppointmentsTables>): Promise<void> {
  const employee = await requireOwn(context)
  await transaction(context, async (tx) => {
    await revokeFeeds(tx, employee.id, context.now)
    await insertFeed(tx, { id: newId(), employee_id: employee.id, made_at: context.now, revoked_at: null })
  })
}

/** Their address no longer works. Twice, it changes nothing. */
export async function revokeFeed(context: Context<AppointmentsTables>): Promise<void> {
  await revokeFeeds(context.db, (await requireOwn(context)).id, context.now)
}

async function requireOwn(context: Context<AppointmentsTables>): Promise<Employee> {
  const own = await ownEmployee(context as OpenContext)
  if (!own) throw new Refusal('missing', 'appointments/no-roster')
  return own
}

/**
 * The calendar of who has this link (RFC 5545): shifts, absences, and for each visit what it is for and how many come. No name and no address of a
 * customer. Refuses links that were withdrawn as those that never were.
 */
export async function calendarOfFeed(
  { db, now }: Context<AppointmentsTables>,
  { board, key }: Appointments,
  { link, titleOf, publicUrl }: Readonly<{ link: string; titleOf: (product: string) => string; publicUrl: string }>,
): Promise<string> {
  const id = readLink(key, 'feed', link)
  const feed = id === null ? null : await feedById(db, id)
  if (!feed) throw noSuchLink()
  const within = { from: new Date(now.getTime() - back), until: new Date(now.getTime() + ahead) }
  const reader: OpenContext = { db, actor: system('appointments'), now }
  const { shifts, absences } = await rosterBetween(reader, within)
  const isTheirs = ({ employeeId }: Readonly<{ employeeId: string }>) => employeeId === feed.employee_id
  const placeNamed = (place: string) => board.city.places.find((one) => one.id === place)?.name ?? place
  const own = absences.filter(isTheirs)
  const entries: CalendarEntry[] = [
    ...shifts.filter(isTheirs).flatMap(({ id: uid, place, startsAt, endsAt }) => {
      const isAway = own.some((one) => one.startsAt <= startsAt && endsAt <= one.endsAt)
      return isAway ? [] : [{ uid, from: startsAt, until: endsAt, title: `Dienst: ${placeNamed(place)}`, busy: true }]
    }),
    ...own.map(({ id: uid, startsAt, endsAt }) => ({
      uid,
      from: startsAt,
      until: endsAt,
      title: 'Afwezig',
      busy: false,
    })),
    ...(await visitsServedBy(db, feed.employee_id, within)).map(({ id: uid, startsAt, endsAt, wish, place }) => ({
      ...{ uid, from: startsAt, until: endsAt, busy: true },
      title: `${wish.products.map(titleOf).join(', ')} (${wish.persons}), ${placeNamed(place)}`,
    })),
  ]
  return employeeCalendar(entries, { now, publicUrl })
}
