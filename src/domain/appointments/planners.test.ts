import { describe, expect, it } from 'vitest'
import { system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { dayChanges } from '../places/index.ts'
import { importShifts, shiftColumns } from '../roster/index.ts'
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
  acceptProposal,
  bookTime,
  callList,
  changeHours,
  changePeriod,
  daysOfPeriod,
  findVisits,
  historyOf,
  noteAttempt,
  previewAbsence,
  previewHours,
  previewPeriod,
  previewRestore,
  proposalLink,
  proposedFor,
  reportAbsence,
  restoreHours,
  restorePeriod,
  timesOn,
  touchedBy,
  weekOf,
} from './index.ts'

const { db } = await testDatabase<AppointmentsTables>()
const city = aCityOfCounters({ places: 2, desks: 2 })
const employees = await staffEveryDesk(db, city, weekFrom(monday, 6))
const appointments = await appointmentsOver(db, city)
const context = anyone(db)
const planner = { ...context, actor: system('planner'), now: new Date('2022-06-13T06:05:00Z') }
const wish = { products: ['kaart'], persons: 1 }
const at = (time: string, day: string) => new Date(`${day}T${time}:00+02:00`)
const [tuesday = '', wednesday = '', thursday = ''] = weekFrom(monday).slice(1)
const book = (time: string, day: string, visitor = aVisitor(), place = 'place-0') =>
  bookTime(context, appointments, { wish, place, startsAt: at(time, day), visitor })
const times = (day: string, place = 'place-0') => timesOn(appointments, wish, { now: beforeOpening, place, day })
const sick = (day: string) => ({
  ...{ employeeId: employees.get('place-0-0') as string, kind: 'sick' as const },
  ...{ startsAt: at('08:05', day), endsAt: at('23:55', day) },
})

describe('A visit that somebody calls about', () => {
  it('is found by code, part of a name, number or mail; a sign that means something in a search is only itself', async () => {
    const contact = { kind: 'phone', value: '+32470000000' } as const
    const { bookingId, code } = await book('09:00', tuesday, aVisitor({ name: 'Rosa_100% Peeters', contact }))
    for (const typed of [code, code.toLowerCase(), 'peeters', '_100%', '0470 00 00 00'])
      expect((await findVisits(planner, typed)).map(({ id }) => id)).toEqual([bookingId])
    for (const typed of ['', 'Pee%ers', '%', 'R_sa']) expect((await findVisits(planner, typed)).length).toBeLessThan(2)
    expect(await findVisits(planner, 'Pee%ers')).toEqual([])
    expect((await historyOf(planner, bookingId)).map(({ kind }) => kind)).toEqual(['booked'])
  })
})

describe('A preview of a sick call', () => {
  it('says what the sick call then does, and changes nothing, in the database and in memory', async () => {
    const mailed = await book('10:00', wednesday)
    const phoned = await book('11:00', wednesday, aVisitor({ contact: { kind: 'phone', value: '+3232000001' } }))
    const before = [times(wednesday), times(wednesday, 'place-1')]
    const preview = await previewAbsence(planner, appointments, sick(wednesday))
    expect([times(wednesday), times(wednesday, 'place-1')]).toEqual(before)
    expect(await callList(planner)).toEqual([])
    const became = (touched: typeof preview) =>
      touched.map(({ visit, proposal, call, cover }) => [visit.id, proposal?.to, call?.reason, cover])
    const { absenceId } = await reportAbsence(planner, appointments, sick(wednesday))
    expect(became(preview)).toEqual(became(await touchedBy(planner, absenceId)))
    expect(preview.map(({ visit }) => visit.id)).toEqual([mailed.bookingId, phoned.bookingId])
  })
  it('today names the second adult who is in the building', async () => {
    await book('12:00', monday)
    const [touched] = await previewAbsence(planner, appointments, sick(monday))
    expect(touched?.cover).toEqual({ secondAdult: 'de verpleegkundige' })
  })
  it('leaves who was called in vain on the list, with the time that is kept; taking it ends the call', async () => {
    const [call] = await callList(planner)
    await noteAttempt(planner, call?.id ?? '')
    const [again] = await callList(planner)
    expect(again).toMatchObject({ reason: 'no-mail', attempts: 1, proposed: { place: 'place-1' } })
    const visitId = again?.visit.id ?? ''
    await acceptProposal(planner, appointments, proposalLink(appointments, visitId))
    expect(await callList(planner)).toEqual([])
    await noteAttempt(planner, call?.id ?? '')
  })
})

describe('The week of a planner', () => {
  const dayOf = (day: string) =>
    weekOf(planner, appointments, { place: 'place-0', from: monday }).find((one) => one.day === day)
  const halfAt = (day: string, time: string) => dayOf(day)?.halfHours.find(({ from }) => from === time)
  it('says capacity, booked and free of every half-hour', async () => {
    expect(halfAt(thursday, '09:00')).toMatchObject({ state: 'open', capacity: 2, booked: 0, free: 2, rostered: 2 })
    await book('09:15', thursday)
    expect(halfAt(thursday, '09:00')).toMatchObject({ capacity: 2, booked: 1, free: 1 })
    expect(halfAt(thursday, '09:30')).toMatchObject({ booked: 0 })
  })
  it('says that too few people are there after a sick call', () => {
    expect(halfAt(wednesday, '09:00')).toMatchObject({ state: 'too-few-people', capacity: 0, rostered: 1 })
  })
  it('shows no time before the first or after the last hour, and a weekend without any', () => {
    expect(dayOf(thursday)?.halfHours.map(({ from }) => from)).toEqual(dayOf(monday)?.halfHours.map(({ from }) => from))
    expect(dayOf(thursday)?.halfHours.at(0)?.from).toBe('09:00')
    expect(dayOf(thursday)?.halfHours.at(-1)?.from).toBe('16:30')
    expect(dayOf('2022-06-18')?.halfHours.every(({ state }) => state === 'closed')).toBe(true)
  })
})

