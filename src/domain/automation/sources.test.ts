import { describe, expect, it } from 'vitest'
import { residentByKey } from '#outside/personas.ts'
import type { OpenContext } from '#platform/context.ts'
import { testDatabase } from '#platform/testing/index.ts'
import { applications } from '../cases/cases.fixture.ts'
import { aProduct } from '../catalogue/product.fixture.ts'
import { knowPerson } from '../people/index.ts'
import { consultFor, type Registers } from './sources.ts'

const database = await testDatabase<unknown>()
const { system } = applications(database.db as OpenContext['db'], new Date('2026-11-23T09:00:00Z'))
const product = aProduct({
  facts: [
    { name: 'person', source: 'population-register', purpose: 'taxicheques' },
    { name: 'socialStatus', source: 'social-status', purpose: 'taxicheques' },
    { name: 'disability', source: 'disability', purpose: 'taxicheques' },
  ],
})

type Unsaid = 'unknown' | 'silent' | 'alarm' | 'not-allowed'
/** What stops an application of Jan when these three sources say this, in the order in which they are asked. */
async function stoppedBy(...[person, socialStatus, disability]: readonly [Unsaid, Unsaid, Unsaid]) {
  const { insz } = residentByKey('jan')
  const { id } = await knowPerson(system, { insz, givenName: 'Jan', familyName: 'Peeters' })
  const saying = (outcome: Unsaid) => async () => ({
    ...{ outcome, source: 'Bron', at: system.now.toISOString(), notices: [] },
  })
  const registers = {
    population: { person: saying(person) },
    socialStatus: { statuses: saying(socialStatus) },
    disability: { file: saying(disability) },
  } as unknown as Registers
  const asking = { applicant: id, subject: id, id: null, answers: {} }
  return (await consultFor(system, registers, product, asking)).stopped
}

describe('Of several sources that do not say what is asked', () => {
  it('one that refuses us counts before one that does not know somebody, whichever is asked first', async () => {
    const refused = { source: 'social-status', outcome: 'alarm' }
    expect(await stoppedBy('unknown', 'alarm', 'unknown')).toEqual(refused)
    expect(await stoppedBy('not-allowed', 'alarm', 'unknown')).toEqual(refused)
    expect(await stoppedBy('unknown', 'unknown', 'not-allowed')).toEqual({
      source: 'disability',
      outcome: 'not-allowed',
    })
  })

  it('a silent one counts before all: it is asked again by itself', async () => {
    expect(await stoppedBy('unknown', 'alarm', 'silent')).toEqual({ source: 'disability', outcome: 'silent' })
  })

  it('of those that are alike the first one counts', async () => {
    expect(await stoppedBy('unknown', 'unknown', 'unknown')).toMatchObject({ source: 'population-register' })
  })
})
