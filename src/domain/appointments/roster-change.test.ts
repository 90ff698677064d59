import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { brokenConstraint, openDatabase } from '#platform/database/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { momentOf } from '../places/index.ts'
import { employeesToPlan, rosterBetween, shiftColumns, shiftsToPlan } from '../roster/index.ts'
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
  callList,
  changeRosterWith,
  findVisit,
  importRoster,
  previewRoster,
  proposalLink,
  proposedFor,
  reportAbsence,
  reportBack,
  timesOn,
  undoRoster,
} from './index.ts'

const { db, url } = await testDatabase<AppointmentsTables>()
const plain = aCityOfCounters({ places: 2, desks: 3 })
const city = {
  ...plain,
  visits: plain.visits?.map((kind) => (kind.product === 'geboorte' ? { ...kind, certificate: 'birth' } : kind)) ?? [],
}
const [, tuesday = '', wednesday = '', thursday = '', friday = ''] = weekFrom(monday)
const people = await staffEveryDesk(db, city, weekFrom(monday))
const appointments = await appointmentsOver(db, city)
const planner = { ...anyone(db), actor: anEmployee('planner') }
const open = planner as OpenContext
const wish = { products: ['kaart'], persons: 1 }
const birth = { products: ['geboorte'], persons: 1 }
const times = (day: string, place = 'place-0', of = wish) =>
  timesOn(appointments, of, { now: planner.now, place, day }).length
const at = (time: string, day: string) => momentOf(day, time) as Date
const book = (day: string, time: string, place = 'place-0') =>
  bookTime(planner, appointments, { wish, place, startsAt: at(time, day), visitor: aVisitor() })
const idOf = (desk: string) => people.get(desk) as string
const lines = (...written: string[]) => [shiftColumns.join(';'), ...written].join('\n')
const shiftOf = async (desk: string, day: string) =>
  (await shiftsToPlan(open, { place: desk.slice(0, 7), day })).find((one) => one.desk === desk)?.id ?? ''
const shifts = (instead: 'days' | readonly string[], ...written: string[]) =>
  ({ kind: 'shifts', text: written.length === 0 ? '' : lines(...written), instead }) as const
const change = (of: Parameters<typeof previewRoster>[2], stranded: 'refuse' | 'replan' = 'replan') =>
  changeRosterWith(planner, appointments, { change: of, stranded })
const done = async (...of: Parameters<typeof change>) => {
  const changed = await change(...of)
  if ('mistakes' in changed) throw new Error(JSON.stringify(changed.mistakes))
  return changed
}
const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  )
const written = async () => {
  const { shifts: all } = await rosterBetween(open, { from: at('00:00', monday), until: at('24:00', friday) })
  return all.map(({ employeeId, desk, startsAt, endsAt }) => [employeeId, desk, startsAt, endsAt])
}
const typedOf = async (id: string) => {
  const found = (await employeesToPlan(open)).find((one) => one.id === id)
  if (!found) throw new Error(`nobody has ${id}`)
  return { ...found, email: found.email ?? '', place: found.place ?? '' }
}

