import { describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'
import type { City } from '../catalogue/index.ts'
import { momentOf } from '../places/index.ts'
import { employeesToPlan, standInsFor } from '../roster/index.ts'
import {
  aCityOfCounters,
  anEmployee,
  anyone,
  appointmentsOver,
  aVisitor,
  monday,
  staffEveryDesk,
  weekFrom,
} from './appointments.fixture.ts'
import {
  type AppointmentsTables,
  bookTime,
  changeRosterWith,
  endReplacement,
  findVisit,
  replacementsFor,
  replaceWith,
  reportAbsence,
  reportBack,
  timesOn,
  touchedBy,
  undoRoster,
} from './index.ts'

const tuesday = '2022-06-14'
const { db } = await testDatabase<AppointmentsTables>()
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
const appointments = await appointmentsOver(db, city)
const planner = { ...anyone(db), actor: anEmployee('planner') }
const at = (time: string, day = tuesday) => momentOf(day, time) as Date
const wish = { products: ['kaart'], persons: 1 }
const times = (day = tuesday) => timesOn(appointments, wish, { now: planner.now, place: 'place-0', day }).length
const sick = (desk: string, day = tuesday) => ({
  ...{ employeeId: people.get(desk) ?? '', kind: 'sick' as const },
  ...{ startsAt: at('08:00', day), endsAt: at('24:00', day) },
})
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  )

describe('Somebody is ill where nobody can be missed', async () => {
  const open = times()
  const booked = await bookTime(planner, appointments, {
    wish,
    place: 'place-0',
    startsAt: at('11:00'),
    visitor: aVisitor(),
  })
  const { absenceId } = await reportAbsence(planner, appointments, sick('place-0-0'))
  const found = await replacementsFor(planner, appointments, absenceId)
  const first = found[0]

  it('everything closes, and the nearest who knows it is found, with what it reopens', () => {
    expect(times()).toBe(0)
    expect(first).toMatchObject({ from: 'place-1', minutes: 11, themes: ['identity', 'life'] })
    // Three desks from a quarter past nine until half past four: who is sent has their way to go, both ways.
    expect(first?.reopens.halfHours).toBeGreaterThan(40)
    expect(first?.reopens.visits).toBe(1)
  })
  it('looking for one changes nothing', async () => {
    expect(times()).toBe(0)
    expect(await standInsFor(planner as OpenContext, absenceId)).toEqual([])
  })
  it('sending them reopens times, their own place keeps enough people, and the customer keeps the visit', async () => {
    const wanted = { absenceId, employeeId: first?.employee.id ?? '', startsAt: first?.standIn.startsAt ?? at('09:00') }
    await replaceWith(planner, appointments, wanted)
    expect(times()).toBeGreaterThan(open - 5)
    const touched = await touchedBy(planner, absenceId)
    expect(touched.every(({ proposal }) => proposal?.state !== 'open')).toBe(true)
    expect((await findVisit(planner, appointments, booked)).state).toBe('booked')
    // A second who leaves would leave one there alone.
    const { absenceId: other } = await reportAbsence(planner, appointments, sick('place-1-1', '2022-06-15'))
    const again = await replacementsFor(planner, appointments, other)
    expect(again.map(({ from }) => from)).not.toContain('place-0')
    await reportBack(planner, appointments, other)
    expect(await refused(replaceWith(planner, appointments, wanted))).toBe('appointments/nobody-to-send')
  })
  it('a second for the same desk is refused, and none is proposed while somebody is there', async () => {
    expect(await replacementsFor(planner, appointments, absenceId)).toEqual([])
    const colleague = people.get('place-2-0') ?? ''
    const second = replaceWith(planner, appointments, { absenceId, employeeId: colleague, startsAt: at('09:00') })
    expect(await refused(second)).toBe('appointments/nobody-to-send')
  })
  it('who was sent goes back, and it closes again', async () => {
    await endReplacement(planner, appointments, absenceId)
    expect(times()).toBe(0)
    expect(await standInsFor(planner as OpenContext, absenceId)).toEqual([])
  })
  it('is undone when the colleague comes: everybody sits at their own desk', async () => {
    const [again] = await replacementsFor(planner, appointments, absenceId)
    if (!again) throw new Error('nobody was found')
    await replaceWith(planner, appointments, {
      absenceId,
      employeeId: again.employee.id,
      startsAt: again.standIn.startsAt,
    })
    await reportBack(planner, appointments, absenceId)
    expect(await standInsFor(planner as OpenContext, absenceId)).toEqual([])
    expect(times()).toBe(open)
    expect(await findVisit(planner, appointments, booked)).toMatchObject({ state: 'booked', startsAt: at('11:00') })
    expect(await replacementsFor(planner, appointments, absenceId)).toEqual([])
  })
})

describe('Who stands in elsewhere and knows a theme no longer', () => {
  const friday = '2022-06-17'
  it('is looked at where they stand in too: what nobody else there can take gets another time, and comes back', async () => {
    const { absenceId } = await reportAbsence(planner, appointments, sick('place-0-0', friday))
    const [found] = await replacementsFor(planner, appointments, absenceId)
    if (!found) throw new Error('nobody was found')
    const { id } = found.employee
    await replaceWith(planner, appointments, { absenceId, employeeId: id, startsAt: found.standIn.startsAt })
    const visits = []
    for (const _desk of [1, 2, 3]) {
      const ask = { wish, place: 'place-0', startsAt: at('14:00', friday), visitor: aVisitor() }
      visits.push(await findVisit(planner, appointments, await bookTime(planner, appointments, ask)))
    }
    const theirs = visits.find(({ employeeId }) => employeeId === id)
    expect(theirs).toBeDefined()
    const person = (await employeesToPlan(planner as OpenContext)).find((one) => one.id === id)
    if (!person) throw new Error('nobody has this id')
    const typed = { ...person, email: '', place: person.place ?? '', themes: ['life'] }
    const changed = await changeRosterWith(planner, appointments, {
      ...{ change: { kind: 'employee', id, typed }, stranded: 'replan' },
    })
    if ('mistakes' in changed) throw new Error(JSON.stringify(changed.mistakes))
    const touched = await touchedBy(planner, changed.changeId)
    expect(touched.map(({ visit, proposal }) => [visit.id, proposal?.state])).toEqual([[theirs?.id, 'open']])
    await undoRoster(planner, appointments, { changeId: changed.changeId, stranded: 'refuse' })
    const again = await findVisit(planner, appointments, { bookingId: theirs?.id ?? '' })
    expect([again.state, again.employeeId]).toEqual(['booked', id])
    expect(times(friday)).toBeGreaterThan(0)
  })
})
