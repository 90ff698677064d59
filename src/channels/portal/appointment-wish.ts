import { mostPersons, type Wish } from '#domain/appointments/index.ts'
import { type Facility, facilities, type Product, validOn } from '#domain/catalogue/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Site } from '../site.ts'

/** A wish as it stands in an address: `identiteitskaart,reispas` and `3.ar.longer.wheelchair-desk`. Nothing in it says who. */
export type WishParams = Readonly<{ products: string; persons: string }>

/** What a desk or a room can be asked for; that a place has no steps is so everywhere. */
export const needs: readonly Facility[] = facilities.filter((one) => one !== 'step-free')
const longer = 'longer'

/** Products for which people are received, as today's data of the city say. */
export function visitProducts({ city, catalogue, clock }: Site): readonly Product[] {
  const [now, day] = [clock(), cityDay(clock())]
  const ids = new Set((city.visits ?? []).map(({ product }) => product))
  return [...ids].flatMap((id) => {
    const isReceived = validOn(city.visits?.filter(({ product }) => product === id) ?? [], day)
    const product = isReceived && catalogue.find(id, now)
    return product ? [product] : []
  })
}

/** Languages that an employee or an interpreter may speak here, besides Dutch: codes. */
export const spokenLanguages = ({ appointments }: Site): readonly string[] =>
  [
    ...new Set(['fr', 'en', 'ar', 'tr', ...appointments.board.interpreters().flatMap(({ languages }) => languages)]),
  ].toSorted()

export function personsIn(said: unknown): number | null {
  const persons = typeof said === 'string' && /^\d{1,2}$/.test(said) ? Number(said) : 0
  return persons >= 1 && persons <= mostPersons ? persons : null
}

/** The address at which the days of a wish stand. */
export function baseOf({ products, persons, language, longer: isLonger, facilities: asked = [] }: Wish): string {
  const said = [persons, ...(language ? [language] : []), ...(isLonger ? [longer] : []), ...asked]
  return `/afspraak/kies/${products.join(',')}/${said.join('.')}`
}

/** What an address asks for; refuses what is not done at a counter. Who needs a language is helped by an interpreter as well. */
export function wishIn(site: Site, { products, persons }: WishParams): Readonly<{ wish: Wish; base: string }> {
  const known = visitProducts(site).map(({ id }) => id)
  const chosen = [...new Set(products.split(','))]
  const [first, ...more] = persons.split('.')
  const count = personsIn(first)
  const language = spokenLanguages(site).find((code) => more.includes(code))
  const asked = needs.filter((one) => more.includes(one))
  const isLonger = more.includes(longer)
  const isKnown = more.length === asked.length + Number(isLonger) + Number(language !== undefined)
  if (count === null || !isKnown || !chosen.every((id) => known.includes(id)))
    throw new Refusal('missing', 'http/not-found')
  const wish = { products: chosen, persons: count, language, facilities: asked }
  return {
    wish: { ...wish, interpreter: language !== undefined, longer: isLonger },
    base: baseOf({ ...wish, longer: isLonger }),
  }
}
