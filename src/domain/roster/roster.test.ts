import { describe, expect, it } from 'vitest'
import { anonymous, system } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { demoCity } from '../../products/demo-city/city.ts'
import {
  addAbsence,
  importShifts,
  type RosterTables,
  rosterBetween,
  saveEmployee,
  shiftColumns,
  withdrawAbsence,
} from './index.ts'

const { db } = await testDatabase<RosterTables>()
const now = new Date('2021-09-01T07:00:00Z')
const planner = { db, actor: system('planner'), now }
const knows = { themes: ['identity'], languages: ['nl'], certificates: [] }
const sofia = await saveEmployee(planner, { number: 'P1', name: 'Sofia Peeters', ...knows })
await saveEmployee(planner, { number: 'P2', name: 'Tom Claes', ...knows })
const file = (...lines: string[]) => [shiftColumns.join(';'), ...lines].join('\n')
const read = (...lines: string[]) => importShifts(planner, demoCity, file(...lines))
const all = () => rosterBetween(planner, { from: new Date('2021-01-01'), until: new Date('2023-01-01') })

describe('A file of shifts', () => {
  it('is imported whole, in city time, with breaks', async () => {
    const outcome = await read(
      'P1;2021-09-07;districtshuis-berchem;berchem-1;09:00;17:00;12:00;12:30',
      'P2;2021-09-07;districtshuis-berchem;berchem-2;09:00;17:00;;',
      '',
    )
    expect(outcome).toMatchObject({ shifts: [{ employeeId: sofia }, {}] })
    const { shifts } = await all()
    expect(shifts).toHaveLength(2)
    expect(shifts.find(({ employeeId }) => employeeId === sofia)).toMatchObject({
      startsAt: new Date('2021-09-07T07:00:00Z'),
      pause: { from: new Date('2021-09-07T10:00:00Z'), until: new Date('2021-09-07T10:30:00Z') },
    })
  })

  it('with mistakes is refused line by line, and nothing of it is imported', async () => {
    const before = (await all()).shifts.length
    const outcome = await read(
      'P1;2021-09-08;districtshuis-berchem;berchem-1;09:00;17:00;;',
      'P9;2021-09-08;districtshuis-berchem;berchem-1;09:00;17:00;;',
      'P1;2021-02-30;districtshuis-berchem;berchem-1;09:00;17:00;;',
      'P1;2021-09-09;thuis;berchem-1;09:00;17:00;;',
      'P1;2021-09-09;districtshuis-berchem;berchem-9;09:00;17:00;;',
      'P1;2022-03-27;districtshuis-berchem;berchem-1;02:30;04:00;;',
      'P1;2021-09-09;districtshuis-berchem;berchem-1;17:00;09:00;;',
      'P1;2021-09-10;districtshuis-berchem;berchem-1;09:00;17:00;08:00;08:30',
      'P1;2021-09-11;districtshuis-berchem;berchem-1;09:02;17:00;;',
      'P1;2021-09-08',
      'P1;2021-09-08;districtshuis-berchem;berchem-2;16:00;18:00;;',
      'P2;2021-09-07;districtshuis-berchem;berchem-1;09:00;10:00;;',
    )
    expect('mistakes' in outcome && outcome.mistakes.map(({ line, code }) => [line, code])).toEqual([
      [3, 'unknown-employee'],
      [4, 'no-such-day'],
      [5, 'unknown-place'],
      [6, 'unknown-desk'],
      [7, 'no-such-time'],
      [8, 'backwards'],
      [9, 'break-outside'],
      [10, 'off-grid'],
      [11, 'wrong-number-of-columns'],
      [12, 'employee-twice'],
      [13, 'employee-twice'],
      [13, 'desk-twice'],
    ])
    expect((await all()).shifts).toHaveLength(before)
  })

  it('with another header is refused', async () => {
    expect(await importShifts(planner, demoCity, 'a;b\n1;2')).toEqual({ mistakes: [{ line: 1, code: 'wrong-header' }] })
  })

  it('that is read twice at once is imported once', async () => {
    const line = 'P1;2021-10-05;districtshuis-berchem;berchem-1;09:00;17:00;;'
    const outcomes = await Promise.all([read(line), read(line)])
    expect(outcomes.filter((one) => 'shifts' in one)).toHaveLength(1)
  })
})

describe('The database', () => {
  it('refuses two people at one desk, whatever the code does', async () => {
    const shift = {
      place: 'districtshuis-berchem',
      desk: 'berchem-1',
      by: 'x',
      at: now,
      break_from: null,
      break_until: null,
    }
    const at = { starts_at: new Date('2021-11-03T08:00:00Z'), ends_at: new Date('2021-11-03T09:00:00Z') }
    const insert = (employee: string) =>
      db
        .insertInto('roster.shift')
        .values({ id: newId(), employee_id: employee, ...shift, ...at })
        .execute()
    await insert(sofia)
    const other = await saveEmployee(planner, { number: 'P2', name: 'Tom Claes', ...knows })
    expect(brokenConstraint(await insert(other).catch((error) => error))).toBe('one_at_a_desk')
  })
})

describe('An absence', () => {
  const sick = {
    ...{ employeeId: sofia, kind: 'sick' as const },
    ...{ startsAt: new Date('2021-09-07T06:05:00Z'), endsAt: new Date('2021-09-07T22:00:00Z') },
  }
  it('is withdrawn once', async () => {
    const id = await addAbsence(planner, sick)
    expect((await all()).absences).toMatchObject([{ id, kind: 'sick' }])
    expect(await withdrawAbsence(planner, id)).toMatchObject({ employeeId: sofia })
    expect(await withdrawAbsence(planner, id)).toBeNull()
    expect((await all()).absences).toEqual([])
  })
  it('is not for everybody to tell, nor the roster to read', async () => {
    await expect(async () => addAbsence({ ...planner, actor: anonymous }, sick)).rejects.toThrow('places/planners-only')
    await expect(rosterBetween({ ...planner, actor: anonymous }, { from: now, until: now })).rejects.toThrow(
      'not-found',
    )
  })
})
