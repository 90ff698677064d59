import { codedFrom, definite, genderFrom, nameFrom, partialDate, sinceOf } from '../magda/facts.ts'
import { childAt, childrenOf, textAt, type XmlElement } from '../magda/xml.ts'
import { place } from './address.ts'
import { nationalities, positions } from './code-lists.ts'
import type { Household, HouseholdMember } from './index.ts'

/** Who lives together, in the order of the source; `undefined` when it names nobody. */
export function householdFrom(content: XmlElement | undefined): Household | undefined {
  const members = childrenOf(childAt(content, 'Gezinsleden'), 'Gezinslid')
    .filter((member) => member.attributes.DatumEinde === undefined)
    .map(memberFrom)
  return members.length > 0 ? { members } : undefined
}

function memberFrom(member: XmlElement): HouseholdMember {
  return {
    ...definite('insz', textAt(member, 'INSZ')),
    ...definite('name', nameFrom(childAt(member, 'Naam'))),
    ...definite('gender', genderFrom(childAt(member, 'Geslacht'))),
    ...definite('birthDate', partialDate(textAt(member, 'Geboortedatum'))),
    ...definite('position', codedFrom(childAt(member, 'Positie'), positions)),
    ...sinceOf(member),
    ...definite('nationality', codedFrom(childAt(member, 'Nationaliteiten', 'Nationaliteit'), nationalities)),
    ...definite('address', place(childAt(member, 'Adressen', 'Hoofdverblijfplaats'))),
  }
}
