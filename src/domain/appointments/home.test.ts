import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type OpenContext, system } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { minutesBetween, minutesOf, momentOf } from '../places/index.ts'
import { addAbsence, rosterBetween } from '../roster/index.ts'
import {
  anEmployee,
  anyone,
  appointmentsOver,
  aVisitor,
  beforeOpening,
  monday,
  weekFrom,
} from './appointments.fixture.ts'
import { aCityThatTravels, eastOf, staffTeams } from './home.fixture.ts'
import {
  type AppointmentsTables,
  bookHome,
  callList,
  cancelVisit,
  eraseStops,
  findVisit,
  homeWindows,
  markStop,
  moveHome,
  outlineOfRounds,
  ownRounds,
  reportAbsence,
  reportBack,
  windowsToMove,
} from './index.ts'
import { type PlannedStop, type TeamDay, withStop, works } from './route-plan.ts'
import { teamsOn } from './route-team.ts'

const { db } = await testDatabase<AppointmentsTables>()
const city = aCityThatTravels()
const tuesday = '2022-06-14'
const people = await staffTeams(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
const nobody = anyone(db)
const helper = { ...nobody, actor: anEmployee('contact-centre') }
const planner = { ...nobody, actor: anEmployee('planner') }
const moment = (time: string, day = tuesday) => momentOf(day, time) as Date
const ask = (time: string, kilometres: number, product = 'kaart', day = tuesday) => ({
  ...{ wish: { products: [product], persons: 1 }, position: eastOf(kilometres), address: 'Boomgaardstraat 992' },
  ...{ window: { day, from: moment(time, day) }, visitor: aVisitor() },
})
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => (error instanceof Refusal ? error : Promise.reject(error)),
  )
/** Who sits at a seat, signed in. */
async function travelling(seat: string) {
  const actor = anEmployee('counter')
  await sql`insert into access.employee (id, vo_id, name, email) values (${actor.id}, ${actor.id}, 'x', ${`${seat}@stad.example`})
    on conflict (id) do nothing`.execute(db)
  return { ...nobody, actor, now: moment('08:00') }
}

describe('A round', () => {
  const origin = minutesOf(tuesday).from
  const team: TeamDay = {
    ...{ origin, base: eastOf(0), pace: { kilometresAnHour: 20, detour: 1.3 } },
    // From half past eight to half past five; one of two has a break at noon.
    working: Uint8Array.from({ length: 288 }, (_, at) => (at < 102 || at >= 210 ? 0 : at >= 144 && at < 150 ? 1 : 2)),
  }
  const windows = [540, 660, 780, 900].map((from) => ({ from: origin + from, to: origin + from + 120 }))
  const stop = fc.record({
    ...{ window: fc.constantFrom(...windows), minutes: fc.constantFrom(10, 30, 45), people: fc.constantFrom(1, 2) },
    position: fc.integer({ min: -60, max: 60 }).map((tenths) => eastOf(tenths / 10)),
  })

  it('keeps what it promised, with time to drive and enough people, whatever comes in after', () => {
    fc.assert(
      fc.property(fc.array(stop, { maxLength: 14 }), (wanted) => {
        let round: readonly PlannedStop[] = []
        for (const [id, one] of wanted.entries()) {
          const before = round
          const next = withStop(team, round, { ...one, id: String(id), from: one.window.from })
          if (!next) continue
          round = next.stops
          const kept = round.filter((stop) => stop.id !== String(id))
          expect(kept.map((stop) => stop.id)).toEqual(before.map((stop) => stop.id))
          for (const [at, stop] of kept.entries()) expect(stop.from).toBeGreaterThanOrEqual(before[at]?.from ?? 0)
        }
        let [at, where] = [origin + 510, team.base]
        for (const { from, minutes, window, people: together, position } of round) {
          expect(from).toBeGreaterThanOrEqual(at + minutesBetween(where, position, team.pace))
          expect(from >= window.from && from + minutes <= window.to && from % 5 === 0).toBe(true)
          expect(works(team, { from, to: from + minutes }, together)).toBe(true)
          ;[at, where] = [from + minutes, position]
        }
        expect(at + minutesBetween(where, team.base, team.pace)).toBeLessThanOrEqual(origin + 1_050)
      }),
      { numRuns: 60 },
    )
  })
  it('puts a stop where it costs the least driving', () => {
    const at = (id: string, kilometres: number): PlannedStop => ({
      ...{ id, from: origin + 540, minutes: 10, people: 1, position: eastOf(kilometres) },
      window: { from: origin + 540, to: origin + 660 },
    })
    const far = withStop(team, [at('near', 1)], at('far', 4))
    expect(withStop(team, far?.stops ?? [], at('middle', 2))?.stops[1]?.id).toBe('middle')
  })
})

