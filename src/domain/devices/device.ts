import type { Actor } from '#platform/context.ts'
import { requireRole } from '../access/index.ts'

/** What a manager says of a device before it is there. Sizes: of the part that shows something. */
export type NewDevice = Readonly<{
  name: string
  /** Id of a place of the city: its opening hours are those of the device. */
  place: string
  /** Ids of products; empty: all that contact points offer. */
  offer: readonly string[]
  /** Codes of two letters, the first is the one that everybody begins in. */
  languages: readonly string[]
  screen: Readonly<{ widthMm: number; heightMm: number; widthPx: number; heightPx: number }>
  /** As the payment provider calls it; empty: nobody pays there. */
  terminal: string
  /** As people there call it; empty: there is none. */
  printer: string
  cardReader: string
  /** Why it leads to the page of the sign-in service all the same; empty: left out where card and own phone work (decision 458). */
  providerPage: string
}>

export const faults = [
  'no-paper',
  'printer-gone',
  'terminal-gone',
  'reader-gone',
  'scanner-gone',
  'browser-restarted',
  'remains',
  'unread',
  'on-disk',
] as const
/** What is wrong with a device, as it says itself; of `terminal-gone` the payment service says it. `unread`: not every folder could be looked through for remains. `on-disk`: profiles lie on a disk, not in memory. */
export type Fault = (typeof faults)[number]

export const brings = ['scanner', 'stick', 'camera', 'voice'] as const
/** What stands beside a screen: from where a paper can come, and what reads it aloud. */
export type Bring = (typeof brings)[number]

export type Device = NewDevice &
  Readonly<{
    id: string
    pairedAt: Date
    heardAt: Date | null
    version: string
    faults: readonly Fault[]
    /** A manager asked it, and it was not fetched yet. */
    restartWaits: boolean
    revokedAt: Date | null
  }>

/** Seconds between two heartbeats of a device; after four of them without one it is silent. */
export const heartbeatSeconds = 30

/** Real time: whoever was not heard for so long does not answer. */
export const isSilent = ({ heardAt }: Pick<Device, 'heardAt'>, now = Date.now()): boolean =>
  heardAt === null || now - heardAt.getTime() > 4 * heartbeatSeconds * 1_000

export const managerRole = 'administrator'

/** Who looks after devices: administrators, and the program itself. */
export function requireManager(actor: Actor): void {
  if (actor.kind !== 'system') requireRole(actor, managerRole)
}

/** By which colleagues know who did something. */
export const nameOf = (actor: Actor): string => (actor.kind === 'employee' ? actor.name : actor.id)
