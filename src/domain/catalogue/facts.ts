import type { Household, RegisteredPerson } from '#outside/population-register/index.ts'
import type { Channel } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import type { Words } from '#platform/words.ts'
import { ageOn, hasTurned } from './age.ts'

/**
 * Every fact that a condition may name, with its type, as the rules language reads it. A fact is `null` when the source
 * did not say it: unknown, which is never "no". Publication refuses a rule that names anything else.
 */
export const factDictionary = {
  today: 'date',
  applicant: { record: { isSubject: 'boolean', channel: { oneOf: ['portal', 'kiosk', 'desk', 'phone'] } } },
  person: {
    record: {
      known: 'boolean',
      deceased: 'boolean',
      struckOff: 'boolean',
      belgian: 'boolean',
      hasAddress: 'boolean',
      addressInCity: 'boolean',
      protectedAddress: 'boolean',
      birthDate: 'date',
      age: 'number',
      adult: 'boolean',
      civilState: 'text',
      legallyCohabiting: 'boolean',
    },
  },
  household: { record: { known: 'boolean', size: 'number' } },
  dwelling: { record: { known: 'boolean', freePlaces: 'number' } },
} as const

/** What an explanation calls a fact. */
export const factWords: Readonly<Record<string, Words>> = {
  today: { nl: 'vandaag', en: 'today', fr: "aujourd'hui" },
  'applicant.isSubject': { nl: 'u vraagt het voor uzelf', en: 'you apply for yourself', fr: 'vous demandez pour vous' },
  'applicant.channel': { nl: 'waar u aanvraagt', en: 'where you apply', fr: 'où vous demandez' },
  'person.known': { nl: 'bekend in het Rijksregister', en: 'known to the register', fr: 'connu du Registre national' },
  'person.deceased': { nl: 'overleden', en: 'deceased', fr: 'décédé' },
  'person.struckOff': { nl: 'geschrapt uit de registers', en: 'struck off the registers', fr: 'radié des registres' },
  'person.belgian': { nl: 'Belg', en: 'Belgian', fr: 'Belge' },
  'person.hasAddress': { nl: 'een adres in België', en: 'an address in Belgium', fr: 'une adresse en Belgique' },
  'person.addressInCity': {
    nl: 'een adres in onze stad',
    en: 'an address in our city',
    fr: 'une adresse dans la ville',
  },
  'person.protectedAddress': { nl: 'een beschermd adres', en: 'a protected address', fr: 'une adresse protégée' },
  'person.birthDate': { nl: 'geboortedatum', en: 'date of birth', fr: 'date de naissance' },
  'person.age': { nl: 'leeftijd', en: 'age', fr: 'âge' },
  'person.adult': { nl: '18 jaar of ouder', en: '18 or older', fr: '18 ans ou plus' },
  'person.civilState': { nl: 'burgerlijke staat (code)', en: 'civil state (code)', fr: 'état civil (code)' },
  'person.legallyCohabiting': { nl: 'wettelijk samenwonend', en: 'legally cohabiting', fr: 'cohabitant légal' },
  'household.known': { nl: 'gezin bekend in het Rijksregister', en: 'household known', fr: 'ménage connu' },
  'dwelling.known': { nl: 'adres van de woning bekend', en: 'dwelling known', fr: 'logement connu' },
  'dwelling.freePlaces': {
    nl: 'vrije plaatsen voor uw woning',
    en: 'places left for your dwelling',
    fr: 'places libres pour votre logement',
  },
  'household.size': { nl: 'aantal gezinsleden', en: 'people in the household', fr: 'personnes dans le ménage' },
}

type Kinds = { date: string; boolean: boolean; number: number; text: string }
type ValueOf<Type> = Type extends keyof Kinds ? Kinds[Type] | null : Channel | null
type RecordOf<Fields> = Readonly<{ [Name in keyof Fields]: ValueOf<Fields[Name]> }>

export type Facts = Readonly<{
  today: string
  applicant: RecordOf<(typeof factDictionary)['applicant']['record']>
  person: RecordOf<(typeof factDictionary)['person']['record']>
  household: RecordOf<(typeof factDictionary)['household']['record']>
  dwelling: RecordOf<(typeof factDictionary)['dwelling']['record']>
}>

/** What the sources said about one case. `undefined`: not asked, or no answer yet. */
export type Sources = Readonly<{
  person?: RegisteredPerson | undefined
  household?: Household | undefined
  /** Of what a dwelling may have only so many of: how many are left. `null`: the dwelling is not known. */
  freePlaces?: number | null | undefined
  /** The applicant asks it for himself. */
  isSubject: boolean
  /** Where the application is made. */
  channel?: Channel | undefined
  /** The municipality codes (NIS) that are our city. */
  cityCodes: readonly string[]
}>

/** Code 150 of the country list of the National Register is Belgium; nationality codes follow it. */
const belgian = '150'
/** Civil state 20: married. Marriage ends legal cohabitation (old Civil Code, art. 1476). */
const married = '20'

/** The facts as of `now`. Pure; what a source left out is `null`, and everything may be left out. */
export function factsOf(
  { person, household, freePlaces = null, isSubject, channel, cityCodes }: Sources,
  now: Date,
): Facts {
  const today = cityDay(now)
  const birthDate = person?.birth?.date ?? null
  const size = household?.members.length ?? 0
  return {
    today,
    applicant: { isSubject, channel: channel ?? null },
    person: {
      known: person ? true : null,
      deceased: person ? person.death !== undefined : null,
      struckOff: person ? person.struckOff !== undefined : null,
      belgian: isBelgian(person),
      hasAddress: hasAddress(person),
      addressInCity: addressInCity(person, cityCodes),
      // The register marks who is protected and says nothing of anybody else.
      protectedAddress: person ? person.protectedAddress === true : null,
      birthDate,
      age: birthDate ? ageOn(birthDate, today) : null,
      adult: birthDate ? hasTurned(18, birthDate, today) : null,
      civilState: person?.civilState?.code ?? null,
      legallyCohabiting: legallyCohabiting(person),
    },
    household: { known: size > 0 || null, size: size || null },
    dwelling: { known: freePlaces !== null || null, freePlaces },
  }
}

function isBelgian(person: RegisteredPerson | undefined): boolean | null {
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
