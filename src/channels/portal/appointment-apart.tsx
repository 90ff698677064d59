import type { ComponentChildren } from 'preact'
import type { Wish } from '#domain/appointments/index.ts'
import { inLanguage } from '#platform/words.ts'
import { EmptyState, LinkList } from '#ui/index.ts'
import { waitingWords } from '#ui/words/appointment-waiting.ts'
import type { Site, Visit } from '../site.ts'
import { receivingPlaces } from '../waiting-choices.ts'
import { baseOf } from './appointment-wish.ts'

/** Whether no place receives for all of a wish, however long one waits. */
export const isNowhere = (site: Site, wish: Wish): boolean => receivingPlaces(site, wish).length === 0

/** What to do when no place receives for all of it: an appointment for each of several services; of one, to call (`children`). */
export function Apart({
  site,
  visit,
  wish,
  children,
}: Readonly<{ site: Site; visit: Visit; wish: Wish; children: ComponentChildren }>) {
  const { language } = visit
  const words = waitingWords(language)
  const isSeveral = wish.products.length > 1
  const now = site.clock()
  return (
    <EmptyState title={isSeveral ? words.apartTitle : words.nowhereTitle} icon="calendar">
      <p>{isSeveral ? words.apartText : words.nowhereText}</p>
      {isSeveral && (
        <LinkList
          links={wish.products.map((id) => ({
            href: baseOf({ ...wish, products: [id] }),
            text: inLanguage(site.catalogue.find(id, now)?.title ?? { nl: id }, language),
          }))}
        />
      )}
      {children}
    </EmptyState>
  )
}
