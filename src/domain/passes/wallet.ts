import type { Actor } from '#platform/context.ts'
import { notTheirs, Refusal } from '#platform/refusal.ts'

export type WalletStatus = 'open' | 'leaving' | 'closed'

/** The prepaid wallet of a household. What is in it is the end of its ledger; there is no balance beside that. */
export type Wallet = Readonly<{
  id: string
  status: WalletStatus
  openedAt: Date
  /** What the city asks by itself when the balance runs low, and who agreed to it; with a mandate it is collected. */
  refill: Readonly<{ cents: number; by: string; mandateId: string | null }> | null
  /** The day on which a household that left gets its balance back. */
  settleOn: string | null
}>

export type CardStatus = 'in-use' | 'blocked' | 'lost' | 'replaced'

/** A card that opens containers at the expense of a wallet. `number`: the thirteen digits on it. */
export type Card = Readonly<{
  number: string
  walletId: string
  status: CardStatus
  attachedAt: Date
  /** Openings from here on are not of this household. */
  stoppedAt: Date | null
}>

export type CardMove = 'block' | 'unblock' | 'lose' | 'replace'

/** The whole life of a card. Screens draw their buttons from this table; the guard obeys it. */
const moves: Record<CardMove, { from: readonly CardStatus[]; to: CardStatus }> = {
  block: { from: ['in-use'], to: 'blocked' },
  unblock: { from: ['blocked'], to: 'in-use' },
  lose: { from: ['in-use', 'blocked'], to: 'lost' },
  replace: { from: ['in-use', 'blocked', 'lost'], to: 'replaced' },
}

export const canMoveCard = (move: CardMove, status: CardStatus): boolean => moves[move].from.includes(status)

/** The card after `move`; the moment at which it stopped stays the first one. Refuses what its status does not allow. */
export function movedCard(card: Card, move: CardMove, at: Date): Card {
  if (!canMoveCard(move, card.status)) throw new Refusal('conflict', 'passes/wrong-card-status', { move })
  const status = moves[move].to
  return { ...card, status, stoppedAt: status === 'in-use' ? null : (card.stoppedAt ?? at) }
}

/** As it is shown: the last four digits are enough to know one's own. */
export const shownCard = (number: string): string => `…${number.slice(-4)}`

/** Roles that help residents with their pass. */
const helpers: readonly string[] = ['counter', 'contact-centre', 'mid-office', 'administrator']

const isStaff = (actor: Actor): boolean =>
  actor.kind === 'system' || (actor.kind === 'employee' && actor.roles.some((role) => helpers.includes(role)))

/** A household touches its own wallet, staff everybody's. To others it does not exist. */
export function requireMember(members: readonly string[], actor: Actor, walletId?: string): void {
  if (actor.kind === 'resident' && members.includes(actor.id)) return
  if (!isStaff(actor)) throw notTheirs('passes/not-found', actor, walletId)
}

export function requireStaff(actor: Actor): void {
  if (!isStaff(actor)) throw new Refusal('missing', 'passes/not-found')
}

/** For what the program does by itself. */
export function requireSystem(actor: Actor): void {
  if (actor.kind !== 'system') throw new Refusal('missing', 'passes/not-found')
}
