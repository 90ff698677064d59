import { afterAll, expect, it } from 'vitest'
import { testDatabase } from '#platform/testing/index.ts'
import { type Kill, proveKills } from './proofs/kills/kills.ts'
import type { Moment } from './proofs/kills/trap.ts'
import { aWorld, type World } from './proofs/kills/world.ts'

/** The program in a process of its own, on a database of this file. */
export async function aWorldInTests(): Promise<World> {
  const { url } = await testDatabase<unknown>()
  const world = await aWorld(url, 0.1)
  afterAll(() => world.stop())
  return world
}

/** Said by `npm run test:again`: what `npm test` leaves out because it takes long. */
export const isRunAgain = process.env['AGAIN'] === 'yes'

/**
 * One test for each kill, at some of the steps of a story: at the first of them in `npm test`, at the others in `npm run test:again`,
 * at all steps in `npm run prove -- crash`.
 */
export function once(
  world: World,
  story: Kill['story'],
  kills: readonly (readonly [moment: Moment, point: Kill['point']])[],
): void {
  for (const [place, [moment, point]] of kills.entries())
    it.runIf((place === 0) !== isRunAgain)(
      `${story}, killed just ${moment} ${point}, is there once`,
      { timeout: 300_000 },
      async () => {
        expect(await proveKills(world, [{ story, point, moment }])).toEqual([])
      },
    )
}
