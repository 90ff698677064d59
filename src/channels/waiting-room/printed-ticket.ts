import type { Ticket } from '#domain/queue/index.ts'
import type { PrintedTicket } from '#outside/ticket-printer/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { inLanguage } from '#platform/words.ts'
import { queueWords } from '#ui/words/queue.ts'
import { rangeShown } from '../turns.ts'
import type { Door } from './door-pages.tsx'

/** What stands on the paper ticket: a number, for what, where, when and how long; no name. */
export function printedTicket({ site, place, language }: Door, { visitor, link }: Ticket): PrintedTicket {
  const words = queueWords(language)
  const now = site.clock()
  return {
    place: place.name,
    number: visitor.ticket,
    lines: [
      ...visitor.products.map((id) => inLanguage(site.catalogue.find(id, now)?.title ?? { nl: id }, language)),
      showMoment(visitor.arrivedAt, language),
      ...(visitor.told ? [words.ticketWait(rangeShown(visitor.told, language))] : []),
    ],
    address: `${site.publicUrl}/wachten/${link}`,
  }
}
