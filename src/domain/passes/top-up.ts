import { type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { PassRules } from '../catalogue/index.ts'
import { addLine } from './ledger/store.ts'
import {
  findTopUp,
  insertDoubt,
  insertTopUp,
  lockWallet,
  markCredited,
  markDropped,
  membersOf,
  type PassesTables,
  recordEvent,
  type TopUp,
} from './store.ts'
import type { TakenBackKind } from './tables.ts'
import { topUpOn } from './tariff.ts'
import { requireMember, requireSystem } from './wallet.ts'

/** Whether an amount may be topped up on this day. */
export function isTopUp(rules: PassRules, day: string, cents: number): boolean {
  const limits = topUpOn(rules, day)
  return limits !== null && Number.isSafeInteger(cents) && limits.leastCents <= cents && cents <= limits.mostCents
}

/**
 * A household is going to pay in. Whoever asks opens an order for it (its `caseId` is this top-up's id, its payer the same) in the same
 * transaction; `creditTopUp` follows when that is paid. `mandate`: who pays agrees that the city collects from then on.
 * Refuses an amount outside the limits.
 */
export function askTopUp(
  context: Context<PassesTables>,
  rules: PassRules,
  asked: Readonly<{ walletId: string; cents: number; payer: string; kind?: 'asked' | 'mandate' }>,
): Promise<TopUp> {
  const { actor, now } = context
  const { walletId, cents, payer, kind = 'asked' } = asked
  return transaction(context, async (tx) => {
    const wallet = await lockWallet(tx, walletId)
    const members = await membersOf(tx, walletId)
    requireMember(members, actor, walletId)
    // Consent to collect is of who pays: nobody gives it for him.
    if (kind === 'mandate' && (actor.kind !== 'resident' || actor.id !== payer)) {
      throw new Refusal('forbidden', 'passes/not-theirs-to-agree')
    }
    if (!members.includes(payer)) throw new Refusal('missing', 'passes/not-found')
    if (wallet.status !== 'open') throw new Refusal('conflict', 'passes/not-open')
    if (!isTopUp(rules, cityDay(now), cents)) throw new Refusal('conflict', 'passes/wrong-amount')
    const topUp: TopUp = { id: newId(), walletId, cents, payer, kind, askedAt: now, creditedAt: null, droppedAt: null }
    await insertTopUp(tx, topUp)
    await recordEvent(tx, { walletId, actor: actor.id, what: 'top-up-asked', at: now, facts: { cents, kind } })
    return topUp
  })
}

/** Nobody pays this one any more: another amount was chosen. What is credited stays so. */
export function dropTopUp(context: Context<PassesTables>, topUpId: string): Promise<void> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const found = await findTopUp(tx, topUpId)
    if (!found) throw new Refusal('missing', 'passes/not-found')
    requireMember(await membersOf(tx, found.walletId), actor, found.walletId)
    await markDropped(tx, topUpId, now)
  })
}

/**
 * A top-up is paid: it is in the wallet once, however often it is told. Null: this is no top-up. Money for a wallet that
 * closed meanwhile is put before a person.
 */
export function creditTopUp(context: Context<PassesTables>, topUpId: string): Promise<TopUp | null> {
  const { actor, now } = context
  requireSystem(actor)
  return transaction(context, async (tx) => {
    const known = await findTopUp(tx, topUpId)
    if (!known) return null
    const { walletId, cents } = known
    const wallet = await lockWallet(tx, walletId)
    // Told twice at once: whoever is second sees what the first one did.
    const found = (await findTopUp(tx, topUpId)) ?? known
    if (wallet.status === 'closed') {
      const facts = { topUp: topUpId, cents }
      await insertDoubt(tx, {
        key: `paid-after-closing:${topUpId}`,
        kind: 'paid-after-closing',
        walletId,
        facts,
        at: now,
      })
      return found
    }
    if (await addLine(tx, { walletId, kind: 'top-up', cents, key: `top-up:${topUpId}`, topUpId }, now)) {
      await markCredited(tx, topUpId, now)
      await recordEvent(tx, { walletId, actor: actor.id, what: 'topped-up', at: now, facts: { cents } })
    }
    return found
  })
}

/**
 * What the bank of who paid took back, or returned after all: a line of its own, once. The household may stand below zero
 * then. Of a wallet that closed a person hears. `false`: booked before, or no top-up.
 */
export function bookTakenBack(
  context: Context<PassesTables>,
  topUpId: string,
  { id, cents, kind }: Readonly<{ id: string; cents: number; kind: TakenBackKind }>,
): Promise<boolean> {
  const { actor, now } = context
  requireSystem(actor)
  return transaction(context, async (tx) => {
    const found = await findTopUp(tx, topUpId)
    if (!found) return false
    const { walletId } = found
    const wallet = await lockWallet(tx, walletId)
    if (wallet.status === 'closed') {
      const facts = { topUp: topUpId, cents }
      await insertDoubt(tx, {
        key: `${kind}-after-closing:${id}`,
        kind: `${kind}-after-closing`,
        walletId,
        facts,
        at: now,
      })
      return false
    }
    const signed = kind === 'charge-back' ? -cents : cents
    if (!(await addLine(tx, { walletId, kind, cents: signed, key: `${kind}:${id}` }, now))) return false
    await recordEvent(tx, { walletId, actor: actor.id, what: kind, at: now, facts: { cents } })
    return true
  })
}
