/**
 * What we need from the population register, in our words. Every consultation names its registered purpose
 * (hoedanigheid) and a reference of ours (the case), so that it can be justified and logged.
 */
export type Consultation = Readonly<{ purpose: string; reference: string }>

/** `YYYY-MM-DD`; month or day `00`: not known. */
export type PartialDate = string

export type Coded = Readonly<{ code: string; words?: string }>

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

export type PersonName = Readonly<{ given: readonly string[]; family: readonly string[] }>

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

/** Something the source said beside (or instead of) an answer: the raw code is always kept. */
export type SourceNotice = Readonly<{
  code: string
  type: 'FOUT' | 'WAARSCHUWING' | 'INFORMATIE' | 'FAULT'
  words?: string
  /** Who said it: `MAGDA`, `RR`, `KSZ`, or `loket` for what our own client noticed. */
  origin?: string
}>

export type Outcome = 'found' | 'unknown' | 'silent' | 'not-allowed' | 'alarm' | 'wrong-question' | 'manual'

/**
 * The outcome of a consultation. `unknown` is never a refusal; `silent` means retry later; `not-allowed` means that we
 * have no right to see it; `alarm` needs an administrator; `wrong-question` is an input error; `manual` needs a person.
 */
export type Consulted<T> = Readonly<{ source: string; at: string; notices: readonly SourceNotice[] }> &
  (Readonly<{ outcome: 'found'; value: T }> | Readonly<{ outcome: Exclude<Outcome, 'found'> }>)

export interface PopulationRegister {
  person(insz: string, consultation: Consultation): Promise<Consulted<RegisteredPerson>>
  household(insz: string, consultation: Consultation): Promise<Consulted<Household>>
}

export { textOf } from './encoding.ts'
export { type MagdaRegister, type MagdaSettings, magdaRegister } from './magda.ts'
export { type ReadMessage, readMessage } from './read-message.ts'
export { MagdaEnvironment, magdaSettings } from './settings.ts'
