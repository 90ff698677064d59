import { describe, expect, it } from 'vitest'
import { type Actor, type Context, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { colleagues, giveSkills, placeEmployee } from './index.ts'
import type { AccessTables } from './store.ts'

const database = await testDatabase<AccessTables>()
const db = database.db as unknown as Context<AccessTables>['db']
const now = new Date('2021-09-06T07:00:00Z')
const at = (actor: Actor): Context<AccessTables> => ({ db, actor, now })
const lead = (unit: string, ...roles: string[]) =>
  at({ kind: 'employee', id: newId(), name: 'Bram', unit, roles, channel: 'desk', sessionId: newId() })
const sw = lead('SW', 'team-lead')
const known = ['plannen', 'voertuigdocumenten']

async function colleague(skills: readonly string[] = []) {
  const voId = newId()
  await placeEmployee(at(system('test')), { voId, name: voId, unit: 'SW', skills })
  const found = (await colleagues(lead('', 'administrator'))).find(({ name }) => name === voId)
  if (!found) throw new Error('Nobody was placed')
  return found
}
const skillsOf = async (id: string) => (await colleagues(sw)).find((one) => one.id === id)?.skills
const give = async (context: Context<AccessTables>, employeeId: string, ...skills: string[]) =>
  giveSkills(context, { employeeId, skills, known })

describe('What a colleague is skilled in', () => {
  it('is given and taken by who leads the unit; what its work does not ask stays', async () => {
    const { id } = await colleague(['tolken', 'plannen'])
    await give(sw, id, 'voertuigdocumenten', 'verzonnen')
    expect(await skillsOf(id)).toEqual(['tolken', 'voertuigdocumenten'])
  })

  it('is undone by giving the skills of before', async () => {
    const { id, skills } = await colleague(['plannen'])
    const before = await give(sw, id)
    expect([before.skills, await skillsOf(id)]).toEqual([skills, []])
    await give(sw, id, ...before.skills)
    expect(await skillsOf(id)).toEqual(skills)
  })

  it('leaves a trail of each change, and none when nothing changed', async () => {
    const { id } = await colleague(['plannen'])
    await give(sw, id, 'plannen')
    await give(sw, id, 'voertuigdocumenten')
    const { rows } = await database.pool.query('select what, facts from access.event where subject_id = $1', [id])
    expect(rows).toEqual([{ what: 'skills-changed', facts: { given: ['voertuigdocumenten'], taken: ['plannen'] } }])
  })

  it('is not for another unit, nor for who leads nobody', async () => {
    const { id } = await colleague()
    await expect(give(lead('OS', 'team-lead'), id, 'plannen')).rejects.toThrow('access/other-unit')
    await expect(give(lead('SW', 'mid-office'), id, 'plannen')).rejects.toThrow('access/role-missing')
    await expect(give(sw, newId(), 'plannen')).rejects.toThrow('access/other-unit')
    await give(lead('', 'administrator'), id, 'plannen')
    expect(await skillsOf(id)).toEqual(['plannen'])
  })
})
