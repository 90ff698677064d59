import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { drainJobs } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { momentOf } from '../places/index.ts'
import {
  anEmployee,
  appointmentsOver,
  aVisitor,
  codeInMessage,
  fromAfar,
  monday,
  weekFrom,
} from './appointments.fixture.ts'
import { aCityThatTravels, eastOf, staffTeams } from './home.fixture.ts'
import {
  type AppointmentsTables,
  bookHome,
  cancelVisit,
  confirmByCode,
  eraseStops,
  findVisit,
  heldTime,
  holdHome,
  holdHomeAgain,
  nameVisitor,
  outlineOfRounds,
  releaseHold,
  tellOfVisit,
  windowsForHold,
} from './index.ts'
import { bookingById } from './store.ts'

const { db, url } = await testDatabase<AppointmentsTables>()
const city = aCityThatTravels()
await staffTeams(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
const nobody = fromAfar(db)
const helper = { ...nobody, actor: anEmployee('contact-centre') }
const program = { ...nobody, actor: system('appointments') }
const [tuesday, wednesday, thursday, friday] = weekFrom('2022-06-14', 4) as [string, string, string, string]
const wish = { products: ['geboorte'], persons: 1 }
const all = ['09:00', '11:00', '13:00', '15:00']
const windowOf = (day: string, time: string) => ({ day, from: momentOf(day, time) as Date })
let keepers = 0
const hours = (day: string, time: string, kilometres = 1) => ({
  ...{ wish, position: eastOf(kilometres), address: 'Boomgaardstraat 992, 2600 Antwerpen' },
  window: windowOf(day, time),
})
const hold = (day: string, time: string, over = { context: nobody, appointments }, kilometres = 1) =>
  holdHome(over.context, over.appointments, { ...hours(day, time, kilometres), keeper: `keeper-${++keepers}` })
const book = (day: string, time: string, kilometres = 1) =>
  bookHome(helper, appointments, { ...hours(day, time, kilometres), visitor: aVisitor() })
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  )
const confirm = async (link: string, context = nobody) =>
  confirmByCode(context, appointments, { link, code: await codeInMessage(appointments, db, link) })
/** As many visits as a day takes; gives the links. */
async function fill(day: string): Promise<string[]> {
  const links: string[] = []
  for (const time of all)
    for (let given = await book(day, time).catch(() => null); given; given = await book(day, time).catch(() => null))
      links.push(given.link)
  return links
}
const runOut = (link: string) =>
  sql`update appointments.booking set expires_at = now() - interval '1 second' where id = ${link.split('.')[0]}`.execute(
    db,
  )
const stopsOn = async (day: string) =>
  (await outlineOfRounds({ ...nobody, actor: anEmployee('planner') }, appointments, day)).flatMap(({ stops }) => stops)

