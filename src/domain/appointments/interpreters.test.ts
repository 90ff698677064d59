import { describe, expect, it } from 'vitest'
import { brokenConstraint } from '#platform/database/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { City } from '../catalogue/index.ts'
import {
  aCityOfCounters,
  anEmployee,
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
  endInterpreterPlan,
  findVisit,
  type InterpreterPlan,
  interpretersToPlan,
  planInterpreter,
  timesOn,
} from './index.ts'

const { db } = await testDatabase<AppointmentsTables>()
const ofTheCity = { days: ['monday' as const], from: '13:00', to: '14:00', validFrom: '2021-01-01' }
const city: City = {
  ...aCityOfCounters({ places: 2, desks: 2 }),
  interpreters: [{ id: 'tolk', languages: ['ar'], turns: [ofTheCity] }],
}
await staffEveryDesk(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
// Another process, which hears of nothing.
const elsewhere = await appointmentsOver(db, city)
const plans = { ...anyone(db), actor: anEmployee('planner') }
const at = (time: string) => new Date(`${monday}T${time}:00+02:00`)
const wish = (language: string) => ({ products: ['kaart'], persons: 1, language, interpreter: true })
const times = (language: string, place = 'place-0', by = appointments) =>
  timesOn(by, wish(language), { now: beforeOpening, place, day: monday }).map((one) => one.toISOString().slice(11, 16))
const book = (language: string, time: string, by = appointments) =>
  bookTime(anyone(db), by, { wish: wish(language), place: 'place-0', startsAt: at(time), visitor: aVisitor() })
const code = (error: unknown) => (error instanceof Refusal ? error.code : String(error))
const plan = (of: Partial<InterpreterPlan> = {}): InterpreterPlan => ({
  ...{ interpreter: 'tolk-nieuw', name: 'Tolkendienst', languages: ['so'], places: null, validTo: null },
  ...{ week: { monday: { from: '09:00', to: '09:30' } }, validFrom: '2021-01-01' },
  ...of,
})
const set = (of: Partial<InterpreterPlan> = {}) =>
  planInterpreter(plans, appointments, { plan: plan(of), languages: ['ar', 'so', 'fr'] })

describe('A planner who plans an interpreter', () => {
  it('has times offered at once, at the places and on the days that were planned', async () => {
    expect(times('so')).toEqual([])
    expect(await set()).toEqual([])
    expect(times('so')).toEqual(['07:00', '07:15'])
    expect(times('so', 'place-1')).toEqual(['07:00', '07:15'])
    expect(await set({ places: ['place-1'] })).toEqual([])
    expect(times('so')).toEqual([])
    expect(times('so', 'place-1')).toEqual(['07:00', '07:15'])
    // What runs would stop today, and nobody would be there until then.
    expect(await set({ places: ['place-1'], validFrom: '2999-01-01' })).toEqual([{ field: 'validFrom', code: 'later' }])
    expect(times('so', 'place-1')).toEqual(['07:00', '07:15'])
    expect(await set({ interpreter: 'tolk', validFrom: '2999-01-01' })).toEqual([{ field: 'validFrom', code: 'later' }])
    expect(await set({ interpreter: 'tolk-later', name: 'Later', languages: ['fr'], validFrom: '2999-01-01' })).toEqual(
      [],
    )
    await set()
  })

  it('is told what is wrong, each at its field, and nothing changes', async () => {
    const wrong = await set({
      ...{ name: ' ', languages: ['xx'], week: { monday: { from: '10:00', to: '09:02' } }, places: ['nergens'] },
      ...{ validFrom: 'morgen', validTo: '2021-13-01' },
    })
    expect(wrong.map(({ field, code: of }) => `${field} ${of}`)).toEqual([
      'name missing',
      'languages unknown',
      'monday backwards',
      'places unknown',
      'validFrom malformed',
      'validTo malformed',
    ])
    expect((await set({ week: {} })).map(({ field }) => field)).toEqual(['week'])
    expect((await set({ validTo: '2020-01-01' })).map(({ field }) => field)).toEqual(['validTo'])
    expect(times('so')).toEqual(['07:00', '07:15'])
  })

  it('cannot take away who is booked, whatever another process believes: that visit is moved first', async () => {
    const given = await book('so', '09:15')
    expect((await findVisit(anyone(db), appointments, given)).interpreter).toBe('tolk-nieuw')
    for (const less of [
      { week: { monday: { from: '09:00', to: '09:15' } } },
      { languages: ['fr'] },
      { places: ['place-1'] },
      { validTo: '2022-06-12' },
    ])
      expect(await set(less).catch(code)).toBe('appointments/interpreter-is-booked')
    expect(await endInterpreterPlan(plans, appointments, 'tolk-nieuw').catch(code)).toBe(
      'appointments/interpreter-is-booked',
    )
    const mine = (await interpretersToPlan(plans, appointments)).find(({ plan: of }) => of?.name === 'Tolkendienst')
    expect(mine?.visits.map(({ id }) => id)).toEqual([given.bookingId])
    // More is no trouble.
    expect(await set({ week: { monday: { from: '09:00', to: '10:00' } } })).toEqual([])
    await cancelVisit(anyone(db), appointments, given)
  })

  it('is never overtaken: who books by the plan of before looks again', async () => {
    await set()
    await elsewhere.board.refresh()
    await set({ week: { monday: { from: '11:00', to: '11:30' } } })
    expect(times('so', 'place-0', elsewhere)).toEqual(['07:00', '07:15'])
    expect(await book('so', '09:00', elsewhere).catch(code)).toMatch(/^appointments\/(taken|not-offered)/)
    expect(times('so', 'place-0', elsewhere)).toEqual(['09:00', '09:15'])
  })

  it('changes whom the data of the city name, and takes that back', async () => {
    expect(times('ar')).toEqual(['11:00', '11:15', '11:30', '11:45'])
    expect(await set({ interpreter: 'tolk', languages: ['ar'] })).toEqual([])
    expect(times('ar')).toEqual(['07:00', '07:15'])
    await endInterpreterPlan(plans, appointments, 'tolk')
    expect(times('ar')).toEqual(['11:00', '11:15', '11:30', '11:45'])
    expect(await endInterpreterPlan(plans, appointments, 'tolk').catch(code)).toBe('appointments/not-found')
  })

  it('has one plan of each that runs: the database alone refuses a second', async () => {
    const [row] = await db
      .selectFrom('appointments.interpreter_plan')
      .selectAll()
      .where('ended_at', 'is', null)
      .execute()
    const twice = db
      .insertInto('appointments.interpreter_plan')
      .values({ ...row, id: crypto.randomUUID(), week: JSON.stringify(row?.week) } as never)
      .execute()
    expect(await twice.then(() => null, brokenConstraint)).toBe('one_plan_each')
  })
})
