import { describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { knowPerson } from '../people/index.ts'
import { anEmployee, applications } from './cases.fixture.ts'
import { findCases, lookAtCase } from './index.ts'
import { numberStart } from './number.ts'

const { db: typed } = await testDatabase<unknown>()
const db = typed as OpenContext['db']
const { as, system, submitted, draft } = applications(db)
const atDesk = as(anEmployee('counter'))

let count = 0
async function aCaseOf(familyName: string) {
  const insz = `9991${String(++count).padStart(7, '0')}`
  const { id: applicant } = await knowPerson(system, { insz, givenName: 'Lotte', familyName })
  const { id, product } = await submitted(undefined, applicant)
  return { id, applicant, product, number: (await lookAtCase(system, id)).number }
}
const found = async (typed: string, more: Partial<Parameters<typeof findCases>[2]> = {}) =>
  (await findCases(atDesk, typed, { applicants: [], products: null, ...more })).map(({ id }) => id)

describe('A case', () => {
  it('is found by who applied, the newest first, and never as a draft', async () => {
    const one = await aCaseOf('Vandersteen')
    const { id: second } = await submitted(one.product, one.applicant)
    await draft(one.product, one.applicant)
    const ids = await found('vandersteen', { applicants: [one.applicant] })
    expect(ids.toSorted()).toEqual([one.id, second].toSorted())
    expect(await found('vandersteen', { applicants: [one.applicant], limit: 1 })).toHaveLength(1)
  })
  it('is found by the beginning of a group of its number, in any spelling', async () => {
    const { id, number } = await aCaseOf('Claes')
    const [, first = '', second = ''] = number.split('-')
    for (const typed of [first, second.toLowerCase(), second.slice(0, 3), number.slice(0, 9), `${first}-${second[0]}`])
      expect(await found(typed)).toContain(id)
  })
  it('is found by a name and a part of its number together, and not by another name', async () => {
    const { id, number } = await aCaseOf('Maes')
    expect(await found(`maes ${number.slice(8)}`)).toEqual([id])
    expect(await found(`peeters ${number.slice(8)}`)).toEqual([])
  })
  it('of a product that somebody may not see is not found', async () => {
    const { id, applicant, number, product } = await aCaseOf('Wouters')
    const search = (products: readonly string[]) => found(number.slice(3, 7), { applicants: [applicant], products })
    expect(await search([product.id])).toContain(id)
    expect(await search(['another'])).toEqual([])
    expect(await search([])).toEqual([])
  })
})

it.each([
  ['7kq', '7KQ'],
  ['LM-7KQ4', '7KQ4'],
  ['7KQ4-m2', '7KQ4-M2'],
  ['12', null],
  ['peeters', null],
  ['%_4', null],
])('Of what number %s may be the beginning', (word, start) => expect(numberStart(word)).toBe(start))
