import type { Context } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Booking } from './appointment.ts'
import { isWithinShare } from './held-share.ts'
import { endHold, freed } from './hold.ts'
import { freeHoldNumber } from './hold-store.ts'
import { type KeeperAsk, keeping } from './keeper.ts'
import { readLink } from './link.ts'
import type { Appointments } from './offer.ts'
import { type HomeOffer, homeWindows } from './route-offer.ts'
import { stopById } from './route-store.ts'
import { type AppointmentsTables, insertEvent } from './store.ts'
import { type HomeHours, takeHours, untouched } from './take-home.ts'
import { type Given, givenOf, markOf, noSuchLink } from './taking.ts'

type HoldHome = HomeHours & KeeperAsk
const mostTries = 5
const nobody = {
  ...{ name: null, companions: [], contact_kind: null, contact: null, person_id: null, person_key: null },
  on_behalf_by: null,
}

/**
 * Keeps two hours in a round while it is said who lives there and their contact is confirmed (`nameVisitor`, `confirmByCode`): nobody else has that
 * room until it runs out (`expiresAt`, real time). Anybody may. Holds are counted as those of a counter are (`holdTime`), and take a share
 * of a day at most (`isWithinShare`). Refuses as `takeHours` does, and `appointments/too-many-holds`.
 */
export async function holdHome(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  ask: HoldHome,
): Promise<Given> {
  return keepHours(context, appointments, ask)
}

async function keepHours(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { keeper: ownKeeper, work, ...hours }: HoldHome,
  without?: string,
): Promise<Given> {
  for (let tried = 1; ; tried++) {
    const { keeper, most, seconds } = keeping(context, appointments, { keeper: ownKeeper, work })
    try {
      const former: Booking[] = []
      const held = await takeHours(context, appointments, hours, {
        without,
        mayTake: ({ told, ...round }) => {
          if (isWithinShare(appointments.board.city, told, round)) return
          throw new Refusal('too-many', 'appointments/too-many-holds', { most })
        },
        taking: async (inside) => {
          const { db, actor } = inside
          const ended = without && (await endHold(inside, without))
          if (ended) former.push(ended)
          const number = await freeHoldNumber(db, keeper, most)
          if (number === null) throw new Refusal('too-many', 'appointments/too-many-holds', { most })
          const until = new Date(Date.now() + seconds * 1_000)
          return {
            ...{ ...untouched, ...nobody, state: 'held', channel: actor.channel, expires_at: until },
            ...{ keeper, hold_number: number },
          }
        },
        onceTaken: ({ db }, { id: bookingId }) => insertEvent(db, { bookingId, kind: 'held', ...markOf(context) }),
      })
      for (const ended of former) freed(appointments, ended)
      return givenOf(appointments, held)
    } catch (error) {
      // Of two holds of one keeper on different days, the database gives a number to one: the other takes the next.
      if (brokenConstraint(error) !== 'keeper_number' || context.db.isTransaction || tried >= mostTries) throw error
    }
  }
}

/**
 * The windows for the address of hours that were held, for who has their link: they ran out, or others are wanted. `address` is told to nobody.
 * Refuses links that are not of hours at home, and those of which the address was forgotten.
 */
export async function windowsForHold(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { link, most }: Readonly<{ link: string; most?: number }>,
): Promise<HomeOffer> {
  const { wish, position, id: without } = await homeOfHold(context, appointments, link)
  return homeWindows(context, appointments, { wish, position, without, ...(most !== undefined && { most }) })
}

/**
 * Keeps other hours at the address of hours that were held. Those end in the same transaction where they still run: an address keeps one window by a
 * link. They stay when no others are given. Refuses as `holdHome` and `windowsForHold` do.
 */
export async function holdHomeAgain(
  context: Context<AppointmentsTables>,
  appointments: Appointments,
  { link, window, ...keeper }: Readonly<{ link: string; window: HomeHours['window'] }> & KeeperAsk,
): Promise<Given> {
  const { id, ...home } = await homeOfHold(context, appointments, link)
  return keepHours(context, appointments, { ...home, window, ...keeper }, id)
}

async function homeOfHold(
  { db }: Context<AppointmentsTables>,
  { key }: Appointments,
  link: string,
): Promise<Omit<HomeHours, 'window'> & Readonly<{ id: string }>> {
  const id = readLink(key, 'booking', link)
  const stop = id === null ? null : await stopById(db, id)
  if (!stop?.position || !stop.address || stop.forWaiting || !['held', 'lapsed'].includes(stop.state))
    throw noSuchLink()
  return { wish: stop.wish, position: stop.position, address: stop.address, id: stop.id }
}
