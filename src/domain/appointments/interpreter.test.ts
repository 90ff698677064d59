import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { brokenConstraint } from '#platform/database/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { City } from '../catalogue/index.ts'
import type { Travel } from '../places/index.ts'
import {
  aCityOfCounters,
  anyone,
  appointmentsOver,
  aVisitor,
  beforeOpening,
  monday,
  staffEveryDesk,
  weekFrom,
} from './appointments.fixture.ts'
import {
  type AppointmentsTables,
  bookTime,
  cancelVisit,
  findVisit,
  inOrder,
  moveVisit,
  timesOn,
  whyNot,
} from './index.ts'

const { db } = await testDatabase<AppointmentsTables>()
const turn = { days: ['monday' as const], from: '09:00', to: '10:00', validFrom: '2021-01-01' }
const city: City = {
  ...aCityOfCounters({ places: 2, desks: 2 }),
  interpreters: [{ id: 'tolk', languages: ['ar'], turns: [turn] }],
}
await staffEveryDesk(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
// Another process, which hears of nothing.
const elsewhere = await appointmentsOver(db, city)
const context = anyone(db)
const at = (time: string, day = monday) => new Date(`${day}T${time}:00+02:00`)
const wish = { products: ['kaart'], persons: 1, language: 'ar', interpreter: true }
const times = (of: object = {}, place = 'place-0', day = monday) =>
  timesOn(appointments, { ...wish, ...of }, { now: beforeOpening, place, day })
const book = (time: string, place = 'place-0', by = appointments) =>
  bookTime(context, by, { wish, place, startsAt: at(time), visitor: aVisitor() })
const code = (error: unknown) => (error instanceof Refusal ? error.code : String(error))

describe('Who speaks no Dutch', () => {
  it('is offered a time only while an interpreter is rostered, for as long as the visit lasts', () => {
    expect(times().map((one) => one.toISOString().slice(11, 16))).toEqual(['07:00', '07:15', '07:30', '07:45'])
    expect(times({ longer: true }).at(-1)).toEqual(at('09:30'))
    expect(times({ persons: 4 }).at(-1)).toEqual(at('09:15'))
    expect(times({}, 'place-0', weekFrom(monday)[1])).toEqual([])
    expect(times({ language: 'nl' }).length).toBeGreaterThan(20)
    expect(times({ interpreter: false })).toEqual([])
  })
  it('gets an interpreter who is at one visit at a time, wherever it is, whatever another process believes', async () => {
    const one = await book('09:00')
    expect((await findVisit(context, appointments, one)).interpreter).toBe('tolk')
    expect(times({}, 'place-1')).not.toContainEqual(at('09:00'))
    expect(await book('09:00', 'place-1', elsewhere).catch(code)).toBe('appointments/taken')
    expect(whyNot(context, appointments, wish, { place: 'place-1', startsAt: at('09:00') })?.because).toBe(
      'no-interpreter',
    )

    await moveVisit(context, appointments, { ...one, to: { place: 'place-1', startsAt: at('09:30') } })
    expect(times()).toContainEqual(at('09:00'))
    expect(times()).not.toContainEqual(at('09:30'))
    await cancelVisit(context, appointments, one)
    expect(times()).toContainEqual(at('09:30'))
  })
  it('is never doubled: the database alone refuses it', async () => {
    const [one, two] = [await book('09:00'), await book('09:15', 'place-1')]
    const broken = await sql`update appointments.booking set starts_at = ${at('09:00')}, ends_at = ${at('09:15')}
      where id = ${two.bookingId}`
      .execute(db)
      .then(() => null, brokenConstraint)
    expect(broken).toBe('interpreter_once')
    await cancelVisit(context, appointments, one)
    await cancelVisit(context, appointments, two)
  })
  it('takes an employee who speaks the language before an interpreter', async () => {
    const dutch = await bookTime(context, appointments, {
      ...{ wish: { ...wish, language: 'nl' }, place: 'place-0', startsAt: at('09:00'), visitor: aVisitor() },
    })
    expect((await findVisit(context, appointments, dutch)).interpreter).toBe(null)
  })
})

describe('Days with times', () => {
  it('stand soonest first, nearest first, or so that a day sooner is worth ten minutes on foot', () => {
    const day = (place: string, of: string, walkingMinutes: number) => ({
      ...{ place, day: of, count: 1, first: at('09:00', of) },
      travel: { metres: 0, walkingMinutes, cyclingMinutes: 1 },
    })
    const [today = '', tomorrow = '', later = ''] = weekFrom(monday)
    const days = [day('near', later, 5), day('far', today, 60), day('between', tomorrow, 12)]
    const placesBy = (order: 'soonest' | 'nearest' | 'both') => inOrder(days, order, today).map(({ place }) => place)
    expect(placesBy('soonest')).toEqual(['far', 'between', 'near'])
    expect(placesBy('nearest')).toEqual(['near', 'between', 'far'])
    expect(placesBy('both')).toEqual(['between', 'near', 'far'])
  })
  it('of a place without a position stand after those that are near, among themselves the soonest first', () => {
    const [today = '', tomorrow = '', later = ''] = weekFrom(monday)
    const day = (place: string, of: string, travel: Travel | null) => ({
      ...{ place, day: of, count: 1, first: at('09:00', of), travel },
    })
    const walking = { metres: 0, walkingMinutes: 90, cyclingMinutes: 30 }
    const days = [day('unknown', tomorrow, null), day('nowhere', today, null), day('known', later, walking)]
    const placesBy = (order: 'soonest' | 'nearest' | 'both') => inOrder(days, order, today).map(({ place }) => place)
    expect(placesBy('nearest')).toEqual(['known', 'nowhere', 'unknown'])
    expect(placesBy('both')).toEqual(['known', 'nowhere', 'unknown'])
    expect(placesBy('soonest')).toEqual(['nowhere', 'unknown', 'known'])
  })
})
