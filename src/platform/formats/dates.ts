import type { Language } from '../words.ts'

/**
 * Days are strings `YYYY-MM-DD`; month or day `00` means not known, as the registers write it. Instants are `Date`;
 * people read them as city time.
 */
export const cityTimeZone = 'Europe/Brussels'

const weekdays: Record<Language, readonly string[]> = {
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

const months: Record<Language, readonly string[]> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: cityTimeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** How many days a month has; `month` counts from 1. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** `YYYY-MM-DD` of a day that exists. Years 0001 to 9999. */
export function isDay(written: string): boolean {
  return isPartialDay(written) && !written.includes('-00')
}

/** As `isDay`, but the day, or month and day, may be `00`: not known. */
export function isPartialDay(written: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return false
  const [year = 0, month = 0, day = 0] = written.split('-').map(Number)
  if (year < 1 || month > 12) return false
  if (month === 0) return day === 0
  return day <= daysIn(year, month)
}

/** The first and the last day that a partial day can be: `1985-00-00` is 1985-01-01 to 1985-12-31. */
export function spanOf(day: string): readonly [earliest: string, latest: string] {
  if (!day.includes('-00')) return [day, day]
  const year = day.slice(0, 4)
  const month = day.slice(5, 7)
  if (month === '00') return [`${year}-01-01`, `${year}-12-31`]
  return [`${year}-${month}-01`, `${year}-${month}-${daysIn(Number(year), Number(month))}`]
}

/** The day that it is in the city at this instant. */
export function cityDay(instant: Date): string {
  const { year, month, day } = partsOf(instant)
  return `${year}-${month}-${day}`
}

/** The time that it is in the city at this instant: `14:30`. */
export function cityTime(instant: Date): string {
  const { hour, minute } = partsOf(instant)
  return `${hour}:${minute}`
}

/** `maandag 6 september 2021`. What is not known is left out: `september 2021`, `1985`. Anything else comes back as it is. */
export function showDate(day: string, language: Language = 'nl'): string {
  if (!isPartialDay(day)) return day
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (month === 0) return String(year)
  const name = months[language][month - 1]
  if (date === 0) return `${name} ${year}`
  const weekday = weekdays[language][weekdayOf(year, month, date)]
  const number = language === 'fr' && date === 1 ? '1er' : date
  return `${weekday} ${number} ${name} ${year}`
}

/** City time: `14.30 uur`, `14 h 30`, `14:30`. */
export function showTime(instant: Date, language: Language = 'nl'): string {
  const { hour, minute } = partsOf(instant)
  if (language === 'fr') return `${Number(hour)} h ${minute}`
  return language === 'en' ? cityTime(instant) : `${Number(hour)}.${minute} uur`
}

/** `maandag 6 september 2021 om 14.30 uur`, in city time. */
export function showMoment(instant: Date, language: Language = 'nl'): string {
  const at = { nl: 'om', fr: 'à', en: 'at' }[language]
  return `${showDate(cityDay(instant), language)} ${at} ${showTime(instant, language)}`
}

type Parts = Readonly<{ year: string; month: string; day: string; hour: string; minute: string }>

/** Minutes that were asked for lately. Most questions are about now, and about when the facts of this page were fetched. */
const lately = new Map<number, Parts>()
const mostKept = 200

function partsOf(instant: Date): Parts {
  // A time zone is whole minutes away: within a minute all of these are the same.
  const at = Math.floor(instant.getTime() / 60_000)
  const known = lately.get(at)
  if (known) return known
  const parts = { year: '', month: '', day: '', hour: '', minute: '' }
  for (const { type, value } of clock.formatToParts(instant))
    if (type in parts) parts[type as keyof typeof parts] = value
  if (lately.size >= mostKept) lately.clear()
  lately.set(at, parts)
  return parts
}

/** 0 is Sunday. Dates before 100 need `setUTCFullYear`: the constructor reads them as 19xx. */
function weekdayOf(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCDay()
}

/** The number of a month from its name or first letters (three at least), in any language: `sept` is 9. `null`: none, or two. */
export function monthNamed(written: string): number | null {
  const start = written.toLowerCase().replace(/\.$/, '')
  if (!/^\p{L}{3,}$/u.test(start)) return null
  const found = new Set<number>()
  for (const names of Object.values(months)) {
    for (const [index, name] of names.entries()) if (name.toLowerCase().startsWith(start)) found.add(index + 1)
  }
  const [only, ...more] = found
  return only !== undefined && more.length === 0 ? only : null
}
