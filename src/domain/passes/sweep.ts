import type { PopulationRegister, RegisteredPerson } from '#outside/population-register/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import type { PassRules } from '../catalogue/index.ts'
import { lastSaid } from '../people/index.ts'
import { countWhoLeft, endOfWhoLeft } from './end-of-left.ts'
import { grantPass, livesInStreet } from './grant-pass.ts'
import { walletIdOf } from './store.ts'
import { requireSystem } from './wallet.ts'

/**
 * What a sweep did, or in a dry run would do: people looked at, households that get a pass, that were asked about again, that left,
 * and what waits.
 */
export type Swept = Readonly<{
  looked: number
  granted: number
  asked: number
  left: number
  silent: number
  unknown: number
}>

/**
 * Gives a pass to every household that the city knows in a sorting street and that has none, and ends the pass of who moved away:
 * each household is asked about now and then. Without a register it is a dry run: it asks nobody and changes nothing, and counts on what the register said last.
 */
export async function sweepPasses(
  context: OpenContext,
  rules: PassRules,
  register: PopulationRegister | null,
): Promise<Swept> {
  requireSystem(context.actor)
  const day = cityDay(context.now)
  const count = { looked: 0, granted: 0, asked: 0, left: 0, silent: 0, unknown: 0 }
  for await (const { personId, value } of everybody(context)) {
    count.looked += 1
    if (livesInStreet(value as RegisteredPerson, rules, day) !== true) continue
    if (await walletIdOf(context.db, personId)) continue
    if (!register) {
      count.granted += 1
      continue
    }
    const { outcome } = await grantPass(context, register, rules, personId)
    if (outcome === 'granted') count.granted += 1
    if (outcome === 'silent' || outcome === 'unknown') count[outcome] += 1
  }
  if (!register) return { ...count, left: await countWhoLeft(context, rules) }
  const { asked, left, silent } = await endOfWhoLeft(context, rules, register)
  return { ...count, asked, left, silent: count.silent + silent }
}

/** Everybody of whom the register said where they live, in pages. */
async function* everybody(context: OpenContext) {
  let after: string | undefined
  do {
    const page = await lastSaid(context, after ? { after } : {})
    yield* page
    after = page.at(-1)?.personId
  } while (after)
}
