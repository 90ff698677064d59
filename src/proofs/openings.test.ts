import { expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { proveOpenings } from './openings.ts'

const { url } = await testDatabase()

it('Openings in any order, told twice and more by several senders at once: every balance is a naive sum', async () => {
  const result = await proveOpenings({ databaseUrl: url, events: 5_000, seed: 6_021, households: 40 })
  expect(result).toMatchObject({ told: 5_000, distinct: 3_500, broken: [] })
}, 120_000)
