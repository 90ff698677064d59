/** What stands on a ticket: a number and no name. Text is printed as it is given. */
export type PrintedTicket = Readonly<{
  place: string
  /** Very large. */
  number: string
  /** For what, when, how long: one line each. */
  lines: readonly string[]
  /** Where the turn is followed on the own telephone: printed as a square code. */
  address: string
}>

/** `paper-out`: no ticket comes out. `silent`: nobody knows whether one did; `reason` is for staff. */
export type TicketOutcome =
  | Readonly<{ outcome: 'printed' | 'paper-out' }>
  | Readonly<{ outcome: 'silent'; reason: string }>

/** The small printer beside the screen at a door. */
export interface TicketPrinter {
  /** Prints once and never again by itself: a second ticket would be a second person. Never fails. */
  print(ticket: PrintedTicket): Promise<TicketOutcome>
}

export { escPosPrinter } from './esc-pos.ts'
export { TicketPrinterEnvironment, ticketPrintersOf } from './settings.ts'
