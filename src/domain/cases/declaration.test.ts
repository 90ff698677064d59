import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { aProduct } from '../catalogue/product.fixture.ts'
import { anEmployee, applications, aResident } from './cases.fixture.ts'
import { declarationsOf, declareFor, eraseDueCases, timelineOf, withdrawCase } from './index.ts'

const database = await testDatabase<unknown>()
const db = database.db as OpenContext['db']
const { as, draft, system } = applications(db)
const counter = as(anEmployee('counter'))
const unsigned = aProduct({ signature: 'none' })
const typed = {
  askedBy: 'Sofie Maes',
  quality: 'family',
  shown: 'identity-card',
  said: 'Zij vraagt dit voor haar moeder, die ziek is.',
}

describe('A declaration by who helps', () => {
  it('is kept with who asked, in what quality, how it was shown, what was said, and who wrote it down', async () => {
    const { id, context } = await draft(unsigned)
    await declareFor(counter, unsigned, { caseId: id, typed })
    const [kept] = await declarationsOf(context, id)
    expect(kept).toMatchObject({ ...typed, byName: 'Griet Peeters', at: counter.now })
    const [, event] = await timelineOf(context, id)
    expect(event).toMatchObject({ what: 'declared', facts: { quality: 'family', shown: 'identity-card' } })
  })
  it('leaves no name and no words in the timeline', async () => {
    const { id, context } = await draft(unsigned)
    await declareFor(counter, unsigned, { caseId: id, typed })
    expect(JSON.stringify(await timelineOf(context, id))).not.toMatch(/Sofie|moeder/)
  })
  it.each(['simple', 'qualified'] as const)(
    'is refused where the product demands a signature: %s',
    async (signature) => {
      const product = aProduct({ signature })
      const { id } = await draft(product)
      await expect(declareFor(counter, product, { caseId: id, typed })).rejects.toMatchObject({
        code: 'cases/declaration-no-signature',
      })
      expect(await declarationsOf(counter, id)).toEqual([])
    },
  )
  it('says what is missing, and keeps nothing then', async () => {
    const { id } = await draft(unsigned)
    const empty = { askedBy: ' ', quality: 'neighbour', shown: '', said: '' }
    const made = await declareFor(counter, unsigned, { caseId: id, typed: empty })
    expect(made).toEqual({ wrong: ['askedBy', 'quality', 'shown', 'said'] })
    expect(await declarationsOf(counter, id)).toEqual([])
  })
  it('is not taken once the case ended', async () => {
    const { id, context } = await draft(unsigned)
    await withdrawCase(context, id)
    await expect(declareFor(counter, unsigned, { caseId: id, typed })).rejects.toMatchObject({
      code: 'cases/wrong-status',
    })
  })
  it('is written by who helps residents, and by nobody else', async () => {
    const { id, context } = await draft(unsigned)
    for (const who of [context, as(anEmployee('auditor')), system])
      await expect(declareFor(who, unsigned, { caseId: id, typed })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(declarationsOf(as(aResident()), id)).rejects.toMatchObject({ code: 'cases/not-found' })
  })
  it('stays as it was written, also in the database', async () => {
    const { id } = await draft(unsigned)
    await declareFor(counter, unsigned, { caseId: id, typed })
    for (const change of ["update cases.declaration set said = 'Iets anders'", 'delete from cases.declaration'])
      await expect(sql.raw(change).execute(db)).rejects.toThrow('stays as it was written down')
  })
  it('loses name and words at the end of its retention, and keeps that it was declared', async () => {
    const { id, context } = await draft(unsigned)
    await declareFor(counter, unsigned, { caseId: id, typed })
    await withdrawCase(context, id)
    await sql`update cases.case set saved_at = ${new Date('2021-01-01')} where id = ${id}`.execute(db)
    await eraseDueCases(system)
    expect(await declarationsOf(counter, id)).toMatchObject([{ askedBy: null, said: null, quality: 'family' }])
  })
})
