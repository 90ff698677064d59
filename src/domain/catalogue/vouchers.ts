import type { Words } from '#platform/words.ts'
import { type Answers, valuesOf } from '../forms/index.ts'
import { isWithin, type Period, type Product } from './product.ts'

type Dated<Value> = readonly (Period & Readonly<{ toConfirm?: boolean }> & Value)[]

/** Vouchers that are ordered by the piece, paid and sent by post: what is written in their ledger. Money in cents. */
export type VoucherRule = Readonly<{
  /** What it is in the ledger: `taxicheque`. Several products may give the same kind. */
  kind: string
  /** What a resident calls them. */
  name: Words
  /** The question that holds how many. */
  count: string
  /** What one costs and what one is worth. */
  prices: Dated<Readonly<{ cents: number; worthCents: number }>>
  /** How many somebody may have in a calendar year. */
  perYear: Dated<Readonly<{ count: number }>>
  /** They hold until 31 December, so many years after the one in which they are given. */
  validity: Dated<Readonly<{ yearsAfter: number }>>
}>

/** The terms of `day`; `null`: they are not given then. */
export function voucherTermsOn(
  { prices, perYear, validity }: VoucherRule,
  day: string,
): Readonly<{ cents: number; worthCents: number; most: number; year: number; validUntil: string }> | null {
  const price = prices.find((one) => isWithin(one, day))
  const most = perYear.find((one) => isWithin(one, day))
  const term = validity.find((one) => isWithin(one, day))
  if (!price || !most || !term) return null
  const year = Number(day.slice(0, 4))
  const { cents, worthCents } = price
  return { cents, worthCents, most: most.count, year, validUntil: `${year + term.yearsAfter}-12-31` }
}

/** How many are asked in these answers; `null`: none, or no whole number. */
export function vouchersWanted(
  { vouchers, pages }: Pick<Product, 'vouchers' | 'pages'>,
  answers: Answers,
): number | null {
  const wanted = vouchers && valuesOf(pages, answers)[vouchers.count]
  return typeof wanted === 'number' && Number.isSafeInteger(wanted) && wanted > 0 ? wanted : null
}
