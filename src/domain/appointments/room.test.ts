import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { system } from '#platform/context.ts'
import { openDatabase } from '#platform/database/index.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { shiftColumns } from '../roster/index.ts'
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
  changeHours,
  declineOffer,
  declineProposal,
  endOffer,
  type Hope,
  holdTime,
  importRoster,
  joinWaitingList,
  lookAgain,
  offeredTo,
  offerRoom,
  planInterpreter,
  proposalLink,
  reportAbsence,
  reportBack,
  timesOn,
} from './index.ts'

const { db, url } = await testDatabase<AppointmentsTables>()
const days = weekFrom(monday)
const [tuesday = '', wednesday = '', thursday = '', friday = ''] = days.slice(1)
const bare = aCityOfCounters({ places: 1, desks: 3 })
const interpreter = { id: 'tolk', languages: ['ar'], turns: [] }
const city = { ...bare, interpreters: [interpreter] }
const employees = await staffEveryDesk(db, { ...city, counters: city.counters ?? [] }, days)
const appointments = await appointmentsOver(db, city)
const other = openDatabase<AppointmentsTables>(url)
const rival = await appointmentsOver(other.db, city)
const anybody = anyone(db)
const job = { ...anybody, actor: system('appointments') }
const planner = { ...anybody, actor: system('planner') }
const wish = { products: ['kaart'], persons: 1 }
const place = 'place-0'
const at = (time: string, day: string) => new Date(`${day}T${time}:00+02:00`)

const wait = (day: string, more: Partial<Hope> = {}) =>
  joinWaitingList(anybody, appointments, {
    wish,
    places: [place],
    fromDay: day,
    toDay: day,
    visitor: aVisitor(),
    ...more,
  })
const offer = async (link: string) => (await offeredTo(anybody, appointments, link))?.offered.startsAt ?? null
const offers = (all: readonly { link: string }[]) => Promise.all(all.map(({ link }) => offer(link)))
const free = (day: string) => timesOn(appointments, wish, { now: beforeOpening, place, day })
/** Every time of a day is somebody's. */
async function fill(day: string) {
  await appointments.board.refresh()
  const given = []
  for (let [next] = free(day); next; [next] = free(day))
    given.push(await bookTime(anybody, appointments, { wish, place, startsAt: next, visitor: aVisitor() }))
  return given
}
const promised = async () =>
  (await sql<{ data: unknown }>`select data from platform.outbox where name = 'appointments.offer-room'`.execute(db))
    .rows
const desk = (number: number) => employees.get(`place-0-${number}`) as string
const sick = (day: string, number = 0) =>
  reportAbsence(planner, appointments, {
    ...{ employeeId: desk(number), kind: 'sick' as const, startsAt: at('08:05', day), endsAt: at('23:55', day) },
  })

afterAll(() => other.close())
beforeEach(async () => {
  await sql`update appointments.waiting set state = 'left' where state in ('waiting', 'offered')`.execute(db)
  await sql`delete from appointments.room; delete from platform.outbox`.execute(db)
})

