import { describe, expect, it } from 'vitest'
import { openDatabase } from '#platform/database/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { momentOf } from '../places/index.ts'
import { anEmployee, anyone, appointmentsOver, aVisitor, monday, weekFrom } from './appointments.fixture.ts'
import { aCityThatTravels, eastOf, staffTeams } from './home.fixture.ts'
import {
  type AppointmentsTables,
  bookHome,
  calendarFile,
  callList,
  cancelVisit,
  findVisit,
  moveHome,
  moveVisit,
  reportAbsence,
  windowsToMove,
} from './index.ts'

const { db, url } = await testDatabase<AppointmentsTables>()
const city = aCityThatTravels()
const people = await staffTeams(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
/** Who has no account: the link is their right. */
const resident = anyone(db)
const helper = { ...resident, actor: anEmployee('contact-centre') }
const [tuesday, wednesday, thursday, friday] = ['2022-06-14', '2022-06-15', '2022-06-16', '2022-06-17']
const moment = (time: string, day: string) => momentOf(day, time) as Date
const window = (day: string, time: string) => ({ day, from: moment(time, day) })
const ask = (day: string, time: string, product = 'geboorte') => ({
  ...{ wish: { products: [product], persons: 1 }, position: eastOf(1), address: 'Boomgaardstraat 992' },
  ...{ window: window(day, time), visitor: aVisitor() },
})
const booked = async (...asked: Parameters<typeof ask>) => bookHome(helper, appointments, ask(...asked))
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  )
const seen = (link: string) => findVisit(resident, appointments, { link })

describe('Who has the link of a visit at home', () => {
  it('moves it to other hours: the same visit and code, and their calendar follows', async () => {
    const { link, bookingId } = await booked(tuesday, '09:00')
    const before = await seen(link)
    await moveHome(resident, appointments, { link, window: window(wednesday, '13:00') })
    const after = await seen(link)
    expect(after).toMatchObject({ id: bookingId, code: before.code, state: 'booked', sequence: 1, day: wednesday })
    expect(after.window).toEqual({ from: moment('13:00', wednesday), until: moment('15:00', wednesday) })
    const about = { city: 'Stad', place: undefined, changedAt: resident.now, publicUrl: 'https://stad.example' }
    const [old, fresh] = [before, after].map((visit) => calendarFile(visit, about))
    const uid = `UID:${bookingId}@stad.example`
    expect([old?.includes(uid), fresh?.includes(uid)]).toEqual([true, true])
    expect(fresh).toContain('SEQUENCE:1\r\n')
    expect(fresh).toContain('DTSTART:20220615T110000Z')
  })

  it('is offered the hours of its route, from tomorrow on, without those that it has', async () => {
    const { link } = await booked(tuesday, '11:00')
    const offer = await windowsToMove(resident, appointments, { link })
    const days = offer.outcome === 'offered' ? offer.windows.map(({ from }) => from.toISOString()) : []
    expect(days).toHaveLength(8)
    expect(days).toContain(moment('09:00', tuesday).toISOString())
    expect(days).not.toContain(moment('11:00', tuesday).toISOString())
    // Today is for who can call the team.
    expect(days.every((from) => from > '2022-06-14')).toBe(true)
    const today = { link, window: window(monday, '15:00') }
    expect(await refused(moveHome(resident, appointments, today))).toBe('appointments/taken')
    const outside = { link, window: { day: wednesday, from: moment('09:30', wednesday) } }
    expect(await refused(moveHome(resident, appointments, outside))).toBe('appointments/taken')
    expect((await seen(link)).sequence).toBe(0)
  })

  it('moves a visit too that only employees book, and moves once what is asked twice', async () => {
    const { link } = await booked(tuesday, '13:00', 'kaart')
    const move = () => moveHome(resident, appointments, { link, window: window(thursday, '09:00') })
    expect(await Promise.all([refused(move()), refused(move())])).toContain(null)
    await move()
    expect((await seen(link)).sequence).toBe(1)
  })

  it('is too late once the hours that were promised begin; an employee may until the team is there', async () => {
    // Two at the same door: the second comes after the first.
    const both = [await booked(wednesday, '09:00', 'kaart'), await booked(wednesday, '09:00', 'kaart')]
    const visits = await Promise.all(both.map(({ link }) => seen(link)))
    const second = Number((visits[1]?.startsAt ?? 0) > (visits[0]?.startsAt ?? 0))
    const { link, bookingId } = both[second] as (typeof both)[number]
    const now = moment('09:00', wednesday)
    const to = window(thursday, '13:00')
    const late = { ...resident, now }
    expect(await refused(windowsToMove(late, appointments, { link }))).toBe('appointments/too-late')
    expect(await refused(moveHome(late, appointments, { link, window: to }))).toBe('appointments/too-late')
    await moveHome({ ...helper, now }, appointments, { bookingId, window: to })
    expect((await seen(link)).day).toBe(thursday)
    await cancelVisit(resident, appointments, { link })
    expect(await refused(moveHome(resident, appointments, { link, window: to }))).toBe('appointments/too-late')
  })

  it('never gets it to a counter, and nobody else moves it', async () => {
    const { link, bookingId } = await booked(thursday, '15:00')
    const counter = { place: 'place-0', startsAt: moment('10:00', friday) }
    expect(await refused(moveVisit(resident, appointments, { link, to: counter }))).toBe('appointments/not-offered')
    const foreign = { window: window(friday, '09:00') }
    const stranger = moveHome(resident, appointments, { bookingId, ...foreign })
    await expect(stranger).rejects.toMatchObject({ code: 'appointments/not-found' })
    const forged = moveHome(resident, appointments, { link: `${link}x`, ...foreign })
    expect(await refused(forged)).toBe('appointments/not-found')
  })
})

