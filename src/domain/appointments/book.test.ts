import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { residents } from '#outside/personas.ts'
import { system } from '#platform/context.ts'
import { brokenConstraint, openDatabase } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'
import {
  aCityOfCounters,
  anEmployee,
  anyone,
  appointmentsOver,
  aVisitor,
  beforeOpening,
  fromAfar,
  monday,
  staffEveryDesk,
  weekFrom,
} from './appointments.fixture.ts'
import {
  type AppointmentsTables,
  bookTime,
  cancelVisit,
  confirmHold,
  extendHold,
  findVisit,
  freeDays,
  heldTime,
  holdTime,
  moveVisit,
  releaseHold,
  timesOn,
  type Visitor,
  visitAsked,
  whyNot,
  workFor,
} from './index.ts'

const { db, url } = await testDatabase<AppointmentsTables>()
const city = aCityOfCounters({ places: 2, desks: 2 })
await staffEveryDesk(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
const context = anyone(db)
const wish = { products: ['kaart'], persons: 1 }
const at = (time: string, day = monday) => new Date(`${day}T${time}:00+02:00`)
const ask = (time: string, day = monday, place = 'place-0') => ({ wish, place, startsAt: at(time, day) })
const book = (time: string, day?: string, place?: string) =>
  bookTime(context, appointments, { ...ask(time, day, place), visitor: aVisitor() })
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => (error instanceof Refusal ? error : Promise.reject(error)),
  )
const free = (time: string, day = monday) =>
  timesOn(appointments, wish, { now: beforeOpening, place: 'place-0', day }).some(
    (one) => one.getTime() === at(time, day).getTime(),
  )
const jobs = async (what: string) =>
  (await sql<{ data: { bookingId: string; what: string } }>`select data from platform.outbox`.execute(db)).rows.filter(
    ({ data }) => data.what === what,
  ).length

describe('The offer', () => {
  it('counts times and names the first, of each place and day', () => {
    const days = freeDays(appointments, wish, { now: beforeOpening })
    expect(days).toHaveLength(10)
    expect(days[0]).toEqual({ place: 'place-0', day: monday, count: 32, first: at('09:00') })
  })
  it('adds up products and persons', () => {
    const family = { products: ['kaart', 'geboorte'], persons: 3 }
    const times = timesOn(appointments, family, { now: beforeOpening, place: 'place-0', day: monday })
    // 15 + 2 x 10 + 30 minutes: the last that ends by five begins at a quarter to four.
    expect(times.at(-1)).toEqual(at('15:45'))
  })
  it('says exactly why not to who works there, and one reason to others', () => {
    const why = (actor = context.actor) => whyNot({ ...context, actor }, appointments, wish, ask('17:00'))
    expect(why()).toEqual({ because: 'closed', exactly: null })
    expect(why(anEmployee('planner'))).toMatchObject({ because: 'closed', exactly: { minimum: 2 } })
    expect(whyNot(context, appointments, wish, ask('16:55'))).toMatchObject({ because: 'not-on-a-quarter' })
    expect(whyNot(context, appointments, wish, ask('09:00', '2021-06-14'))).toMatchObject({ because: 'past' })
  })
})