describe('Room that comes, for who waits', () => {
  it('is theirs when a colleague comes back: the first of the list the first time, by one job for the place', async () => {
    const { absenceId } = await sick(tuesday)
    await fill(tuesday)
    const all = [await wait(tuesday), await wait(tuesday), await wait(wednesday)]
    expect(await promised()).toEqual([])
    await reportBack(planner, appointments, absenceId)
    expect(await promised()).toEqual([{ data: { place } }])
    expect(await offerRoom(job, appointments, { place })).toBe(2)
    expect(await offers(all)).toEqual([at('09:00', tuesday), at('09:15', tuesday), null])
    // Looked at again, nothing more is kept, and nothing is promised for ever.
    expect(await offerRoom(job, appointments)).toBe(0)
    expect(await sql`select from appointments.room`.execute(db)).toMatchObject({ rows: [] })
  })

  it('comes from longer hours, from shifts in a file, and from what is looked at anew each day', async () => {
    await fill(wednesday)
    const [first, second] = [await wait(wednesday), await wait(wednesday)]
    const spans = [{ from: '09:00', to: '17:15' }]
    const change = { place, day: wednesday, spans, reason: 'Langer open' }
    await changeHours(planner, appointments, { change, stranded: 'refuse' })
    // Longer open, and nobody is rostered then.
    expect(await offerRoom(job, appointments)).toBe(0)
    const lines = [1, 2].map((number) => `place-0-${number};${wednesday};${place};place-0-${number};17:00;17:15;;`)
    const read = await importRoster(planner, appointments, [shiftColumns.join(';'), ...lines].join('\n'))
    expect(read).toHaveProperty('shifts.length', 2)
    expect(await offerRoom(job, appointments)).toBe(2)
    expect(await offers([first, second])).toEqual([at('17:00', wednesday), at('17:00', wednesday)])
    await lookAgain(job)
    expect(await offerRoom(job, appointments)).toBe(0)
  })

  it('comes from a hold that ran out at a full place, and from a proposal that somebody declined', async () => {
    await appointments.board.refresh()
    const held = await holdTime(anybody, appointments, { wish, place, startsAt: at('16:45', thursday), keeper: 'x' })
    const [visit] = await fill(thursday)
    const all = [await wait(thursday), await wait(thursday)]
    expect(await offerRoom(job, appointments)).toBe(0)
    await sql`update appointments.booking set expires_at = now() - interval '1 second' where id = ${held.bookingId}`.execute(
      db,
    )
    // Nobody did anything: who looks each minute finds it.
    expect(await offerRoom(job, appointments)).toBe(1)
    expect(await offers(all)).toEqual([at('16:45', thursday), null])

    // Another day has room: a visit of this Thursday is proposed a time there, and says no.
    const { absenceId } = await sick(thursday)
    const open = await sql<{
      id: string
    }>`select booking_id as id from appointments.proposal where state = 'open' limit 1`.execute(db)
    const late = await wait(monday, { toDay: friday })
    expect(visit).toBeDefined()
    await declineProposal(anybody, appointments, proposalLink(appointments, open.rows[0]?.id ?? ''))
    expect((await promised()).length).toBeGreaterThan(0)
    await offerRoom(job, appointments)
    expect(await offer(late.link)).not.toBeNull()
    await reportBack(planner, appointments, absenceId)
  })

  it('comes with an interpreter who is planned, for who needs one', async () => {
    const spoken = { ...wish, language: 'ar', interpreter: true }
    const [one, other] = [await wait(tuesday, { wish: spoken }), await wait(tuesday, { wish: spoken })]
    await sick(tuesday, 0).then(({ absenceId }) => reportBack(planner, appointments, absenceId))
    expect(await offerRoom(job, appointments)).toBe(0)
    const plan = {
      ...{ interpreter: 'tolk', name: 'Tolk', languages: ['ar'], week: { tuesday: { from: '16:00', to: '16:15' } } },
      ...{ places: null, validFrom: monday, validTo: null },
    }
    for (const { bookingId } of await fill(tuesday)) await cancelVisit(planner, appointments, { bookingId })
    expect(await planInterpreter(planner, appointments, { plan, languages: ['ar'] })).toEqual([])
    expect(await offerRoom(job, appointments)).toBe(1)
    expect(await offers([one, other])).toEqual([at('16:00', tuesday), null])
  })

  it('goes to nobody twice when two processes look at once, and in the order of the list', async () => {
    const { absenceId } = await sick(friday, 1)
    await fill(friday)
    const all = []
    for (let one = 0; one < 6; one++) all.push(await wait(friday))
    await reportBack(planner, appointments, absenceId)
    const counts = await Promise.all([
      offerRoom(job, appointments, { place }),
      offerRoom({ ...job, db: other.db }, rival, { place }),
      offerRoom(job, appointments),
    ])
    expect(counts.reduce((sum, one) => sum + one)).toBe(6)
    const times = (await offers(all)).map((one) => one?.getTime() ?? 0)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    const { rows } = await sql`select employee_id, desk, starts_at from appointments.booking
      where state = 'held' and for_waiting is not null and day = ${friday}::date group by 1, 2, 3 having count(*) > 1`.execute(
      db,
    )
    expect(rows).toEqual([])
  })

  it('leaves nobody waiting for whom there still is a time, and none who came later has what fitted who came before', async () => {
    const { absenceId } = await sick(wednesday, 2)
    await fill(wednesday)
    const birth = { products: ['geboorte'], persons: 1 }
    const all: { waitingId: string; link: string; wish: typeof wish; day: string }[] = []
    for (let one = 0; one < 45; one++) {
      const of = one % 3 === 0 ? birth : wish
      const day = one % 5 === 0 ? thursday : wednesday
      all.push({ ...(await wait(day, { wish: of })), wish: of, day })
    }
    await reportBack(planner, appointments, absenceId)
    await lookAgain(job)
    await offerRoom(job, appointments)
    const outcome = await Promise.all(all.map(async (one) => ({ ...one, startsAt: await offer(one.link) })))
    const without = outcome.filter(({ startsAt }) => startsAt === null)
    expect(without.length).toBeGreaterThan(0)
    expect(without.length).toBeLessThan(all.length)
    for (const { wish: of, day } of without)
      expect(timesOn(appointments, of, { now: beforeOpening, place, day })).toEqual([])
    // Of those who want the same on the same day, whoever came first has it, and sooner.
    for (const { wish: of, day } of all) {
      const same = outcome
        .filter((one) => one.wish === of && one.day === day)
        .map(({ startsAt }) => startsAt?.getTime() ?? Infinity)
      expect(same).toEqual(same.toSorted((x, y) => (x === y ? 0 : x - y)))
    }
  })
})

