import { spanOf } from '#platform/formats/dates.ts'

/** From which day of first registration a vehicle of these categories has at least this norm. */
export type NormDate = Readonly<{ categories: readonly string[]; norm: number; from: string }>

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
 * category, or a partly known day leaves it open. A vehicle from before the first norm has norm 0.
 */
export function normByDate(dates: readonly NormDate[], category: string, firstRegistered: string): number | null {
  const own = dates.filter(({ categories }) => categories.includes(category))
  if (own.length === 0) return null
  const on = (day: string) => Math.max(0, ...own.filter(({ from }) => from <= day).map(({ norm }) => norm))
  const [earliest, latest] = spanOf(firstRegistered)
  return on(earliest) === on(latest) ? on(earliest) : null
}
