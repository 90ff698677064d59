import type { Kysely } from 'kysely'
import type { Context } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Booking, requireHelper, requireSystem } from './appointment.ts'
import { isListed, publicPlaces } from './closed.ts'
import { heldToConfirm, saveConfirmed } from './confirm.ts'
import { canReceive } from './free.ts'
import { allSet, cellMinutes } from './grid.ts'
import { cellAt, revisionIn } from './layout.ts'
import { readLink } from './link.ts'
import { needOn } from './need.ts'
import { type Appointments, mostMissedAt, type Offered, policyOn } from './offer.ts'
import { insertWaitingEvent } from './room-store.ts'
import { type AppointmentsTables, insertEvent, updateBooking } from './store.ts'
import { type Given, givenOf, markOf, noSuchLink } from './taking.ts'
import { inTurns } from './turns.ts'
import { offerHome } from './waiting-home.ts'
import { type Hope, join } from './waiting-join.ts'
import { keepFor } from './waiting-keep.ts'
import {
  countMissed,
  heldFor,
  inLine,
  isOnList,
  lockInLine,
  lookAtHeld,
  passedOver,
  passKey,
  setWaiting,
  type Waiting,
  waitingById,
} from './waiting-store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** A time that was kept for somebody on the waiting list may have run out. */
    'appointments.offer-ends': { waitingId: string }
  }
}

/**
 * Waits for a time that comes free, and is told so. Gives a link with which the offer is taken or the list is left: for who asked, it goes with
 * the message. Refuses `appointments/waits-already` for who is on the list for the same, `appointments/closed-list` for a place that has a list of
 * its own (R31): who is on that list divides its times, and nobody waits for them.
 */
export async function joinWaitingList(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { wish, places, fromDay, toDay, weekdays = [], visitor }: Hope,
): Promise<Readonly<{ waitingId: string; link: string }>> {
  const { board } = appointments
  const known = places.every((place) => board.city.counters?.some((one) => one.place === place))
  if (!known || places.length === 0 || toDay < fromDay || !needOn(board.city, wish, fromDay))
    throw new Refusal('conflict', 'appointments/not-offered', { because: 'unknown', alternatives: [] })
  const open = publicPlaces(board.city, { from: fromDay, to: toDay })
  for (const place of places) {
    if (open.includes(place)) continue
    if (isListed(board.city, place, fromDay)) throw new Refusal('forbidden', 'appointments/closed-list')
    throw new Refusal('conflict', 'appointments/not-offered', { because: 'not-offered-here', alternatives: [] })
  }
  return join(context, appointments, { wish, places, fromDay, toDay, weekdays, visitor })
}

/**
 * Keeps a time that came free for the first on the list whom it fits, for some minutes, and tells them. In the transaction that made it free:
 * nobody comes in between. Nobody fits: it is free for all.
 */
export async function offerFreed(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  freed: Pick<Booking, 'place' | 'day' | 'startsAt' | 'endsAt' | 'employeeId' | 'desk' | 'window'>,
): Promise<void> {
  if (freed.window) return void (await offerHome(context, appointments, freed))
  const { db, now } = context
  const { board } = appointments
  // A place may have got its list after somebody began to wait for it: its time is for who is on that list.
  if (freed.startsAt <= now || isListed(board.city, freed.place, freed.day)) return
  const layout = board.layoutOf(freed.place)
  const lane = layout?.lanes.find(({ employeeId, desk }) => employeeId === freed.employeeId && desk === freed.desk)
  if (!layout || !lane) return
  const first = cellAt(freed.startsAt) - layout.origin
  const { offerMinutes } = policyOn(board.city, cityDay(now))
  const room = (freed.endsAt.getTime() - freed.startsAt.getTime()) / 60_000 / cellMinutes
  for await (const waiting of suited(db, freed)) {
    const need = needOn(board.city, waiting.wish, freed.day)
    if (!need || need.cells > room || !canReceive(lane, need)) continue
    // Who was to serve it may be away: then what is freed is no time.
    if (!allSet(lane.offered, first, first + need.cells)) continue
    // Somebody works on their line just now: the mark that was left says where to look again.
    if ((await lockInLine(db, waiting.id)) !== 'locked') continue
    const endsAt = new Date(freed.startsAt.getTime() + need.cells * cellMinutes * 60_000)
    const chance = { ...freed, endsAt, revision: revisionIn(layout, freed) }
    await keepFor(context, appointments, { waiting, chance, lane, minutes: offerMinutes })
    // Taken meanwhile, or changed: the mark that was left says where to look again.
    return
  }
}

/** Who waits for this place and day, without who let this very time go by: they are not asked for it again. */
async function* suited(db: Context<AppointmentsTables>['db'], freed: Offered & Readonly<{ day: string }>) {
  for await (const page of inLine(db, { place: freed.place, days: [freed.day] })) {
    const passed = await passedOver(
      db,
      page.map(({ id }) => id),
    )
    yield* page.filter(({ id }) => !passed.has(passKey(id, freed)))
  }
}

