/** Who a card names: read without a code, so it says who the card is of, and proves nothing about who holds it. */
export type NamedByCard = Readonly<{
  /** Eleven digits. */
  nationalNumber: string
  /** First given name and family name, as the card writes them. */
  name: string
}>

/**
 * `card`: read. `no-card`: nothing is in the reader. `unreadable`: something is, and it is no identity card, or it is the wrong way round or
 * broken. `silent`: the reader does not answer; `reason` is for staff.
 */
export type Shown =
  | Readonly<{ outcome: 'card'; card: NamedByCard }>
  | Readonly<{ outcome: 'no-card' | 'unreadable' }>
  | Readonly<{ outcome: 'silent'; reason: string }>

/** A reader at a door in which somebody puts the identity card. */
export interface ShownCards {
  /** What is in the reader now. Nothing of it is kept. Never fails. */
  read(): Promise<Shown>
}

export { identityIn } from './identity-file.ts'
export { cardsOverHttp } from './reader.ts'
export { DoorReaderEnvironment, doorReadersOf } from './settings.ts'
