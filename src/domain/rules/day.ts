import { daysIn, isPartialDay, spanOf } from '#platform/formats/dates.ts'

/** A number of which only the bounds are known: the age of somebody born in 1985, day unknown. Never leaves a rule. */
export type Spread = Readonly<{ least: number; most: number }>

/** Moves a day by months, then days; a day that the month does not have becomes its last. Unknown parts stay unknown, or `null`. */
export function shifted(day: string, months: number, days: number): string | null {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8, 10))
  if ((month === 0 && months % 12 !== 0) || (date === 0 && days !== 0)) return null
  const count = year * 12 + Math.max(month, 1) - 1 + months
  const newYear = Math.floor(count / 12)
  const newMonth = month === 0 ? 0 : (count % 12) + 1
  if (newYear < 1 || newYear > 9998) return null
  const newDate = Math.min(date, newMonth === 0 ? 0 : daysIn(newYear, newMonth))
  const moved = `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(newDate, 2)}`
  if (days === 0) return moved
  const later = new Date(`${moved}T00:00:00Z`)
  later.setUTCDate(later.getUTCDate() + days)
  const result = Number.isNaN(later.getTime()) ? '' : later.toISOString().slice(0, 10)
  return isPartialDay(result) ? result : null
}

/** Whole years or months from one day to another (negative when it is earlier). */
export function elapsed(since: string, until: string, unit: 'years' | 'months'): number | Spread {
  const [firstSince, lastSince] = spanOf(since)
  const [firstUntil, lastUntil] = spanOf(until)
  const most = whole(firstSince, lastUntil, unit)
  if (firstSince === lastSince && firstUntil === lastUntil) return most
  const least = whole(lastSince, firstUntil, unit)
  return least === most ? most : { least, most }
}

/** `P18Y`, `P1Y6M`, `P90D`, `-P3M`. `null`: something else. */
export function parseDuration(written: string): { months: number; days: number } | null {
  const match = /^(-?)P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,6})D)?$/.exec(written)
  if (!match) return null
  const sign = match[1] ? -1 : 1
  return { months: sign * (Number(match[2] ?? 0) * 12 + Number(match[3] ?? 0)), days: sign * Number(match[4] ?? 0) }
}

function whole(since: string, until: string, unit: 'years' | 'months'): number {
  if (until < since) return -whole(until, since, unit)
  const years = Number(until.slice(0, 4)) - Number(since.slice(0, 4))
  const months = years * 12 + Number(until.slice(5, 7)) - Number(since.slice(5, 7))
  const full = until.slice(8) < since.slice(8) ? months - 1 : months
  return unit === 'months' ? full : Math.floor(full / 12)
}

const pad = (number: number, length: number): string => String(number).padStart(length, '0')
