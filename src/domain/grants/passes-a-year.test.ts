import { describe, expect, it } from 'vitest'
import { type OpenContext, system } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aProduct } from '../catalogue/product.fixture.ts'
import { anOrder } from './grants.fixture.ts'
import { changePlate, type GrantOrder, giveGrant, passesLeft, withdrawGrant } from './index.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const now = new Date('2026-11-23T09:00:00Z')
const office: OpenContext = { db, actor: system('mid-office'), now }
const product = aProduct({
  pages: [
    {
      slug: 'dag',
      title: { nl: 'Dag' },
      fields: [
        { name: 'plate', kind: 'plate', label: { nl: 'Nummerplaat' } },
        { name: 'day', kind: 'date', label: { nl: 'Dag' } },
      ],
    },
  ],
  grants: [
    {
      kind: 'lez-dagpas',
      name: { nl: 'Dagpas' },
      allows: 'drive',
      subject: { of: 'plate', answer: 'plate' },
      terms: [{ validFrom: '2021-09-01', from: { answer: 'day' }, until: { answer: 'day' } }],
      limit: { per: 'plate-year', counts: [{ validFrom: '2021-09-01', count: 8 }] },
    },
  ],
})
const aPass = (plate: string, day: string): GrantOrder =>
  anOrder({
    kind: 'lez-dagpas',
    allows: 'drive',
    subject: { of: 'plate', key: plate, country: 'BE' },
    valid: { from: new Date(`${day}T00:00:00Z`), until: new Date(`${day}T23:00:00Z`) },
    caseId: newId(),
    limit: { year: Number(day.slice(0, 4)), places: 8 },
  })
const left = (plate: string, day: string) => passesLeft(office, product, { plate, day })

describe('Of what a vehicle may have eight times a year', () => {
  it('twelve who buy at the same time get eight', async () => {
    const plate = '1AAA001'
    const bought = await Promise.allSettled(
      Array.from({ length: 12 }, () => giveGrant(office, aPass(plate, '2026-12-01'))),
    )
    expect(bought.filter(({ status }) => status === 'fulfilled')).toHaveLength(8)
    const refused = bought.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(new Set(refused)).toEqual(new Set(['grants/limit-reached']))
    expect(await left(plate, '2026-12-31')).toBe(0)
  })

  it('the next year begins anew, and another plate has its own', async () => {
    await giveGrant(office, aPass('1AAA002', '2026-12-31'))
    expect([await left('1-AAA-002', '2026-12-01'), await left('1-AAA-002', '2027-01-01')]).toEqual([7, 8])
    expect(await left('1AAA003', '2026-12-01')).toBe(8)
  })

  it('what was taken away before it began does not count', async () => {
    const { id } = await giveGrant(office, aPass('1AAA004', '2026-12-24'))
    await withdrawGrant(office, id, 'given-in-error')
    expect(await left('1AAA004', '2026-12-24')).toBe(8)
  })

  it('it stays with its plate', async () => {
    const { id } = await giveGrant(office, aPass('1AAA005', '2026-12-24'))
    await expect(changePlate(office, id, { plate: '1AAA006' })).rejects.toMatchObject({ code: 'grants/plate-bound' })
  })

  it('nothing is told to who keeps no register', async () => {
    const actor = { kind: 'resident', id: newId(), level: 'high', channel: 'portal', sessionId: newId() } as const
    await expect(passesLeft({ ...office, actor }, product, { plate: '1AAA001' })).rejects.toMatchObject({
      kind: 'missing',
    })
  })
})
