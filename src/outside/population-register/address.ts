import { definite, partialDate, sinceOf } from '../magda/facts.ts'
import { childAt, childrenOf, textAt, type XmlElement } from '../magda/xml.ts'
import type { Address, PartialDate } from './index.ts'

type Residence = Address & Readonly<{ until?: PartialDate }>

export type Addresses = Readonly<{
  address?: Address
  temporaryAddress?: Address
  postalAddress?: Address
  addressHistory?: readonly Residence[]
}>

/**
 * Where somebody lives now, and where before. A residence in Belgium and one abroad can stand side by side in a message: the one
 * that began last counts. Who was struck off has no domicile in Belgium from that day.
 */
export function addressesFrom(
  element: XmlElement | undefined,
  struckOff: { since?: PartialDate } | undefined,
): Addresses {
  if (!element) return {}
  const home = residence(childAt(element, 'Hoofdverblijfplaats'))
  const abroad = residence(childAt(element, 'VerblijfplaatsBuitenland'))
  const declared = struckOff && !abroad ? residence(childAt(element, 'AangifteAdresBuitenland')) : undefined

  const residences = [abroad, declared, home && closed(home, struckOff)]
    .flatMap((one) => one ?? [])
    .sort((one, other) => (other.since ?? '').localeCompare(one.since ?? ''))
  const current = residences.find((one) => !('until' in one))
  const before = residences.filter((one) => one !== current)
  return {
    ...definite('address', current),
    ...definite('temporaryAddress', place(childAt(element, 'ContactAdres'))),
    ...definite('postalAddress', place(childAt(element, 'PostadresBuitenland'))),
    ...(before.length > 0 ? { addressHistory: before.map((one) => ended(one, current)) } : {}),
  }
}

/** A main residence in Belgium ends on the day of the striking off, whether that day is known or not. */
function closed(home: Residence, struckOff: { since?: PartialDate } | undefined): Residence {
  if (!struckOff || home.kind === 'foreign' || 'until' in home) return home
  return { ...home, until: struckOff.since }
}

/** A former residence without an end ended when the present one began. */
function ended(before: Residence, current: Residence | undefined): Residence {
  if ('until' in before) {
    const { until, ...rest } = before
    return { ...rest, ...definite('until', until) }
  }
  return { ...before, ...definite('until', current?.since) }
}

function residence(element: XmlElement | undefined): Residence | undefined {
  const address = place(element)
  return address && { ...address, ...definite('until', partialDate(element?.attributes.DatumEinde)) }
}

/** One address in any of the shapes of the register: standardised, free text, or lines abroad. */
export function place(element: XmlElement | undefined): Address | undefined {
  if (!element) return undefined
  const lines = childrenOf(childAt(element, 'Teksten'), 'Tekst').flatMap(({ text }) => (text === '' ? [] : [text]))
  const country = countryOf(element)
  const street =
    textAt(element, 'Straatnaam', 'String') ?? textAt(element, 'NietGestandaardiseerdeStraatnaam', 'String')
  const municipality =
    textAt(element, 'Gemeentenaam', 'String') ?? textAt(element, 'NietGestandaardiseerdeGemeentenaam', 'String')
  const houseNumber = textAt(element, 'Huisnummer')
  const box = textAt(element, 'Busnummer')
  const postalCode = textAt(element, 'Postcode')

  if (lines.length > 0 || !isBelgium(element, country)) {
    const written = [
      [street, houseNumber, box && `bus ${box}`].filter(Boolean).join(' '),
      [postalCode, municipality].filter(Boolean).join(' '),
    ].filter((line) => line !== '')
    return { kind: 'foreign', ...sinceOf(element), ...definite('country', country), lines: [...written, ...lines] }
  }
  return {
    kind: 'belgian',
    ...sinceOf(element),
    ...definite('street', street),
    ...definite('houseNumber', houseNumber),
    ...definite('box', box),
    ...definite('postalCode', postalCode),
    ...definite('municipality', municipality),
    ...definite('nisCode', textAt(element, 'NISCodeGemeente')),
  }
}

const countryOf = (element: XmlElement): string | undefined =>
  textAt(element, 'Land', 'Naam') ??
  textAt(element, 'Land', 'String') ??
  textAt(element, 'DiplomatiekePost', 'Land', 'Naam')

/** Code 150 of the country list is Belgium. A residence whose country is not said lies in Belgium. */
function isBelgium(element: XmlElement, country: string | undefined): boolean {
  const code = textAt(element, 'NISCodeLand') ?? textAt(element, 'Land', 'NISCode')
  const iso = textAt(element, 'ISOCodeLand') ?? textAt(element, 'Land', 'ISOCode')
  if (code || iso) return code === '150' || iso === 'BEL'
  return element.name === 'Hoofdverblijfplaats' || element.name === 'ContactAdres'
    ? country === undefined || /^belgi/i.test(country)
    : false
}
