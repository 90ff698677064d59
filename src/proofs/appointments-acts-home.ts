import { fromAfar } from '#domain/appointments/appointments.fixture.ts'
import { codeOf } from '#domain/appointments/contact.ts'
import { eastOf } from '#domain/appointments/home.fixture.ts'
import {
  bookHome,
  cancelVisit,
  confirmByCode,
  holdHome,
  moveHome,
  nameVisitor,
  reportAbsence,
} from '#domain/appointments/index.ts'
import { momentOf } from '#domain/places/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { proofKey } from './appointments-city.ts'
import { type Acts, type Draw, proofDays } from './appointments-draw.ts'

/** Visits at home: who asks for one, at the counter or from afar, and teams that fall out. Holds are left and run out as those of counters do. */
export function actsAtHome(draw: Draw): Acts {
  const { db, appointments, context, planner, random, one, some, row, visitor, linkTo } = draw
  const afar = fromAfar(db)
  const window = () => {
    const day = one(proofDays) ?? ''
    return { day, from: momentOf(day, one(['09:00', '11:00', '13:00', '15:00']) ?? '') as Date }
  }
  /** Anywhere within six kilometres, on both sides. */
  const door = () => ({ position: eastOf(Math.round(random() * 120 - 60) / 10), address: 'Boomgaardstraat 992' })
  const visitAtHome = () => some('appointments.booking', `state = 'booked' and window_from is not null`)
  return {
    'book at home': [
      14,
      async () => {
        // A card needs two people, and is only booked by an employee.
        const isCard = random() < 0.4
        const wish = { products: [isCard ? 'kaart' : 'geboorte'], persons: 1 }
        const asked = { wish, ...door(), window: window(), visitor: visitor(1) }
        const { bookingId } = await bookHome(isCard ? planner : context, appointments, asked)
        return { visit: bookingId, state: 'booked' }
      },
    ],
    'hold at home': [
      6,
      async () => {
        const wish = { products: ['geboorte'], persons: 1 }
        await holdHome(afar, appointments, { wish, ...door(), window: window(), keeper: newId() })
        return undefined
      },
    ],
    'confirm by code': [
      6,
      async () => {
        const hold = await row<{ id: string; persons: number }>(
          `select id, persons from appointments.booking where state = 'held' and for_booking is null and for_waiting is null
            and window_from is not null`,
        )
        if (!hold) return
        const link = linkTo(hold.id)
        const named = await nameVisitor(afar, appointments, { link, visitor: visitor(hold.persons) })
        if (!named) return { refused: 'expired' }
        const tried = await confirmByCode(afar, appointments, { link, code: codeOf(proofKey, named) })
        return 'given' in tried ? { visit: hold.id, state: 'booked' } : { refused: 'code' }
      },
    ],
    'cancel at home': [
      3,
      async () => {
        const id = await visitAtHome()
        if (!id) return
        await cancelVisit(context, appointments, { link: linkTo(id) })
        return { visit: id, state: 'cancelled' }
      },
    ],
    'move at home': [
      4,
      async () => {
        const id = await visitAtHome()
        if (id) await moveHome(context, appointments, { link: linkTo(id), window: window() })
        return undefined
      },
    ],
    'team falls out': [
      1,
      async () => {
        const travels = await row<{ id: string }>(
          `select distinct employee_id as id from roster.shift where place = 'aan-huis'`,
        )
        if (!travels) return
        const day = one(proofDays)
        // The whole day, or a part of it.
        const [from, until] = one(['05:00 20:00', '08:00 20:00', '05:00 10:00', '08:30 09:30'])?.split(' ') ?? []
        const [startsAt, endsAt] = [new Date(`${day}T${from}:00Z`), new Date(`${day}T${until}:00Z`)]
        await reportAbsence(planner, appointments, { employeeId: travels.id, kind: 'sick', startsAt, endsAt })
        return undefined
      },
    ],
  }
}
