import { type Appointments, freeDays, type Wish } from '#domain/appointments/index.ts'

type Kept = { part: number; whole: Buffer | null; places: Map<string, Readonly<{ version: number; text: string }>> }

/** Wishes of which the answer is kept: a city has some dozens of products that people ask for. */
const most = 100
/** Starts are cells of five minutes: within one the offer changes by bookings alone. */
const partMs = 5 * 60_000

/**
 * The offer in JSON, `{ places: [{ place, days: [{ day, count, first }] }] }`, printed place by place: of a place where nothing changed since
 * somebody asked the same, the text still stands.
 */
export function offerPrinter(appointments: Appointments) {
  const { board } = appointments
  const kept = new Map<string, Kept>()

  return function printed(wish: Wish, now: Date): Buffer {
    const part = Math.ceil(now.getTime() / partMs)
    const known = keptOf(JSON.stringify(wish))
    if (known.part !== part) Object.assign(known, { part, whole: null, places: new Map() })
    for (const { place } of board.layouts()) {
      const version = board.versionOf(place)
      if (known.places.get(place)?.version === version) continue
      known.places.set(place, { version, text: textOf(wish, place, now) })
      known.whole = null
    }
    known.whole ??= Buffer.from(`{"places":[${[...known.places.values()].map(({ text }) => text).join()}]}`)
    return known.whole
  }

  function keptOf(asked: string): Kept {
    const known = kept.get(asked) ?? { part: 0, whole: null, places: new Map() }
    const [oldest] = kept.keys()
    if (kept.size >= most && !kept.has(asked) && oldest !== undefined) kept.delete(oldest)
    kept.set(asked, known)
    return known
  }

  function textOf(wish: Wish, place: string, now: Date): string {
    const days = freeDays(appointments, wish, { now, places: [place] })
    return JSON.stringify({ place, days: days.map(({ day, count, first }) => ({ day, count, first })) })
  }
}
