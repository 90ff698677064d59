import { codedFrom, definite, genderFrom, nameFrom, partialDate, sinceOf } from '../magda/facts.ts'
import { childAt, childrenOf, textAt, type XmlElement } from '../magda/xml.ts'
import { addressesFrom } from './address.ts'
import { civilStates, nationalities, registers, statuses } from './code-lists.ts'
import type { RegisteredPerson } from './index.ts'

/** The person in an answer of GeefPersoon; `undefined` when it names nobody. `newInsz`: the number that took its place. */
export function personFrom(content: XmlElement | undefined, newInsz?: string): RegisteredPerson | undefined {
  const person = childAt(content, 'Persoon')
  const insz = textAt(person, 'INSZ')
  if (!person || insz === undefined) return undefined
  const replaced = newInsz !== undefined && newInsz !== insz
  const struckOff = struckOffFrom(person)
  return {
    insz: replaced ? newInsz : insz,
    ...(replaced ? { replaces: insz } : {}),
    ...definite('name', nameFrom(childAt(person, 'Naam'))),
    ...definite('gender', genderFrom(childAt(person, 'Geslacht'))),
    ...definite('birth', birthFrom(childAt(person, 'Geboorte'))),
    ...definite('death', deathFrom(person)),
    nationalities: childrenOf(childAt(person, 'Nationaliteiten'), 'Nationaliteit').flatMap((nationality) => {
      const coded = codedFrom(nationality, nationalities)
      return coded && current(nationality) ? [{ ...coded, ...sinceOf(nationality) }] : []
    }),
    ...definite('civilState', civilStateFrom(person)),
    ...definite('legalCohabitation', cohabitationFrom(childAt(person, 'WettelijkeSamenwoning'))),
    ...definite('register', codedFrom(childAt(person, 'Register'), registers)),
    ...definite('struckOff', struckOff),
    ...addressesFrom(childAt(person, 'Adressen'), struckOff),
    ...(isProtected(person) ? { protectedAddress: true } : {}),
    ...definite('referencePersonInsz', referenceFrom(childAt(person, 'Referentiepersoon'))),
  }
}

const current = (element: XmlElement): boolean => element.attributes.DatumEinde === undefined

function birthFrom(birth: XmlElement | undefined): RegisteredPerson['birth'] {
  if (!birth) return undefined
  return {
    ...definite('date', partialDate(textAt(birth, 'Datum'))),
    ...definite('place', textAt(birth, 'Plaats', 'Gemeente', 'Naam')),
    ...definite('country', textAt(birth, 'Plaats', 'Land', 'Naam')),
  }
}

/** From the death itself, or from the status alone when that is all that is given. */
function deathFrom(person: XmlElement): RegisteredPerson['death'] {
  const death = childAt(person, 'Overlijden')
  const status = statusMeaning(person, 'deceased')
  if (!death && !status) return undefined
  const date = partialDate(textAt(death, 'Datum')) ?? partialDate((death ?? status)?.attributes.DatumBegin)
  return { ...definite('date', date), ...definite('place', textAt(death, 'Plaats', 'Gemeente', 'Naam')) }
}

function struckOffFrom(person: XmlElement): RegisteredPerson['struckOff'] {
  const status = statusMeaning(person, 'struck-off')
  const code = textAt(status, 'Code')
  if (!status || code === undefined) return undefined
  return { ...sinceOf(status), reason: textAt(status, 'Omschrijving') ?? statuses[code]?.words ?? code }
}

const statusMeaning = (person: XmlElement, means: 'deceased' | 'struck-off'): XmlElement | undefined =>
  childrenOf(childAt(person, 'Statussen'), 'Status').find(
    (status) => current(status) && statuses[textAt(status, 'Code') ?? '']?.means === means,
  )

/** The one that began last, when several are given. */
function civilStateFrom(person: XmlElement): RegisteredPerson['civilState'] {
  const state = childrenOf(childAt(person, 'BurgerlijkeStaten'), 'BurgerlijkeStaat')
    .filter(current)
    .toSorted((one, other) => (other.attributes.DatumBegin ?? '').localeCompare(one.attributes.DatumBegin ?? ''))[0]
  const coded = codedFrom(state, civilStates)
  if (!coded) return undefined
  return {
    ...coded,
    ...sinceOf(state),
    ...definite('partnerName', nameFrom(childAt(state, 'Partner', 'Naam'))),
    ...definite('partnerInsz', textAt(state, 'Partner', 'INSZ')),
  }
}

/** One that was ended is none. */
function cohabitationFrom(cohabitation: XmlElement | undefined): RegisteredPerson['legalCohabitation'] {
  if (!cohabitation || !current(cohabitation) || childAt(cohabitation, 'Beeindiging')) return undefined
  const since = partialDate(textAt(cohabitation, 'Datum')) ?? partialDate(cohabitation.attributes.DatumBegin)
  return { ...definite('since', since), ...definite('partnerName', nameFrom(childAt(cohabitation, 'Partner', 'Naam'))) }
}

/** Provisional: no message file shows how a protected address is marked (docs/decisions/112-protected-address.md). */
const isProtected = (person: XmlElement): boolean => {
  const mark = childAt(person, 'Adressen', 'Onmededeelbaarheid')
  return mark !== undefined && current(mark) && textAt(mark, 'Code') === '1'
}

const referenceFrom = (reference: XmlElement | undefined): string | undefined =>
  reference && current(reference) ? textAt(reference, 'INSZ') : undefined
