import type { Kysely } from 'kysely'
import { type Context, handedOver, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import type { PassRules } from '../catalogue/index.ts'
import { keepInRegister } from './card-in-register.ts'
import { addLine, standingOf } from './ledger/store.ts'
import {
  findCard,
  finishCardRequest,
  holderWithNumber,
  insertCard,
  insertCardRequest,
  insertDoubt,
  lockWallet,
  membersOf,
  type PassesTables,
  recordEvent,
  saveCard,
} from './store.ts'
import { newCardOn } from './tariff.ts'
import { type Card, type CardMove, movedCard, requireMember, requireStaff } from './wallet.ts'

export const isCardNumber = (text: string): boolean => /^\d{13}$/.test(text)

/**
 * A card comes into use for a wallet, and what was asked is done. Again changes nothing; a number that is a card of another
 * wallet is refused (`passes/card-of-another`), and so is one that was stopped (`passes/wrong-card-status`).
 */
export function attachCard(context: Context<PassesTables>, walletId: string, number: string): Promise<void> {
  const { actor, now } = context
  requireStaff(actor)
  return transaction(context, async (tx) => {
    const wallet = await lockWallet(tx, walletId)
    if (wallet.status !== 'open') throw new Refusal('conflict', 'passes/not-open')
    const card: Card = { number, walletId, status: 'in-use', attachedAt: now, stoppedAt: null }
    const isNew = await insertCard(tx, card)
    if (!isNew) {
      const known = await findCard(tx, number)
      if (known?.walletId !== walletId) throw new Refusal('conflict', 'passes/card-of-another')
      if (known.status !== 'in-use') throw new Refusal('conflict', 'passes/wrong-card-status')
      return
    }
    await keepInRegister(handedOver(context, tx), card)
    await finishCardRequest(tx, walletId, number, now)
    await recordEvent(tx, { walletId, actor: actor.id, what: 'card-attached', at: now })
  })
}

/** Blocks a card, uses it again, or says that it is lost: openings from this moment are not of the household. */
export function changeCard(
  context: Context<PassesTables>,
  number: string,
  move: Exclude<CardMove, 'replace'>,
): Promise<void> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const card = await lockCard(tx, context, number)
    const wallet = await lockWallet(tx, card.walletId)
    if (move === 'unblock' && wallet.status !== 'open') throw new Refusal('conflict', 'passes/not-open')
    await moveCard(tx, context, card, move)
    if (move === 'lose') await tellCardSystem(tx, card, now)
    await recordEvent(tx, { walletId: card.walletId, actor: actor.id, what: `card-${move}`, at: now })
  })
}

/** A lost card that is a leisure card too is blocked there by a person: its interface has no way for it. */
async function tellCardSystem(tx: Kysely<PassesTables>, { number, walletId }: Card, at: Date): Promise<void> {
  if (!(await holderWithNumber(tx, number))) return
  const doubt = { key: `block-card:${number}`, kind: 'block-card', walletId, facts: { card: number }, at }
  await insertDoubt(tx, doubt)
}

/** The card stops, the fee of the day comes from the balance, and a new card is asked. Refuses when the balance is too low. */
export function replaceCard(context: Context<PassesTables>, rules: PassRules, number: string): Promise<void> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const card = await lockCard(tx, context, number)
    const { walletId } = card
    const wallet = await lockWallet(tx, walletId)
    if (wallet.status !== 'open') throw new Refusal('conflict', 'passes/not-open')
    const feeCents = newCardOn(rules, cityDay(now))
    const { cents } = await standingOf(tx, walletId)
    if (cents < feeCents) throw new Refusal('conflict', 'passes/balance-too-low', { feeCents })
    await moveCard(tx, context, card, 'replace')
    await tellCardSystem(tx, card, now)
    const request = await insertCardRequest(tx, { walletId, replaces: number, at: now })
    // Who waits for a card already waits for one card, and pays once.
    if (request && feeCents > 0) {
      await addLine(tx, { walletId, kind: 'card-fee', cents: -feeCents, key: `card-fee:${request}` }, now)
    }
    await recordEvent(tx, { walletId, actor: actor.id, what: 'card-replace', at: now, facts: { fee: feeCents } })
  })
}

/** Moves a card, in the register too: whoever asks by card hears it at once. Needs the lock of its wallet. */
export async function moveCard(
  tx: Kysely<PassesTables>,
  context: Context<PassesTables>,
  card: Card,
  move: CardMove,
): Promise<void> {
  const moved = movedCard(card, move, context.now)
  await saveCard(tx, moved)
  await keepInRegister(handedOver(context, tx), moved)
}

/** The card as it is under the lock of its wallet. */
async function lockCard(tx: Kysely<PassesTables>, { actor }: Context<PassesTables>, number: string): Promise<Card> {
  const found = await findCard(tx, number)
  if (!found) throw new Refusal('missing', 'passes/not-found')
  requireMember(await membersOf(tx, found.walletId), actor, found.walletId)
  await lockWallet(tx, found.walletId)
  const card = await findCard(tx, number)
  if (!card) throw new Refusal('missing', 'passes/not-found')
  return card
}
