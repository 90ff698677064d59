import { cityDay } from '#platform/formats/dates.ts'
import type { Words } from '#platform/words.ts'
import { type City, closedDays, countersFor, type Place, placesFor } from './city.ts'
import { alwaysOpen, type Opening, openingAt } from './opening-hours.ts'
import type { OfferChannel, Product } from './product.ts'

/** One way to get something done, as a resident reads it. */
export type Way = Readonly<{
  channel: OfferChannel
  /** From start to end here; otherwise people are helped or sent on. */
  complete: boolean
  /** One needs an appointment first. */
  byAppointment: boolean
  opening: Opening
  phone?: Readonly<{ shown: string; international: string }>
  /** Open places first, then by name. */
  places: readonly Readonly<{ place: Place; opening: Opening }>[]
  words: Words
}>

/**
 * Every way to get `product`, at an instant: online, at a contact point, by telephone, at a counter. Without a product:
 * the ways to reach the city. The telephone is always there: nobody is left without a way.
 */
export function waysFor(city: City, product: Product | null, at: Date): readonly Way[] {
  const obtainable = product !== null && product.notYetObtainable === undefined
  const offers = (channel: OfferChannel) => obtainable && product.channels.includes(channel)
  const day = cityDay(at)
  const contactPoints = withOpening(city, placesFor(city, 'contact-point', day), at)
  const counters = withOpening(city, countersFor(city, product, day), at)

  const ways: Way[] = []
  if (offers('portal')) ways.push({ ...way('portal', alwaysOpen), complete: true })
  if (contactPoints.length > 0 && (product === null || offers('kiosk'))) {
    ways.push({ ...way('kiosk', soonest(contactPoints)), complete: offers('kiosk'), places: contactPoints })
  }
  ways.push({
    ...way('phone', openingAt(city.contactCentre.hours, at, closedDays(city))),
    complete: offers('phone'),
    phone: { shown: city.contactCentre.phone, international: city.contactCentre.international },
  })
  if (counters.length > 0) {
    const complete = product?.channels.includes('desk') ?? false
    ways.push({ ...way('desk', soonest(counters)), complete, byAppointment: true, places: counters })
  }
  return ways
}

const wordsOf: Readonly<Record<OfferChannel, Words>> = {
  portal: { nl: 'Online, dag en nacht.', en: 'Online, day and night.', fr: 'En ligne, jour et nuit.' },
  kiosk: {
    nl: 'Aan een contactpunt bij u in de buurt.',
    en: 'At a contact point near you.',
    fr: 'À un point de contact près de chez vous.',
  },
  phone: { nl: 'Bel ons: wij helpen u.', en: 'Call us: we help you.', fr: 'Appelez-nous : nous vous aidons.' },
  desk: { nl: 'Op afspraak aan een loket.', en: 'By appointment at a counter.', fr: 'Sur rendez-vous au guichet.' },
}

const way = (channel: OfferChannel, opening: Opening): Way => ({
  channel,
  complete: false,
  byAppointment: false,
  opening,
  places: [],
  words: wordsOf[channel],
})

function withOpening(city: City, places: readonly Place[], at: Date): Way['places'] {
  return places
    .map((place) => ({ place, opening: openingAt(place.hours, at, closedDays(city)) }))
    .toSorted((a, b) => wait(a.opening) - wait(b.opening) || a.place.name.localeCompare(b.place.name, 'nl'))
}

const soonest = (places: Way['places']): Opening => places[0]?.opening ?? { open: false, opens: null }

const wait = (opening: Opening): number => (opening.open ? 0 : (opening.opens?.getTime() ?? Number.MAX_SAFE_INTEGER))