describe('A time', () => {
  it('is booked as often as there are people, then its loser gets three alternatives', async () => {
    await book('09:00')
    expect(free('09:00')).toBe(true)
    await book('09:00')
    expect(free('09:00')).toBe(false)
    const lost = await refusal(book('09:00'))
    expect(lost).toMatchObject({ code: 'appointments/taken', kind: 'conflict' })
    expect(lost?.facts.alternatives).toHaveLength(3)
  })
  it('in the past, too far ahead, or outside the hours is refused with why', async () => {
    const late = { ...context, now: at('12:00') }
    const past = bookTime(late, appointments, { ...ask('11:45'), visitor: aVisitor() })
    expect((await refusal(past))?.facts.because).toBe('past')
    expect((await refusal(book('09:00', '2022-09-01')))?.facts.because).toBe('too-far-ahead')
    expect((await refusal(book('18:00')))?.facts.because).toBe('closed')
  })
  it('that another process gave away meanwhile is refused by the database, and the picture follows', async () => {
    const other = await appointmentsOver(db, city)
    await bookTime(context, other, { ...ask('10:00'), visitor: aVisitor() })
    await bookTime(context, other, { ...ask('10:00'), visitor: aVisitor() })
    expect(free('10:00')).toBe(true)
    expect((await refusal(book('10:00')))?.code).toBe('appointments/taken')
    expect(free('10:00')).toBe(false)
    await other.board.close()
  })
  it('goes to one of many who ask at once, on two pools', async () => {
    const second = openDatabase<AppointmentsTables>(url)
    const other = await appointmentsOver(second.db, city)
    const tries = Array.from({ length: 40 }, (_, one) =>
      refusal(
        bookTime(one % 2 ? context : anyone(second.db), one % 2 ? appointments : other, {
          ...ask('10:30'),
          visitor: aVisitor(),
        }),
      ),
    )
    const lost = (await Promise.all(tries)).filter((one) => one !== null)
    expect(lost).toHaveLength(38)
    expect(lost.every(({ facts }) => (facts.alternatives as unknown[]).length === 3)).toBe(true)
    await other.board.close()
    await second.close()
  })
  it('is booked whatever others ask for at the same moment: a second visit of somebody else refuses only that', async () => {
    const who = aVisitor()
    const asked = ['09:00', '09:15', '09:30', '09:45', '10:00', '10:15'].map((time, one) =>
      refusal(
        bookTime(context, appointments, { ...ask(time, '2022-06-17'), visitor: one % 3 === 0 ? who : aVisitor() }),
      ),
    )
    const codes = (await Promise.all(asked)).map((one) => one?.code ?? null)
    expect(codes.filter((code) => code === null)).toHaveLength(5)
    expect([codes[0], codes[3]].toSorted()).toEqual(['appointments/one-each', null])
  })
  it('is heard of by others again after the line to them fell', async () => {
    const second = openDatabase<AppointmentsTables>(url)
    const other = await appointmentsOver(second.db, city, { pool: second.pool, readAnewMs: 100 })
    const listening = async () => {
      const lines = sql<{ pid: number }>`select pid from pg_stat_activity
        where datname = current_database() and query = 'listen appointments'`
      return (await lines.execute(db)).rows.map(({ pid }) => pid)
    }
    const [before = 0] = await listening()
    await sql`select pg_terminate_backend(${before})`.execute(db)
    const anew = async () => (await listening()).filter((pid) => pid !== before)
    await expect.poll(anew, { timeout: 5_000 }).not.toEqual([])
    await other.board.close()
    await second.close()
  })
})

describe('A screen of a contact point', () => {
  const bookAt = (screen: string, time: string, more: { once?: string; visitor?: Visitor } = {}) =>
    bookTime(context, appointments, {
      ...ask(time, '2022-06-17', 'place-1'),
      ...{ visitor: aVisitor(), screen, ...more },
    })

  it('books for so many of whom nothing is known in an hour, and then says how many; another screen goes on', async () => {
    const sent = { once: 'first-at-hall', visitor: aVisitor() }
    const first = await bookAt('hall', '09:00', sent)
    await bookAt('hall', '09:15')
    // A number that somebody tries counts, whatever comes of it.
    const known = { visitor: aVisitor() }
    await bookAt('hall', '09:30', known)
    const full = await refusal(bookAt('hall', '10:00'))
    expect(full).toMatchObject({ code: 'appointments/too-many-at-screen', facts: { most: 3 } })
    // The same sent again is no other booking.
    expect(await bookAt('hall', '09:00', sent)).toMatchObject({ bookingId: first.bookingId })
    await bookAt('porch', '10:00')
    expect(await refusal(bookAt('porch', '10:15', known))).toMatchObject({ code: 'appointments/one-each' })
    await bookAt('porch', '10:30')
    expect(await refusal(bookAt('porch', '10:45'))).toMatchObject({ code: 'appointments/too-many-at-screen' })
  })

  it('goes on after the hour; what is kept of it is a keyed hash, and not for long', async () => {
    const past = (minutes: number) =>
      sql`update appointments.booked_at_screen set since = now() - ${minutes}::int * interval '1 minute'`.execute(db)
    await past(61)
    await bookAt('hall', '11:00')
    const { rows } = await sql<{ text: string }>`select s::text as text from appointments.booked_at_screen s`.execute(
      db,
    )
    expect(rows.map(({ text }) => text).join()).not.toMatch(/hall|porch/)
    await past(121)
    await bookAt('attic', '11:15')
    expect((await sql`select from appointments.booked_at_screen`.execute(db)).rows).toHaveLength(1)
  })
})

