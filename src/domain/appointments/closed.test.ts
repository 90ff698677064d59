import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { City } from '../catalogue/index.ts'
import {
  aCityOfCounters,
  anEmployee,
  anyone,
  appointmentsOver,
  aVisitor,
  monday,
  staffEveryDesk,
  weekFrom,
} from './appointments.fixture.ts'
import {
  type AppointmentsTables,
  bookTime,
  cancelVisit,
  freeDays,
  joinWaitingList,
  moveVisit,
  offeredTo,
  publicPlaces,
  takeOffer,
  timesOn,
  whyNot,
} from './index.ts'

const { db, url } = await testDatabase<AppointmentsTables>()
const [tuesday = '', wednesday = '', thursday = ''] = weekFrom(monday).slice(1)
const plain = aCityOfCounters({ places: 4, desks: 2 })
const season = { validFrom: '2022-05-01', validTo: '2022-06-12' }
const later = { validFrom: thursday }
/** The second has a list from Wednesday on, the third always; the last ended yesterday, and begins again on Thursday. */
const city: City = {
  ...plain,
  counters: plain.counters?.map((one, at) => {
    if (at === 1) return { ...one, bookedBy: [{ roles: ['prison-list'], validFrom: wednesday }] }
    if (at === 2) return { ...one, bookedBy: [{ roles: ['maternity-list'], validFrom: '2021-01-01' }] }
    if (at !== 3) return one
    return { ...one, desks: [season, later].flatMap((when) => one.desks.map((desk) => ({ ...desk, ...when }))) }
  }),
}
await staffEveryDesk(db, plain, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
const context = anyone(db)
const onList = { ...context, actor: anEmployee('prison-list', 'counter') }
const wish = { products: ['kaart'], persons: 1 }
const at = (day: string) => new Date(`${day}T09:00:00+02:00`)
const wait = (place: string, fromDay: string, toDay = fromDay, who = context) =>
  joinWaitingList(who, appointments, { wish, places: [place], fromDay, toDay, visitor: aVisitor() })

describe('The places that everybody can choose', () => {
  it('are those that receive people then: without a list, not ended, and begun', () => {
    expect(publicPlaces(city, { from: monday, to: monday })).toEqual(['place-0', 'place-1'])
    expect(publicPlaces(city, { from: wednesday, to: wednesday })).toEqual(['place-0'])
    expect(publicPlaces(city, { from: tuesday, to: thursday })).toEqual(['place-0', 'place-1', 'place-3'])
  })
})

describe('A place with a list of its own', () => {
  it('has no waiting list, for nobody; nor has a place that is not there then', async () => {
    await expect(wait('place-2', tuesday)).rejects.toThrow('appointments/closed-list')
    await expect(wait('place-1', wednesday)).rejects.toThrow('appointments/closed-list')
    await expect(wait('place-1', wednesday, thursday, onList)).rejects.toThrow('appointments/closed-list')
    await expect(wait('place-3', tuesday)).rejects.toThrow('appointments/not-offered')
  })

  it('gives a time that comes free to nobody who waits since before it had one, on two processes either', async () => {
    const { link } = await wait('place-1', tuesday, wednesday)
    const booked = (day: string) =>
      bookTime(onList, appointments, { wish, place: 'place-1', startsAt: at(day), visitor: aVisitor() })
    const [one, two, before] = [await booked(wednesday), await booked(wednesday), await booked(tuesday)]
    const second = openDatabase<AppointmentsTables>(url)
    const elsewhere = await appointmentsOver(second.db, city)
    await Promise.all([
      cancelVisit(onList, appointments, { bookingId: one.bookingId }),
      cancelVisit({ ...onList, db: second.db }, { ...elsewhere, key: appointments.key }, { bookingId: two.bookingId }),
    ])
    expect(await offeredTo(context, appointments, link)).toBe(null)
    const { rows } = await sql`select id from appointments.booking where for_waiting is not null`.execute(db)
    expect(rows).toEqual([])
    await appointments.board.refresh()
    expect(timesOn(appointments, wish, { now: context.now, place: 'place-1', day: wednesday })).toContainEqual(
      at(wednesday),
    )

    // The day before, everybody could still book there.
    await cancelVisit(onList, appointments, { bookingId: before.bookingId })
    expect(await takeOffer(context, appointments, link)).toMatchObject({ place: 'place-1', startsAt: at(tuesday) })
    await second.close()
  })

  it('lets who has a visit there move it within the place by their own link, and nowhere else that has a list', async () => {
    const onWard = { ...context, actor: anEmployee('maternity-list', 'counter') }
    const ask = { wish, place: 'place-2', startsAt: at(tuesday), visitor: aVisitor() }
    const { link, bookingId } = await bookTime(onWard, appointments, ask)
    const to = { place: 'place-2', startsAt: new Date(at(tuesday).getTime() + 3_600_000) }
    expect(whyNot(context, appointments, wish, to, 'place-2')).toBe(null)
    expect(freeDays(appointments, wish, { now: context.now, listed: ['place-2'] }).map(({ place }) => place)).toContain(
      'place-2',
    )
    expect(await moveVisit(context, appointments, { link, to })).toMatchObject(to)
    const prison = { place: 'place-1', startsAt: at(wednesday) }
    await expect(moveVisit(context, appointments, { link, to: prison })).rejects.toThrow('appointments/closed-list')
    // A colleague who is not on the list moves nobody there.
    const desk = { ...context, actor: anEmployee('counter') }
    const back = { place: 'place-2', startsAt: at(tuesday) }
    await expect(moveVisit(desk, appointments, { bookingId, to: back })).rejects.toThrow('appointments/closed-list')
  })

  it('says to who is not on the list no more than that nobody is received there', () => {
    const wanted = { place: 'place-1', startsAt: at(wednesday) }
    expect(whyNot(context, appointments, wish, wanted)).toEqual({ because: 'unknown', exactly: null })
    expect(whyNot(onList, appointments, wish, wanted)).toBe(null)
  })
})
