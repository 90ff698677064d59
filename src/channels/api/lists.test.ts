import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
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
} from '#domain/appointments/appointments.fixture.ts'
import { type AppointmentsTables, alternativesTo, bookTime, freeDays, listedFor } from '#domain/appointments/index.ts'
import type { City } from '#domain/catalogue/index.ts'
import { makeAsker } from '#domain/grants/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { Site } from '../site.ts'
import { listOperations, minuteLimits, type Operation } from './index.ts'

const tuesday = weekFrom(monday)[1] as string
const { db } = await testDatabase<AppointmentsTables>()
const plain = aCityOfCounters({ places: 2, desks: 2 })
const list = [{ roles: ['maternity-list'], purpose: 'kraamloket', validFrom: '2021-01-01' }]
const city: City = {
  ...plain,
  counters: plain.counters?.map((one) => (one.place === 'place-1' ? { ...one, bookedBy: list } : one)),
}
await staffEveryDesk(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
const now = beforeOpening
const administrator = { db: db as OpenContext['db'], now, actor: anEmployee('administrator') }
const wanted = { name: 'Kraamafdeling', units: ['OS'], days: 365, perMinute: 100 }
const keyOf = async (role: 'partner' | 'container', purpose: string) =>
  (await makeAsker(administrator, { ...wanted, role, purposes: [purpose] })).key
const key = await keyOf('partner', 'kraamloket')
const site = { db: db as OpenContext['db'], clock: () => now, city, appointments } as Site
const operations = listOperations({ site, limits: minuteLimits() })
const call = async (id: string, body: object, by: string | null = key) => {
  const { handle } = operations.find((one) => one.id === id) as Operation
  const answer = handle({ key: by, address: '127.0.0.1', params: {}, body } as never)
  return (await answer.catch((error: { code: string }) => error.code)) as { times: string[]; code: string } | string
}
const wish = { products: ['geboorte'], persons: 1 }
const ask = { place: 'place-1', product: 'geboorte', day: monday }

describe('A counter with a closed list', () => {
  it('is offered to nobody who does not ask for it, not even instead of another place', () => {
    const free = (listed: readonly string[] = []) =>
      freeDays(appointments, wish, { now, listed }).map(({ place }) => place)
    expect(free()).not.toContain('place-1')
    const onList = listedFor(city, monday, anEmployee('maternity-list'))
    expect(free(onList)).toContain('place-1')
    expect(listedFor(city, monday, anEmployee('counter'))).toEqual([])
    const near = alternativesTo(appointments, wish, {
      place: 'place-0',
      startsAt: new Date(`${monday}T07:00:00Z`),
      now,
      most: 20,
    })
    expect(near.some(({ place }) => place === 'place-1')).toBe(false)
  })
  it('is booked by who is on the list and by nobody else', async () => {
    const startsAt = new Date(`${monday}T12:00:00Z`)
    const book = (...roles: string[]) =>
      bookTime({ ...anyone(db), actor: anEmployee(...roles) }, appointments, {
        ...{ wish, place: 'place-1', startsAt, visitor: aVisitor() },
      })
    await expect(book('counter', 'administrator')).rejects.toThrow('appointments/closed-list')
    const own = { wish, place: 'place-1', startsAt, visitor: aVisitor() }
    await expect(bookTime(anyone(db), appointments, own)).rejects.toThrow('appointments/closed-list')
    expect(await book('maternity-list')).toMatchObject({ place: 'place-1' })
  })
  it('is booked by a program with the key of that list, and of no other', async () => {
    const answer = await call('timesOnList', ask)
    const [at = ''] = typeof answer === 'string' ? [] : answer.times
    const body = { ...ask, at, name: 'Hanne Lauwers', companions: ['Tom Hermans'], contact: { phone: '0470 12 34 56' } }
    const { day: _, ...booking } = body
    const booked = await call('bookOnList', booking)
    expect(booked).toMatchObject({ at, code: expect.stringMatching(/^[A-Z0-9]{6}$/) })
    expect(await call('bookOnList', booking)).toBe('appointments/one-each')
    expect(await call('timesOnList', ask, await keyOf('partner', 'elders'))).toBe('grants/other-purpose')
    expect(await call('timesOnList', ask, await keyOf('container', 'kraamloket'))).toBe('grants/other-role')
    expect(await call('timesOnList', ask, null)).toBe('grants/unknown-key')
    expect(await call('timesOnList', { ...ask, place: 'place-0' })).toBe('grants/other-purpose')

    // Who keeps the list moves and cancels on it; nobody else, and nothing elsewhere.
    const code = typeof booked === 'string' ? '' : (booked as unknown as { code: string }).code
    const { product: _product, ...visit } = { ...ask, code }
    const to = typeof answer === 'string' ? '' : (answer.times.at(-1) ?? '')
    expect(await call('moveOnList', { ...visit, to }, await keyOf('partner', 'elders'))).toBe('grants/other-purpose')
    expect(await call('cancelOnList', { ...visit, code: 'AAAAAA' })).toBe('appointments/not-found')
    expect(await call('moveOnList', { ...visit, to })).toMatchObject({ at: to, code })
    expect(await call('cancelOnList', visit)).toEqual({ cancelled: true })
    expect(await call('cancelOnList', visit)).toEqual({ cancelled: true })
    expect(await call('bookOnList', booking)).toMatchObject({ at })
  })
  it('moves a visit once when the same is asked twice: the answer may have been lost', async () => {
    const timesOf = async (day: string) => ((await call('timesOnList', { ...ask, day })) as { times: string[] }).times
    const [at] = await timesOf(monday)
    const to = (await timesOf(tuesday)).at(-1) ?? ''
    const { day: _, ...there } = ask
    const contact = { phone: '0470 12 34 57' }
    const { code } = (await call('bookOnList', { ...there, at, name: 'Noor Peeters', companions: [], contact })) as {
      code: string
    }
    const move = { place: ask.place, day: monday, code, to }
    const moved = await call('moveOnList', move)
    expect(moved).toMatchObject({ code, at: to })
    expect(await call('moveOnList', move)).toEqual(moved)
    expect(await call('moveOnList', { ...move, day: tuesday })).toEqual(moved)
    expect(
      await sql`select from appointments.event e join appointments.booking b on b.id = e.booking_id
        where b.code = ${code} and e.kind = 'moved'`.execute(db),
    ).toHaveProperty('rows.length', 1)
    // At another time of that day it is not.
    const other = (await timesOf(tuesday))[0]
    expect(await call('moveOnList', { ...move, to: other })).toBe('appointments/not-found')
  })
})