/** The time that is kept for who has this link, until when; null: none is, or no longer. */
export async function offeredTo(
  { db }: Context<AppointmentsTables>,
  { key }: Appointments,
  link: string,
): Promise<Readonly<{ offered: Offered & Pick<Booking, 'window'>; until: Date }> | null> {
  const id = readLink(key, 'waiting', link)
  if (id === null) throw noSuchLink()
  const held = await lookAtHeld(db, id)
  const isKept = held?.expiresAt && held.expiresAt.getTime() > Date.now()
  return isKept && held.expiresAt ? { offered: held, until: held.expiresAt } : null
}

/** Takes the time that is kept for who has this link. Twice, it stays one. Refuses `appointments/hold-expired`, `appointments/one-each`. */
export async function takeOffer(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  link: string,
): Promise<Given> {
  const id = readLink(appointments.key, 'waiting', link)
  if (id === null) throw noSuchLink()
  const visit = await inTurns(context, async (tx) => {
    const waiting = await waitingById(tx, id)
    if (!waiting) throw noSuchLink()
    const had = await heldFor(tx, id, 'booked')
    if (had) return had
    const held = await heldFor(tx, id)
    if (!held) throw new Refusal('conflict', 'appointments/hold-expired', { alternatives: [] })
    const { person_key, ...visitor } = waiting.visitor
    if (!person_key) throw new Refusal('conflict', 'appointments/hold-expired', { alternatives: [] })
    const who = { ...visitor, person_key, case_id: null, on_behalf_by: null, channel: context.actor.channel }
    const kept = await heldToConfirm(tx, held.id)
    const booked = kept && (await saveConfirmed({ ...context, db: tx }, kept, who))
    if (!booked) throw new Refusal('conflict', 'appointments/hold-expired', { alternatives: [] })
    await setWaiting(tx, id, 'offered', 'booked')
    return booked
  })
  await appointments.board.refreshDays([visit])
  appointments.board.tell({ place: visit.place, day: visit.day })
  return givenOf(appointments, visit)
}

/** Lets a kept time go to the next on the list, and stays on it. Twice, it changes nothing. */
export async function declineOffer(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  link: string,
): Promise<void> {
  const id = readLink(appointments.key, 'waiting', link)
  if (id === null) throw noSuchLink()
  await passOn(context, appointments, id, 'declined')
}

/** Leaves the list; a time that was kept goes to the next. Twice, it changes nothing. */
export async function leaveWaitingList(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  link: string,
): Promise<void> {
  const id = readLink(appointments.key, 'waiting', link)
  if (id === null) throw noSuchLink()
  await passOn(context, appointments, id, 'left')
}

/**
 * Takes somebody off the list who calls, whoever put them on it; a time that was kept goes to the next. Noted with who did it. Twice, it changes
 * nothing. For employees; refuses `appointments/not-found`.
 */
export async function leaveForCaller(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  waitingId: string,
): Promise<void> {
  requireHelper(context.actor)
  if (!(await isOnList(context.db, waitingId))) throw noSuchLink()
  await passOn(context, appointments, waitingId, 'left')
}

/**
 * A kept time that was not taken goes to the next on the list. Who let it go by is told that they stay on it, or (after as many as the place allows)
 * that they do not. One that was taken, or still runs, is left alone. For the job.
 */
export async function endOffer(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  waitingId: string,
): Promise<void> {
  requireSystem(context.actor)
  await passOn(context, appointments, waitingId, 'missed')
}

async function passOn(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  id: string,
  why: 'left' | 'missed' | 'declined',
): Promise<void> {
  const today = cityDay(context.now)
  const freed = await inTurns(context, async (tx) => {
    const waiting = await waitingById(tx, id)
    if (!waiting || (waiting.state !== 'offered' && (why !== 'left' || waiting.state !== 'waiting'))) return null
    const held = await heldFor(tx, id)
    if (held && why === 'missed' && held.expiresAt && held.expiresAt.getTime() > Date.now()) return null
    const to = why === 'missed' ? await afterMissing(tx, appointments, waiting, held ?? { place: '', day: today }) : why
    await setWaiting(tx, id, waiting.state, whatBecomes[to])
    await insertWaitingEvent(tx, id, to, markOf(context))
    if (held) {
      await updateBooking(tx, held.id, { states: ['held'] }, { state: 'lapsed', expires_at: null })
      await insertEvent(tx, { bookingId: held.id, kind: eventOf[why], ...markOf(context) })
      await offerFreed({ ...context, db: tx }, appointments, held)
    }
    return held
  })
  if (!freed) return
  await appointments.board.refreshDays([freed])
  appointments.board.tell({ place: freed.place, day: freed.day })
}

const whatBecomes = { left: 'left', dropped: 'lapsed', missed: 'waiting', declined: 'waiting' } as const
const eventOf = { left: 'left', missed: 'lapsed', declined: 'declined' } as const

/** Who did not answer is told what becomes of their place on the list, as the place says (data, by date). */
async function afterMissing(
  tx: Kysely<AppointmentsTables>,
  { board }: Appointments,
  { id, missed: before }: Waiting,
  { place, day }: Readonly<{ place: string; day: string }>,
): Promise<'missed' | 'dropped'> {
  const missed = before + 1
  await countMissed(tx, id)
  const off = missed > mostMissedAt(board.city, { place, day })
  await enqueue(tx, 'appointments.tell-waiting', { waitingId: id, missed, off })
  return off ? 'dropped' : 'missed'
}