describe('Nobody is passed over', () => {
  it('because of the many before them whom the room does not suit', async () => {
    const { absenceId } = await sick(friday, 2)
    await fill(friday)
    const { waitingId } = await wait(friday, { wish: { ...wish, facilities: ['hearing-loop'] } })
    await sql`insert into appointments.waiting
      select (jsonb_populate_record(w, jsonb_build_object('id', gen_random_uuid(), 'person_key', '\\x' || md5(number::text),
        'made_at', w.made_at - interval '1 hour'))).*
      from appointments.waiting w cross join generate_series(1, 1100) number where w.id = ${waitingId}`.execute(db)
    const last = await wait(friday)
    await reportBack(planner, appointments, absenceId)
    expect(await offerRoom(job, appointments, { place })).toBe(1)
    expect(await offer(last.link)).not.toBeNull()
  })

  it('because somebody works on their line: the place stays marked, and is looked at again', async () => {
    const { absenceId } = await sick(monday, 1)
    await fill(monday)
    const one = await wait(monday)
    await reportBack(planner, appointments, absenceId)
    await sql`delete from platform.outbox`.execute(db)
    await other.db.transaction().execute(async (tx) => {
      await sql`select from appointments.waiting where id = ${one.waitingId} for update`.execute(tx)
      expect(await offerRoom(job, appointments, { place })).toBe(0)
    })
    expect(await promised()).toEqual([{ data: { place } }])
    expect(await offerRoom(job, appointments)).toBe(1)
    expect(await offer(one.link)).not.toBeNull()
  })
})

describe('Who lets an offer go by', () => {
  const over = (waitingId: string) =>
    sql`update appointments.booking set expires_at = now() - interval '1 second' where for_waiting = ${waitingId} and state = 'held'`
      .execute(db)
      .then(() => endOffer(job, appointments, waitingId))
  const told = async (waitingId: string) =>
    (
      await sql<{ data: object }>`select data from platform.outbox
        where name = 'appointments.tell-waiting' and data->>'waitingId' = ${waitingId} and data ? 'missed'`.execute(db)
    ).rows.map(({ data }) => data)
  const events = async (waitingId: string) =>
    (
      await sql<{
        kind: string
      }>`select kind from appointments.waiting_event where waiting_id = ${waitingId} order by id`.execute(db)
    ).rows.map(({ kind }) => kind)

  it('is told that they stay on the list, and after as many as the place allows that they do not; no time twice', async () => {
    const { absenceId } = await sick(tuesday)
    const one = await wait(tuesday)
    await reportBack(planner, appointments, absenceId)
    await offerRoom(job, appointments)
    const first = await offer(one.link)
    expect(first).not.toBeNull()
    await over(one.waitingId)
    expect(await told(one.waitingId)).toEqual([{ waitingId: one.waitingId, missed: 1, off: false }])
    await offerRoom(job, appointments)
    const second = await offer(one.link)
    expect(second).not.toBeNull()
    expect(second).not.toEqual(first)
    await over(one.waitingId)
    await over(one.waitingId)
    expect((await told(one.waitingId)).at(-1)).toEqual({ waitingId: one.waitingId, missed: 2, off: true })
    expect(await events(one.waitingId)).toEqual(['joined', 'missed', 'dropped'])
    await offerRoom(job, appointments)
    expect(await offer(one.link)).toBeNull()
  })

  it('is off at once at a place that allows none; to say no is no letting go by', async () => {
    const strict = {
      ...city,
      counters: city.counters?.map((counter) => ({ ...counter, missed: [{ most: 0, validFrom: '2021-01-01' }] })),
    }
    const there = await appointmentsOver(db, strict)
    const one = await wait(tuesday)
    await lookAgain(job)
    await offerRoom(job, there)
    expect(await offer(one.link)).not.toBeNull()
    await declineOffer(anybody, there, one.link)
    expect(await told(one.waitingId)).toEqual([])
    await offerRoom(job, there)
    expect(await offer(one.link)).not.toBeNull()
    await sql`update appointments.booking set expires_at = now() - interval '1 second' where for_waiting = ${one.waitingId} and state = 'held'`.execute(
      db,
    )
    await endOffer(job, there, one.waitingId)
    expect(await told(one.waitingId)).toEqual([{ waitingId: one.waitingId, missed: 1, off: true }])
    await there.board.close()
  })
})
