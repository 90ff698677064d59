import { type Context, handedOver, transaction } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import type { Place } from '../catalogue/index.ts'
import { type MessageFacts, type Template, tell } from '../messages/index.ts'
import { type Booking, requireSystem } from './appointment.ts'
import { codeOf } from './contact.ts'
import { linkOf } from './link.ts'
import { pathOf } from './link-path.ts'
import type { Appointments } from './offer.ts'
import { type AppointmentsTables, bookingById } from './store.ts'
import { countStays, openProposal } from './upset-store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** A visit is near; `sequence`: the time that is meant, for it may have moved. */
    'appointments.remind': { bookingId: string; sequence: number }
  }
}

const remindHoursBefore = 24

/**
 * Promises the message that belongs to what happened, and the reminder a day before. For the job; may run twice. `what`: `confirm`, `confirmed`, `moved`,
 * `cancelled`, `offered`, `proposed`, `stays`. What is no longer so is not told.
 */
export async function tellOfVisit(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { bookingId, what }: Readonly<{ bookingId: string; what: string }>,
): Promise<void> {
  requireSystem(context.actor)
  const { now } = context
  await transaction(context, async (tx) => {
    const visit = await bookingById(tx, bookingId)
    if (!visit) return
    // What can happen more than once at the same time of a visit says `which` it is.
    const say = <Kind extends Template>(template: Kind, facts: MessageFacts[Kind], which = '') =>
      tell(handedOver(context, tx), {
        ...{ personId: bookingId, template, facts, once: `${template}/${bookingId}/${visit.sequence}${which}` },
      } as Parameters<typeof tell>[1])
    const about = factsOf(appointments, visit)
    const home = homeFactsOf(appointments, visit)

    if (home) {
      // What else happened is between the customer and who calls them: there is no proposal by mail for a visit at home.
      if (what === 'cancelled') await say('home-cancelled', home)
      else if (what === 'offered' && visit.state === 'held' && visit.forWaiting && visit.expiresAt) {
        const path = `/afspraak/wachtlijst/${linkOf(appointments.key, 'waiting', visit.forWaiting)}`
        const chosenBy = visit.expiresAt.toISOString()
        await say('visit-offered-home', { at: home.from, end: home.until, until: chosenBy, path })
      } else if (what === 'confirm' && visit.state === 'held' && visit.name && visit.expiresAt) {
        const until = visit.expiresAt.toISOString()
        const facts = { at: home.from, end: home.until, until, code: codeOf(appointments.key, visit) }
        const path = pathOf(appointments.key, 'contact', bookingId)
        const of = { personId: bookingId, template: 'visit-confirm-home', facts: { ...facts, path } } as const
        await tell(handedOver(context, tx), { ...of, again: true })
      } else if (visit.state === 'booked' && (what === 'confirmed' || what === 'moved')) {
        await say(what === 'moved' ? 'home-moved' : 'home-confirmed', home)
        await promiseReminder(tx, visit, now)
      }
    } else if (what === 'cancelled') await say('visit-cancelled', about)
    else if (what === 'offered' && visit.state === 'held' && visit.forWaiting && visit.expiresAt) {
      const path = `/afspraak/wachtlijst/${linkOf(appointments.key, 'waiting', visit.forWaiting)}`
      await say('visit-offered', { ...about, path, until: visit.expiresAt.toISOString() })
    } else if (what === 'confirm' && visit.state === 'held' && visit.name && visit.expiresAt) {
      const facts = { ...about, code: codeOf(appointments.key, visit), until: visit.expiresAt.toISOString() }
      const path = pathOf(appointments.key, 'contact', bookingId)
      const of = { personId: bookingId, template: 'visit-confirm', facts: { ...facts, path } } as const
      await tell(handedOver(context, tx), { ...of, again: true })
    } else if (visit.state !== 'booked') return
    else if (what === 'proposed') {
      const open = await openProposal(tx, bookingId)
      const hold = open && (await bookingById(tx, open.holdId))
      const path = `/afspraak/voorstel/${linkOf(appointments.key, 'proposal', bookingId)}`
      const was = visit.startsAt.toISOString()
      // The same time again is news only to whom it was said meanwhile that all stays.
      const which = hold && `/${await countStays(tx, bookingId)}/${hold.place}/${hold.startsAt.toISOString()}`
      if (hold && which) await say('visit-proposed', { ...factsOf(appointments, hold), path, was }, which)
    } else if (what === 'stays') await say('visit-stays', about, `/${await countStays(tx, bookingId)}`)
    else {
      await say(what === 'moved' ? 'visit-moved' : 'visit-confirmed', about)
      await promiseReminder(tx, visit, now)
    }
  })
}