describe('A visit at home that is asked from afar', () => {
  it('is one only after its contact answered: hours are kept, a code goes out, and it is told of once', async () => {
    const visitor = aVisitor()
    const asked = { ...hours(tuesday, '09:00'), visitor }
    expect(await refused(bookHome(nobody, appointments, asked))).toBe('appointments/contact-unconfirmed')
    const held = await hold(tuesday, '09:00')
    // Who plans and who travels do not see it yet.
    expect(await stopsOn(tuesday)).toHaveLength(0)
    await nameVisitor(nobody, appointments, { link: held.link, visitor })
    const told: string[] = []
    const drain = () =>
      drainJobs(db, {
        'appointments.tell': async (job) => {
          told.push(job.what)
          await tellOfVisit(program, appointments, job)
        },
      })
    await drain()
    const { rows } = await sql<{ template: string; facts: Record<string, string> }>`
      select template, facts from messages.message where person_id = ${held.bookingId}`.execute(db)
    const code = await codeInMessage(appointments, db, held.link)
    expect(rows).toMatchObject([{ template: 'visit-confirm-home', facts: { code, at: '2022-06-14T07:00:00.000Z' } }])
    expect(rows[0]?.facts.path).toMatch(/^\/afspraak\/bevestigen\//)

    const wrong = code === '000000' ? '111111' : '000000'
    expect(await confirmByCode(nobody, appointments, { link: held.link, code: wrong })).toEqual({ wrong: 4 })
    expect(await stopsOn(tuesday)).toHaveLength(0)
    expect(await confirm(held.link)).toMatchObject({ given: { bookingId: held.bookingId } })
    expect(await confirm(held.link)).toMatchObject({ given: { bookingId: held.bookingId } })
    expect(await stopsOn(tuesday)).toHaveLength(1)
    await drain()
    expect(told).toEqual(['confirm', 'confirmed'])
    // The same person, another time: it is said only now that they have one.
    const again = await hold(tuesday, '13:00')
    await nameVisitor(nobody, appointments, { link: again.link, visitor })
    expect(await refused(confirm(again.link))).toBe('appointments/one-each')
    await releaseHold(nobody, appointments, again.link)
  })

  it('needs no code of employees, and of nobody what only they book', async () => {
    expect((await book(tuesday, '11:00')).bookingId).toBeTruthy()
    const card = { ...hours(tuesday, '11:00'), wish: { products: ['kaart'], persons: 1 } }
    expect(await refused(holdHome(nobody, appointments, card))).toBe('appointments/not-offered')
  })

  it('keeps its place in the round, which is free again when it is left or runs out, without anybody sweeping', async () => {
    const there = await fill(wednesday)
    await cancelVisit(helper, appointments, { link: there.at(-1) ?? '' })
    const held = await hold(wednesday, '15:00')
    expect(await refused(book(wednesday, '15:00'))).toBe('appointments/taken')
    await releaseHold(nobody, appointments, held.link)
    const second = await hold(wednesday, '15:00')
    expect(await refused(hold(wednesday, '15:00'))).toBe('appointments/taken')
    await nameVisitor(nobody, appointments, { link: second.link, visitor: aVisitor() })
    await runOut(second.link)
    expect((await book(wednesday, '15:00')).bookingId).toBeTruthy()
    expect(await refused(confirm(second.link))).toBe('appointments/hold-expired')
    expect((await heldTime(nobody, appointments, second.link)).runs).toBe(false)
  })

  it('offers other hours at the same address to who was too late, and to nobody else', async () => {
    const held = await hold(thursday, '09:00')
    await runOut(held.link)
    const offer = await windowsForHold(nobody, appointments, { link: held.link, most: 2 })
    expect(offer).toMatchObject({ outcome: 'offered', windows: [{}, {}] })
    const window = windowOf(thursday, '13:00')
    const again = await holdHomeAgain(nobody, appointments, { link: held.link, window, keeper: 'again' })
    const { held: kept } = await heldTime(nobody, appointments, again.link)
    expect(kept.window?.from).toEqual(window.from)
    const { link } = await book(thursday, '09:00')
    for (const other of [link, `${held.link}x`, 'x'])
      expect(await refused(windowsForHold(nobody, appointments, { link: other }))).toBe('appointments/not-found')
    await releaseHold(nobody, appointments, again.link)
  })

  it('keeps one window by a link: other hours end those that still run, and only once they are given', async () => {
    const first = await hold(thursday, '09:00')
    const again = (link: string, from = windowOf(thursday, '13:00')) =>
      holdHomeAgain(nobody, appointments, { link, window: from, keeper: 'other-hours' })
    const runs = async (link: string) => (await heldTime(nobody, appointments, link)).runs
    expect(await refused(again(first.link, windowOf(monday, '09:00')))).toBe('appointments/taken')
    expect(await runs(first.link)).toBe(true)
    const second = await again(first.link)
    expect([await runs(first.link), await runs(second.link)]).toEqual([false, true])
    await releaseHold(nobody, appointments, second.link)
    // The same hours are free to who leaves them, on a day that is full.
    const { rows } = await sql<{ id: string }>`select id from appointments.booking
      where day = ${wednesday} and state = 'booked' order by starts_at desc limit 1`.execute(db)
    await cancelVisit(helper, appointments, { bookingId: rows[0]?.id ?? '' })
    const last = await hold(wednesday, '15:00')
    expect(await refused(hold(wednesday, '15:00'))).toBe('appointments/taken')
    const same = await again(last.link, windowOf(wednesday, '15:00'))
    expect([await runs(last.link), await runs(same.link)]).toEqual([false, true])
    await releaseHold(nobody, appointments, same.link)
  })

  it('forgets the door of hours that became no visit, after a day', async () => {
    const held = await hold(thursday, '15:00')
    await releaseHold(nobody, appointments, held.link)
    const job = { ...nobody, actor: system('retention') }
    const address = async () => {
      const { rows } = await sql<{ address: string | null }>`select address from appointments.stop
        where booking_id = ${held.bookingId}`.execute(db)
      return rows[0]?.address
    }
    await eraseStops(job)
    expect(await address()).toContain('Boomgaardstraat')
    await eraseStops({ ...job, now: new Date(nobody.now.getTime() + 25 * 3_600_000) })
    expect(await address()).toBeNull()
    expect(await refused(windowsForHold(nobody, appointments, { link: held.link }))).toBe('appointments/not-found')
  })

  it('counts among the few that one keeper has', async () => {
    const mine = (time: string) => holdHome(nobody, appointments, { ...hours(thursday, time), keeper: 'mine' })
    const held = [await mine('09:00'), await mine('11:00'), await mine('13:00')]
    expect(await refused(mine('15:00'))).toBe('appointments/too-many-holds')
    for (const { link } of held) await releaseHold(nobody, appointments, link)
    // Of many who are unknown at once, on several days, each gets a number of its own.
    const days = [wednesday, thursday, friday]
    const given: string[] = []
    const codes = await Promise.all(
      days.flatMap((day) =>
        all.map((time) =>
          refused(holdHome(nobody, appointments, hours(day, time)).then(({ bookingId }) => given.push(bookingId))),
        ),
      ),
    )
    const refusals = codes.filter((code) => code !== null)
    expect(new Set([...refusals, 'appointments/taken', 'appointments/too-many-holds']).size).toBe(2)
    expect(given.length).toBeGreaterThan(3)
    const { rows } = await sql<{ numbers: number; rows: number }>`select count(*)::int as rows,
      count(distinct (keeper, hold_number))::int as numbers from appointments.booking where id = any(${given})`.execute(
      db,
    )
    expect(rows).toEqual([{ rows: given.length, numbers: given.length }])
    await sql`update appointments.booking set expires_at = now() - interval '1 second' where state = 'held'`.execute(db)
  })
})

describe('Hours of which nobody answers yet', () => {
  it('take no more than a share of a day: the rest is there for who is known, and for them once one answered', async () => {
    const day = monday
    const over = { context: { ...nobody, now: new Date(`${weekFrom('2022-06-10', 1)[0]}T08:00:00Z`) }, appointments }
    const links: string[] = []
    const ask = () => refused(hold(day, all[links.length % 4] ?? '', over, 4).then(({ link }) => links.push(link)))
    let code = await ask()
    while (code === null) code = await ask()
    expect(code).toBe('appointments/too-many-holds')
    // Two teams of nine hours, a third of it; each ten minutes and 31 on the road.
    expect(links).toHaveLength(8)
    expect((await book(day, '15:00')).bookingId).toBeTruthy()
    await nameVisitor(nobody, appointments, { link: links[0] ?? '', visitor: aVisitor() })
    await confirm(links[0] ?? '')
    expect(await ask()).toBeNull()
    for (const link of links.slice(1)) await releaseHold(nobody, appointments, link)
    await cancelVisit(helper, appointments, { link: links[0] ?? '' })
  })
})

describe('The last place in a round', () => {
  it('is held by one of many on two pools; of who confirms too late and who books, one has it', async () => {
    const second = openDatabase<AppointmentsTables>(url)
    const other = {
      context: { ...nobody, db: second.db },
      appointments: { ...(await appointmentsOver(second.db, city)) },
    }
    const there = await fill(friday)
    await cancelVisit(helper, appointments, { link: there.at(-1) ?? '' })
    for (let round = 0; round < 5; round++) {
      const links: string[] = []
      const codes = await Promise.all(
        Array.from({ length: 8 }, (_, at) =>
          refused(hold(friday, '15:00', at % 2 ? other : undefined).then(({ link }) => links.push(link))),
        ),
      )
      expect(codes.filter((code) => code === null)).toHaveLength(1)
      expect(new Set(codes)).toEqual(new Set([null, 'appointments/taken']))
      const [link = ''] = links
      await nameVisitor(nobody, appointments, { link, visitor: aVisitor() })
      // It runs out while its code is typed.
      await sql`update appointments.booking set expires_at = now() + interval '20 milliseconds'
        where id = ${link.split('.')[0]}`.execute(db)
      const late = Promise.all([refused(confirm(link, other.context)), refused(hold(friday, '15:00'))])
      const [confirmed, held] = await late
      expect([confirmed, held].filter((code) => code === null).length).toBeLessThanOrEqual(1)
      expect([null, 'appointments/hold-expired']).toContain(confirmed)
      expect([null, 'appointments/taken']).toContain(held)
      if (confirmed === null) await cancelVisit(helper, appointments, { link })
      await sql`update appointments.booking set expires_at = now() - interval '1 second' where state = 'held'`.execute(
        db,
      )
    }
    const { rows } = await sql<{ overlaps: number }>`select count(*)::int as overlaps from appointments.booking a
      join appointments.booking b on a.desk = b.desk and a.id < b.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
      where a.day = ${friday} and b.day = ${friday} and a.state = 'booked' and b.state = 'booked'`.execute(db)
    expect(rows[0]?.overlaps).toBe(0)
    await other.appointments.board.close()
    await second.close()
  })

  it('has nothing beside it without time to drive when it is made longer at the moment that it ran out', async () => {
    const { bookingId } = await hold(thursday, '13:00', undefined, 4)
    const beside = await book(thursday, '13:00')
    const second = openDatabase<AppointmentsTables>(url)
    const started = Promise.withResolvers<void>()
    const longer = second.db.transaction().execute(async (tx) => {
      await sql`update appointments.booking set expires_at = now() - interval '1 second' where id = ${bookingId}`.execute(
        db,
      )
      await sql`update appointments.booking set expires_at = now() + interval '1 minute' where id = ${bookingId}`.execute(
        tx,
      )
      started.resolve()
      await pause(300)
    })
    await started.promise
    await Promise.all([book(thursday, '13:00'), longer])
    await second.close()
    const [one, other] = [await findVisit(helper, appointments, beside), await bookingById(db, bookingId)]
    expect(other).toMatchObject({ state: 'held', desk: one.desk })
    // Three kilometres, at 20 kilometres an hour with a detour of 1.3.
    const between = Math.max(+one.startsAt - +(other?.endsAt ?? 0), +(other?.startsAt ?? 0) - +one.endsAt) / 60_000
    expect(between).toBeGreaterThanOrEqual(11.7)
  })

  it('may make others later: what their visits claim lasts as long as they do', async () => {
    const far = await book(monday, '09:00', 4)
    const before = (await findVisit(helper, appointments, far)).startsAt
    for (let more = 0; more < 3; more++) await book(monday, '09:00', 4)
    expect((await findVisit(helper, appointments, far)).startsAt.getTime()).toBeGreaterThan(before.getTime())
    const { rows } = await sql`select 1 from appointments.claim c join appointments.booking b on b.id = c.booking_id
      where c.until <> b.ends_at`.execute(db)
    expect(rows).toEqual([])
  })
})
