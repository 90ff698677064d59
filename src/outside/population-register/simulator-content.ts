import type { XmlContent } from '../magda/xml.ts'
import type { PersonaAddress, Resident, ResidentToday } from '../personas.ts'
import type { Population } from './simulator-population.ts'

/** The content of an answer of GeefPersoon, in the order of the elements that the message files have. */
export function personContent(insz: string, person: ResidentToday, population: Population, today: string): XmlContent {
  const [former] = person.before
  return {
    Persoon: {
      '@Bron': 'RR',
      '@DatumCreatie': person.birthDate,
      INSZ: insz,
      Naam: { '@DatumBegin': person.birthDate, ...nameContent(person) },
      Geslacht: genderContent(person),
      Register: { Code: person.register.code, Omschrijving: person.register.words },
      Nationaliteiten: {
        Nationaliteit: { Code: person.nationality.code, Omschrijving: person.nationality.words },
      },
      Geboorte: {
        '@DatumBegin': person.birthDate,
        Datum: person.birthDate,
        Plaats: {
          Gemeente: { Naam: person.birthPlace },
          Land: { NISCode: person.birthCountry.code, Naam: person.birthCountry.words },
        },
      },
      ...(person.deceasedOn ? { Overlijden: { '@DatumBegin': person.deceasedOn, Datum: person.deceasedOn } } : {}),
      ...statusContent(person),
      BurgerlijkeStaten: { BurgerlijkeStaat: civilStateContent(person, population, today) },
      ...cohabitationContent(person, population, today),
      Adressen: {
        ...(person.address ? { Hoofdverblijfplaats: addressContent(person.address) } : {}),
        // Who was struck off keeps, in the message, the address where they were registered last.
        ...(!person.address && former ? { Hoofdverblijfplaats: addressContent(former) } : {}),
        ...(person.protectedAddress ? { Onmededeelbaarheid: { Code: '1', Omschrijving: 'Adres niet meedelen' } } : {}),
      },
    },
  }
}

/** The content of an answer of GeefGezinssamenstelling. */
export const householdContent = (members: readonly ResidentToday[]): XmlContent => ({
  Gezinsleden: {
    Gezinslid: members.map((member) => ({
      '@DatumBegin': member.address?.since ?? member.birthDate,
      INSZ: member.replacedBy ?? member.insz,
      Naam: { '@DatumBegin': member.birthDate, ...nameContent(member) },
      Geslacht: genderContent(member),
      Geboortedatum: member.birthDate,
      Positie: { Code: member.position.code, Omschrijving: { '@Taal': 'nl', '#text': member.position.words } },
      ...(member.address ? { Adressen: { Hoofdverblijfplaats: addressContent(member.address) } } : {}),
      Bron: { Code: 'RR', Omschrijving: { '@Taal': 'nl', '#text': 'Rijksregister' } },
    })),
  },
})

export const nameContent = ({ givenNames, familyNames }: Pick<Resident, 'givenNames' | 'familyNames'>): XmlContent => ({
  Achternamen: { Achternaam: familyNames },
  Voornamen: { Voornaam: givenNames },
})

export const genderContent = ({ gender }: Pick<Resident, 'gender'>): XmlContent =>
  gender === 'male' ? { Code: '1', Omschrijving: 'Mannelijk' } : { Code: '2', Omschrijving: 'Vrouwelijk' }

function statusContent({ deceasedOn, struckOffOn }: ResidentToday): XmlContent {
  if (deceasedOn) return { Statussen: { Status: statusOf('99990', 'Overleden', deceasedOn) } }
  return struckOffOn ? { Statussen: { Status: statusOf('99991', 'Afvoering van ambtswege', struckOffOn) } } : {}
}

export const statusOf = (code: string, words: string, since: string): XmlContent => ({
  '@DatumBegin': since,
  Code: code,
  Omschrijving: words,
})

function civilStateContent({ civilState }: ResidentToday, population: Population, today: string): XmlContent {
  const partner = civilState.partner ? population.byKey(civilState.partner, today) : null
  return {
    ...(civilState.since ? { '@DatumBegin': civilState.since } : {}),
    Code: civilState.code,
    Omschrijving: civilState.words,
    ...(partner
      ? { Partner: { INSZ: partner.insz, Naam: nameContent(partner), Geslacht: genderContent(partner) } }
      : {}),
  }
}

function cohabitationContent({ legalCohabitation }: ResidentToday, population: Population, today: string): XmlContent {
  const partner = legalCohabitation && population.byKey(legalCohabitation.partner, today)
  if (!legalCohabitation || !partner) return {}
  return {
    WettelijkeSamenwoning: {
      Datum: legalCohabitation.since,
      Partner: { INSZ: partner.insz, Naam: nameContent(partner) },
    },
  }
}

const inDutch = (text: string): XmlContent => ({ String: text, Taal: 'nl' })

export const addressContent = (address: PersonaAddress & Readonly<{ since: string }>): XmlContent => ({
  '@DatumBegin': address.since,
  Straatnaam: inDutch(address.street),
  Huisnummer: address.houseNumber,
  ...(address.box ? { Busnummer: address.box } : {}),
  Gemeentenaam: inDutch(address.municipality),
  Land: inDutch('BELGIE'),
  Postcode: address.postalCode,
  NISCodeLand: '150',
  ISOCodeLand: 'BEL',
  NISCodeGemeente: address.nisCode,
})