describe('A shift that a planner takes away', () => {
  it('is seen first with the visits that it touches and what closes; nothing is changed by looking', async () => {
    const { bookingId } = await book(tuesday, '10:00')
    const visit = await findVisit(planner, appointments, { bookingId })
    const desk = visit.desk
    const before = [await written(), times(tuesday)]
    const preview = await previewRoster(planner, appointments, shifts([await shiftOf(desk, tuesday)]))
    expect(preview).toMatchObject({ touched: [{ visit: { id: bookingId }, cover: { secondAdult: '' } }], short: [] })
    expect([await written(), times(tuesday)]).toEqual(before)

    const { changeId } = await done(shifts([await shiftOf(desk, tuesday)]))
    expect((await findVisit(planner, appointments, { bookingId })).desk).not.toBe(desk)
    await undoRoster(planner, appointments, { changeId, stranded: 'refuse' })
    expect((await findVisit(planner, appointments, { bookingId })).desk).toBe(desk)
    expect([await written(), times(tuesday)]).toEqual(before)
    // Twice, it changes nothing.
    await undoRoster(planner, appointments, { changeId, stranded: 'refuse' })
    expect(await written()).toEqual(before[0])
  })
  it('never leaves one person alone with an offer: the place closes, and who is booked gets a proposal', async () => {
    const { bookingId } = await book(wednesday, '10:00')
    const two = shifts([await shiftOf('place-0-0', wednesday), await shiftOf('place-0-1', wednesday)])
    const preview = await previewRoster(planner, appointments, two)
    expect(preview).toMatchObject({ short: [{ place: 'place-0', day: wednesday, people: 1, minimum: 2 }] })
    expect(await refused(change(two, 'refuse'))).toBe('appointments/would-strand')
    expect(times(wednesday)).toBeGreaterThan(0)
    const { changeId } = await done(two)
    expect(times(wednesday)).toBe(0)
    const proposed = await proposedFor(planner, appointments, proposalLink(appointments, bookingId))
    expect(proposed?.proposed.place).toBe('place-1')
    await undoRoster(planner, appointments, { changeId, stranded: 'refuse' })
    expect(await proposedFor(planner, appointments, proposalLink(appointments, bookingId))).toBeNull()
    expect(await callList(planner)).toEqual([])
  })
})

describe('A shift that is taken away of who was ill', () => {
  it('is not there when he comes after all: his visit stays with a colleague', async () => {
    const { bookingId } = await book(friday, '10:00')
    const { employeeId, desk } = await findVisit(planner, appointments, { bookingId })
    const absence = { employeeId, startsAt: at('08:00', friday), endsAt: at('18:00', friday), kind: 'sick' } as const
    const { absenceId } = await reportAbsence(planner, appointments, absence)
    const { changeId } = await done(shifts([await shiftOf(desk, friday)]))
    await reportBack(planner, appointments, absenceId)
    const visit = await findVisit(planner, appointments, { bookingId })
    const { shifts: there } = await rosterBetween(open, { from: at('00:00', friday), until: at('24:00', friday) })
    expect(there.map((shift) => shift.employeeId)).toContain(visit.employeeId)
    expect(visit.employeeId).not.toBe(employeeId)
    await undoRoster(planner, appointments, { changeId, stranded: 'refuse' })
  })
})

describe('A shift that a planner changes', () => {
  const short = 'place-1-0;2022-06-16;place-1;place-1-0;09:00;13:00;11:00;11:30'
  it('takes the place of the old one, with its break', async () => {
    const before = times(thursday, 'place-1')
    const { changeId } = await done(shifts([await shiftOf('place-1-0', thursday)], short))
    const [now] = (await shiftsToPlan(open, { place: 'place-1', day: thursday })).filter(
      ({ desk }) => desk === 'place-1-0',
    )
    expect(now).toMatchObject({ endsAt: at('13:00', thursday), pause: { from: at('11:00', thursday) } })
    await undoRoster(planner, appointments, { changeId, stranded: 'refuse' })
    expect(times(thursday, 'place-1')).toBe(before)
  })
  it('clashes with nothing else; with mistakes nothing is taken away either', async () => {
    const before = await written()
    const old = [await shiftOf('place-1-0', thursday)]
    const clash = await change(shifts(old, 'place-1-0;2022-06-16;place-1;place-1-1;09:00;13:00;;'))
    expect(clash).toMatchObject({ mistakes: [{ line: 2, code: 'desk-twice' }] })
    expect(await written()).toEqual(before)
  })
  it('that somebody else changed meanwhile is refused, and so is taking back what changed since', async () => {
    const old = [await shiftOf('place-1-0', thursday)]
    const first = await done(shifts(old, short))
    expect(await refused(change(shifts(old, short)))).toBe('roster/changed-since')
    const second = await done(shifts([await shiftOf('place-1-0', thursday)]))
    expect(await refused(undoRoster(planner, appointments, { changeId: first.changeId, stranded: 'refuse' }))).toBe(
      'roster/changed-since',
    )
    for (const { changeId } of [second, first])
      await undoRoster(planner, appointments, { changeId, stranded: 'refuse' })
  })
  it('on a Sunday after six days says what rest is lacking', async () => {
    const added = await done(shifts([], 'place-0-0;2022-06-18;place-0;place-0-0;09:00;12:00;;'))
    const sunday = shifts([], 'place-0-0;2022-06-19;place-0;place-0-0;09:00;12:00;;')
    expect(await previewRoster(planner, appointments, sunday)).toMatchObject({
      rest: [{ employeeId: idOf('place-0-0'), kind: 'days-in-row', days: 7 }],
    })
    await undoRoster(planner, appointments, { changeId: added.changeId, stranded: 'refuse' })
  })
  it('on a day that is over stays as it was', async () => {
    const later = { ...planner, now: at('08:00', thursday) }
    const old = shifts([await shiftOf('place-1-0', tuesday)])
    expect(await previewRoster(later, appointments, old)).toEqual({ mistakes: [{ code: 'past-day' }] })
    const added = shifts([], 'place-1-0;2022-06-14;place-1;place-1-0;18:00;19:00;;')
    expect(await previewRoster(later, appointments, added)).toMatchObject({ mistakes: [{ code: 'past-day' }] })
  })
})

