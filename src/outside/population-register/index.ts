import type { Coded, Consultation, Consulted, PartialDate, PersonName } from '../magda/consulted.ts'

export type Address =
  | Readonly<{
      kind: 'belgian'
      since?: PartialDate
      street?: string
      houseNumber?: string
      box?: string
      postalCode?: string
      municipality?: string
      nisCode?: string
    }>
  | Readonly<{ kind: 'foreign'; since?: PartialDate; country?: string; lines: readonly string[] }>

/** Who somebody is, as the register says it. Everything but the number may be missing. */
export type RegisteredPerson = Readonly<{
  insz: string
  /** The number that was asked for, when it was replaced by `insz`. */
  replaces?: string
  name?: PersonName
  gender?: 'male' | 'female' | 'unknown'
  birth?: Readonly<{ date?: PartialDate; place?: string; country?: string }>
  death?: Readonly<{ date?: PartialDate; place?: string }>
  nationalities: readonly (Coded & Readonly<{ since?: PartialDate }>)[]
  civilState?: Coded & Readonly<{ since?: PartialDate; partnerName?: PersonName; partnerInsz?: string }>
  legalCohabitation?: Readonly<{ since?: PartialDate; partnerName?: PersonName }>
  register?: Coded
  /** Struck off, ex officio or to abroad: there is no domicile. */
  struckOff?: Readonly<{ since?: PartialDate; reason?: string }>
  address?: Address
  temporaryAddress?: Address
  postalAddress?: Address
  addressHistory?: readonly (Address & Readonly<{ until?: PartialDate }>)[]
  protectedAddress?: boolean
  referencePersonInsz?: string
}>

export type HouseholdMember = Readonly<{
  insz?: string
  name?: PersonName
  gender?: 'male' | 'female' | 'unknown'
  birthDate?: PartialDate
  position?: Coded
  since?: PartialDate
  nationality?: Coded
  address?: Address
}>

export type Household = Readonly<{ members: readonly HouseholdMember[] }>

/** About whom something changed; `receipt`: what the source is told the next time, so that it goes on after this. */
export type PersonChanges = Readonly<{ receipt: string; people: readonly string[] }>
/** Where somebody was registered in a period; both days may be known in part, or not at all. `struck-off`: nowhere. */
export type Residence = (Address | Readonly<{ kind: 'struck-off'; since?: PartialDate; reason: string }>) &
  Readonly<{ until?: PartialDate }>

/** The latest first; what goes on has no `until`. */
export type ResidenceHistory = Readonly<{ insz: string; replaces?: string; residences: readonly Residence[] }>

/** What we need from the population register, in our words. */
export interface PopulationRegister {
  person(insz: string, consultation: Consultation): Promise<Consulted<RegisteredPerson>>
  household(insz: string, consultation: Consultation): Promise<Consulted<Household>>
  /** What changed after what was received as `receipt` (`null`: everything it still has); `unknown`: nothing more. */
  changes(receipt: string | null, consultation: Consultation): Promise<Consulted<PersonChanges>>
  /** Where somebody lives and lived before, as far back as the register goes. */
  residences(insz: string, consultation: Consultation): Promise<Consulted<ResidenceHistory>>
}

export type {
  Coded,
  Consultation,
  Consulted,
  Outcome,
  PartialDate,
  PersonName,
  SourceNotice,
} from '../magda/consulted.ts'
export { textOf } from '../magda/encoding.ts'
export { type MagdaRegister, magdaRegister } from './magda.ts'
export { type ReadMessage, readMessage } from './read-message.ts'
