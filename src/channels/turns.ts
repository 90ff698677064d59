import type { Arrival, Range, Ticket } from '#domain/queue/index.ts'
import { showMoment, showTime } from '#platform/formats/dates.ts'
import type { Language } from '#platform/words.ts'
import { queueWords } from '#ui/words/queue.ts'
import type { Site } from './site.ts'

/** "Balie 2": the number with which the id of a desk ends. */
export const deskShown = (desk: string, language: Language = 'nl'): string =>
  queueWords(language).desk(/\d+$/.exec(desk)?.[0] ?? desk)

/** "10 tot 15 min." */
export const rangeShown = ({ from, to }: Range, language: Language = 'nl'): string =>
  queueWords(language).minutes(from, to)

type Instead = Exclude<Arrival, Ticket>

/** In plain words: what it is, and what to do. */
export function insteadOf(
  { city }: Pick<Site, 'city'>,
  language: Language,
  arrival: Instead,
): Readonly<{ title: string; lines: readonly string[] }> {
  const words = queueWords(language)
  if (arrival.outcome === 'too-early') {
    const [time, from] = [showTime(arrival.startsAt, language), showTime(arrival.from, language)]
    return { title: words['too-early'], lines: [words.tooEarlyText(time, from)] }
  }
  if (arrival.outcome === 'another-day' || arrival.outcome === 'another-place') {
    const place = city.places.find(({ id }) => id === arrival.place)?.name ?? arrival.place
    const then = words.thenThere(showMoment(arrival.startsAt, language), place)
    return { title: words[arrival.outcome], lines: [then, words.moveHelp] }
  }
  if (arrival.outcome === 'over') return { title: words.overTitle, lines: [words.overText] }
  if (arrival.outcome === 'several') return { title: words.several, lines: [words.severalText] }
  return { title: words.unknown, lines: [words.unknownText] }
}