describe('A visit at home', () => {
  it('is offered in windows of two hours, from tomorrow on, within the circle', async () => {
    const offer = await homeWindows(nobody, appointments, { ...ask('09:00', 2), most: 2 })
    const first = { place: 'aan-huis', day: tuesday }
    const windows = [
      { ...first, from: moment('09:00'), until: moment('11:00') },
      { ...first, from: moment('11:00'), until: moment('13:00') },
    ]
    expect(offer).toEqual({ outcome: 'offered', place: 'aan-huis', windows })
    expect(await homeWindows(nobody, appointments, ask('09:00', 9.4))).toMatchObject({ outcome: 'too-far' })
    const other = { ...ask('09:00', 2), wish: { products: ['niets'], persons: 1 } }
    expect(await homeWindows(nobody, appointments, other)).toEqual({ outcome: 'not-at-home' })
  })
  it('is booked with two people where the rule asks it, and only by an employee where it says so', async () => {
    expect(await refusal(bookHome(nobody, appointments, ask('11:00', 1)))).toMatchObject({
      code: 'appointments/not-offered',
    })
    const given = await bookHome(helper, appointments, ask('11:00', 1))
    const visit = await findVisit(helper, appointments, given)
    expect(visit).toMatchObject({ desk: 'ploeg-1', window: { from: moment('11:00'), until: moment('13:00') } })
    expect(await refusal(bookHome(helper, appointments, ask('11:00', 20)))).toMatchObject({
      code: 'appointments/too-far',
    })
  })
  it('is given by the database to one team as often as it can drive, and to nobody twice, when many ask at once', async () => {
    const wednesday = '2022-06-15'
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        refusal(bookHome(helper, appointments, ask('09:00', at % 3, 'kaart', wednesday))),
      ),
    )
    const lost = outcomes.filter((one) => one !== null)
    expect(lost.length).toBeGreaterThan(3)
    for (const one of lost) expect(one).toMatchObject({ code: 'appointments/taken', facts: { windows: [{}, {}, {}] } })
    const { rows } = await sql<{ overlaps: number }>`select count(*)::int as overlaps from appointments.booking a
      join appointments.booking b on a.desk = b.desk and a.id < b.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
      where a.day = ${wednesday} and b.day = ${wednesday}`.execute(db)
    expect(rows[0]?.overlaps).toBe(0)
  })
  it('cannot be outside what was promised: the database refuses it', async () => {
    const late = sql`update appointments.booking set ends_at = window_until + interval '5 minutes' where window_from is not null`
    await expect(late.execute(db)).rejects.toThrow('within_window')
  })
  it('is for each person once for a product', async () => {
    const wanted = ask('13:00', 1)
    await bookHome(helper, appointments, wanted)
    const again = { ...wanted, window: { day: tuesday, from: moment('15:00') } }
    expect(await refusal(bookHome(helper, appointments, again))).toMatchObject({ code: 'appointments/one-each' })
  })
})

