/** What we need from the address register, in our words. */
export type Position = Readonly<{ latitude: number; longitude: number }>

/** A line to choose from while somebody types. A street without a house number is one too. */
export type AddressSuggestion = Readonly<{
  /** As it is shown: `Driekoningenstraat 998, 2600 Antwerpen`. */
  label: string
  street: string
  houseNumber?: string
  postalCode?: string
  municipality: string
  position?: Position
}>

export type AddressQuestion = Readonly<{
  street: string
  houseNumber: string
  box?: string
  /** One of both at least, else the register cannot answer. */
  postalCode?: string
  municipality?: string
}>

export type RegisteredAddress = Readonly<{
  /** URI in the register; absent when only the street was recognised. */
  id?: string
  label?: string
  street?: string
  houseNumber?: string
  box?: string
  postalCode?: string
  municipality?: string
  status?: 'proposed' | 'in-use' | 'retired' | 'rejected'
  position?: Position
  /** 0 to 100; 100: exactly what was asked. */
  score: number
}>

/** `silent`: ask again later and let people go on by typing; `alarm`: our key is refused; `wrong-question`: it cannot be asked so. */
export type LookedUp<T> =
  | Readonly<{ outcome: 'found'; value: T }>
  | Readonly<{ outcome: 'silent' | 'alarm' | 'wrong-question' }>

export interface AddressRegister {
  /** Best first; empty when there is none. Never waits long: somebody is typing. */
  suggest(text: string): Promise<LookedUp<readonly AddressSuggestion[]>>
  /** The addresses that resemble most, best first; empty when there is none. */
  match(question: AddressQuestion): Promise<LookedUp<readonly RegisteredAddress[]>>
}

export { type AddressRegisterSettings, flemishAddressRegister } from './flemish.ts'
export { fromLambert72, toLambert72 } from './lambert.ts'
export { AddressRegisterEnvironment, addressRegisterSettings } from './settings.ts'
