import { type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { enqueue } from '#platform/jobs/index.ts'
import type { PassRules } from '../catalogue/index.ts'
import { moveCard } from './cards.ts'
import { addLine, standingOf } from './ledger/store.ts'
import { leaveMandate } from './refill.ts'
import {
  cardsOf,
  creditedTopUps,
  endMemberships,
  hasEvent,
  insertDoubt,
  lockWallet,
  membersOf,
  type PassesTables,
  paidInCents,
  recordEvent,
  refundedCents,
  saveClosed,
  saveLeaving,
  walletsToSettle,
} from './store.ts'
import { settleDaysOn } from './tariff.ts'
import { canMoveCard, requireMember, requireSystem } from './wallet.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Give what is left of a wallet back to whoever paid it in. */
    'passes.give-back': { walletId: string }
    /** The city ended the pass of a household by itself: told once. */
    'passes.left': { walletId: string }
  }
}

/**
 * A household leaves: its cards stop at once, and late openings are waited for until the day that the rules give. Gives
 * that day. Again changes nothing. When the city does it by itself, the household is told.
 */
export function leaveWallet(context: Context<PassesTables>, rules: PassRules, walletId: string): Promise<string> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const wallet = await lockWallet(tx, walletId)
    requireMember(await membersOf(tx, walletId), actor, walletId)
    if (wallet.settleOn) return wallet.settleOn
    const day = cityDay(now)
    const settleOn = cityDay(new Date(now.getTime() + settleDaysOn(rules, day) * 86_400_000))
    await leaveMandate(tx, wallet)
    await saveLeaving(tx, walletId, settleOn)
    for (const card of await cardsOf(tx, walletId)) {
      if (canMoveCard('block', card.status)) await moveCard(tx, context, card, 'block')
    }
    await recordEvent(tx, { walletId, actor: actor.id, what: 'leaving', at: now, facts: { settleOn } })
    if (actor.kind === 'system') await enqueue(tx, 'passes.left', { walletId })
    return settleOn
  })
}

/** Closes the wallets whose waiting time is over; what people paid in and did not use goes back. Gives how many closed. */
export async function settleDue(context: Context<PassesTables>): Promise<number> {
  const { actor, now } = context
  requireSystem(actor)
  const due = await walletsToSettle(context.db, cityDay(now))
  for (const walletId of due) {
    await transaction(context, async (tx) => {
      const wallet = await lockWallet(tx, walletId)
      if (wallet.status !== 'leaving') return
      const { cents } = await standingOf(tx, walletId)
      const back = Math.max(0, Math.min(cents, await paidInCents(tx, walletId)))
      if (back > 0) {
        await addLine(tx, { walletId, kind: 'refund', cents: -back, key: `refund:${walletId}` }, now)
        await enqueue(tx, 'passes.give-back', { walletId })
      }
      if (cents < 0) {
        const doubt = { key: `owing:${walletId}`, kind: 'owing', walletId, facts: { cents }, at: now }
        await insertDoubt(tx, doubt)
      }
      await saveClosed(tx, walletId, now)
      await endMemberships(tx, walletId, now)
      await recordEvent(tx, { walletId, actor: actor.id, what: 'closed', at: now, facts: { back } })
    })
  }
  return due.length
}

/** How what is left goes back: over which paid top-ups, the newest first. */
export type GiveBack = Readonly<{ cents: number; topUps: readonly string[] }>

/**
 * Begins to give back, within the transaction of whoever asks the refunds. Null: that was done. What the payments cannot take
 * back is said with `leaveToPerson`, in the same transaction.
 */
export function beginGiveBack(context: Context<PassesTables>, walletId: string): Promise<GiveBack | null> {
  const { actor, now } = context
  requireSystem(actor)
  return transaction(context, async (tx) => {
    await lockWallet(tx, walletId)
    if (await hasEvent(tx, walletId, 'given-back')) return null
    await recordEvent(tx, { walletId, actor: actor.id, what: 'given-back', at: now })
    const cents = await refundedCents(tx, walletId)
    return { cents, topUps: await creditedTopUps(tx, walletId) }
  })
}

/** Money that no payment can take back: somebody pays it out by hand. */
export async function leaveToPerson(context: Context<PassesTables>, walletId: string, cents: number): Promise<void> {
  requireSystem(context.actor)
  const doubt = { key: `pay-out:${walletId}`, kind: 'pay-out', walletId, facts: { cents }, at: context.now }
  await transaction(context, (tx) => insertDoubt(tx, doubt))
}
