import {
  type City,
  closedDays,
  type Opening,
  openingAt,
  type Place,
  type Product,
  validOn,
  waysFor,
} from '#domain/catalogue/index.ts'
import { cityDay, cityTime, showTime } from '#platform/formats/dates.ts'
import { dayShown } from '#platform/formats/screen-dates.ts'
import { inLanguage, type Language, productLanguage, type ShellLanguage } from '#platform/words.ts'
import type { Way } from '#ui/index.ts'
import { openingWords } from '#ui/words/opening.ts'
import { portalWords } from '#ui/words/portal.ts'
import type { Site } from './site.ts'

type Asked = Pick<Site, 'city' | 'clock'>

const kept = new Map<string, readonly Way[]>()
let keptFor = ''

/** The other ways to get this done, as the aside and the footer show them: what is true now, reckoned once a minute. */
export function waysShown(site: Asked, product: Product | null, language: Language): readonly Way[] {
  const minute = `${site.city.name} ${Math.floor(site.clock().getTime() / 60_000)}`
  if (minute !== keptFor) kept.clear()
  keptFor = minute
  const key = `${language} ${product?.id ?? ''} ${product?.version ?? ''}`
  const ways = kept.get(key) ?? waysNow(site, product, language)
  kept.set(key, ways)
  return ways
}

function waysNow(site: Asked, product: Product | null, language: Language): readonly Way[] {
  const now = site.clock()
  const words = portalWords(language)
  return waysFor(site.city, product, now).flatMap((way): Way[] => {
    const state = openingShown(way.opening, now, language)
    if (way.channel === 'phone') {
      return [
        {
          icon: 'phone',
          title: words.callUs(way.phone?.shown ?? ''),
          href: `tel:${way.phone?.international}`,
          lines: [state],
        },
      ]
    }
    if (way.channel === 'kiosk') {
      const first = way.places
        .slice(0, 2)
        .map(({ place, opening }) => `${place.name}: ${openingShown(opening, now, language).toLowerCase()}`)
      return [{ icon: 'place', title: words.contactPoint, href: '/contactpunten', lines: first }]
    }
    if (way.channel === 'desk') {
      const [place] = way.places
      const kinds = site.city.visits?.filter((visit) => visit.product === product?.id) ?? []
      const isBooked = product === null || validOn(kinds, cityDay(now)) !== undefined
      const href = product ? `/afspraak?dienst=${product.id}` : '/afspraak'
      return [
        {
          ...{ icon: 'calendar', title: words.deskTitle, ...(isBooked && { href }) },
          lines: [...(place ? [place.place.name] : []), isBooked ? words.deskBook : words.deskHow],
        },
      ]
    }
    return product ? [] : [{ icon: 'globe', title: words.onlineTitle, lines: [inLanguage(way.words, language)] }]
  })
}

/** Calls the contact centre. */
export const phoneHref = ({ contactCentre }: City): string => `tel:${contactCentre.international}`

/** "Nu open, tot 17.00 uur", or when it opens again. */
export function openingShown(opening: Opening, now: Date, language: ShellLanguage): string {
  const words = openingWords(language)
  const timeOf = (at: Date) =>
    productLanguage(language) === language ? showTime(at, productLanguage(language)) : cityTime(at)
  if (opening.open) {
    const far = opening.until.getTime() - now.getTime() > 86_400_000 * 2
    return far ? words.alwaysOpen : words.openNow(timeOf(opening.until))
  }
  if (!opening.opens) return words.closedForLong
  const day = cityDay(opening.opens)
  const time = timeOf(opening.opens)
  return words.opens(day === cityDay(now) ? time : `${dayShown(day, language)}, ${time}`)
}

/** Places as a list: name, address, and whether they are open now. */
export function placesShown(city: City, places: readonly Place[], now: Date, language: ShellLanguage) {
  return places.map(({ name, address, hours }) => ({
    name,
    address: address ? `${address.street}, ${address.postalCode} ${address.municipality}` : '',
    state: openingShown(openingAt(hours, now, closedDays(city)), now, language),
  }))
}
