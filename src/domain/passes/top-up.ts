import { type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import type { PassRules } from '../catalogue/index.ts'
import { addLine, standingOf } from './ledger/store.ts'
import {
  findTopUp,
  insertDoubt,
  insertTopUp,
  lockWallet,
  markCredited,
  markDropped,
  markLowTold,
  membersOf,
  type PassesTables,
  recordEvent,
  saveRefill,
  type TopUp,
} from './store.ts'
import { topUpOn } from './tariff.ts'
import { requireMember, requireSystem } from './wallet.ts'

/** What the city asks below the limit, or tells. `asked`: the top-up that the household agreed to, still to be paid. */
export type LowBalance =
  | Readonly<{ outcome: 'told-before' }>
  | Readonly<{ outcome: 'tell'; cents: number; members: readonly string[] }>
  | Readonly<{ outcome: 'asked'; topUp: TopUp }>

/** Whether an amount may be topped up on this day. */
export function isTopUp(rules: PassRules, day: string, cents: number): boolean {
  const limits = topUpOn(rules, day)
  return limits !== null && Number.isSafeInteger(cents) && limits.leastCents <= cents && cents <= limits.mostCents
}

/**
 * A household is going to pay in. Whoever asks opens an order for it (its `caseId` is this top-up's id, its payer the same) in the same
 * transaction; `creditTopUp` follows when that is paid. Refuses an amount outside the limits.
 */
export function askTopUp(
  context: Context<PassesTables>,
  rules: PassRules,
  asked: Readonly<{ walletId: string; cents: number; payer: string }>,
): Promise<TopUp> {
  const { actor, now } = context
  const { walletId, cents, payer } = asked
  return transaction(context, async (tx) => {
    const wallet = await lockWallet(tx, walletId)
    const members = await membersOf(tx, walletId)
    requireMember(members, actor, walletId)
    if (!members.includes(payer)) throw new Refusal('missing', 'passes/not-found')
    if (wallet.status !== 'open') throw new Refusal('conflict', 'passes/not-open')
    if (!isTopUp(rules, cityDay(now), cents)) throw new Refusal('conflict', 'passes/wrong-amount')
    const topUp: TopUp = { id: newId(), walletId, cents, payer, kind: 'asked', askedAt: now, creditedAt: null }
    await insertTopUp(tx, topUp)
    await recordEvent(tx, { walletId, actor: actor.id, what: 'top-up-asked', at: now, facts: { cents } })
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
    const found = await findTopUp(tx, topUpId)
    if (!found) return null
    const { walletId, cents } = found
    const wallet = await lockWallet(tx, walletId)
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

/** The household agrees that the city asks for a top-up of `cents` when the balance runs low; null: no more. */
export function setRefill(
  context: Context<PassesTables>,
  rules: PassRules,
  walletId: string,
  cents: number | null,
): Promise<void> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const wallet = await lockWallet(tx, walletId)
    const members = await membersOf(tx, walletId)
    requireMember(members, actor, walletId)
    // Consent is of the household itself: nobody gives it for them.
    if (actor.kind !== 'resident' && cents !== null) throw new Refusal('forbidden', 'passes/not-theirs-to-agree')
    if (wallet.status !== 'open') throw new Refusal('conflict', 'passes/not-open')
    if (cents !== null && !isTopUp(rules, cityDay(now), cents)) throw new Refusal('conflict', 'passes/wrong-amount')
    await saveRefill(tx, walletId, cents === null ? null : { cents, by: actor.id }, now)
    const what = cents === null ? 'refill-ended' : 'refill-agreed'
    await recordEvent(tx, { walletId, actor: actor.id, what, at: now, facts: cents === null ? {} : { cents } })
  })
}

/** The balance ran low at line `n`: asks the agreed top-up, or gives whom to tell. Once for each time that it runs low. */
export function answerLowBalance(
  context: Context<PassesTables>,
  { walletId, n }: Readonly<{ walletId: string; n: number }>,
): Promise<LowBalance> {
  const { actor, now } = context
  requireSystem(actor)
  return transaction(context, async (tx) => {
    const { refill, status } = await lockWallet(tx, walletId)
    if (status !== 'open' || !(await markLowTold(tx, walletId, n))) return { outcome: 'told-before' }
    if (refill) {
      const { cents, by: payer } = refill
      const topUp: TopUp = { id: newId(), walletId, cents, payer, kind: 'refill', askedAt: now, creditedAt: null }
      if (!(await insertTopUp(tx, topUp))) return { outcome: 'told-before' }
      await recordEvent(tx, { walletId, actor: actor.id, what: 'refill-asked', at: now, facts: { cents } })
      return { outcome: 'asked', topUp }
    }
    const { cents } = await standingOf(tx, walletId)
    return { outcome: 'tell', cents, members: await membersOf(tx, walletId) }
  })
}
