/** What we need from the Flemish register of the public domain (GIPOD), in our words. */
export type Position = Readonly<{ latitude: number; longitude: number }>

/** Something that takes a piece of the street for some days: works, digging, an event,
 * a market (a row for each market day), or hindrance that follows from them. Planned for certain or going on. */
export type PlannedUse = Readonly<{
  /** URI in the register. What its owner wrote about it is left behind: it may name people. */
  uri: string
  kind: 'works' | 'groundworks' | 'event' | 'market' | 'hindrance'
  /** It forbids parking where it is. */
  noParking: boolean
  /** First and last day in the city, `YYYY-MM-DD`. */
  from: string
  until: string
  position: Position
}>

/** Around a place, between two days, both included. `metres`: half the side of the square that is asked. */
export type UseQuestion = Readonly<{ around: Position; metres: number; from: string; until: string }>

/** `silent`: ask again later; `wrong-question`: it cannot be asked so. */
export type Looked<T> = Readonly<{ outcome: 'found'; value: T }> | Readonly<{ outcome: 'silent' | 'wrong-question' }>

export interface PublicDomainRegister {
  /** Everything that the register holds there then; empty when there is nothing. */
  usesNear(question: UseQuestion): Promise<Looked<readonly PlannedUse[]>>
}

export { type GipodSettings, gipodOverFeatures } from './ogc-features.ts'
export { GipodEnvironment, gipodSettings } from './settings.ts'
