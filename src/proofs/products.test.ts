import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { ends, proveProducts } from './products/products.ts'

const { url } = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'loket-products-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('Of every product a few applications: each ends once, none is lost, and why a person was needed is known', async () => {
  const { products, passes, broken } = await proveProducts({ databaseUrl: url, folder, seed: 2_711, count: 3 })
  expect(broken).toEqual([])
  expect(products.length).toBeGreaterThan(25)
  expect(passes?.due).toBeGreaterThan(0)
  expect(passes?.granted).toBe(passes?.due)
  for (const { begun, ended, reasons } of products) {
    expect(begun).toBe(3)
    expect(ends.reduce((sum, end) => sum + ended[end], 0)).toBe(3)
    for (const end of ['handed-over', 'refused', 'told-before'] as const)
      expect(
        reasons.filter((reason) => reason.end === end).reduce((sum, { times }) => sum + times, 0),
      ).toBeGreaterThanOrEqual(ended[end])
  }
}, 120_000)