describe('The database alone', () => {
  const row = (employee: string, desk: string, from: string, to: string) => sql`
    insert into appointments.booking (id, state, code, place, day, desk, employee_id, starts_at, ends_at, products, persons, name, person_key, channel, made_at)
    values (${newId()}, 'booked', ${Math.random().toString(36).slice(2, 8).toUpperCase().padEnd(6, 'X')}, 'place-0', ${monday}, ${desk}, ${employee}, ${at(from)}, ${at(to)}, '{kaart}', 1, 'x', '\\x00', 'portal', now())`
  const refused = async (query: ReturnType<typeof row>) =>
    brokenConstraint(await query.execute(db).catch((error) => error))

  it('refuses two visits of one employee, or at one desk, that overlap by a minute', async () => {
    const [one, other] = [newId(), newId()]
    await row(one, 'd1', '06:00', '06:15').execute(db)
    expect(await refused(row(one, 'd2', '06:10', '06:25'))).toBe('employee_once')
    expect(await refused(row(other, 'd1', '06:10', '06:25'))).toBe('desk_once')
    expect(await refused(row(one, 'd1', '06:15', '06:30'))).toBeUndefined()
  })
  it('refuses to change what happened', async () => {
    await expect(sql`update appointments.event set kind = 'x'`.execute(db)).rejects.toThrow('append-only')
  })
})

