import type { Theme } from '#domain/catalogue/index.ts'
import { inLanguage } from '#platform/words.ts'
import { InsetText, LinkList, wordsFor } from '#ui/index.ts'
import { portalWords } from '#ui/words/portal.ts'
import type { Site, Visit } from '../site.ts'
import { phoneHref } from '../ways.ts'
import { Frame } from './frame.tsx'

/** One subject: its services, and the life events in which it plays. Never a dead end: who helps today stands below. */
export function ThemePage({ site, visit, theme }: { site: Site; visit: Visit; theme: Theme }) {
  const { language } = visit
  const words = portalWords(language)
  const title = inLanguage(theme.title, language)
  const products = site.catalogue.byTheme(theme.id, site.clock())
  const events = theme.lifeEvents.map((id) => site.catalogue.lifeEvent(id))
  return (
    <Frame site={site} visit={visit} title={title} breadcrumbs={[{ href: '/', text: wordsFor(language).home }]}>
      <h1>{title}</h1>
      <p class="lom-lead">{inLanguage(theme.summary, language)}</p>
      <h2>{words.services}</h2>
      {products.length === 0 ? (
        <InsetText>
          {words.noServicesYet} <a href={phoneHref(site.city)}>{words.callUs(site.city.contactCentre.phone)}</a>.
        </InsetText>
      ) : (
        <LinkList
          links={products.map((product) => ({
            href: `/dienst/${product.id}`,
            text: inLanguage(product.title, language),
            about: product.notYetObtainable ? words.notYet : inLanguage(product.summary, language),
          }))}
        />
      )}
      <h2>{words.situations}</h2>
      <LinkList
        links={events.map((event) => ({
          href: `/situatie/${event.id}`,
          text: inLanguage(event.title, language),
          about: inLanguage(event.summary, language),
        }))}
      />
    </Frame>
  )
}
