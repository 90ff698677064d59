import type { DatedBound, Field } from '../field.ts'

/** `today`, or so many days from it. */
const relative = /^today([+-]\d{1,3})?$/

/** How many days from today a bound lies; null: it is a day of its own. */
const daysIn = (bound: string): number | null => {
  const found = relative.exec(bound)
  return found ? Number(found[1] ?? 0) : null
}

/** The day that a bound stands for: itself, `today`, or so many days from it (`today-1`, `today+1`). */
export function boundOf(bound: string | undefined, today: string): string | undefined {
  const days = bound === undefined ? null : daysIn(bound)
  return days === null ? bound : daysFrom(today, days)
}

/** The first day that a question takes from who answers it on `today`; `undefined`: any. */
export function earliestOn(earliest: Field['earliest'], today: string): string | undefined {
  const bound = typeof earliest === 'object' ? earliest.find((one) => isWithin(one, today))?.day : earliest
  return boundOf(bound, today)
}

/**
 * The last day (`YYYY-MM-DD`) on which a question still takes `first`: before or on it, the day before, or as the bound of that
 * time has it. `null`: no bound moves with the day, or none took it.
 */
export function lastDayToAnswer(earliest: Field['earliest'], first: string): string | null {
  const bounds: readonly DatedBound[] =
    typeof earliest === 'object' ? earliest : earliest === undefined ? [] : [{ validFrom: '', day: earliest }]
  const last = bounds.flatMap(({ validFrom, validTo, day }) => {
    const days = daysIn(day)
    if (days === null) return []
    const asked = daysFrom(first, -days)
    const until = validTo !== undefined && validTo < asked ? validTo : asked
    return until >= validFrom ? [until] : []
  })
  return last.toSorted().at(-1) ?? null
}

const isWithin = ({ validFrom, validTo }: DatedBound, day: string): boolean =>
  validFrom <= day && (validTo === undefined || day <= validTo)

function daysFrom(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Whether it moves with the day on which it is asked. */
export const isRelative = (bound: string): boolean => relative.test(bound)
