import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { momentOf } from '../places/index.ts'
import { addAbsence } from '../roster/index.ts'
import { anEmployee, anyone, appointmentsOver, aVisitor, monday, weekFrom } from './appointments.fixture.ts'
import { aCityThatTravels, eastOf, staffTeams } from './home.fixture.ts'
import { type AppointmentsTables, bookHome, calendarOfFeed, makeFeed, ownFeed, revokeFeed } from './index.ts'

const { db } = await testDatabase<AppointmentsTables>()
const city = aCityThatTravels()
const people = await staffTeams(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
const nobody = anyone(db)
const own = { ...nobody, actor: anEmployee('counter') }
await sql`insert into access.employee (id, vo_id, name, email) values (${own.actor.id}, 'vo', 'x', '1A@stad.example')`.execute(
  db,
)
const at = (time: string, day: string) => momentOf(day, time) as Date
const read = (link: string) =>
  calendarOfFeed(nobody, appointments, { link, titleOf: (id) => `Dienst, ${id}`, publicUrl: 'https://loket.example' })
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error.code,
  )

describe('The calendar of an employee', () => {
  it('has shifts, absences and visits, and of customers no name, address or number', async () => {
    await bookHome({ ...nobody, actor: anEmployee('counter') }, appointments, {
      ...{ wish: { products: ['kaart'], persons: 1 }, position: eastOf(1), address: 'Boomgaardstraat 992' },
      ...{
        window: { day: '2022-06-14', from: at('09:00', '2022-06-14') },
        visitor: aVisitor({ name: 'Karel Janssens' }),
      },
    })
    const planner = { ...nobody, actor: anEmployee('planner') } as OpenContext
    const thursday = '2022-06-16'
    await addAbsence(planner, {
      ...{ employeeId: people.get('1a') ?? '', kind: 'leave' },
      ...{ startsAt: at('00:00', thursday), endsAt: at('24:00', thursday) },
    })
    await makeFeed(own)
    const { link, employee } = await ownFeed(own, appointments)
    expect(employee?.name).toBe('Wie op 1a zit')
    const calendar = await read(link ?? '')
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(6)
    expect(calendar.match(/SUMMARY:Dienst: aan-huis/g)).toHaveLength(4)
    expect(calendar).toContain('SUMMARY:Afwezig')
    expect(calendar).toContain('SUMMARY:Dienst\\, kaart (1)\\, aan-huis')
    expect(calendar).toContain('DTSTART:20220614T063000Z')
    expect(calendar).not.toMatch(/Karel|Boomgaard|@stad/)
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })
  it('has one address: a new one ends the old, and withdrawing ends it', async () => {
    const { link: old } = await ownFeed(own, appointments)
    await makeFeed(own)
    const { link } = await ownFeed(own, appointments)
    expect(link).not.toBe(old)
    expect(await refused(read(old ?? ''))).toBe('appointments/not-found')
    await revokeFeed(own)
    expect(await refused(read(link ?? ''))).toBe('appointments/not-found')
    expect(await refused(read(`${newId()}.${'A'.repeat(43)}`))).toBe('appointments/not-found')
    expect((await ownFeed(own, appointments)).link).toBeNull()
  })
  it('is for who is in the roster', async () => {
    const other = { ...nobody, actor: anEmployee('counter') }
    expect(await ownFeed(other, appointments)).toMatchObject({ employee: null, link: null })
    expect(await refused(makeFeed(other))).toBe('appointments/no-roster')
  })
})
