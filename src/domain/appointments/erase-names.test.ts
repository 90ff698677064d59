import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { dayAfter } from '../catalogue/index.ts'
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
  eraseNames,
  holdTime,
  joinWaitingList,
  tellOfVisit,
  tellOfWaiting,
} from './index.ts'

const { db } = await testDatabase<AppointmentsTables>()
const bare = aCityOfCounters({ places: 1 })
const tuesday = weekFrom(monday)[1] as string
// From Tuesday on the city keeps names for a shorter time: each visit has the term of its own day.
const [policy] = bare.booking ?? []
const city = {
  ...bare,
  booking: policy
    ? [
        { ...policy, validTo: monday },
        { ...policy, validFrom: tuesday, keepNamesDays: 30 },
      ]
    : [],
}
await staffEveryDesk(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
const anybody = anyone(db)
const wish = { products: ['kaart'], persons: 2 }
const at = (time: string, day: string) => new Date(`${day}T${time}:00+02:00`)
const visitor = () => aVisitor({ companions: ['Wie Meekomt'] })
const book = (day: string, time = '09:00') =>
  bookTime(anybody, appointments, { wish, place: 'place-0', startsAt: at(time, day), visitor: visitor() })
const joinedFor = async (day: string) => {
  const hope = { wish, places: ['place-0'], fromDay: day, toDay: day, visitor: visitor() }
  await joinWaitingList(anybody, appointments, hope)
  const { rows } = await sql<{
    id: string
  }>`select id from appointments.waiting order by made_at desc, id desc limit 1`.execute(db)
  return rows[0]?.id ?? ''
}
const daysLater = (days: number, day = monday) => new Date(`${dayAfter(day, days)}T03:00:00Z`)
const erase = (now: Date) => eraseNames({ db, now, actor: system('retention') }, appointments)
const rows = async (table: string) =>
  (
    await sql<{ day: string; named: boolean; said: string }>`
      select ${sql.ref(table === 'booking' ? 'day' : 'to_day')}::text as day, name is not null as named, to_jsonb(t)::text as said
      from ${sql.table(`appointments.${table}`)} t order by 1, 2`.execute(db)
  ).rows

describe('A screen at which somebody booked', () => {
  it('is forgotten the night after, though nobody books at any screen since', async () => {
    await sql`insert into appointments.booked_at_screen (screen, since, booked) values
      (decode(repeat('01', 16), 'hex'), now() - interval '121 minutes', 1),
      (decode(repeat('02', 16), 'hex'), now() - interval '119 minutes', 1)`.execute(db)
    await erase(daysLater(0))
    const { rows: kept } = await sql<{ screen: Buffer }>`select screen from appointments.booked_at_screen`.execute(db)
    expect(kept.map(({ screen }) => screen.toString('hex'))).toEqual(['02'.repeat(16)])
  })
})

describe('Whose past visits were', () => {
  it('is forgotten after the term of the policy of their day, whatever became of them, and not a day sooner', async () => {
    await book(monday)
    await cancelVisit(anybody, appointments, await book(monday, '10:00'))
    await book(tuesday)
    await holdTime(anybody, appointments, { wish, place: 'place-0', startsAt: at('11:00', tuesday), keeper: 'x' })
    const hope = { wish, places: ['place-0'], fromDay: monday, toDay: tuesday, visitor: visitor() }
    await joinWaitingList(anybody, appointments, hope)

    expect(await erase(daysLater(30))).toBe(0)
    // Tuesday's: thirty days, and one more.
    expect(await erase(daysLater(31, tuesday))).toBe(2)
    expect(await erase(daysLater(90))).toBe(0)
    expect((await rows('booking')).filter(({ named }) => named).map(({ day }) => day)).toEqual([monday, monday])
    expect(await erase(daysLater(91))).toBe(2)
    expect(await erase(daysLater(91))).toBe(0)
    for (const { named, said } of [...(await rows('booking')), ...(await rows('waiting'))]) {
      expect(named).toBe(false)
      expect(said).not.toMatch(/Bezoeker|Wie Meekomt|stad\.example/)
    }
    // What remains serves the figures.
    expect(await rows('booking')).toHaveLength(4)
  })

  it('is forgotten also of days without a policy, after the term of the nearest', async () => {
    const [, , wednesday = '', thursday = '', friday = ''] = weekFrom(monday)
    const times = ['14:00', '14:15', '14:30', '14:45', '15:00']
    for (const [at, day] of weekFrom(monday).slice(0, 5).entries()) await book(day, times[at])
    const gaps = policy
      ? [
          { ...policy, validFrom: friday, keepNamesDays: 10 },
          { ...policy, validFrom: tuesday, validTo: tuesday, keepNamesDays: 20 },
        ]
      : []
    const there = { ...appointments, board: { ...appointments.board, city: { ...city, booking: gaps } } }
    const left = async (now: Date) => {
      await eraseNames({ db, now, actor: system('retention') }, there)
      return (await rows('booking')).filter(({ named }) => named).map(({ day }) => day)
    }
    expect(await left(daysLater(11, thursday))).toEqual([monday, tuesday, wednesday, friday])
    expect(await left(daysLater(11, friday))).toEqual([monday, tuesday, wednesday])
    expect(await left(daysLater(21, tuesday))).toEqual([wednesday])
    expect(await left(daysLater(21, wednesday))).toEqual([])
  })

  it('is forgotten in what was said to them too: link, place, and the hash of the address; what waits is not sent', async () => {
    const told = async (given: { bookingId: string }) => {
      const context = { ...anybody, actor: system('tell') }
      await tellOfVisit(context, appointments, { bookingId: given.bookingId, what: 'confirmed' })
    }
    const [past, kept] = [await book(monday, '16:00'), await book(tuesday, '16:00')]
    const waitingId = await joinedFor(monday)
    for (const one of [past, kept]) await told(one)
    await tellOfWaiting({ ...anybody, actor: system('tell') }, appointments, { waitingId })
    await sql`update messages.message set status = 'sent', sent_at = now(), to_hash = decode(repeat('ab', 32), 'hex'), provider_id = 'x'
      where person_id = ${past.bookingId}`.execute(db)
    const messages = async (id: string) =>
      (
        await sql<{
          facts: object
          hashed: boolean
          erased: boolean
        }>`select facts, to_hash is not null or provider_id is not null as hashed,
          erased_at is not null as erased from messages.message where person_id = ${id}`.execute(db)
      ).rows
    expect((await messages(past.bookingId))[0]).toMatchObject({ hashed: true, erased: false })
    expect(JSON.stringify(await messages(waitingId))).toContain('/afspraak/wachtlijst/')
    await erase(daysLater(91))
    for (const id of [past.bookingId, waitingId])
      expect(await messages(id)).toEqual([{ facts: {}, hashed: false, erased: true }])
    // Of a visit whose term is not over yet nothing goes.
    const later = { ...appointments, board: { ...appointments.board, city: bare } }
    const { bookingId } = await bookTime(anybody, later, {
      ...{ wish, place: 'place-0', startsAt: at('16:30', tuesday), visitor: visitor() },
    })
    await told({ bookingId })
    await eraseNames({ db, now: daysLater(80), actor: system('retention') }, later)
    expect((await messages(bookingId))[0]).toMatchObject({ erased: false })
  })

  it('cannot be half forgotten, and is not to be forgotten by anybody else', async () => {
    const { bookingId } = await book(tuesday, '14:00')
    await expect(
      sql`update appointments.booking set name = null, erased_at = now() where id = ${bookingId}`.execute(db),
    ).rejects.toThrow('booking_erased_whole')
    await expect(eraseNames(anybody, appointments)).rejects.toThrow('system-only')
    expect(beforeOpening < daysLater(1)).toBe(true)
  })
})
