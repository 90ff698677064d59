import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { hintPromised } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Booking } from './appointment.ts'
import { type Chance, tryChances } from './attempt.ts'
import { insertBooking } from './booking-store.ts'
import { rosteredInterpreters, speaks } from './free.ts'
import { cellAt, type Lane } from './layout.ts'
import { linkOf, newCode } from './link.ts'
import type { Wish } from './need.ts'
import type { Appointments, Offered } from './offer.ts'
import { type AppointmentsTables, lapseHolds, type NewBooking } from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Something happened to a visit, of which its customer is told. `what`: a key of the messages of appointments. */
    'appointments.tell': { bookingId: string; what: string }
  }
}

/** A wish at a place and time. */
export type Ask = Readonly<{ wish: Wish }> & Offered

/** What the customer keeps. `link`: the secret part of an address, the right to this visit. `code`: for the kiosk, on the day. */
export type Given = Readonly<{
  bookingId: string
  code: string
  link: string
  place: string
  startsAt: Date
  endsAt: Date
  /** Of a hold (real time). */
  expiresAt: Date | null
}>

/** What differs between a hold, a booking and a time that is kept for somebody. */
export type Taking = Omit<
  NewBooking,
  | 'id'
  | 'code'
  | 'place'
  | 'day'
  | 'desk'
  | 'employee_id'
  | 'starts_at'
  | 'ends_at'
  | 'products'
  | 'persons'
  | 'language'
  | 'facilities'
  | 'interpreting'
  | 'interpreters'
  | 'longer'
  | 'revision'
  | 'at'
  | 'by'
> &
  Readonly<{
    /** When it follows from what its asker sent. */
    id?: string
    /** Asked when a try gave nothing, before others are tried: what the same gave before, or a refusal. */
    whenLost?: () => Promise<Given | null>
  }>

/** A hold of which nobody is known yet. */
export const unknown = {
  ...{ state: 'held', event: 'held', tell: null, name: null, companions: [], contact_kind: null, contact: null },
  ...{
    person_id: null,
    person_key: null,
    case_id: null,
    on_behalf_by: null,
    keeper: null,
    for_waiting: null,
    for_booking: null,
  },
  ...{ holdsEach: 0, channel: 'system' },
} as const satisfies Partial<Taking>

export const markOf = ({ actor, now }: Context<AppointmentsTables>) => ({
  ...{ by: actor.id, channel: actor.channel, at: now },
})

/** Who could interpret this visit then; null: nobody has to. */
export function interpretersFor(
  { board }: Appointments,
  {
    chance: { place, startsAt, endsAt },
    lane,
    wish: { language, interpreter },
  }: Readonly<{ chance: Omit<Chance, 'lanes'>; lane: Pick<Lane, 'languages'>; wish: Wish }>,
): readonly string[] | null {
  if (!interpreter || speaks(lane, language)) return null
  const layout = board.layoutOf(place)
  if (!layout) return []
  const [from, to] = [cellAt(startsAt) - layout.origin, cellAt(endsAt) - layout.origin]
  return rosteredInterpreters(layout, language, from, to).map(({ id }) => id)
}

/** Tries to give a lane at a time: one statement, and the picture of this process follows. */
export async function takeLane(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  {
    chance,
    lane,
    wish,
  }: Readonly<{ chance: Omit<Chance, 'lanes'>; lane: Pick<Lane, 'employeeId' | 'desk' | 'languages'>; wish: Wish }>,
  { whenLost: _, ...taking }: Taking,
): Promise<Given | 'taken' | 'changed'> {
  const { db, actor, now } = context
  const { board, key } = appointments
  const { place, day, startsAt, endsAt } = chance
  const [id, code] = [taking.id ?? newId(), newCode()]
  const outcome = await insertBooking(db, {
    ...taking,
    ...{ id, code, place, day, desk: lane.desk, employee_id: lane.employeeId, starts_at: startsAt, ends_at: endsAt },
    ...{ products: [...wish.products], persons: wish.persons, language: wish.language ?? null },
    ...{ interpreting: wish.interpreter ?? false, longer: wish.longer ?? false },
    interpreters: interpretersFor(appointments, { chance, lane, wish }),
    ...{ facilities: [...(wish.facilities ?? [])], revision: chance.revision, at: now, by: actor.id },
  })
  if (!outcome.open) return 'changed'
  if (!outcome.taken) return 'taken'
  board.take(chance, outcome.taken)
  board.tell({ place, day })
  if (taking.tell !== null) hintPromised()
  const expiresAt = outcome.taken.expires_at
  return { bookingId: id, code, link: linkOf(key, 'booking', id), place, startsAt, endsAt, expiresAt }
}

/** Takes a time for a wish with whoever can receive it; refuses with alternatives. Holds that ran out make room. */
export function takeTime(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  ask: Ask,
  taking: Taking,
): Promise<Given> {
  const { wish, place, startsAt } = ask
  return tryChances(context, appointments, { wish, wanted: { place, startsAt } }, async (chance, lane) => {
    const attempt = () => takeLane(context, appointments, { chance, lane, wish }, taking)
    const first = await attempt()
    const before = first === 'taken' && (await taking.whenLost?.())
    if (before) return { result: before }
    const outcome = first === 'taken' && (await lapseHolds(context.db, chance)) > 0 ? await attempt() : first
    return typeof outcome === 'string' ? outcome : { result: outcome }
  })
}

/** What the customer keeps of a visit that is there. */
export const givenOf = ({ key }: Appointments, booking: Booking): Given => ({
  ...{ bookingId: booking.id, code: booking.code, link: linkOf(key, 'booking', booking.id) },
  ...{ place: booking.place, startsAt: booking.startsAt, endsAt: booking.endsAt, expiresAt: booking.expiresAt },
})

export const noSuchLink = (): Refusal => new Refusal('missing', 'appointments/not-found', { foreign: true })
