import { sql } from 'kysely'
import {
  acceptProposal,
  bookTime,
  cancelVisit,
  confirmHold,
  declineOffer,
  declineProposal,
  endOffer,
  endProposal,
  holdTime,
  joinWaitingList,
  leaveWaitingList,
  moveVisit,
  proposalLink,
  releaseHold,
  takeOffer,
} from '#domain/appointments/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { type Acts, type Draw, proofDays } from './appointments-draw.ts'

const ownHold = `state = 'held' and for_booking is null and for_waiting is null`
const proposed = `exists (select from appointments.proposal p where p.booking_id = booking.id and p.state = 'open')`

/** What customers do with the links that they have, and the jobs that end what nobody answered. */
export function actsOfCustomers(draw: Draw): Acts {
  const { db, appointments, context, program, random, some, ask, visitor, booked, linkTo, waitingLink } = draw
  const offered = () => some('appointments.waiting', `state = 'offered'`)
  /** As if its time had passed. */
  const ranOut = (where: string) =>
    sql`update appointments.booking set expires_at = now() - interval '1 second'
      where state = 'held' and ${sql.raw(where)}`.execute(db)
  return {
    book: [
      26,
      async () => {
        const wanted = ask()
        if (!wanted) return
        const { bookingId } = await bookTime(context, appointments, {
          ...wanted,
          visitor: visitor(wanted.wish.persons),
        })
        return { visit: bookingId, state: 'booked' }
      },
    ],
    hold: [
      12,
      async () => {
        const wanted = ask()
        if (wanted) await holdTime(context, appointments, { ...wanted, keeper: newId() })
        return undefined
      },
    ],
    confirm: [
      10,
      async () => {
        const hold = await draw.row<{ id: string; persons: number }>(
          `select id, persons from appointments.booking where ${ownHold}`,
        )
        if (!hold) return
        await confirmHold(context, appointments, { link: linkTo(hold.id), visitor: visitor(hold.persons) })
        return { visit: hold.id, state: 'booked' }
      },
    ],
    release: [
      3,
      async () => {
        const id = await some('appointments.booking', ownHold)
        if (id) await releaseHold(context, appointments, linkTo(id))
        return undefined
      },
    ],
    expire: [
      4,
      async () => {
        const id = await some('appointments.booking', `state = 'held'`)
        if (id) await ranOut(`id = '${id}'`)
        return undefined
      },
    ],
    cancel: [
      13,
      async () => {
        const id = await booked()
        if (!id) return
        await cancelVisit(context, appointments, { link: linkTo(id) })
        return { visit: id, state: 'cancelled' }
      },
    ],
    move: [
      9,
      async () => {
        const [id, wanted] = [await booked(), ask()]
        if (id && wanted) await moveVisit(context, appointments, { link: linkTo(id), to: wanted })
        return undefined
      },
    ],
    wait: [
      4,
      async () => {
        const wish = draw.wish()
        const [fromDay = '', toDay = ''] = [proofDays[0], proofDays.at(-1)]
        await joinWaitingList(context, appointments, {
          ...{ wish, places: draw.places, fromDay, toDay, visitor: visitor(wish.persons) },
        })
        return undefined
      },
    ],
    take: [
      3,
      async () => {
        const id = await offered()
        if (!id) return
        const { bookingId } = await takeOffer(context, appointments, waitingLink(id))
        return { visit: bookingId, state: 'booked' }
      },
    ],
    miss: [
      2,
      async () => {
        const id = await offered()
        if (!id) return
        await ranOut(`for_waiting = '${id}'`)
        await endOffer(program, appointments, id)
        return undefined
      },
    ],
    'let go': [
      1,
      async () => {
        const id = await offered()
        if (id) await declineOffer(context, appointments, waitingLink(id))
        return undefined
      },
    ],
    leave: [
      1,
      async () => {
        const id = await some('appointments.waiting', `state in ('waiting', 'offered')`)
        if (id) await leaveWaitingList(context, appointments, waitingLink(id))
        return undefined
      },
    ],
    accept: [
      3,
      async () => {
        const id = await some('appointments.booking', proposed)
        if (!id) return
        const link = proposalLink(appointments, id)
        if (random() < 0.7) await acceptProposal(context, appointments, link)
        else await declineProposal(context, appointments, link)
        return undefined
      },
    ],
    unanswered: [
      0.6,
      async () => {
        const id = await some('appointments.booking', proposed)
        if (!id) return
        await ranOut(`for_booking = '${id}'`)
        await endProposal(program, id)
        return undefined
      },
    ],
  }
}
