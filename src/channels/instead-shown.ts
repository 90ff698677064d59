import { type Already, alreadyHas, type InsteadOf, insteadOf } from '#domain/appointments/index.ts'
import type { Position, Product } from '#domain/catalogue/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { showDate, showMoment } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { insteadWords } from '#ui/words/appointment-instead.ts'
import { grantTitle, untilShown } from './grants.tsx'
import type { Site } from './site.ts'
import { openingShown, phoneHref } from './ways.ts'

type Link = Readonly<{ href: string; text: string }>

/** One thing to say, with where it is done. `of`: the services that it is about, when there are several and it is not about all. */
export type InsteadLine = Readonly<{ text: string; of: string | null; links: readonly Link[] }>

type Reader = 'customer' | 'employee'
type Shown = Readonly<{ site: Site; language: Language; reader: Reader }>
type Asked = Readonly<{
  language: Language
  /** Where somebody is, for the nearest contact point. */
  from?: Position | null
  /** Whose own things are looked at, and by whom; null: nobody is known. */
  known?: Readonly<{ context: OpenContext; personId: string; purpose?: string }> | null
}>

/** What somebody reads or hears before a time is chosen: what they have already, then what can be done otherwise. A look by an employee is written in the log that the person reads. */
export async function insteadShown(
  site: Site,
  products: readonly Product[],
  { language, from = null, known = null }: Asked,
): Promise<readonly InsteadLine[]> {
  const has = known ? await alreadyHas(known.context, known.personId, products, known.purpose) : []
  const reader = known?.context.actor.kind === 'employee' ? 'employee' : 'customer'
  return linesFor({ site, language, reader }, insteadOf(site, products, { at: site.clock(), from }), has)
}

/** The same for whom nothing is known. */
export const insteadForAll = (
  site: Site,
  products: readonly Product[],
  { language, from = null }: Pick<Asked, 'language' | 'from'>,
): readonly InsteadLine[] =>
  linesFor({ site, language, reader: 'customer' }, insteadOf(site, products, { at: site.clock(), from }), [])

type Line = Readonly<{ text: string; link?: Link }>

/** What is said of several services is said once. */
function linesFor(shown: Shown, instead: readonly InsteadOf[], has: readonly Already[]): readonly InsteadLine[] {
  const { language } = shown
  const all = [
    ...has.map((one) => ({ product: one.product, line: alreadyLine(shown, one) })),
    ...instead.flatMap(({ product, instead: ways }) => ways.map((way) => ({ product, line: insteadLine(shown, way) }))),
  ]
  const count = new Set(all.map(({ product }) => product.id)).size
  return [...new Set(all.map(({ line }) => line.text))].map((text) => {
    const said = all.filter(({ line }) => line.text === text)
    const titles = [...new Set(said.map(({ product }) => inLanguage(product.title, language)))]
    const links = new Map(said.flatMap(({ line: { link }, product }) => (link ? [[link.href, { link, product }]] : [])))
    return {
      text,
      of: titles.length < count ? titles.join(', ') : null,
      // Of several the link says which.
      links: [...links.values()].map(({ link, product }) =>
        links.size > 1 ? { ...link, text: inLanguage(product.title, language) } : link,
      ),
    }
  })
}

function insteadLine({ site, language }: Shown, one: InsteadOf['instead'][number]): Line {
  const words = insteadWords(language)
  if (one.way === 'online')
    return {
      text: one.whole ? words.whole : words.prepare,
      link: { href: one.path, text: one.whole ? words.online : words.begin },
    }
  if (one.way === 'contact-point') {
    const open = openingShown(one.opening, site.clock(), language)
    const said = one.whole ? words.point : words.pointPrepare
    return { text: said(one.place.name, open), link: { href: '/contactpunten', text: words.points } }
  }
  if (one.way === 'at-home')
    return one.bookable
      ? { text: words.atHome, link: { href: '/aan-huis', text: words.book } }
      : { text: words.atHomeCall, link: { href: phoneHref(site.city), text: site.city.contactCentre.phone } }
  const text = inLanguage(one.words, language)
  if (one.way === 'delivery' || !one.other) return { text }
  return { text, link: { href: `/dienst/${one.other.id}`, text: inLanguage(one.other.title, language) } }
}

function alreadyLine({ site, language, reader }: Shown, one: Already): Line {
  const words = insteadWords(language)
  const link = (own: string, desk: string) => ({ href: reader === 'employee' ? desk : own, text: words.look })
  if (one.has === 'visit') {
    const { id, place, startsAt } = one.visit
    const where = site.city.places.find((known) => known.id === place)?.name ?? place
    return {
      text: words.visit(showMoment(startsAt, language), where),
      link: link('/mijn-loket', `/balie/afspraak/${id}`),
    }
  }
  if (one.has === 'case') {
    const { id, status, reason } = one.subject
    const isReady = status === 'with-staff' && reason === 'needs-appointment'
    const text = isReady ? words.ready : status === 'draft' ? words.draft : words.running
    return { text, link: link(`/aanvraag/${id}`, `/balie/dossier/${id}`) }
  }
  if (one.has === 'grant') {
    const { grant } = one
    return {
      text: words.grant(grantTitle(site.catalogue, grant, language), untilShown(grant.valid, language)),
      link: link(`/mijn-loket/vergunningen/${grant.id}`, `/balie/vergunning/${grant.id}`),
    }
  }
  return { text: words.card(showDate(one.until, language)) }
}
