import { feeRange, type Place, type PlaceLanguage } from '#domain/catalogue/index.ts'
import { longestWhy, type MayChoose, type Notice, type Setup } from '#domain/devices/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { type ShellLanguage, shellLanguages } from '#platform/words.ts'
import type { DateParts } from '#ui/index.ts'
import type { Site } from '../site.ts'
import { fieldOf, type PostedForm } from './desk.ts'

type Body = PostedForm['Body']

/** What a manager chose of offer and languages, as it was sent. */
/** `why`: the page of the sign-in service stands there all the same. */
export type TypedSetup = Readonly<{
  which: string
  offer: readonly string[]
  languages: readonly string[]
  why: string
}>
export type TypedNotice = Readonly<Record<ShellLanguage, string> & { from: DateParts; until: DateParts }>

/** All values of one name in a form that look like an id. */
export const listOf = (body: Body, name: string): readonly string[] => {
  const given = body?.[name]
  const all = Array.isArray(given) ? given : [given]
  const ids = all.filter((one): one is string => typeof one === 'string' && /^[a-z0-9-]{1,80}$/.test(one))
  return [...new Set(ids)].slice(0, 100)
}

/** What contact points offer today, and the languages that the city decided for a place and that are not over. */
export function choicesAt(site: Site, place: Place | null) {
  const today = cityDay(site.clock())
  return {
    products: site.catalogue.all(site.clock()).filter((product) => feeRange(product, 'kiosk', today) !== null),
    languages: (place?.languages ?? []).filter(({ validTo }) => validTo >= today),
  }
}

export const mayChoose = ({
  products,
  languages,
}: {
  products: readonly { id: string }[]
  languages: readonly PlaceLanguage[]
}): MayChoose => ({ products: products.map(({ id }) => id), languages: languages.map(({ language }) => language) })

export const setupTyped = (body: Body): TypedSetup => ({
  which: fieldOf(body, 'welk', 10),
  ...{ offer: listOf(body, 'aanbod'), languages: listOf(body, 'talen'), why: lineOf(body, 'aanmeldpagina') },
})

export const typedOf = ({ offer, languages, providerPage }: Setup): TypedSetup => ({
  which: offer.length === 0 ? 'alles' : 'keuze',
  ...{ offer, languages, why: providerPage },
})

/** What of it can be chosen; or what is wrong: only some, and none of these was ticked; or a reason that is too long. */
export function setupFrom(
  { which, offer, languages, why }: TypedSetup,
  may: MayChoose,
): Setup | 'wrongOffer' | 'wrongWhy' {
  const chosen = may.products.filter((id) => offer.includes(id))
  if (which !== 'alles' && chosen.length === 0) return 'wrongOffer'
  if (why.length > longestWhy) return 'wrongWhy'
  return {
    offer: which === 'alles' ? [] : chosen,
    languages: [
      'nl',
      ...shellLanguages.filter((one) => one !== 'nl' && may.languages.includes(one) && languages.includes(one)),
    ],
    providerPage: why,
  }
}

const partsTyped = (body: Body, name: string): DateParts => ({
  day: fieldOf(body, `${name}-day`, 4),
  month: fieldOf(body, `${name}-month`, 4),
  year: fieldOf(body, `${name}-year`, 6),
})

export const noticeTyped = (body: Body): TypedNotice => ({
  ...{ nl: lineOf(body, 'nl'), fr: lineOf(body, 'fr'), en: lineOf(body, 'en') },
  ...{ tr: lineOf(body, 'tr'), ar: lineOf(body, 'ar'), uk: lineOf(body, 'uk') },
  ...{ from: partsTyped(body, 'van'), until: partsTyped(body, 'tot') },
})

/** Longer than may be stays longer: the form says so. */
export const lineOf = (body: Body, name: string): string => cleanLine(fieldOf(body, name, 1_000))

export const noticeFrom = ({ from, until, ...texts }: TypedNotice): Notice => ({
  ...texts,
  ...{ from: dayOf(from), until: dayOf(until) },
})

export const dayOf = ({ day, month, year }: DateParts): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

export const partsOf = (day: string): DateParts => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { day: String(Number(date)), month: String(Number(month)), year }
}

export const writtenOf = ({ from, until, ...texts }: Notice): TypedNotice => ({
  ...texts,
  ...{ from: partsOf(from), until: partsOf(until) },
})
