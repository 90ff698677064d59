/** What we need from the city's own register of signs and occupations in the street (A-Sign), in our words. */
export type Position = Readonly<{ latitude: number; longitude: number }>

/** What another permit of the city already takes. Of an address only the street is kept: a removal tells where somebody lives. */
export type SignedUse = Readonly<{
  kind: 'ban' | 'works' | 'diversion'
  /** The number of its file there. */
  reference: string
  street?: string
  postalCode?: string
  /** First and last day in the city, `YYYY-MM-DD`. */
  from: string
  until: string
  /** From Monday to Friday only. */
  weekdaysOnly: boolean
  /** The corners of what it takes: a point, a line or a surface. Empty: its place is not known there. */
  shape: readonly Position[]
}>

/** Around a place, between two days, both included. `metres`: half the side of the square that is asked. */
export type SignQuestion = Readonly<{ around: Position; metres: number; from: string; until: string }>

/** `silent`: ask again later; `wrong-question`: it cannot be asked so. */
export type Looked<T> = Readonly<{ outcome: 'found'; value: T }> | Readonly<{ outcome: 'silent' | 'wrong-question' }>

export interface StreetSigns {
  /** Everything that was permitted there then; empty when there is nothing. */
  usesNear(question: SignQuestion): Promise<Looked<readonly SignedUse[]>>
}

export { type ASignSettings, aSignLayers } from './a-sign.ts'
export { ASignEnvironment, aSignSettings } from './settings.ts'
