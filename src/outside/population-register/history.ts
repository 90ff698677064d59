import { codedFrom, definite, partialDate, sinceOf } from '../magda/facts.ts'
import { childAt, childrenOf, textAt, type XmlElement } from '../magda/xml.ts'
import { place } from './address.ts'
import { statuses } from './code-lists.ts'
import type { PartialDate, Residence, ResidenceHistory } from './index.ts'

/**
 * Where somebody was registered, the latest first, in an answer of GeefHistoriekPersoon; `undefined` when it names nobody. The
 * messages give most residences a first day only: one lasts until the next begins.
 */
export function historyFrom(content: XmlElement | undefined, newInsz?: string): ResidenceHistory | undefined {
  const person = childAt(content, 'HistoriekPersoon')
  const insz = textAt(person, 'INSZ')
  if (!person || insz === undefined) return undefined
  const replaced = newInsz !== undefined && newInsz !== insz
  return {
    insz: replaced ? newInsz : insz,
    ...(replaced ? { replaces: insz } : {}),
    residences: ended(latestFirst(residencesFrom(person))),
  }
}

function residencesFrom(person: XmlElement): readonly Residence[] {
  const addresses = childAt(person, 'HistoriekAdressen')
  const listed = (list: string, item: string) => childrenOf(childAt(addresses, list), item).flatMap(lived)
  const abroad = [
    ...listed('HistoriekVerblijfplaatsBuitenland', 'VerblijfplaatsBuitenland'),
    ...listed('HistoriekAangifteAdresBuitenland', 'AangifteAdresBuitenland'),
  ]
  const struckOff = childrenOf(childAt(person, 'HistoriekStatus'), 'Status').flatMap(notRegistered)
  return [
    ...listed('HistoriekHoofdverblijfplaats', 'Hoofdverblijfplaats'),
    ...abroad,
    // Who declared where he went is struck off from that same day: the address says more.
    ...struckOff.filter(({ since }) => !abroad.some((one) => one.since !== undefined && one.since === since)),
  ]
}

const untilOf = (element: XmlElement) => definite('until', partialDate(element.attributes.DatumEinde))

function lived(element: XmlElement): readonly Residence[] {
  const address = place(element)
  if (!address) return []
  const since = address.since ?? partialDate(textAt(element, 'Datum'))
  return [{ ...address, ...definite('since', since), ...untilOf(element) }]
}

function notRegistered(status: XmlElement): readonly Residence[] {
  const coded = codedFrom(status, {})
  const known = coded && statuses[coded.code]
  if (!coded || known?.means !== 'struck-off') return []
  return [{ kind: 'struck-off', reason: coded.words ?? known.words, ...sinceOf(status), ...untilOf(status) }]
}

/** Of what began on one day, the striking off is the last: nobody is struck off who was not registered. What has no first day is the oldest. */
function latestFirst(residences: readonly Residence[]): readonly Residence[] {
  const order = ({ kind }: Residence) => (kind === 'struck-off' ? 0 : 1)
  return residences.toSorted(
    (one, other) => (other.since ?? '').localeCompare(one.since ?? '') || order(one) - order(other),
  )
}

/** A residence ends at its own last day, or when the next begins, whichever is first; only the latest may go on. */
const ended = (residences: readonly Residence[]): readonly Residence[] =>
  residences.map((one, at) => {
    const next = residences[at - 1]
    return next ? { ...one, ...definite('until', first(one.until, next.since)) } : one
  })

const first = (one: PartialDate | undefined, other: PartialDate | undefined): PartialDate | undefined =>
  one && other ? (one < other ? one : other) : (one ?? other)
