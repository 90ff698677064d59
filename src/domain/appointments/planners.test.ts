import { describe, expect, it } from 'vitest'
import { system } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
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
  findVisits,
  historyOf,
  noteAttempt,
  previewAbsence,
  previewHours,
  previewRestore,
  proposalLink,
  proposedFor,
  reportAbsence,
  restoreHours,
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
const book = (time: string, day: string, visitor = aVisitor()) =>
  bookTime(context, appointments, { wish, place: 'place-0', startsAt: at(time, day), visitor })
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
