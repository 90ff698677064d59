import type { DisabilityFile } from '#outside/disability/index.ts'
import type { Household, RegisteredPerson } from '#outside/population-register/index.ts'
import type { SocialStatuses } from '#outside/social-status/index.ts'
import type { Channel } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import type { Answers } from '../forms/index.ts'
import type { KnownVehicle } from '../vehicles/index.ts'
import type { ActSaid } from './act-relation.ts'
import { ageOn, hasTurned } from './age.ts'
import type { CityZones } from './city.ts'
import type { factDictionary } from './fact-dictionary.ts'
import type { Relation } from './may-ask.ts'
import { disabilityFacts, socialFacts } from './right-facts.ts'
import { vehicleFacts } from './vehicle-facts.ts'
import { zoneOfAddress } from './zones.ts'

type Kinds = { date: string; boolean: boolean; number: number; text: string }
type ValueOf<Type> = Type extends keyof Kinds
  ? Kinds[Type] | null
  : Type extends Readonly<{ oneOf: readonly (infer One)[] }>
    ? One | null
    : never
export type RecordOf<Fields> = Readonly<{ [Name in keyof Fields]: ValueOf<Fields[Name]> }>

export type Facts = Readonly<{
  today: string
  /** The year of `today`. */
  thisYear: number
  applicant: RecordOf<(typeof factDictionary)['applicant']['record']>
  person: RecordOf<(typeof factDictionary)['person']['record']>
  household: RecordOf<(typeof factDictionary)['household']['record']>
  foundAct: RecordOf<(typeof factDictionary)['foundAct']['record']>
  dwelling: RecordOf<(typeof factDictionary)['dwelling']['record']>
  vouchers: RecordOf<(typeof factDictionary)['vouchers']['record']>
  parkingCard: RecordOf<(typeof factDictionary)['parkingCard']['record']>
  street: RecordOf<(typeof factDictionary)['street']['record']>
  payment: RecordOf<(typeof factDictionary)['payment']['record']>
  vehicle: RecordOf<(typeof factDictionary)['vehicle']['record']>
  social: RecordOf<(typeof factDictionary)['social']['record']>
  disability: RecordOf<(typeof factDictionary)['disability']['record']>
  /** What an employee looked up, as he answered it; left out until then. */
  lookedUp?: Answers
}>

/** What the sources said about one case. `undefined`: not asked, or no answer yet. */
export type Sources = Readonly<{
  person?: RegisteredPerson | undefined
  household?: Household | undefined
  /** What the registry of acts said of the act that is asked for. */
  act?: ActSaid | undefined
  /** Of what a dwelling may have only so many of: how many are left. `null`: the dwelling is not known. */
  freePlaces?: number | null | undefined
  /** Of vouchers: how many somebody may still have this year. */
  vouchersLeft?: number | null | undefined
  /** Of what rests on a parking card: for how many vehicles it still can. */
  vehiclesLeft?: number | null | undefined
  /** Of a place in the street: whether parking is forbidden there on all days that are asked. `null`: not known. */
  banned?: boolean | null | undefined
  /** Of what has to be paid in time: the days (`YYYY-MM-DD`) on which it was paid, and could be at the latest. */
  payment?: Readonly<{ day: string | null; lastDay: string | null }> | undefined
  vehicle?: KnownVehicle | undefined
  socialStatus?: SocialStatuses | undefined
  disability?: DisabilityFile | undefined
  /** The day (`YYYY-MM-DD`) on which what is asked would begin: dated tables of the zone are read as they are on it. Else today. */
  firstDay?: string | undefined
  /** Of what a vehicle may have only so many of in a year: how many are left. */
  passesLeft?: number | null | undefined
  /** What an employee looked up. */
  lookedUp?: Answers | undefined
  /** The zones of our city; without them nothing is known of zones. */
  zones?: CityZones | undefined
  /** The applicant asks it for himself. */
  isSubject: boolean
  /** How the person whom it is about stands to who asks; `null`: not known. Who asks for himself need not say it. */
  relation?: Relation | null | undefined
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
  {
    person,
    household,
    freePlaces = null,
    isSubject,
    relation = isSubject ? 'self' : null,
    channel,
    cityCodes,
    zones = {},
    ...said
  }: Sources,
  now: Date,
): Facts {
  const today = cityDay(now)
  const birthDate = person?.birth?.date ?? null
  const size = household?.members.length ?? 0
  return {
    today,
    thisYear: Number(today.slice(0, 4)),
    applicant: { isSubject, relation, channel: channel && channel !== 'system' ? channel : null },
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
      parkingZone: zoneOfAddress(zones.parking, person?.address, today),
    },
    household: { known: size > 0 || null, size: size || null },
    foundAct: {
      hits: said.act?.hits ?? null,
      kind: said.act?.act?.kind ?? null,
      age: said.act?.act ? ageOn(said.act.act.eventDate, today) : null,
      relation: said.act?.relation ?? null,
    },
    dwelling: { known: freePlaces !== null || null, freePlaces },
    vouchers: { left: said.vouchersLeft ?? null },
    parkingCard: { vehiclesLeft: said.vehiclesLeft ?? null },
    street: { banned: said.banned ?? null },
    payment: { day: said.payment?.day ?? null, lastDay: said.payment?.lastDay ?? null },
    vehicle: vehicleFacts(said.vehicle, zones, { day: said.firstDay ?? today, passesLeft: said.passesLeft ?? null }),
    social: socialFacts(said.socialStatus),
    disability: disabilityFacts(said.disability, today),
    ...(said.lookedUp && { lookedUp: said.lookedUp }),
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
