import { spanOf } from '#platform/formats/dates.ts'

/**
 * From which day of first registration a vehicle of these categories has at least this norm. `certainFrom`: the light ones of a category have
 * it `from` that day, all of them only since this one; in between it is not known.
 */
export type NormDate = Readonly<{ categories: readonly string[]; norm: number; from: string; certainFrom?: string }>

const roman: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4, V: 5, VI: 6, VII: 7 }

/**
 * The euro norm in any spelling that certificates use: `5`, `5a`, `6ei`, `Euro 6b`, `EURO VI`, `V`. The leading digit or
 * Roman numeral decides. `null`: this is no norm that we know.
 */
export function normIn(spelling: string): number | null {
  const [, digit, numeral] =
    /^(?:EURO)?\W*(?:([0-7])(?!\d)|(VI{0,2}|IV|I{1,3})(?![A-Z]{2}))/.exec(spelling.trim().toUpperCase()) ?? []
  if (digit !== undefined) return Number(digit)
  return numeral === undefined ? null : (roman[numeral] ?? null)
}

/**
 * The norm that the day of first registration stands for, when the certificate names none. `null`: the table says nothing of this
 * category, or a day that is known in part, or lies between the light and the heavy ones, leaves it open. A vehicle from before the first norm has norm 0.
 */
export function normByDate(dates: readonly NormDate[], category: string, firstRegistered: string): number | null {
  const own = dates.filter(({ categories }) => categories.includes(category))
  if (own.length === 0) return null
  const highest = (held: readonly NormDate[]) => Math.max(0, ...held.map(({ norm }) => norm))
  const [earliest, latest] = spanOf(firstRegistered)
  const least = highest(own.filter(({ from, certainFrom = from }) => certainFrom <= earliest))
  return least === highest(own.filter(({ from }) => from <= latest)) ? least : null
}
