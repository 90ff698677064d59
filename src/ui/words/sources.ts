import type { Words } from '#platform/words.ts'

const sources: Readonly<Record<string, Words>> = {
  'population-register': { nl: 'het Rijksregister', en: 'the National Register', fr: 'le Registre national' },
  'civil-registry': {
    nl: 'de databank van de akten',
    en: 'the database of civil status acts',
    fr: 'la banque de données des actes',
  },
  'vehicle-register': { nl: 'het voertuigenregister', en: 'the vehicle register', fr: 'le registre des véhicules' },
  'social-status': {
    nl: 'de bron van sociale statuten',
    en: 'the source of social statuses',
    fr: 'la source des statuts sociaux',
  },
  disability: { nl: 'de bron over handicap', en: 'the source on disability', fr: 'la source sur le handicap' },
  'address-register': { nl: 'het Adressenregister', en: 'the address register', fr: 'le registre des adresses' },
  gipod: { nl: 'het register van de werken', en: 'the register of works', fr: 'le registre des chantiers' },
  'street-signs': {
    nl: 'het register van de parkeerverboden',
    en: 'the register of parking bans',
    fr: 'le registre des interdictions de stationner',
  },
  'federal-service': { nl: 'de federale dienst', en: 'the federal service', fr: 'le service fédéral' },
  'card-system': { nl: 'UiTPAS', en: 'UiTPAS', fr: 'UiTPAS' },
  seal: { nl: 'de zegeldienst', en: 'the seal service', fr: 'le service du cachet' },
}
const another: Words = { nl: 'een andere dienst', en: 'another service', fr: 'un autre service' }

/** Who is waited for, from the reason of a case (`vehicle-register-silent`); null: for nobody. */
export function silentSource(reason: string | null): Words | null {
  const [, source] = /^(.+)-silent$/.exec(reason ?? '') ?? []
  return source ? (sources[source] ?? another) : null
}