describe('Another window for a visit at home', () => {
  const thursday = '2022-06-16'
  it('is the same visit with a higher sequence, told anew, and its old time is free', async () => {
    const { bookingId } = await bookHome(helper, appointments, ask('09:00', 1, 'kaart', thursday))
    const before = await findVisit(helper, appointments, { bookingId })
    const offer = await windowsToMove(helper, appointments, { bookingId })
    expect(offer).toMatchObject({ outcome: 'offered' })
    await moveHome(helper, appointments, { bookingId, window: { day: thursday, from: moment('15:00', thursday) } })
    const after = await findVisit(helper, appointments, { bookingId })
    expect(after).toMatchObject({ code: before.code, state: 'booked', sequence: 1 })
    expect(after.window).toEqual({ from: moment('15:00', thursday), until: moment('17:00', thursday) })
    expect(after.startsAt >= moment('15:00', thursday)).toBe(true)
    // Within one round too, over where it was.
    await moveHome(helper, appointments, { bookingId, window: { day: thursday, from: moment('09:00', thursday) } })
    expect((await findVisit(helper, appointments, { bookingId })).sequence).toBe(2)
    const past = { bookingId, window: { day: monday, from: moment('07:00', monday) } }
    expect(await refusal(moveHome(helper, appointments, past))).toMatchObject({ code: 'appointments/taken' })
    const late = { ...helper, now: moment('12:00', thursday) }
    expect(await refusal(windowsToMove(late, appointments, { bookingId }))).toMatchObject({
      code: 'appointments/too-late',
    })
  })
  it('forgets the door some time after: who travelled reads it no longer', async () => {
    const job = { ...nobody, actor: system('retention') }
    expect(await eraseStops(job)).toBe(0)
    expect(await eraseStops({ ...job, now: moment('08:00', '2022-07-01') })).toBeGreaterThan(0)
    const { rows } = await sql`select 1 from appointments.stop s join appointments.booking b on b.id = s.booking_id
      where b.day = ${thursday} and s.address is null`.execute(db)
    expect(rows).toHaveLength(1)
    await sql`update appointments.stop set address = 'Boomgaardstraat 992', latitude = 51.2,
      longitude = ${eastOf(1).longitude}, erased_at = null`.execute(db)
  })
})

describe('The round of a day', () => {
  it('shows names and addresses to who travels in it, and to planners neither', async () => {
    const [round] = await ownRounds(await travelling('1b'), appointments, tuesday)
    expect(round).toMatchObject({ team: 'ploeg-1', crew: ['Wie op 1a zit', 'Wie op 1b zit'] })
    expect(round?.stops[0]).toMatchObject({ address: 'Boomgaardstraat 992', travelMinutes: 4 })
    expect((await ownRounds(await travelling('2a'), appointments, tuesday)).map(({ team }) => team)).toEqual([
      'ploeg-2',
    ])
    expect(await ownRounds(helper, appointments, tuesday)).toEqual([])
    const outline = JSON.stringify(await outlineOfRounds(planner, appointments, tuesday))
    expect(outline).toContain('ploeg-1')
    expect(outline).not.toContain('Boomgaardstraat')
    expect(outline).not.toContain('Bezoeker')
  })
  it('is told by who travels: there, done, nobody home, and taken back', async () => {
    const on = await travelling('1a')
    const [round] = await ownRounds(on, appointments, tuesday)
    const bookingId = round?.stops[0]?.id ?? ''
    const state = async () => (await findVisit(helper, appointments, { bookingId })).state
    for (const to of ['arrived', 'done', 'no-show', 'booked'] as const) {
      await markStop(on, appointments, { bookingId, to })
      expect(await state()).toBe(to)
    }
    const refused = (who: OpenContext) => refusal(markStop(who, appointments, { bookingId, to: 'done' }))
    expect(await refused(await travelling('2a'))).toMatchObject({ kind: 'missing' })
    expect(await refused({ ...on, now: moment('09:00', monday) })).toMatchObject({ code: 'appointments/other-day' })
  })
})

