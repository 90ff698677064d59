/** What we need from the Flemish register of the public domain (GIPOD), in our words. */
export type Position = Readonly<{ latitude: number; longitude: number }>

/** Something that takes a piece of the street for some days: works, digging, an event,
 * a market (a row for each market day), or hindrance that follows from them. Planned for certain or going on. */
export type PlannedUse = Readonly<{
  /** URI in the register. What its owner wrote about it is left behind: it may name people. */
  uri: string
  /** The id of a place of ours, when it says that we wrote it. Anybody may say so: look it up. */
  ours: string | null
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

/** A place that the city gave away, as the register hears of it: nothing of a person, no house number. */
export type OwnUse = Readonly<{
  /** Ours and the same however often it is written: it is looked for before anything new is made. */
  reference: string
  kind: 'ban' | 'works'
  /** Name of the street: the register shows it to everybody. */
  street: string
  /** ISO instants. */
  from: string
  until: string
  ends: readonly [Position, Position]
}>

/** What is known of something that we may have written: its number only once the register told it. */
export type Written = Readonly<{ kind: OwnUse['kind']; reference: string; number: number | null }>

export type Told =
  | Readonly<{ outcome: 'done'; number: number | null }>
  /** No answer, or one that cannot be read: say it again later. `alarm`: our access is not accepted, or what we ask is not understood. */
  | Readonly<{ outcome: 'silent' | 'alarm' }>
  /** The register does not take it: a person has to look. */
  | Readonly<{ outcome: 'refused'; code: string }>

/** The side of the register on which we write. Everything may be said twice: it is there once. */
export interface PublicDomainWriter {
  write(use: OwnUse): Promise<Told>
  /** It was used to its end. What is not there needs no end. */
  end(written: Written): Promise<Told>
  /** It was taken back: the register forgets it. */
  remove(written: Written): Promise<Told>
}

export { type GipodSettings, gipodOverFeatures } from './ogc-features.ts'
export { idIn, referenceOf } from './reference.ts'
export { GipodEnvironment, gipodSettings, gipodWriterSettings } from './settings.ts'
export { type GipodWriterSettings, gipodOverApi } from './write-api.ts'