describe('A hold', () => {
  it('is a protected row, and becomes a visit of which its customer is told, once', async () => {
    const before = await jobs('confirmed')
    const held = await holdTime(context, appointments, { ...ask('11:00'), keeper: 'a' })
    await holdTime(context, appointments, { ...ask('11:00'), keeper: 'b' })
    expect((await refusal(book('11:00')))?.code).toBe('appointments/taken')
    const visitor = aVisitor()
    const given = await confirmHold(context, appointments, { link: held.link, visitor })
    expect(await confirmHold(context, appointments, { link: held.link, visitor })).toEqual(given)
    expect(await findVisit(context, appointments, given)).toMatchObject({ state: 'booked', name: visitor.name })
    expect(await jobs('confirmed')).toBe(before + 1)
  })
  it('that ran out cannot be confirmed, and its time is free for others without anybody sweeping', async () => {
    const short = await appointmentsOver(db, aCityOfCounters({ places: 2, desks: 2, holdMinutes: 0 }))
    const held = await holdTime(context, short, { ...ask('12:00'), keeper: 'c' })
    const late = await refusal(confirmHold(context, short, { link: held.link, visitor: aVisitor() }))
    expect(late).toMatchObject({ code: 'appointments/hold-expired' })
    expect(late?.facts.alternatives).toHaveLength(3)
    await book('12:00')
    await book('12:00')
    await short.board.close()
  })
  it('is one of three that somebody has at most', async () => {
    for (const time of ['13:00', '13:15', '13:30']) await holdTime(context, appointments, { ...ask(time), keeper: 'd' })
    const fourth = await refusal(holdTime(context, appointments, { ...ask('13:45'), keeper: 'd' }))
    expect(fourth).toMatchObject({ code: 'appointments/too-many-holds', kind: 'too-many' })
  })
  it('is made longer for who fills in slowly, twelve times and no more', async () => {
    const held = await holdTime(context, appointments, { ...ask('16:00'), keeper: 'f' })
    await sql`update appointments.booking set expires_at = now() + interval '1 second' where id = ${held.bookingId}`.execute(
      db,
    )
    const longer = await extendHold(context, appointments, held.link)
    expect(longer?.expiresAt?.getTime()).toBeGreaterThan(Date.now() + 9 * 60_000)
    await sql`update appointments.booking set extensions = 12, expires_at = now() + interval '9 seconds'
      where id = ${held.bookingId}`.execute(db)
    const last = await extendHold(context, appointments, held.link)
    expect(last?.expiresAt?.getTime()).toBeLessThan(Date.now() + 10_000)
    await sql`update appointments.booking set expires_at = now() where id = ${held.bookingId}`.execute(db)
    expect(await extendHold(context, appointments, held.link)).toBe(null)
    expect((await heldTime(context, appointments, held.link)).runs).toBe(false)
  })
  it('of somebody unknown is one of a few', async () => {
    const few = aCityOfCounters({ places: 2, desks: 2 })
    const booking = (few.booking ?? []).map((policy) => ({ ...policy, holdsOfAnybody: 1 }))
    const narrow = await appointmentsOver(db, { ...few, booking })
    const held = await holdTime(context, narrow, ask('09:00', monday, 'place-1'))
    expect((await refusal(holdTime(context, narrow, ask('09:15', monday, 'place-1'))))?.code).toBe(
      'appointments/too-many-holds',
    )
    await holdTime(context, narrow, { ...ask('09:15', monday, 'place-1'), keeper: 'g' })
    // Work of a browser is good for one hold besides.
    const { challenge, bits } = workFor(narrow, beforeOpening)
    let number = 0
    while (Math.clz32(createHash('sha256').update(`${challenge}:${number}`).digest().readUInt32BE(0)) < bits) number++
    const work = `${challenge}:${number}`
    await holdTime(context, narrow, { ...ask('09:30', monday, 'place-1'), work })
    const twice = await refusal(holdTime(context, narrow, { ...ask('09:45', monday, 'place-1'), work }))
    expect(twice?.code).toBe('appointments/too-many-holds')
    await releaseHold(context, narrow, held.link)
    await narrow.board.close()
  })
  it('that is left is free at once', async () => {
    const [one] = [await holdTime(context, appointments, { ...ask('14:00'), keeper: 'e' }), await book('14:00')]
    expect(free('14:00')).toBe(false)
    await releaseHold(context, appointments, one.link)
    expect(free('14:00')).toBe(true)
  })
})

describe('A person', () => {
  it('has one visit to come for each product, by national number or by contact', async () => {
    const visitor = aVisitor({ nationalNumber: residents[0]?.insz })
    await bookTime(context, appointments, { ...ask('15:00'), visitor })
    const again = bookTime(context, appointments, {
      ...ask('15:15'),
      visitor: aVisitor({ nationalNumber: residents[0]?.insz.replace(/(..)(..)(..)(...)(..)/, '$1.$2.$3-$4 $5') }),
    })
    expect((await refusal(again))?.code).toBe('appointments/one-each')
    expect(free('15:15')).toBe(true)
  })
  it('from afar who is not signed in has to show that they can be reached, a national number or not', async () => {
    const far = fromAfar(db)
    for (const visitor of [aVisitor(), aVisitor({ nationalNumber: residents[1]?.insz })]) {
      const booked = await refusal(bookTime(far, appointments, { ...ask('16:15'), visitor }))
      expect(booked).toMatchObject({ code: 'appointments/contact-unconfirmed', kind: 'forbidden' })
      const held = await holdTime(far, appointments, { ...ask('16:15'), keeper: newId() })
      const confirmed = await refusal(confirmHold(far, appointments, { link: held.link, visitor }))
      expect(confirmed?.code).toBe('appointments/contact-unconfirmed')
      await releaseHold(far, appointments, held.link)
    }
    expect(free('16:15')).toBe(true)
  })
  it('may book again when the visit is over', async () => {
    const visitor = aVisitor()
    await bookTime(context, appointments, { ...ask('15:30'), visitor })
    const tuesday = { ...context, now: at('08:00', '2022-06-14') }
    await bookTime(tuesday, appointments, { ...ask('15:30', '2022-06-14'), visitor })
  })
  it('names everybody who comes along', async () => {
    const family = { wish: { products: ['kaart'], persons: 2 }, place: 'place-0', startsAt: at('15:00') }
    const asked = bookTime(context, appointments, { ...family, visitor: aVisitor() })
    expect((await refusal(asked))?.code).toBe('appointments/name-everybody')
  })
  it('is helped by an employee, which is noted', async () => {
    const helper = { ...context, actor: anEmployee('contact-centre') }
    const given = await bookTime(helper, appointments, { ...ask('16:00'), visitor: aVisitor() })
    const visit = await findVisit(helper, appointments, { bookingId: given.bookingId })
    expect(visit.onBehalfBy).toBe(helper.actor.id)
  })
})