describe('Who of a team falls ill', () => {
  const friday = '2022-06-17'
  const sick = (seat: string) => ({
    ...{ employeeId: people.get(seat) ?? '', kind: 'sick' as const },
    ...{ startsAt: moment('07:00', friday), endsAt: moment('19:00', friday) },
  })
  it('leaves what one alone may do to the colleague, and has the others called; undone when they come', async () => {
    const pair = await bookHome(helper, appointments, ask('09:00', 1, 'kaart', friday))
    const alone = await bookHome(helper, appointments, ask('09:00', 1, 'geboorte', friday))
    const { absenceId, toCall } = await reportAbsence(planner, appointments, sick('1a'))
    expect(toCall).toBe(1)
    const called = (await callList(planner)).map(({ visit }) => visit.id)
    expect(called).toContain(pair.bookingId)
    expect(called).not.toContain(alone.bookingId)
    expect((await findVisit(helper, appointments, alone)).employeeId).not.toBe(people.get('1a'))
    await reportBack(planner, appointments, absenceId)
    expect((await callList(planner)).map(({ visit }) => visit.id)).not.toContain(pair.bookingId)
    await cancelVisit(helper, appointments, { bookingId: pair.bookingId })
  })
  it('has nothing planned over whom somebody has to call first, when the other team falls out too', async () => {
    const onMonday = (seat: string) => ({
      ...{ employeeId: people.get(seat) ?? '', kind: 'sick' as const },
      ...{ startsAt: moment('07:00', monday), endsAt: moment('19:00', monday) },
    })
    // Four cards fill two hours of the team of two; the other one does the rest.
    for (let card = 0; card < 4; card++) await bookHome(helper, appointments, ask('09:00', 1, 'kaart', monday))
    const alone = await bookHome(helper, appointments, ask('09:00', 1, 'geboorte', monday))
    expect((await findVisit(helper, appointments, alone)).desk).toBe('ploeg-2')
    expect(await reportAbsence(planner, appointments, onMonday('1b'))).toMatchObject({ toCall: 4 })
    // Who is left of the first team could do it, and not while the four stand there.
    expect(await reportAbsence(planner, appointments, onMonday('2a'))).toMatchObject({ toCall: 5 })
    expect((await findVisit(helper, appointments, alone)).desk).toBe('ploeg-2')
  })
  it('for part of the day: who cannot be visited at their time any more is visited within their hours, or called', async () => {
    const day = '2022-06-16'
    const away = (seat: string, from: string, until: string) => ({
      ...{ employeeId: people.get(seat) ?? '', kind: 'sick' as const },
      ...{ startsAt: moment(from, day), endsAt: moment(until, day) },
    })
    const book = () => bookHome(helper, appointments, ask('11:00', 1, 'kaart', day))
    // Who came in first became later for the others, who then called off.
    const last = await book()
    const before = [await book(), await book()]
    const start = async () => (await findVisit(helper, appointments, last)).startsAt
    expect(await start()).toEqual(moment('12:00', day))
    for (const { bookingId } of before) await cancelVisit(helper, appointments, { bookingId })
    // Both are there until noon: they come before, within the same two hours.
    const { absenceId, toCall, served } = await reportAbsence(planner, appointments, away('1b', '12:00', '19:00'))
    expect([toCall, served]).toEqual([0, 1])
    expect(await start()).toEqual(moment('11:00', day))
    // Nobody comes at all then: somebody calls.
    const later = await reportAbsence(planner, appointments, away('1a', '10:30', '12:30'))
    expect((await callList(planner)).map(({ visit }) => visit.id)).toContain(last.bookingId)
    for (const id of [later.absenceId, absenceId]) await reportBack(planner, appointments, id)
  })
  it('for five minutes between four visits that follow each other: one is called, the others keep their time', async () => {
    const day = '2022-06-15'
    for (let card = 0; card < 4; card++) await bookHome(helper, appointments, ask('13:00', 1, 'kaart', day))
    const { absenceId, toCall, served } = await reportAbsence(planner, appointments, {
      ...{ employeeId: people.get('1b') ?? '', kind: 'sick' },
      ...{ startsAt: moment('13:30', day), endsAt: moment('13:35', day) },
    })
    expect([toCall, served]).toEqual([1, 0])
    await reportBack(planner, appointments, absenceId)
  })
  it('counts no more than who is there', async () => {
    const open = { db: db as OpenContext['db'], actor: system('planner'), now: beforeOpening }
    await addAbsence(open, sick('2a'))
    const within = { from: moment('00:00', friday), until: moment('24:00', friday) }
    const teams = teamsOn(city, city.routes?.[0] as never, await rosterBetween(open, within), friday)
    expect(teams.map(({ crew }) => crew.length)).toEqual([2, 0])
  })
})
