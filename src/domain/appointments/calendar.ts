import type { Place } from '../catalogue/index.ts'
import type { Booking } from './appointment.ts'

export const instant = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
/** What means something in a calendar file is written with a backslash (RFC 5545, 3.3.11). */
export const text = (words: string) => words.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n')

/** At most 75 bytes a line: what is longer goes on after a space (RFC 5545, 3.1). */
export function folded(line: string): string {
  const parts: string[] = []
  let [part, bytes] = ['', 0]
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (bytes + size > 74) {
      parts.push(part)
      ;[part, bytes] = ['', 1]
    }
    part += sign
    bytes += size
  }
  return [...parts, part].join('\r\n ')
}

/**
 * A visit as a file for a calendar (RFC 5545). Its UID never changes: who moves or cancels sends the same UID with a higher sequence, and the
 * calendar follows. Says the place and the code, and not for what somebody comes.
 */
export function calendarFile(
  visit: Booking,
  {
    city,
    place,
    changedAt,
    publicUrl,
  }: Readonly<{ city: string; place: Place | undefined; changedAt: Date; publicUrl: string }>,
): string {
  const isCancelled = visit.state === 'cancelled'
  const address = place?.address
  const where = [
    place?.name ?? visit.place,
    ...(address ? [`${address.street}, ${address.postalCode} ${address.municipality}`] : []),
  ]
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Loket op Maat//Afspraken//NL',
    `METHOD:${isCancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${visit.id}@${new URL(publicUrl).hostname}`,
    `SEQUENCE:${visit.sequence + (isCancelled ? 1 : 0)}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTAMP:${instant(changedAt)}`,
    ...(visit.window
      ? // What was promised, not when the team means to come.
        [
          `DTSTART:${instant(visit.window.from)}`,
          `DTEND:${instant(visit.window.until)}`,
          `SUMMARY:${text(`${city} komt bij u thuis`)}`,
        ]
      : [
          `DTSTART:${instant(visit.startsAt)}`,
          `DTEND:${instant(visit.endsAt)}`,
          `SUMMARY:${text(`Afspraak bij ${city}`)}`,
          `LOCATION:${text(where.join(', '))}`,
          `DESCRIPTION:${text(`Code om u aan te melden: ${visit.code}`)}`,
        ]),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}
