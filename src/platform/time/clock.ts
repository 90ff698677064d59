/**
 * *Domain time*: rules, opening hours and document dates follow it. Tokens, sessions, TLS, leases and time stamps keep
 * real time and never ask this clock.
 */
export type Clock = () => Date

const named: Record<string, string> = { pilot: '2021-09-06T09:00:00+02:00' }

/**
 * A clock that runs on from the instant `from` (ISO 8601, or `pilot`: Monday 6 September 2021, 09.00); without it, now.
 * Throws when `from` is no instant.
 */
export function clockFrom(from: string | undefined, started = Date.now()): Clock {
  if (!from) return () => new Date()
  const instant = Date.parse(named[from] ?? from)
  if (Number.isNaN(instant)) throw new Error(`LOKET_CLOCK is no instant: write 2021-09-06T09:00:00+02:00, or pilot.`)
  return () => new Date(instant + Date.now() - started)
}

/** The calendar day in the city, `YYYY-MM-DD`. */
export function dayOf(instant: Date, timeZone = 'Europe/Brussels'): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  formats.set(timeZone, format)
  return format.format(instant)
}

/** Making a format takes longer than thirty days formatted. */
const formats = new Map<string, Intl.DateTimeFormat>()