/** Jobs keep real time, visits that of the city. */
async function promiseReminder(
  tx: Context<AppointmentsTables>['db'],
  { id: bookingId, sequence, startsAt, window }: Booking,
  now: Date,
): Promise<void> {
  const wait = (window?.from ?? startsAt).getTime() - now.getTime() - remindHoursBefore * 3_600_000
  const remind = { bookingId, sequence }
  if (wait > 0) await enqueue(tx, 'appointments.remind', remind, { after: new Date(Date.now() + wait) })
}

/**
 * That somebody is on the waiting list, with the link to leave it; or that they let an offer go by, and whether they stay on it. For the job; may run
 * twice.
 */
export async function tellOfWaiting(
  context: Context<AppointmentsTables>,
  { key }: Appointments,
  { waitingId, missed, off = false }: Readonly<{ waitingId: string; missed?: number; off?: boolean }>,
): Promise<void> {
  requireSystem(context.actor)
  if (missed !== undefined) {
    const template = off ? 'visit-off-list' : 'visit-offer-missed'
    const path = off ? '/afspraak' : `/afspraak/wachtlijst/${linkOf(key, 'waiting', waitingId)}`
    const once = `${template}/${waitingId}/${missed}`
    await tell(handedOver(context), { personId: waitingId, template, once, facts: { path } })
    return
  }
  await tell(handedOver(context), {
    ...{ personId: waitingId, template: 'visit-waiting', once: `visit-waiting/${waitingId}` },
    facts: { path: `/afspraak/wachtlijst/${linkOf(key, 'waiting', waitingId)}` },
  })
}

/** A day before, once, and only of a visit that is still then. For the job. */
export async function remindOfVisit(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { bookingId, sequence }: Readonly<{ bookingId: string; sequence: number }>,
): Promise<void> {
  requireSystem(context.actor)
  const visit = await bookingById(context.db, bookingId)
  if (visit?.state !== 'booked' || visit.sequence !== sequence) return
  const home = homeFactsOf(appointments, visit)
  const said = home
    ? ({ template: 'home-reminder', facts: home } as const)
    : ({ template: 'visit-reminder', facts: factsOf(appointments, visit) } as const)
  await tell(handedOver(context), { personId: bookingId, ...said, once: `${said.template}/${bookingId}/${sequence}` })
}

function factsOf({ board, key }: Appointments, visit: Booking): MessageFacts['visit-confirmed'] {
  const place: Place | undefined = board.city.places.find(({ id }) => id === visit.place)
  const address = place?.address
  return {
    place: place?.name ?? visit.place,
    address: address ? `${address.street}, ${address.postalCode} ${address.municipality}` : null,
    ...{ at: visit.startsAt.toISOString(), code: visit.code },
    path: `/afspraak/${linkOf(key, 'booking', visit.id)}`,
  }
}

/** Null: the customer comes to a counter. */
function homeFactsOf({ key }: Appointments, { id, window }: Booking): MessageFacts['home-confirmed'] | null {
  if (!window) return null
  const path = `/afspraak/${linkOf(key, 'booking', id)}`
  return { from: window.from.toISOString(), until: window.until.toISOString(), path }
}
