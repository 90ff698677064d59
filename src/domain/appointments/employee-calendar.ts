import { folded, instant, text } from './calendar.ts'

/** `busy`: the time is taken; otherwise it is only told. */
export type CalendarEntry = Readonly<{ uid: string; from: Date; until: Date; title: string; busy: boolean }>

/** A calendar that programs read again every hour (RFC 5545, RFC 7986). What is gone from it goes from theirs. */
export function employeeCalendar(
  entries: readonly CalendarEntry[],
  { now, publicUrl }: Readonly<{ now: Date; publicUrl: string }>,
): string {
  const host = new URL(publicUrl).hostname
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Loket op Maat//Rooster//NL',
    'METHOD:PUBLISH',
    'NAME:Mijn rooster',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...entries
      .toSorted((a, b) => a.from.getTime() - b.from.getTime())
      .flatMap(({ uid, from, until, title, busy }) => [
        'BEGIN:VEVENT',
        `UID:${uid}@${host}`,
        `DTSTAMP:${instant(now)}`,
        `DTSTART:${instant(from)}`,
        `DTEND:${instant(until)}`,
        `SUMMARY:${text(title)}`,
        `TRANSP:${busy ? 'OPAQUE' : 'TRANSPARENT'}`,
        'END:VEVENT',
      ]),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}