describe('A visit at home of a team that falls ill', () => {
  it('is kept in its own hours by another team that has a place again: who calls offers it, and the call ends', async () => {
    const planner = { ...resident, actor: anEmployee('planner') }
    const isCalled = async (id: string) => (await callList(planner)).some(({ visit }) => visit.id === id)
    // Filled to the last, so that nobody can take over: first what two have to do.
    const all: Awaited<ReturnType<typeof booked>>[] = []
    for (const product of ['kaart', 'geboorte'])
      for (let full = false; !full; ) {
        const given = await booked(thursday, '11:00', product).catch(() => null)
        if (given) all.push(given)
        else full = true
      }
    const visits = await Promise.all(all.map(async ({ link }) => ({ link, ...(await seen(link)) })))
    const others = visits.filter(({ desk }) => desk === 'ploeg-1')
    const hours = { startsAt: moment('07:00', thursday), endsAt: moment('19:00', thursday) }
    await reportAbsence(planner, appointments, { employeeId: people.get('2a') ?? '', kind: 'sick', ...hours })
    const called = await callList(planner)
    const ill = visits.find(({ id, desk }) => desk === 'ploeg-2' && called.some(({ visit }) => visit.id === id))
    const { id: bookingId, link } = ill as NonNullable<typeof ill>
    const own = window(thursday, '11:00')
    const isOffered = async (context: typeof resident) => {
      const offer = await windowsToMove(context, appointments, { link, most: 40 })
      return offer.outcome === 'offered' && offer.windows.some(({ from }) => from.getTime() === own.from.getTime())
    }
    expect(await isOffered(helper)).toBe(false)

    for (const other of others.slice(0, 2)) await cancelVisit(resident, appointments, { link: other.link })
    expect([await isOffered(helper), await isOffered(resident)]).toEqual([true, false])
    await moveHome(resident, appointments, { link, window: own })
    expect(await isCalled(bookingId)).toBe(true)
    await moveHome(helper, appointments, { bookingId, window: own })
    expect(await seen(link)).toMatchObject({
      state: 'booked',
      desk: 'ploeg-1',
      sequence: 1,
      window: { from: own.from },
    })
    expect(await isCalled(bookingId)).toBe(false)
    // Nobody has to call any more: it stands as any other, and asked again it stays.
    expect(await isOffered(helper)).toBe(false)
    await moveHome(helper, appointments, { bookingId, window: own })
    expect((await seen(link)).sequence).toBe(1)
  })
})

describe('The last place in two hours', () => {
  it('goes to one of two who move there at once, on two pools; the other keeps what they had', async () => {
    const second = openDatabase<AppointmentsTables>(url)
    const other = await appointmentsOver(second.db, city)
    const elsewhere = await Promise.all([booked(friday, '09:00', 'kaart'), booked(friday, '11:00', 'kaart')])
    // Filled to the last, then one lets go.
    const there: string[] = []
    for (let full = false; !full; ) {
      const given = await booked(friday, '15:00', 'kaart').catch(() => null)
      if (given) there.push(given.link)
      else full = true
    }
    expect(there.length).toBeGreaterThan(1)
    await cancelVisit(resident, appointments, { link: there.at(-1) ?? '' })
    const before = await Promise.all(elsewhere.map(({ link }) => seen(link)))
    const to = window(friday, '15:00')
    const outcomes = await Promise.all(
      elsewhere.map(({ link }, at) =>
        refused(
          at === 0
            ? moveHome(resident, appointments, { link, window: to })
            : moveHome(anyone(second.db), other, { link, window: to }),
        ),
      ),
    )
    expect(outcomes.toSorted()).toEqual(['appointments/taken', null].toSorted())
    const after = await Promise.all(elsewhere.map(({ link }) => seen(link)))
    const loser = outcomes.indexOf('appointments/taken')
    expect(after[loser]).toEqual(before[loser])
    expect(after[1 - loser]?.window?.from).toEqual(to.from)
    await second.close()
  })
})
