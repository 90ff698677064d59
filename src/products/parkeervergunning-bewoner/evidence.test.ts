import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Facts } from '#domain/catalogue/index.ts'
import { endGrant } from '#domain/grants/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aPermitOffice, inBerchem, living } from './permit.fixture.ts'

const now = new Date('2026-11-23T09:00:00Z')
const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const home = (key: string, houseNumber: string) =>
  living(key, { since: '2003-09-01', address: inBerchem('Fruithoflaan', houseNumber) })

let office: Awaited<ReturnType<typeof aPermitOffice>>
beforeAll(async () => {
  office = await aPermitOffice({ db, pool: database.pool }, () => now, {
    residents: [home('els', '901'), home('omer', '902')],
    cars: { '1CCC701': { holder: 'els' }, '1CCC702': { holder: 'omer' } },
  })
})
afterAll(() => office.stop())

type Relation = Facts['vehicle']['relation']
/** What it is, as the form asks it, and how the register says that they stand to that car. */
const kinds: readonly [use: string, relation: Relation, more: object][] = [
  ['company', 'enterprise', {}],
  ['lease', 'lease', {}],
  ['shared', 'other', {}],
  ['temporary', 'enterprise', { until: '2026-12-10' }],
  ['other', null, {}],
]

describe('Evidence for a resident permit', () => {
  it('of an own car is the register alone: no paper is asked, and it is there at once', async () => {
    const els = await office.resident('els')
    expect(await els.apply({ plate: '1CCC701' })).toMatchObject({ status: 'granted' })
  })

  it('of a car that the form took for theirs and the register does not: a person looks', async () => {
    const els = await office.resident('els')
    expect(await els.apply({ plate: '1CCC702' })).toMatchObject({ status: 'with-staff', reason: 'needs-review' })
  })

  it.each(kinds)(
    'of a %s car that is missing is asked for before anybody can hand it in',
    async (use, relation, more) => {
      const omer = await office.resident('omer')
      const handed = await omer.submit({ plate: '1CCC701', use, ...more }, relation)
      expect(handed).toMatchObject({ problems: [{ field: 'proof', code: 'forms/missing' }] })
    },
  )

  it('of a replacement says until when: without that day it cannot be handed in', async () => {
    const els = await office.resident('els')
    const handed = await els.submit({ plate: '1CCC701', use: 'temporary', proof: true }, 'enterprise')
    expect(handed).toMatchObject({ problems: [{ field: 'until', code: 'forms/missing' }] })
  })

  it.each(kinds)(
    'of a %s car is looked at by a person: wrong it is refused, right it is granted',
    async (use, relation, more) => {
      const omer = await office.resident('omer')
      const answers = { plate: '1CCC701', use, ...more, proof: true }
      const wrong = await omer.apply(answers, relation)
      expect(wrong).toMatchObject({ status: 'with-staff', reason: 'needs-review' })
      expect(await office.look(wrong.id, 'refused')).toMatchObject({ status: 'refused' })
      const right = await omer.apply(answers, relation)
      expect(await office.look(right.id, 'granted')).toMatchObject({ status: 'granted' })
      const given = (await omer.grants()).find(({ caseId }) => caseId === right.id)
      expect(given).toMatchObject({ renewable: use !== 'temporary', subject: { key: '1CCC701' } })
      const last = use === 'temporary' ? new Date('2026-12-10T23:00:00Z') : new Date('2028-11-22T23:00:00Z')
      expect(given?.valid?.until).toEqual(last)
      // Room for the next one.
      await endGrant(office.program(), given?.id ?? '')
    },
  )
})