describe('Hours that a planner changes', () => {
  const change = { place: 'place-0', day: thursday, spans: [{ from: '09:00', to: '12:00' }], reason: 'Vorming' }
  it('are previewed without changing anything, and taken back with the proposals that they caused', async () => {
    const { bookingId } = await book('15:00', thursday)
    const preview = await previewHours(planner, appointments, change)
    expect(preview).toMatchObject([{ visit: { id: bookingId }, proposal: { state: 'open' } }])
    expect(times(thursday).at(-1)).toEqual(at('16:45', thursday))
    const free = times(thursday, 'place-1')
    await changeHours(planner, appointments, { change, stranded: 'replan' })
    expect(await proposedFor(context, appointments, proposalLink(appointments, bookingId))).not.toBeNull()
    const second = { ...change, spans: [{ from: '09:00', to: '16:00' }] }
    expect(await changeHours(planner, appointments, { change: second, stranded: 'refuse' })).toMatchObject({
      proposed: 0,
    })
    expect(await proposedFor(context, appointments, proposalLink(appointments, bookingId))).toBeNull()
    await changeHours(planner, appointments, { change, stranded: 'replan' })
    await restoreHours(planner, appointments, { place: 'place-0', day: thursday, stranded: 'refuse' })
    expect(await proposedFor(context, appointments, proposalLink(appointments, bookingId))).toBeNull()
    expect(times(thursday, 'place-1')).toEqual(free)
    expect(times(thursday).at(-1)).toEqual(at('16:45', thursday))
  })
  it('are taken back by choice when a visit was made in them: seen first, then refused or proposed another time', async () => {
    const back = { place: 'place-0', day: '2022-06-18' }
    const aSaturday = { ...change, ...back }
    await changeHours(planner, appointments, { change: aSaturday, stranded: 'refuse' })
    const { bookingId } = await book('10:15', back.day)
    await expect(restoreHours(planner, appointments, { ...back, stranded: 'refuse' })).rejects.toThrow('would-strand')
    const preview = await previewRestore(planner, appointments, back)
    expect(preview).toMatchObject([{ visit: { id: bookingId }, proposal: { state: 'open' } }])
    expect(times(back.day).at(-1)).toEqual(at('11:45', back.day))
    const done = await restoreHours(planner, appointments, { ...back, stranded: 'replan' })
    expect(done).toMatchObject({ proposed: 1, toCall: 0 })
    expect(times(back.day)).toEqual([])
    expect(await proposedFor(context, appointments, proposalLink(appointments, bookingId))).not.toBeNull()
  })
  it('say what is wrong with them, also in a preview', async () => {
    const wrong = { ...change, spans: [{ from: '12:00', to: '09:00' }] }
    expect(await previewHours(planner, appointments, wrong)).toEqual({ mistakes: [{ at: 0, code: 'backwards' }] })
  })
})

describe('A place that closes for some days', () => {
  const [next, sunday, last] = ['2022-06-20', '2022-06-19', '2022-06-21']
  const change = { place: 'place-1', from: '2022-06-17', to: last, spans: [], reason: 'Verbouwing' }
  const closed = async () =>
    (await dayChanges(db as never, { from: '2022-06-17', to: last })).filter(({ place }) => place === 'place-1')
  it('is seen with every visit of those days; none gets a time on one of them; days on which it is closed stay', async () => {
    await importShifts(
      planner as never,
      city,
      [shiftColumns.join(';'), ...[0, 1].map((n) => `place-1-${n};${next};place-1;place-1-${n};09:00;17:00;;`)].join(
        '\n',
      ),
    )
    await appointments.board.refresh()
    const first = await book('10:00', '2022-06-17', aVisitor(), 'place-1')
    const second = await book('11:00', next, aVisitor(), 'place-1')
    const preview = await previewPeriod(planner, appointments, change)
    expect(preview).toMatchObject({
      days: ['2022-06-17', next, last],
      touched: [{ visit: { id: first.bookingId } }, { visit: { id: second.bookingId } }],
    })
    expect(await closed()).toEqual([])
    const refused = changePeriod(planner, appointments, { change, stranded: 'refuse' })
    await expect(refused).rejects.toMatchObject({ code: 'appointments/would-strand' })
    expect(await closed()).toEqual([])
    await changePeriod(planner, appointments, { change, stranded: 'replan' })
    expect((await closed()).map(({ day }) => day).toSorted()).toEqual(['2022-06-17', next, last])
    for (const { bookingId } of [first, second]) {
      const proposed = await proposedFor(context, appointments, proposalLink(appointments, bookingId))
      if (proposed) expect(proposed.proposed.place).toBe('place-0')
    }
  })
  it('opens one day again alone, or all of them; then nothing is asked of anybody', async () => {
    await restoreHours(planner, appointments, { place: 'place-1', day: next, stranded: 'refuse' })
    expect((await closed()).map(({ day }) => day).toSorted()).toEqual(['2022-06-17', last])
    await restorePeriod(planner, appointments, { ...change, stranded: 'refuse' })
    expect(await closed()).toEqual([])
    expect(await callList(planner)).toEqual([])
  })
  it('gets other hours only on days on which it is open, and at most ninety-two of them', async () => {
    const of = (from: string, to: string) => daysOfPeriod(context, appointments, { place: 'place-1', from, to })
    expect(await of(sunday, next)).toEqual([next])
    expect(await of(sunday, sunday)).toEqual([sunday])
    expect(await of(next, sunday)).toEqual([])
    expect(await of('2022-06-20', '2022-09-20')).toEqual([])
  })
})
