import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type OpenContext, system } from '#platform/context.ts'
import { brokenConstraint, openDatabase } from '#platform/database/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { City } from '../catalogue/index.ts'
import { momentOf } from '../places/index.ts'
import { addStandIn, answersFor, importShifts, saveEmployee, shiftColumns, standInsFor } from '../roster/index.ts'
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
  answerOfDayOff,
  bookTime,
  daysOffFor,
  endReplacement,
  findVisit,
  reportAbsence,
  reportBack,
  timesOn,
} from './index.ts'

const tuesday = '2022-06-14'
const { db, url } = await testDatabase<AppointmentsTables>()
const plain = aCityOfCounters({ places: 3, desks: 3 })
/** The second place is two kilometres away, the third five; at the first nobody may be missed. */
const city: City = {
  ...plain,
  places: plain.places.map((place, at) => ({
    ...place,
    position: { latitude: 51.2, longitude: 4.42 + ([0, 2, 5][at] ?? 0) / 69.75 },
  })),
  counters: plain.counters?.map((counter, at) =>
    at === 0 ? { ...counter, minimumStaff: [{ people: 3, validFrom: '2021-01-01' }], alone: [] } : counter,
  ),
  travel: [{ detour: 1.3, walkingKmh: 4.5, cyclingKmh: 15, validFrom: '2021-01-01' }],
}
const people = await staffEveryDesk(db, city, weekFrom(monday))

/** Somebody who works on one other day, and not on the Tuesday. */
async function off(number: string, themes: readonly string[], line: string): Promise<string> {
  const office = { db: db as never, actor: system('planner'), now: beforeOpening }
  const id = await saveEmployee(office, { number, name: number, themes, languages: ['nl'], certificates: [] })
  const outcome = await importShifts(office, city, [shiftColumns.join(';'), `${number};${line};;`].join('\n'))
  if ('mistakes' in outcome) throw new Error(JSON.stringify(outcome.mistakes[0]))
  return id
}
const here = await off('van-hier', ['identity', 'life'], '2022-06-20;place-0;place-0-0;09:00;17:00')
const near = await off('van-ginder', ['identity', 'life'], '2022-06-20;place-1;place-1-0;09:00;17:00')
await off('kent-het-niet', ['mobility'], '2022-06-20;place-1;place-1-1;09:00;17:00')
await off('werkte-laat', ['identity', 'life'], `${monday};place-2;place-2-0;17:00;23:00`)
const ill = await off('is-ziek', ['identity', 'life'], '2022-06-20;place-2;place-2-0;09:00;17:00')

const appointments = await appointmentsOver(db, city)
const planner = { ...anyone(db), actor: anEmployee('planner') }
const at = (time: string, day = tuesday) => momentOf(day, time) as Date
const wish = { products: ['kaart'], persons: 1 }
const times = () => timesOn(appointments, wish, { now: planner.now, place: 'place-0', day: tuesday }).length
const sick = (employeeId: string) => ({
  ...{ employeeId, kind: 'sick' as const, startsAt: at('08:00'), endsAt: at('24:00') },
})
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  )
const broken = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => brokenConstraint(error),
  )

