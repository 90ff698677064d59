import type { PopulationRegister } from '#outside/population-register/index.ts'
import { handedOver, type OpenContext, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { isWithin, type PassRules } from '../catalogue/index.ts'
import { leaveWallet } from './leave.ts'
import { asking, remembering, whereIs } from './moved-away.ts'
import { countOpen, openWallets, walletsToLookAt } from './report.ts'
import { insertDoubt, saveLookOn } from './store.ts'
import { requireSystem } from './wallet.ts'

/** A household is asked about once in so many days. The simulation's own figure, to be confirmed by the city. */
const lookAgain = [{ days: 30, validFrom: '2021-01-01' }]
/** So many households in a row without an answer: the register is down, and the others are asked tomorrow. */
const mostSilent = 5
/** However few there are. */
const leastANight = 20

export type LeftCount = Readonly<{ asked: number; left: number; silent: number }>

/**
 * Ends the pass of every household that left, as the register says it now. Each is asked about once in the days of the rule, in turns:
 * a night asks about at most twice its share, so that what a silent register left over is made up for.
 */
export async function endOfWhoLeft(
  context: OpenContext,
  rules: PassRules,
  register: PopulationRegister,
): Promise<LeftCount> {
  requireSystem(context.actor)
  const day = cityDay(context.now)
  const days = lookAgain.find((period) => isWithin(period, day))?.days
  const count = { asked: 0, left: 0, silent: 0 }
  if (!days) return count
  const most = Math.max(leastANight, Math.ceil((2 * (await countOpen(context))) / days))
  let silent = 0
  for (const { walletId, members } of await walletsToLookAt(context, { day, days, most })) {
    const where = await whereIs(context, asking(context, register), rules, members)
    count.asked += 1
    if (where.outcome === 'silent') {
      count.silent += 1
      silent += 1
      if (silent === mostSilent) return count
      continue
    }
    silent = 0
    if (where.outcome === 'left') {
      count.left += 1
      await end(context, rules, walletId, where.alive)
    } else await saveLookOn(context.db, walletId, day, days)
  }
  return count
}

/** How many passes would end as the register spoke last. Asks nobody, changes nothing. */
export async function countWhoLeft(context: OpenContext, rules: PassRules): Promise<number> {
  const source = remembering(context)
  let left = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const page = await openWallets(context, after)
    for (const { members } of page) {
      if ((await whereIs(context, source, rules, members)).outcome === 'left') left += 1
    }
    const last = page.at(-1)
    if (!last) return left
    after = last.walletId
  }
}

/** Of a household of which nobody lives any more, a person sees to whom the money goes. */
function end(context: OpenContext, rules: PassRules, walletId: string, alive: readonly string[]): Promise<void> {
  return transaction(context, async (tx: OpenContext['db']) => {
    await leaveWallet(handedOver(context, tx), rules, walletId)
    if (alive.length > 0) return
    const doubt = { key: `deceased:${walletId}`, kind: 'deceased', walletId, facts: {}, at: context.now }
    await insertDoubt(tx, doubt)
  })
}
