/** What a container tells: its drum turned for this card. `sequence` counts per container; a repeated one is the same opening. */
export type ContainerOpening = Readonly<{
  container: string
  sequence: number
  /** As the reader saw it: usually a number of ours. */
  card: string
  /** A fraction of the tariff; what the tariff does not know is kept for a person. */
  fraction: string
  litres: number
  openedAt: Date
}>

/** Why an opening is on no wallet. */
export type NotBooked = 'unknown-card' | 'stopped-card' | 'closed-wallet' | 'unknown-price' | 'wrong-clock'

/** What became of a batch. `again`: known already. `notBooked`: kept, for a person to look at. */
export type Booked = Readonly<{ booked: number; again: number; notBooked: number }>

/** A clock of a container may run ahead a little; further is a wrong clock. In milliseconds. */
const ahead = 3_600_000

export const hasWrongClock = (openedAt: Date, now: Date): boolean => openedAt.getTime() > now.getTime() + ahead

/** An opening as the household reads it. */
export type ShownOpening = Readonly<{
  openedAt: Date
  fraction: string
  litres: number
  cents: number
  container: string
  /** Last digits of the card. */
  card: string
}>
