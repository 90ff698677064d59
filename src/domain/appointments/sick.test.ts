import { sql } from 'kysely'
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
  cancelVisit,
  changeHours,
  confirmHold,
  declineOffer,
  declineProposal,
  endOffer,
  endProposal,
  findVisit,
  holdTime,
  joinWaitingList,
  leaveWaitingList,
  moveVisit,
  offeredTo,
  proposalLink,
  proposedFor,
  reportAbsence,
  reportBack,
  takeOffer,
  timesOn,
  visitsOn,
} from './index.ts'

const { db } = await testDatabase<AppointmentsTables>()
const city = aCityOfCounters({ places: 2, desks: 2 })
const employees = await staffEveryDesk(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
const context = anyone(db)
const planner = { ...context, actor: system('planner'), now: new Date('2022-06-13T06:05:00Z') }
const wish = { products: ['kaart'], persons: 1 }
const at = (time: string, day: string) => new Date(`${day}T${time}:00+02:00`)
const [tuesday = '', wednesday = '', thursday = '', friday = ''] = weekFrom(monday).slice(1)
const book = (time: string, day: string, contact = aVisitor().contact) =>
  bookTime(context, appointments, { wish, place: 'place-0', startsAt: at(time, day), visitor: aVisitor({ contact }) })
const times = (day: string, place = 'place-0') => timesOn(appointments, wish, { now: beforeOpening, place, day })
const visit = (given: { bookingId: string }) => findVisit(planner, appointments, { bookingId: given.bookingId })
const sick = (desk: string, day: string) =>
  reportAbsence(planner, appointments, {
    ...{ employeeId: employees.get(desk) as string, kind: 'sick' },
    ...{ startsAt: at('08:05', day), endsAt: at('23:55', day) },
  })
const told = async (what: string) =>
  (
    await sql<{
      id: string
    }>`select data->>'bookingId' as id from platform.outbox where data->>'what' = ${what}`.execute(db)
  ).rows.map(({ id }) => id)

describe('A sick call this morning, at a place where two have to be', () => {
  it('closes what is free at once; who is booked is served by the colleague, with a named second adult; undone when they come', async () => {
    const [first, second, alone] = [
      await book('09:00', monday),
      await book('09:00', monday),
      await book('10:00', monday),
    ]
    const held = await holdTime(context, appointments, {
      wish,
      place: 'place-0',
      startsAt: at('11:00', monday),
      keeper: 'x',
    })
    const before = await Promise.all([first, second, alone].map(visit))

    const outcome = await sick('place-0-0', monday)
    expect(times(monday)).toEqual([])
    expect(times(monday, 'place-1')).toHaveLength(32)
    // At nine the colleague has a visit of their own: the other gets a proposal.
    expect(outcome).toMatchObject({ served: 2, proposed: 1, toCall: 0 })
    const day = await visitsOn(planner, { place: 'place-0', day: monday })
    const booked = day.filter(({ state }) => state === 'booked')
    expect(booked).toHaveLength(3)
    const served = booked.filter(({ employeeId }) => employeeId === employees.get('place-0-1'))
    expect(served.map(({ secondAdult }) => secondAdult)).toEqual(['de verpleegkundige', 'de verpleegkundige'])
    await expect(confirmHold(context, appointments, { link: held.link, visitor: aVisitor() })).rejects.toThrow(
      'hold-expired',
    )
    await expect(book('12:00', monday)).rejects.toThrow('not-offered')

    await reportBack(planner, appointments, outcome.absenceId)
    await reportBack(planner, appointments, outcome.absenceId)
    expect(await Promise.all([first, second, alone].map(visit))).toEqual(before)
    expect(times(monday).length).toBeGreaterThan(29)
    expect((await visitsOn(planner, { place: 'place-0', day: monday })).every(({ secondAdult }) => !secondAdult)).toBe(
      true,
    )
    expect(await told('stays')).toHaveLength(1)
  })
})

describe('A sick call for a later day', () => {
  it('proposes another time by mail or by text, one click to accept, and calls who has only a telephone on a wire', async () => {
    const [mailed, texted, phoned] = [
      await book('09:00', tuesday),
      await book('10:00', tuesday, { kind: 'phone', value: '+32470000000' }),
      await book('11:00', tuesday, { kind: 'phone', value: '+3232000000' }),
    ]
    const outcome = await sick('place-0-1', tuesday)
    expect(outcome).toMatchObject({ served: 0, proposed: 2, toCall: 1 })
    expect(await told('proposed')).toEqual(expect.arrayContaining([mailed.bookingId, texted.bookingId]))
    expect((await callList(planner)).map(({ reason, visit: { id } }) => [reason, id])).toEqual([
      ['no-mail', phoned.bookingId],
    ])
    // Nothing is cancelled meanwhile.
    expect(await visit(mailed)).toMatchObject({ state: 'booked', startsAt: at('09:00', tuesday) })

    const link = proposalLink(appointments, mailed.bookingId)
    const proposed = (await proposedFor(context, appointments, link))?.proposed
    const moved = await acceptProposal(context, appointments, link)
    expect(await acceptProposal(context, appointments, link)).toEqual(moved)
    expect(moved).toMatchObject({ ...proposed, bookingId: mailed.bookingId })
    expect(await visit(mailed)).toMatchObject({ state: 'booked', sequence: 1 })
  })
  it('calls who declines, or does not answer', async () => {
    const [one, other] = [await book('14:00', wednesday), await book('15:00', wednesday)]
    await sick('place-0-0', wednesday)
    await declineProposal(context, appointments, proposalLink(appointments, one.bookingId))
    await endProposal(planner, other.bookingId)
    expect((await visit(other)).state).toBe('booked')
    await sql`update appointments.booking set expires_at = now() - interval '1 minute' where for_booking = ${other.bookingId}`.execute(
      db,
    )
    await endProposal(planner, other.bookingId)
    const calls = (await callList(planner)).filter(({ visit: { day } }) => day === wednesday)
    expect(calls.map(({ reason }) => reason)).toEqual(['declined', 'no-answer'])
  })
  it('is not for everybody to tell, nor a proposal to accept with another link', async () => {
    await expect(reportBack(context, appointments, 'x')).rejects.toThrow('planners-only')
    const given = await book('16:00', thursday)
    await expect(acceptProposal(context, appointments, given.link)).rejects.toThrow('not-found')
  })
})

describe('Hours that change', () => {
  const change = { place: 'place-0', day: thursday, spans: [{ from: '09:00', to: '12:00' }], reason: 'Vorming' }
  it('are refused when they would strand a visit, or propose it another time, by choice', async () => {
    const given = await book('15:00', thursday)
    await expect(changeHours(planner, appointments, { change, stranded: 'refuse' })).rejects.toThrow('would-strand')
    expect(times(thursday).at(-1)).toEqual(at('16:45', thursday))
    const outcome = await changeHours(planner, appointments, { change, stranded: 'replan' })
    expect(outcome).toMatchObject({ served: 0, proposed: 2, toCall: 0 })
    expect(times(thursday).at(-1)).toEqual(at('11:45', thursday))
    expect((await visit(given)).state).toBe('booked')
  })
})

describe('The waiting list', () => {
  const hope = (places = ['place-0']) => ({ wish, places, fromDay: friday, toDay: friday, visitor: aVisitor() })
  const first = async (time = '09:00') => {
    const given = await book(time, friday)
    const before = await joinWaitingList(context, appointments, {
      ...hope(),
      wish: { products: ['geboorte'], persons: 1 },
    })
    const one = await joinWaitingList(context, appointments, hope())
    const two = await joinWaitingList(context, appointments, hope())
    return { given, before, one, two }
  }
  it('gives a freed time to the first whom it fits, for some minutes; then to the next', async () => {
    const { given, one, two } = await first()
    const filler = await book('09:00', friday)
    await cancelVisit(context, appointments, given)
    expect(times(friday)).not.toContainEqual(at('09:00', friday))
    await expect(takeOffer(context, appointments, two.link)).rejects.toThrow('hold-expired')
    // It still runs: the job that comes too early changes nothing.
    await endOffer(planner, appointments, one.waitingId)
    await leaveWaitingList(context, appointments, one.link)
    const taken = await takeOffer(context, appointments, two.link)
    expect(taken).toMatchObject({ place: 'place-0', startsAt: at('09:00', friday) })
    expect(await takeOffer(context, appointments, two.link)).toEqual(taken)
    await cancelVisit(context, appointments, filler)
    expect(times(friday)).toContainEqual(at('09:00', friday))
  })
  it('gets the time that somebody moves away from', async () => {
    const { given, one, two } = await first()
    await moveVisit(context, appointments, {
      link: given.link,
      to: { place: 'place-1', startsAt: at('13:00', friday) },
    })
    expect(await takeOffer(context, appointments, one.link)).toMatchObject({ startsAt: at('09:00', friday) })
    await leaveWaitingList(context, appointments, two.link)
  })
  it('keeps who lets an offer go, and offers that time to the next', async () => {
    const { given, one, two } = await first('10:00')
    await cancelVisit(context, appointments, given)
    await declineOffer(context, appointments, one.link)
    await declineOffer(context, appointments, one.link)
    expect(await offeredTo(context, appointments, one.link)).toBe(null)
    const taken = await takeOffer(context, appointments, two.link)
    await cancelVisit(context, appointments, taken)
    expect((await offeredTo(context, appointments, one.link))?.offered.startsAt).toEqual(at('10:00', friday))
    await leaveWaitingList(context, appointments, one.link)
  })
  it('looks at the days of the week, and holds each person once for the same', async () => {
    const visitor = aVisitor()
    const given = await book('11:00', friday)
    const never = { ...hope(), visitor, weekdays: [1, 2] }
    const { link } = await joinWaitingList(context, appointments, never)
    await expect(joinWaitingList(context, appointments, never)).rejects.toThrow('waits-already')
    await cancelVisit(context, appointments, given)
    expect(await offeredTo(context, appointments, link)).toBe(null)
    await leaveWaitingList(context, appointments, link)
    await leaveWaitingList(context, appointments, (await joinWaitingList(context, appointments, never)).link)
  })
})