describe('A visit', () => {
  const wednesday = '2022-06-15'
  it('moves with its link and number, and leaves its old time free', async () => {
    const given = await book('09:00', wednesday)
    await book('09:00', wednesday)
    const to = { place: 'place-1', startsAt: at('10:00', wednesday) }
    const moved = await moveVisit(context, appointments, { link: given.link, to })
    expect(moved).toMatchObject({ ...to, bookingId: given.bookingId, link: given.link })
    expect((await findVisit(context, appointments, given)).sequence).toBe(1)
    expect(free('09:00', wednesday)).toBe(true)
  })
  it('stays where it is when the time that it should move to is taken', async () => {
    const given = await book('11:00', wednesday)
    await book('11:30', wednesday)
    await book('11:30', wednesday)
    const to = { place: 'place-0', startsAt: at('11:30', wednesday) }
    expect((await refusal(moveVisit(context, appointments, { link: given.link, to })))?.code).toBe('appointments/taken')
    expect((await findVisit(context, appointments, given)).startsAt).toEqual(at('11:00', wednesday))
  })
  it('is cancelled by its link, once, and its person may book again', async () => {
    const visitor = aVisitor()
    const given = await bookTime(context, appointments, { ...ask('13:00', wednesday), visitor })
    await cancelVisit(context, appointments, given)
    await cancelVisit(context, appointments, given)
    expect(await findVisit(context, appointments, given)).toMatchObject({ state: 'cancelled' })
    await bookTime(context, appointments, { ...ask('13:00', wednesday), visitor })
  })
  it('is nobody else’s: by a foreign link, a link for something else, or another resident', async () => {
    const given = await book('14:00', wednesday)
    const other = await book('14:00', wednesday)
    const forged = `${given.bookingId}.${other.link.split('.')[1]}`
    for (const link of [forged, 'x', `${given.link}.x`, given.bookingId])
      expect((await refusal(cancelVisit(context, appointments, { link })))?.kind).toBe('missing')
    const resident = { kind: 'resident', id: newId(), level: 'high', channel: 'portal', sessionId: newId() } as const
    const asked = cancelVisit({ ...context, actor: resident }, appointments, { bookingId: given.bookingId })
    expect((await refusal(asked))?.kind).toBe('missing')
    expect((await findVisit({ ...context, actor: system('x') }, appointments, given)).state).toBe('booked')
  })
  it('is found by the key that its asker booked it under, as long as it is to come', async () => {
    const key = `help-${newId()}`
    expect(await visitAsked(context, appointments, key)).toBeNull()
    const booked = { ...ask('10:30', weekFrom(monday)[4]), visitor: aVisitor(), once: key }
    const given = await bookTime(context, appointments, booked)
    expect(await visitAsked(context, appointments, key)).toMatchObject({ id: given.bookingId, code: given.code })
    const other = { ...booked, ...ask('14:30', weekFrom(monday)[4]) }
    expect(await refusal(bookTime(context, appointments, other))).toMatchObject({ code: 'appointments/other-booking' })
    await cancelVisit(context, appointments, { link: given.link })
    expect(await visitAsked(context, appointments, key)).toBeNull()
  })

  it('cannot be cancelled once it began', async () => {
    const given = await book('15:00', wednesday)
    const late = { ...context, now: at('15:00', wednesday) }
    expect((await refusal(cancelVisit(late, appointments, given)))?.code).toBe('appointments/too-late')
  })
})
