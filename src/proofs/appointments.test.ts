import { expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { proveModel, proveRush } from './appointments.ts'

const [model, rush] = [await testDatabase(), await testDatabase()]

it('Two processes that book, move, cancel, fall ill and are killed: nothing is lost, nothing double', async () => {
  const result = await proveModel({ databaseUrl: model.url, steps: 400, kills: 1, seed: 6_021 })
  expect(result).toMatchObject({ kills: 1, broken: [] })
  expect(result.visits).toBeGreaterThan(30)
}, 180_000)

it('A rush on the 1,248 places of one day: each is booked once, and every loser gets three alternatives', async () => {
  const [result] = await proveRush(rush.url)
  expect(result).toMatchObject({ booked: 1_248, rows: 1_248, double: 0, withoutThree: 0 })
}, 180_000)
