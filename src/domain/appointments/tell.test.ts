import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { system } from '#platform/context.ts'
import { drainJobs } from '#platform/jobs/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import {
  aCityOfCounters,
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
  calendarFile,
  cancelVisit,
  findVisit,
  moveVisit,
  remindOfVisit,
  reportAbsence,
  reportBack,
  tellOfVisit,
} from './index.ts'

const { db } = await testDatabase<AppointmentsTables>()
const city = aCityOfCounters({ desks: 2 })
await staffEveryDesk(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
const context = anyone(db)
const program = { ...context, actor: system('appointments') }
const [tuesday = '', wednesday = ''] = weekFrom(monday).slice(1)
const at = (time: string, day: string) => new Date(`${day}T${time}:00+02:00`)
const wish = { products: ['kaart'], persons: 1 }
const book = (time: string) =>
  bookTime(context, appointments, { wish, place: 'place-0', startsAt: at(time, wednesday), visitor: aVisitor() })
const drain = () => drainJobs(db, { 'appointments.tell': (told) => tellOfVisit(program, appointments, told) })
const told = async (id: string) =>
  (
    await sql<{
      template: string
    }>`select template from messages.message where person_id = ${id} order by created_at, id`.execute(db)
  ).rows.map(({ template }) => template)

describe('The customer of a visit', () => {
  it('is told that it is booked, moved and cancelled, each once, with the link of the visit', async () => {
    const given = await book('09:00')
    await drain()
    await moveVisit(context, appointments, {
      link: given.link,
      to: { place: 'place-1', startsAt: at('10:00', wednesday) },
    })
    await drain()
    await cancelVisit(context, appointments, given)
    await drain()
    await tellOfVisit(program, appointments, { bookingId: given.bookingId, what: 'cancelled' })
    expect(await told(given.bookingId)).toEqual(['visit-confirmed', 'visit-moved', 'visit-cancelled'])
    const { rows } = await sql<{ path: string }>`select facts->>'path' as path from messages.message`.execute(db)
    expect(rows[0]?.path).toBe(`/afspraak/${given.link}`)
  })
  it('is told each time that it cannot be, and each time that it can be after all', async () => {
    const given = await book('13:00')
    const { employeeId } = await findVisit(program, appointments, { bookingId: given.bookingId })
    for (let time = 0; time < 2; time++) {
      const { absenceId } = await reportAbsence(program, appointments, {
        ...{ employeeId, kind: 'sick', startsAt: at('08:05', wednesday), endsAt: at('23:55', wednesday) },
      })
      await drain()
      // The job may run twice.
      await tellOfVisit(program, appointments, { bookingId: given.bookingId, what: 'proposed' })
      await reportBack(program, appointments, absenceId)
      await drain()
    }
    expect(await told(given.bookingId)).toEqual([
      'visit-confirmed',
      ...['visit-proposed', 'visit-stays', 'visit-proposed', 'visit-stays'],
    ])
  })
  it('is reminded once, of the time that still holds', async () => {
    const given = await book('11:00')
    await drain()
    const { rows } = await sql<{ data: object }>`select data from platform.outbox where name = 'appointments.remind'
      and data->>'bookingId' = ${given.bookingId}`.execute(db)
    expect(rows.map(({ data }) => data)).toEqual([{ bookingId: given.bookingId, sequence: 0 }])
    const reminder = { bookingId: given.bookingId, sequence: 0 }
    await moveVisit(context, appointments, {
      link: given.link,
      to: { place: 'place-0', startsAt: at('11:00', tuesday) },
    })
    await remindOfVisit(program, appointments, reminder)
    await remindOfVisit(program, appointments, { ...reminder, sequence: 1 })
    await remindOfVisit(program, appointments, { ...reminder, sequence: 1 })
    expect((await told(given.bookingId)).filter((one) => one === 'visit-reminder')).toHaveLength(1)
  })
})

describe('The calendar file of a visit', () => {
  it('keeps its UID when the visit moves and when it is cancelled, with a higher sequence', async () => {
    const given = await book('14:00')
    const place = { id: 'place-0', name: 'Loket; “Zuid”, straat', roles: [], hours: [] }
    const file = async () => {
      const visit = await findVisit(program, appointments, { bookingId: given.bookingId })
      const text = calendarFile(visit, {
        city: 'Stad Voorbeeld',
        place,
        changedAt: context.now,
        publicUrl: 'https://loket.example',
      })
      return Object.fromEntries(
        text.split('\r\n').map((line) => [line.split(':')[0], line.slice(line.indexOf(':') + 1)]),
      )
    }
    const made = await file()
    expect(made).toMatchObject({
      DTSTART: '20220615T120000Z',
      DTEND: '20220615T121500Z',
      SEQUENCE: '0',
      METHOD: 'PUBLISH',
    })
    expect(made.LOCATION).toBe('Loket\\; “Zuid”\\, straat')
    await moveVisit(context, appointments, {
      link: given.link,
      to: { place: 'place-1', startsAt: at('15:00', wednesday) },
    })
    expect(await file()).toMatchObject({ UID: made.UID, SEQUENCE: '1', STATUS: 'CONFIRMED' })
    await cancelVisit(context, appointments, given)
    expect(await file()).toMatchObject({ UID: made.UID, SEQUENCE: '2', METHOD: 'CANCEL', STATUS: 'CANCELLED' })
  })
})