describe('Somebody is ill, and others have a day off', async () => {
  const open = times()
  const booked = await bookTime(planner, appointments, {
    wish,
    place: 'place-0',
    startsAt: at('11:00'),
    visitor: aVisitor(),
  })
  await reportAbsence(planner, appointments, sick(ill))
  const { absenceId } = await reportAbsence(planner, appointments, sick(people.get('place-0-0') ?? ''))
  const look = () => daysOffFor(planner, appointments, absenceId)
  const said = (employeeId: string, answer: 'yes' | 'no' | 'not-reached', context = planner, over = appointments) =>
    answerOfDayOff(context, over, { absenceId, employeeId, day: tuesday, answer })

  it('who knows it and works at that place or near is found, with what they would reopen; nobody else', async () => {
    const found = await look()
    expect(found.map(({ employee, usual, minutes }) => [employee.id, usual, minutes])).toEqual([
      [here, 'place-0', 0],
      [near, 'place-1', 11],
    ])
    expect(found[0]?.reopens.visits).toBe(1)
    expect(found[0]?.reopens.halfHours).toBeGreaterThan(40)
    expect(found[0]?.standIn).toMatchObject({ startsAt: at('09:00'), endsAt: at('17:00') })
  })

  it('what rest they would lack is said before anybody calls: a seventh day in a row', async () => {
    expect((await look()).map(({ rest }) => rest)).toEqual([[], []])
    const evenings = [15, 16, 17, 18, 19].map((day) => `van-hier;2022-06-${day};place-0;place-0-0;18:00;19:00;;`)
    await importShifts(
      { ...planner, actor: system('planner') } as OpenContext,
      city,
      [shiftColumns.join(';'), ...evenings].join('\n'),
    )
    const [first, second] = await look()
    expect(first?.rest.map((one) => (one.kind === 'days-in-row' ? one.days : one.kind))).toEqual(['weekly', 7])
    expect(second?.rest).toEqual([])
  })

  it('looking sends nobody and says of nobody that they said yes', async () => {
    expect(times()).toBe(0)
    expect(await standInsFor(planner as OpenContext, absenceId)).toEqual([])
    expect(await answersFor(planner as OpenContext, absenceId)).toEqual([])
  })

  it('without a yes the database sends nobody who has a day off, nor with the yes of somebody else', async () => {
    const [first] = await look()
    if (!first) throw new Error('nobody was found')
    expect(await broken(addStandIn(planner as OpenContext, first.standIn))).toBe('stand_in_needs_yes')
    await said(near, 'no')
    const { rows } = await sql<{ id: string }>`select id from roster.asked`.execute(db)
    const id = rows[0]?.id ?? ''
    expect(await broken(addStandIn(planner as OpenContext, { ...first.standIn, employeeId: near }, id))).toBe(
      'stand_in_needs_yes',
    )
  })

  it('a no and who was not reached are kept, and send nobody', async () => {
    await said(here, 'not-reached')
    const found = await look()
    expect(found.map(({ asked }) => asked?.answer)).toEqual(['not-reached', 'no'])
    expect(times()).toBe(0)
  })

  it('a yes sends them: times are open again and the visit goes on; of two planners at once one sends', async () => {
    const second = openDatabase<AppointmentsTables>(url)
    const there = await appointmentsOver(second.db, city)
    const outcomes = await Promise.all([
      refused(said(here, 'yes')),
      refused(said(near, 'yes', { ...planner, db: second.db }, there)),
    ])
    expect(outcomes.toSorted()).toEqual(['appointments/nobody-to-send', null].toSorted())
    expect(outcomes.filter((one) => one === null)).toHaveLength(1)
    await there.board.close()
    await second.close()
    const sent = await standInsFor(planner as OpenContext, absenceId)
    expect(sent).toHaveLength(1)
    await appointments.board.refresh()
    expect(times()).toBeGreaterThan(open - 5)
    expect((await findVisit(planner, appointments, booked)).state).toBe('booked')
    // A yes of who could not be sent any more is not written down: they would be waited for.
    expect((await answersFor(planner as OpenContext, absenceId)).filter(({ answer }) => answer === 'yes')).toHaveLength(
      1,
    )
  })

  it('who was sent goes home again, and comes once more only after another yes', async () => {
    await endReplacement(planner, appointments, absenceId)
    expect(times()).toBe(0)
    await said(here, 'yes')
    expect(times()).toBeGreaterThan(open - 5)
    const [sent] = await standInsFor(planner as OpenContext, absenceId)
    await reportBack(planner, appointments, absenceId)
    expect(await standInsFor(planner as OpenContext, absenceId)).toEqual([])
    expect(await look()).toEqual([])
    expect(await refused(said(here, 'yes'))).toBe('appointments/too-late')

    // One yes sends one person once.
    const { rows } = await sql<{ id: string }>`select id from roster.asked
      where employee_id = ${here} and answer = 'yes' order by at desc, id desc limit 1`.execute(db)
    if (!sent) throw new Error('nobody was sent')
    const { id: _, ...again } = sent
    const yes = rows[0]?.id ?? ''
    expect(await broken(addStandIn(planner as OpenContext, again, yes))).toBe('stand_in_yes_id_key')
    expect(await broken(addStandIn(planner as OpenContext, { ...again, employeeId: near }, yes))).not.toBeNull()
  })
})
