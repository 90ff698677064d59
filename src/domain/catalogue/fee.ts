import { isWithin, type OfferChannel, type Product, type ResponsibleUnit } from './product.ts'

/** What the product costs in this channel on `day` (`YYYY-MM-DD`), in cents; `null`: it is not offered there then. */
export function feeFor(product: Product, channel: OfferChannel, day: string): number | null {
  if (!product.channels.includes(channel)) return null
  return product.fees.find((fee) => fee.channels.includes(channel) && isWithin(fee, day))?.cents ?? null
}

/** Who answers for the product on `day`. Publication saw to it that there is one on every day from `validFrom`. */
export function unitAt(product: Product, day: string): ResponsibleUnit | null {
  return product.unit.find((unit) => isWithin(unit, day)) ?? null
}
