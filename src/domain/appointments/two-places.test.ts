import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { momentOf } from '../places/index.ts'
import { shiftColumns } from '../roster/index.ts'
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
import { chanceAt } from './attempt.ts'
import {
  type Appointments,
  type AppointmentsTables,
  bookTime,
  cancelVisit,
  changeRosterWith,
  findVisit,
  importRoster,
  reportAbsence,
  timesOn,
} from './index.ts'
import { takeLane, unknown } from './taking.ts'
import { isIdleFor } from './upset-store.ts'

const { db } = await testDatabase<AppointmentsTables>()
const city = aCityOfCounters({ places: 2, desks: 3 })
const [, tuesday = '', wednesday = '', thursday = ''] = weekFrom(monday)
const people = await staffEveryDesk(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
const planner = { ...anyone(db), actor: anEmployee('planner') }
const wish = { products: ['kaart'], persons: 1 }
const at = (time: string, day: string) => momentOf(day, time) as Date
const book = (place: string, day: string, time = '10:00') =>
  bookTime(planner, appointments, { wish, place, startsAt: at(time, day), visitor: aVisitor() })
const isOffered = (day: string, { board, key }: Appointments = appointments) =>
  timesOn({ board, key }, wish, { now: planner.now, place: 'place-1', day }).some((one) => +one === +at('10:00', day))

/** All three of the first place have a visit at ten; one of them works at the second from now on, instead of a colleague there. */
async function elsewhere(day: string) {
  const visits = [await book('place-0', day), await book('place-0', day), await book('place-0', day)]
  const moved = people.get('place-0-0') ?? ''
  const { rows } = await sql<{ id: string }>`select id from roster.shift where desk in ('place-0-0', 'place-1-2')
    and (starts_at at time zone 'Europe/Brussels')::date = ${day}`.execute(db)
  const text = [shiftColumns.join(';'), `place-0-0;${day};place-1;place-1-2;09:00;17:00;;`].join('\n')
  const change = { kind: 'shifts', text, instead: rows.map(({ id }) => id) } as const
  expect(await changeRosterWith(planner, appointments, { change, stranded: 'replan' })).toMatchObject({ proposed: 1 })
  const found = await Promise.all(visits.map((visit) => findVisit(planner, appointments, visit)))
  const own = found.find(({ employeeId }) => employeeId === moved)
  if (!own) throw new Error('the visit stays with its employee until its customer chooses')
  return { moved, own }
}

it('Who works at another place now, and has a visit at the first until its customer chooses, is offered nowhere then', async () => {
  const { own } = await elsewhere(tuesday)
  await book('place-1', tuesday)
  await book('place-1', tuesday)
  expect(isOffered(tuesday)).toBe(false)
  // Another process, which reads it anew, and this one as it hears of what changes.
  expect(isOffered(tuesday, await appointmentsOver(db, city))).toBe(false)
  await cancelVisit(planner, appointments, { bookingId: own.id })
  expect(isOffered(tuesday)).toBe(true)
})

it('They take nobody over at that place then either, and a visit goes back to nobody who has another elsewhere', async () => {
  const { moved } = await elsewhere(wednesday)
  const one = await book('place-1', wednesday)
  await book('place-1', wednesday)
  const visit = await findVisit(planner, appointments, one)
  expect(await isIdleFor(db, visit, { employeeId: moved, desk: 'place-1-2' })).toBe(false)
  const [startsAt, endsAt] = [at('07:00', wednesday), at('22:00', wednesday)]
  const ill = { employeeId: visit.employeeId, kind: 'sick' as const, startsAt, endsAt }
  expect(await reportAbsence(planner, appointments, ill)).toMatchObject({ proposed: 1, served: 0 })
})

it('A file of shifts waits for a sick call that is being told: times of who is ill are not offered by it', async () => {
  const text = [shiftColumns.join(';'), 'place-0-0;2022-06-18;place-1;place-1-2;09:00;17:00;;'].join('\n')
  const order: string[] = []
  const call = Promise.withResolvers<void>()
  const ill = db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('appointments/upset', 0))`.execute(tx)
    call.resolve()
    await pause(300)
    order.push('told')
  })
  await call.promise
  await Promise.all([ill, importRoster(planner, appointments, text).then(() => order.push('read'))])
  expect(order).toEqual(['told', 'read'])
})

it('A time that was found before its employee fell ill is not given by the number of a picture that was drawn after', async () => {
  const chance = chanceAt(planner, appointments, wish, { place: 'place-1', startsAt: at('10:00', thursday) })
  const [lane] = chance.lanes
  if (!lane) throw new Error('somebody is there at ten')
  const [startsAt, endsAt] = [at('07:00', thursday), at('22:00', thursday)]
  const ill = { employeeId: lane.employeeId, kind: 'sick' as const, startsAt, endsAt }
  await reportAbsence(planner, await appointmentsOver(db, city), ill)
  await appointments.board.refresh()
  const taking = { ...unknown, holdFor: 60 }
  expect(await takeLane(planner, appointments, { chance, lane, wish }, taking)).toBe('changed')
})
