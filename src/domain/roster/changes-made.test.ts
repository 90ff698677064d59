import { describe, expect, it } from 'vitest'
import { type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { demoCity } from '../../products/demo-city/city.ts'
import { type AccessTables, placeEmployee } from '../access/index.ts'
import { changeRoster, changesMade, type RosterChange, type RosterTables, shiftColumns, undoChange } from './index.ts'

const { db } = await testDatabase<RosterTables & AccessTables>()
const at = (time: string): OpenContext => ({
  db: db as never,
  actor: system('test'),
  now: new Date(`2022-06-13T${time}:00+02:00`),
})
await placeEmployee(at('08:00'), { voId: 'vo-an', name: 'An Dierckx', unit: 'OS' })
const { id: anId } = await db.selectFrom('access.employee').select('id').executeTakeFirstOrThrow()
const an = (time: string): OpenContext => ({
  ...at(time),
  actor: {
    ...{ kind: 'employee', id: anId, name: 'An', unit: 'OS', roles: ['planner'] },
    channel: 'desk',
    sessionId: newId(),
  },
})
const typed = {
  number: 'P1',
  name: 'Rosa',
  email: '',
  themes: ['life'],
  languages: ['nl'],
  certificates: [],
  place: '',
}
const change = async (context: OpenContext, of: RosterChange) => {
  const done = await changeRoster(context, demoCity, of)
  if ('mistakes' in done) throw new Error(JSON.stringify(done.mistakes))
  return done.changeId
}
const shift = (day: string) =>
  [shiftColumns.join(';'), `P1;${day};stadsloket-harmonie;harmonie-1;09:00;12:00;;`].join('\n')

describe('What planners changed', () => {
  it('is nothing at first', async () => {
    expect(await changesMade(an('08:30'))).toEqual([])
  })
  it('is told newest first: who, what, where, and whether it can be taken back', async () => {
    await change(at('09:00'), { kind: 'employee', id: null, typed })
    const id = await change(an('09:10'), { kind: 'shifts', text: shift('2022-06-14'), instead: [] })
    expect(await changesMade(an('09:20'))).toMatchObject([
      {
        ...{ id, kind: 'shifts', by: 'An Dierckx', undone: null, undoable: true, added: 1, removed: 0 },
        ...{ places: ['stadsloket-harmonie'], days: { from: '2022-06-14', to: '2022-06-14' } },
      },
      { kind: 'employee', by: null, people: ['Rosa'], days: null, undoable: true },
    ])
  })
  it('cannot be taken back once its day is over, or somebody said the same person anew', async () => {
    const [first, person] = await changesMade({ ...an('10:00'), now: new Date('2022-06-15T08:00:00Z') })
    expect([first?.undoable, person?.undoable]).toEqual([false, true])
    const [{ id = '' } = {}] = await db.selectFrom('roster.employee').select('id').execute()
    await change(an('10:10'), { kind: 'employee', id, typed: { ...typed, name: 'Rosa N.' } })
    expect((await changesMade(an('10:20'))).map(({ undoable }) => undoable)).toEqual([true, true, false])
  })
  it('says who took it back, and offers it no more', async () => {
    const [last] = await changesMade(an('10:30'))
    await undoChange(an('10:40'), last?.id ?? '')
    const [told] = await changesMade(an('10:50'))
    expect(told).toMatchObject({ undone: { by: 'An Dierckx', at: an('10:40').now }, undoable: false })
  })
  it('is for planners', async () => {
    const nobody = { ...at('11:00'), actor: { kind: 'anonymous', id: 'anonymous', channel: 'portal' } as const }
    await expect(changesMade(nobody)).rejects.toThrow('places/planners-only')
  })
})
