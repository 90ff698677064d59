import type { Household, RegisteredPerson } from '#outside/population-register/index.ts'
import { cityDay, isDay } from '#platform/formats/dates.ts'
import type { Words } from '#platform/words.ts'
import { ageOn, hasTurned } from './age.ts'

export type FactType = 'boolean' | 'number' | 'text' | 'date'
export type FactValue = boolean | number | string | null

/** What a condition may ask, with its type and the name that an explanation uses for it. */
export type FactDefinition = Readonly<{ type: FactType; words: Words }>

/**
 * Every fact that a condition may name. A value is `null` when the source did not say it: unknown, which is never "no".
 * Publication refuses a rule that names anything else.
 */
export const factDictionary = {
  today: { type: 'date', words: { nl: 'vandaag', en: 'today', fr: "aujourd'hui" } },
  'applicant.isSubject': {
    type: 'boolean',
    words: { nl: 'u vraagt het voor uzelf', en: 'you apply for yourself', fr: 'vous demandez pour vous-même' },
  },
  'person.known': {
    type: 'boolean',
    words: {
      nl: 'bekend in het Rijksregister',
      en: 'known to the National Register',
      fr: 'connu du Registre national',
    },
  },
  'person.deceased': { type: 'boolean', words: { nl: 'overleden', en: 'deceased', fr: 'décédé' } },
  'person.struckOff': {
    type: 'boolean',
    words: { nl: 'geschrapt uit de registers', en: 'struck off the registers', fr: 'radié des registres' },
  },
  'person.belgian': { type: 'boolean', words: { nl: 'Belg', en: 'Belgian', fr: 'Belge' } },
  'person.hasAddress': {
    type: 'boolean',
    words: { nl: 'een adres in België', en: 'an address in Belgium', fr: 'une adresse en Belgique' },
  },
  'person.addressInCity': {
    type: 'boolean',
    words: { nl: 'een adres in onze stad', en: 'an address in our city', fr: 'une adresse dans notre ville' },
  },
  'person.protectedAddress': {
    type: 'boolean',
    words: { nl: 'een beschermd adres', en: 'a protected address', fr: 'une adresse protégée' },
  },
  'person.birthDate': { type: 'date', words: { nl: 'geboortedatum', en: 'date of birth', fr: 'date de naissance' } },
  'person.age': { type: 'number', words: { nl: 'leeftijd', en: 'age', fr: 'âge' } },
  'person.adult': { type: 'boolean', words: { nl: '18 jaar of ouder', en: '18 or older', fr: '18 ans ou plus' } },
  'person.civilState': {
    type: 'text',
    words: { nl: 'burgerlijke staat (code)', en: 'civil state (code)', fr: 'état civil (code)' },
  },
  'person.legallyCohabiting': {
    type: 'boolean',
    words: { nl: 'wettelijk samenwonend', en: 'legally cohabiting', fr: 'cohabitant légal' },
  },
  'household.known': {
    type: 'boolean',
    words: { nl: 'gezin bekend in het Rijksregister', en: 'household known', fr: 'ménage connu' },
  },
  'household.size': {
    type: 'number',
    words: { nl: 'aantal personen in het gezin', en: 'people in the household', fr: 'personnes dans le ménage' },
  },
} as const satisfies Record<string, FactDefinition>

export type FactName = keyof typeof factDictionary
export type Facts = Readonly<Record<FactName, FactValue>>

/** What the sources said about one case. `undefined`: not asked, or no answer yet. */
export type Sources = Readonly<{
  person?: RegisteredPerson | undefined
  household?: Household | undefined
  /** The applicant asks it for himself. */
  isSubject: boolean
  /** The municipality codes (NIS) that are our city. */
  cityCodes: readonly string[]
}>

/** Code 150 of the country list of the National Register is Belgium; nationality codes follow it. */
const belgian = '150'
/** Civil state 20: married. Marriage ends legal cohabitation (old Civil Code, art. 1476). */
const married = '20'

/** The facts as of `now`. Pure; what a source left out is `null`, and everything may be left out. */
export function factsOf(sources: Sources, now: Date): Facts {
  const { person, household } = sources
  const today = cityDay(now)
  const birthDate = person?.birth?.date
  return {
    today,
    'applicant.isSubject': sources.isSubject,
    'person.known': person ? true : null,
    'person.deceased': person ? person.death !== undefined : null,
    'person.struckOff': person ? person.struckOff !== undefined : null,
    'person.belgian': belgianOf(person),
    'person.hasAddress': hasAddress(person),
    'person.addressInCity': addressInCity(person, sources.cityCodes),
    'person.protectedAddress': person?.protectedAddress ?? null,
    'person.birthDate': birthDate && isDay(birthDate) ? birthDate : null,
    'person.age': birthDate ? ageOn(birthDate, today) : null,
    'person.adult': birthDate ? hasTurned(18, birthDate, today) : null,
    'person.civilState': person?.civilState?.code ?? null,
    'person.legallyCohabiting': legallyCohabiting(person),
    'household.known': household ? household.members.length > 0 || null : null,
    'household.size': household && household.members.length > 0 ? household.members.length : null,
  }
}

function belgianOf(person: RegisteredPerson | undefined): boolean | null {
  if (!person || person.nationalities.length === 0) return null
  return person.nationalities.some((nationality) => nationality.code === belgian)
}

function hasAddress(person: RegisteredPerson | undefined): boolean | null {
  if (person?.address) return person.address.kind === 'belgian'
  return person?.struckOff ? false : null
}

function addressInCity(person: RegisteredPerson | undefined, cityCodes: readonly string[]): boolean | null {
  const address = person?.address
  if (!address) return person?.struckOff ? false : null
  if (address.kind === 'foreign') return false
  return address.nisCode ? cityCodes.includes(address.nisCode) : null
}

/** Silence of the register is no proof that nobody cohabits, except for who is married. */
function legallyCohabiting(person: RegisteredPerson | undefined): boolean | null {
  if (person?.legalCohabitation) return true
  return person?.civilState?.code === married ? false : null
}
