/** What we need from the card system of leisure cards, in our words. A holder has one card of our city. */
export type Holder = Readonly<{
  /** Its id there. */
  id: string
  /** The thirteen digits on the card; null: no card that works. */
  number: string | null
  /** The reduced tariff (kansentarief) with its last day (`YYYY-MM-DD`). */
  reduced: Readonly<{ state: 'active' | 'expired' | 'suspended'; until: string | null }> | null
}>

export type NewHolder = Readonly<{
  insz: string
  givenName: string
  familyName: string
  birthDate: string
  email?: string
  /** Of Belgium. */
  address: Readonly<{ street: string; postalCode: string; municipality: string }>
  /** A parent agreed: below thirteen it has to be so. */
  parentalConsent: boolean
  /** A card from the stock of the counter, by its number; without one the card is digital. */
  cardNumber?: string
  reducedUntil?: string
}>

/**
 * `refused`: the card system says no, and which no (its own code, such as `invalid-card-status`). `silent`: ask again later.
 * `alarm`: our key or our rights are refused, or the answer cannot be read.
 */
export type Told<T> =
  | Readonly<{ outcome: 'done'; value: T }>
  | Readonly<{ outcome: 'refused'; code: string }>
  | Readonly<{ outcome: 'silent' | 'alarm' }>

export type CardState = 'in-use' | 'blocked' | 'in-stock' | 'unknown'

export interface LeisureCards {
  /** Who has this national number there; null: nobody. */
  find(insz: string): Promise<Told<Holder | null>>
  /** Registers somebody with a card of the city. Somebody who is there already is joined to our city. */
  register(holder: NewHolder): Promise<Told<Holder>>
  /** Gives the reduced tariff until that day, included. */
  reduce(holderId: string, until: string): Promise<Told<Holder>>
  /** What became of a card; null: there is no such card. */
  card(number: string): Promise<Told<CardState | null>>
}

export { UitpasEnvironment, uitpasSettings } from './settings.ts'
export { uitpas } from './uitpas.ts'
