import { type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import type { PassRules } from '../../catalogue/index.ts'
import type { PassesTables } from '../tables.ts'
import { lowOn, priceOn } from '../tariff.ts'
import { requireSystem } from '../wallet.ts'
import { type Booked, type ContainerOpening, hasWrongClock } from './opening.ts'
import { doubtDifferences, insertOpenings, lockWalletsOf, type Moved, type Priced } from './store.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** The balance ran low at this line of the ledger. */
    'passes.low': { walletId: string; n: number }
  }
}

/**
 * Books openings as containers tell them: late, twice, in any order, in batches of up to some thousands. Each is booked
 * once, at the tariff of its own day. What is on no wallet is kept and put before a person. A batch is booked whole or not.
 */
export function bookOpenings(
  context: Context<PassesTables>,
  rules: PassRules,
  openings: readonly ContainerOpening[],
): Promise<Booked> {
  requireSystem(context.actor)
  const { now } = context
  const priced = pricedAt(rules, now)
  const batch = openings.map(priced)
  const low = lowOn(rules, cityDay(now)) ?? 0

  return transaction(context, async (tx) => {
    await lockWalletsOf(tx, [...new Set(batch.map(({ card }) => card))])
    const { fresh, moved } = await insertOpenings(tx, batch, now)
    if (fresh < batch.length) await doubtDifferences(tx, openings, now)
    for (const { walletId, n } of moved.filter((one) => ranLow(one, low))) {
      await enqueue(tx, 'passes.low', { walletId, n })
    }
    const booked = moved.reduce((sum, { lines }) => sum + lines, 0)
    return { booked, again: batch.length - fresh, notBooked: fresh - booked }
  })
}

/** Only on the way down past the limit: who was told already is not told again at every opening. */
const ranLow = ({ beforeCents, afterCents }: Moved, low: number) => beforeCents >= low && afterCents < low

function pricedAt(rules: PassRules, now: Date): (opening: ContainerOpening) => Priced {
  const days = new Map<number, string>()
  const prices = new Map<string, number | null>()
  // A day of the city begins on a whole quarter of an hour: what lies in the same quarter lies on the same day.
  const dayOf = (at: Date) => {
    const quarter = Math.floor(at.getTime() / 900_000)
    const known = days.get(quarter) ?? cityDay(at)
    days.set(quarter, known)
    return known
  }
  return (opening) => {
    if (hasWrongClock(opening.openedAt, now)) return { ...opening, cents: null, why: 'wrong-clock' }
    const day = dayOf(opening.openedAt)
    const key = `${day} ${opening.fraction} ${opening.litres}`
    let cents = prices.get(key)
    if (cents === undefined) {
      cents = priceOn(rules, day, opening.fraction, opening.litres)
      prices.set(key, cents)
    }
    return { ...opening, cents, why: cents === null ? 'unknown-price' : null }
  }
}