describe('A corrected file', () => {
  const corrected = [0, 1].map((desk) => `place-1-${desk};2022-06-17;place-1;place-1-${desk};09:00;12:00;;`)
  it('takes the place of all shifts of its places and days, and of no other', async () => {
    const before = await written()
    const { changeId, removed, added } = await done(shifts('days', ...corrected))
    expect([removed, added.length]).toEqual([3, 2])
    expect((await written()).length).toBe(before.length - 1)
    await undoRoster(planner, appointments, { changeId, stranded: 'refuse' })
    expect(await written()).toEqual(before)
  })
  it('with a mistake changes nothing at all', async () => {
    const before = await written()
    const outcome = await change(shifts('days', ...corrected, 'nobody;2022-06-17;place-1;place-1-2;09:00;12:00;;'))
    expect(outcome).toMatchObject({ mistakes: [{ line: 4, code: 'unknown-employee' }] })
    expect(await written()).toEqual(before)
  })
})

describe('A file that was added', () => {
  it('is taken back too, until its day is over', async () => {
    const before = await written()
    const evening = lines('place-1-0;2022-06-17;place-1;place-1-0;18:00;20:00;;')
    const read = await importRoster(planner, appointments, evening)
    if ('mistakes' in read) throw new Error('it was not read')
    const of = { changeId: read.changeId, stranded: 'refuse' } as const
    const later = { ...planner, now: at('08:00', '2022-06-18') }
    expect(await refused(undoRoster(later, appointments, of))).toBe('roster/changed-since')
    await undoRoster(planner, appointments, of)
    expect(await written()).toEqual(before)
  })
})

describe('Somebody who is added', () => {
  const typed = {
    ...{ number: 'P9', name: 'Rosa Nieuw', email: 'Rosa@stad.example', themes: ['life'], languages: ['nl'] },
    ...{ certificates: ['birth'], place: 'place-0' },
  }
  it('receives people as soon as they are rostered, and alone holds a certificate that a visit asks', async () => {
    expect(times(friday, 'place-0', birth)).toBe(0)
    await done({ kind: 'employee', id: null, typed })
    await done(shifts([await shiftOf('place-0-0', friday)], 'P9;2022-06-17;place-0;place-0-0;09:00;17:00;;'))
    expect(times(friday, 'place-0', birth)).toBeGreaterThan(10)
    expect(times(thursday, 'place-0', birth)).toBe(0)
  })
  it('has a number and an address of their own', async () => {
    const again = await change({ kind: 'employee', id: null, typed })
    expect(again).toMatchObject({ mistakes: [{ code: 'number-taken' }, { code: 'address-taken' }] })
  })
})

