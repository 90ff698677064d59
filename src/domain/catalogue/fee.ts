import { conditionOf, numberOf, type Facts as RuleFacts } from '../rules/index.ts'
import { productDictionary } from './dictionary.ts'
import { type Fee, isWithin, type OfferChannel, type Product, type ResponsibleUnit } from './product.ts'

/**
 * What the product costs in this channel on `day` (`YYYY-MM-DD`), in cents; `null`: it is not offered there then, or it cannot be
 * told yet which price holds. `values`: answers and facts; without them only a price without a condition can be told.
 */
export function feeFor(
  product: Product,
  channel: OfferChannel,
  { day, values }: Readonly<{ day: string; values?: RuleFacts }>,
): number | null {
  for (const { when, cents, rule, most = cents } of feesOn(product, channel, day)) {
    const holds = when === undefined || (values && conditionOf(when, productDictionary(product)).evaluate(values))
    if (holds === true) return rule === undefined ? cents : reckoned(product, rule, { least: cents, most, values })
    // A price of which the condition is unknown may be the one: no later one is taken instead.
    if (holds !== false) return null
  }
  return null
}

/** The lowest and the highest price in this channel on `day`; `null`: it is not offered there then. */
export function feeRange(
  product: Product,
  channel: OfferChannel,
  day: string,
): Readonly<{ least: number; most: number }> | null {
  const fees = feesOn(product, channel, day)
  if (fees.length === 0) return null
  const most = Math.max(...fees.map((fee) => fee.most ?? fee.cents))
  return { least: Math.min(...fees.map(({ cents }) => cents)), most }
}

/** A price that follows from the answers: whole cents within its bounds; `null` while it cannot be told. */
function reckoned(
  product: Product,
  rule: string,
  { least, most, values = {} }: Readonly<{ least: number; most: number; values?: RuleFacts | undefined }>,
): number | null {
  const cents = numberOf(rule, productDictionary(product)).evaluate(values)
  return typeof cents === 'number' ? Math.min(most, Math.max(least, Math.round(cents))) : null
}

const feesOn = (product: Product, channel: OfferChannel, day: string): readonly Fee[] =>
  product.channels.includes(channel)
    ? product.fees.filter((fee) => fee.channels.includes(channel) && isWithin(fee, day))
    : []

/** Who answers for the product on `day`. Publication saw to it that there is one on every day from `validFrom`. */
export function unitAt(product: Product, day: string): ResponsibleUnit | null {
  return product.unit.find((unit) => isWithin(unit, day)) ?? null
}
