import { describe, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { isRunAgain } from './killed.fixture.ts'
import { proveCrash } from './proofs/crash.ts'

const { url } = await testDatabase<unknown>()
// Each start of the program takes seconds on a busy machine. In full: npm run prove -- crash
const patience = 300_000

describe('Killed at any moment, the program keeps what it promised', () => {
  it.skipIf(isRunAgain)('with the embedded database, which goes down with it', { timeout: patience }, async () => {
    const { broken, applications } = await proveCrash({
      seed: 20_261_123,
      kills: 2,
      residents: 3,
      living: [],
      patience: 0.1,
    })
    expect(broken).toEqual([])
    expect(applications).toBeGreaterThan(0)
  })

  it.runIf(isRunAgain)('on an own PostgreSQL', { timeout: patience }, async () => {
    const living = ['a day pass', 'small works', 'a top-up'] as const
    const { broken, applications, lived } = await proveCrash({
      seed: 7,
      kills: 2,
      residents: 3,
      living,
      databaseUrl: url,
      patience: 0.1,
    })
    expect(broken).toEqual([])
    expect(applications + Object.values(lived).reduce((sum, times) => sum + times, 0)).toBeGreaterThan(0)
  })
})