describe('Somebody who knows a theme no longer', () => {
  it('is seen with the visits that nobody else can take; those get another time, never with them', async () => {
    const id = idOf('place-0-2')
    const others = ['place-0-0', 'place-0-1'].map((desk) => idOf(desk))
    for (const other of others)
      await done({ kind: 'employee', id: other, typed: { ...(await typedOf(other)), themes: ['life'] } })
    const { bookingId } = await book(thursday, '14:00')
    expect((await findVisit(planner, appointments, { bookingId })).employeeId).toBe(id)
    const typed = { ...(await typedOf(id)), themes: ['life'] }
    const asked = { kind: 'employee', id, typed } as const
    const preview = await previewRoster(planner, appointments, asked)
    expect('touched' in preview && preview.touched.map(({ visit }) => visit.id)).toContain(bookingId)
    expect(await refused(change(asked, 'refuse'))).toBe('appointments/would-strand')
    const { changeId } = await done(asked)
    const proposed = await proposedFor(planner, appointments, proposalLink(appointments, bookingId))
    expect(proposed?.proposed.place).toBe('place-1')
    expect(times(friday)).toBe(0)
    await undoRoster(planner, appointments, { changeId, stranded: 'refuse' })
    expect(times(friday)).toBeGreaterThan(0)
    expect(await proposedFor(planner, appointments, proposalLink(appointments, bookingId))).toBeNull()
  })
})

describe('Somebody who stops', () => {
  it('has no shift after the last day, is offered by nobody, and comes back with their shifts when it is taken back', async () => {
    const before = await written()
    const id = idOf('place-1-2')
    const { changeId, removed } = await done({ kind: 'end', id, lastDay: wednesday })
    expect(removed).toBe(2)
    const line = lines('place-1-2;2022-06-17;place-1;place-1-2;09:00;12:00;;')
    expect(await change({ kind: 'shifts', text: line, instead: [] })).toMatchObject({
      mistakes: [{ code: 'employee-gone' }],
    })
    await undoRoster(planner, appointments, { changeId, stranded: 'refuse' })
    expect(await written()).toEqual(before)
  })
  it('before yesterday is not possible: what was, was', async () => {
    const gone = { kind: 'end', id: idOf('place-1-2'), lastDay: '2022-06-11' } as const
    expect(await change(gone)).toEqual({ mistakes: [{ code: 'past-day' }] })
  })
  it('is rostered by no statement that goes round the program', async () => {
    const broken = sql`update roster.employee set ends_on = '2022-06-14' where number = 'place-1-2'`.execute(db)
    expect(await broken.then(() => null, brokenConstraint)).toBe('end_before_shift')
    const { changeId } = await done({ kind: 'end', id: idOf('place-1-2'), lastDay: wednesday })
    const late = sql`
      insert into roster.shift (id, employee_id, place, desk, starts_at, ends_at, by, at)
      select gen_random_uuid(), id, 'place-1', 'place-1-2', '2022-06-17 08:00Z', '2022-06-17 09:00Z', 'x', now()
      from roster.employee where number = 'place-1-2'`.execute(db)
    expect(await late.then(() => null, brokenConstraint)).toBe('shift_after_end')
    await undoRoster(planner, appointments, { changeId, stranded: 'refuse' })
  })
})

describe('Two planners at once', () => {
  it('one takes a shift away and the other changes it: one of them does, the other is told', async () => {
    const other = openDatabase<AppointmentsTables>(url)
    try {
      const elsewhere = { ...planner, db: other.db }
      const boards = await appointmentsOver(other.db, city)
      const old = [await shiftOf('place-1-1', friday)]
      const both = await Promise.allSettled([
        change(shifts(old)),
        changeRosterWith(elsewhere, boards, {
          change: shifts(old, 'place-1-1;2022-06-17;place-1;place-1-1;09:00;12:00;;'),
          stranded: 'replan',
        }),
      ])
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      await boards.board.close()
    } finally {
      await other.close()
    }
  })
})
