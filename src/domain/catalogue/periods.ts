import type { Period } from './product.ts'

/** What is wrong with periods that together have to cover every day from `from` on, each day once. */
export type PeriodMistake =
  | Readonly<{ kind: 'none' }>
  | Readonly<{ kind: 'gap'; day: string }>
  | Readonly<{ kind: 'overlap'; day: string }>
  | Readonly<{ kind: 'backwards'; day: string }>

/** The first mistake of each kind, with the day where it begins. Days are `YYYY-MM-DD`, both ends included. */
export function periodMistakes(periods: readonly Period[], from: string): readonly PeriodMistake[] {
  if (periods.length === 0) return [{ kind: 'none' }]
  const backwards = periods.find(({ validFrom, validTo }) => validTo !== undefined && validTo < validFrom)
  if (backwards) return [{ kind: 'backwards', day: backwards.validFrom }]

  const mistakes: PeriodMistake[] = []
  const inOrder = periods.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
  /** The first day that nothing covers yet; `null`: covered for good. */
  let uncovered: string | null = inOrder[0] && inOrder[0].validFrom < from ? inOrder[0].validFrom : from
  for (const { validFrom, validTo } of inOrder) {
    if (uncovered === null || validFrom < uncovered) mistakes.push({ kind: 'overlap', day: validFrom })
    // What is open before `from` is nobody's mistake.
    else if (validFrom > later(uncovered, from)) mistakes.push({ kind: 'gap', day: later(uncovered, from) })
    if (uncovered !== null) uncovered = validTo === undefined ? null : later(uncovered, dayAfter(validTo))
  }
  if (uncovered !== null) mistakes.push({ kind: 'gap', day: later(uncovered, from) })
  return mistakes
}

export const dayBefore = (day: string): string => dayAfter(day, -1)

export function dayAfter(day: string, by = 1): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + by)
  return date.toISOString().slice(0, 10)
}

const later = (a: string, b: string): string => (a > b ? a : b)

/** For whoever edits the definition. */
export function inDutch(mistake: PeriodMistake): string {
  if (mistake.kind === 'none') return 'er is er geen.'
  if (mistake.kind === 'gap') return `vanaf ${mistake.day} is er geen.`
  if (mistake.kind === 'overlap') return `vanaf ${mistake.day} zijn er twee.`
  return `de periode vanaf ${mistake.day} eindigt voor ze begint.`
}
