import { afterAll, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { type Kill, proveKills } from './proofs/kills/kills.ts'
import type { Moment } from './proofs/kills/trap.ts'
import { aWorld, type World } from './proofs/kills/world.ts'

/** The program in a process of its own, on a database of this file. */
export async function aWorldInTests(): Promise<World> {
  const { url } = await testDatabase<unknown>()
  const world = await aWorld(url)
  afterAll(() => world.stop())
  return world
}

/** One test for each kill: at some of the steps of a story; at all of them: `npm run prove -- crash`. */
export function once(
  world: World,
  story: Kill['story'],
  kills: readonly (readonly [moment: Moment, point: Kill['point']])[],
): void {
  it.each(kills)(`${story}, killed just %s %s, is there once`, { timeout: 300_000 }, async (moment, point) => {
    expect(await proveKills(world, [{ story, point, moment }])).toEqual([])
  })
}
