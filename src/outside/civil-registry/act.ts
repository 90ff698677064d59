export const actKinds = [
  'birth',
  'recognition',
  'marriage',
  'divorce',
  'death',
  'change-of-name',
  'nationality',
] as const
export type ActKind = (typeof actKinds)[number]

export type PersonInAct = Readonly<{
  role: 'subject' | 'spouse' | 'parent' | 'deceased' | 'declarant'
  /** The national number: in older acts nobody has one. */
  insz?: string
  given: readonly string[]
  family: readonly string[]
  birthDate?: string
  birthPlace?: string
}>

export type Act = Readonly<{
  /** The registry's own id. */
  id: string
  kind: ActKind
  /** As it is cited: number and year in the register of that municipality. */
  number: string
  year: number
  municipality: string
  /** The day of the event and the day of the act, `YYYY-MM-DD`. */
  eventDate: string
  drawnUp: string
  people: readonly PersonInAct[]
  /** The full text, in the language in which it was drawn up. */
  language: 'nl' | 'fr' | 'de'
  text: readonly string[]
  /** Notes in the margin: what happened to the act afterwards, oldest first. */
  margin: readonly Readonly<{ date: string; text: string }>[]
}>

/** An act of somebody of whom the number is not known: what whoever asks for it knows. Names as typed; days `YYYY-MM-DD`. */
export type SoughtAct = Readonly<{
  kind: ActKind
  family: string
  given: string
  /** The year of the event. */
  year: number
  day?: string
  municipality?: string
  /** The number in the register of that year. */
  number?: string
}>
