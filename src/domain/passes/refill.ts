import type { Kysely } from 'kysely'
import { type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { PassRules } from '../catalogue/index.ts'
import { standingOf } from './ledger/store.ts'
import {
  collectedSince,
  dropRefills,
  findTopUp,
  insertTopUp,
  lockWallet,
  markLowTold,
  membersOf,
  type PassesTables,
  recordEvent,
  saveRefill,
  type TopUp,
  walletOfMandate,
} from './store.ts'
import { lowOn, refillsOn } from './tariff.ts'
import { isTopUp } from './top-up.ts'
import { requireMember, requireSystem, type Wallet } from './wallet.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Nothing of this pass is collected with the mandate any more. */
    'passes.mandate-left': { mandateId: string }
  }
}

const month = 30 * 86_400_000

/**
 * What the city asks below the limit, or tells. `asked`: the top-up that the household agreed to, still to be paid; with a
 * `mandateId` it is collected.
 */
export type LowBalance =
  | Readonly<{ outcome: 'told-before' }>
  | Readonly<{ outcome: 'tell'; cents: number; members: readonly string[] }>
  | Readonly<{ outcome: 'asked'; topUp: TopUp; mandateId: string | null }>

/**
 * The household agrees that the city asks for a top-up of `cents` when the balance runs low; null: no more, neither asked
 * nor collected.
 */
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
    await leaveMandate(tx, wallet)
    await dropRefills(tx, walletId, now)
    await saveRefill(tx, walletId, cents === null ? null : { cents, by: actor.id, mandateId: null }, now)
    const what = cents === null ? 'refill-ended' : 'refill-agreed'
    await recordEvent(tx, { walletId, actor: actor.id, what, at: now, facts: cents === null ? {} : { cents } })
  })
}

/** Whoever takes the refill of a wallet away lets its mandate be ended; needs the wallet's lock. */
export async function leaveMandate(tx: Kysely<PassesTables>, { refill }: Wallet): Promise<void> {
  if (refill?.mandateId) await enqueue(tx, 'passes.mandate-left', { mandateId: refill.mandateId })
}

/**
 * A top-up with which somebody of the household agreed is paid: from now on the same amount is collected with the mandate, or
 * asked when the way of paying gave none (null). `false`: the wallet does not live any more.
 */
export function beginRefilling(
  context: Context<PassesTables>,
  topUpId: string,
  mandateId: string | null,
): Promise<boolean> {
  const { actor, now } = context
  requireSystem(actor)
  return transaction(context, async (tx) => {
    const found = await findTopUp(tx, topUpId)
    if (found?.kind !== 'mandate') throw new Refusal('conflict', 'passes/not-theirs-to-agree')
    const { walletId, cents, payer: by } = found
    const wallet = await lockWallet(tx, walletId)
    if (wallet.status !== 'open') return false
    // Told twice: the mandate that it has is not left.
    if (mandateId && wallet.refill?.mandateId === mandateId) return true
    await leaveMandate(tx, wallet)
    await dropRefills(tx, walletId, now)
    await saveRefill(tx, walletId, { cents, by, mandateId }, now)
    const what = mandateId ? 'collecting-agreed' : 'refill-agreed'
    await recordEvent(tx, { walletId, actor: by, what, at: now, facts: { cents } })
    return true
  })
}

/** The mandate ended otherwise than by the household: nothing is collected for it any more. Null: nothing was. */
export function endCollecting(
  context: Context<PassesTables>,
  mandateId: string,
): Promise<Readonly<{ walletId: string; by: string }> | null> {
  const { actor, now } = context
  requireSystem(actor)
  return transaction(context, async (tx) => {
    const walletId = await walletOfMandate(tx, mandateId)
    if (!walletId) return null
    const { refill } = await lockWallet(tx, walletId)
    if (refill?.mandateId !== mandateId) return null
    await saveRefill(tx, walletId, null, now)
    await recordEvent(tx, { walletId, actor: actor.id, what: 'collecting-ended', at: now })
    return { walletId, by: refill.by }
  })
}

/**
 * The balance ran low at line `n`: asks the agreed top-up, or gives whom to tell. Once for each time that it runs low. More
 * often in thirty days than the rules allow nothing is collected: then it is asked.
 */
export function answerLowBalance(
  context: Context<PassesTables>,
  rules: PassRules | null,
  { walletId, n }: Readonly<{ walletId: string; n: number }>,
): Promise<LowBalance> {
  const { actor, now } = context
  requireSystem(actor)
  return transaction(context, async (tx) => {
    const { refill, status } = await lockWallet(tx, walletId)
    if (status !== 'open' || !(await markLowTold(tx, walletId, n))) return { outcome: 'told-before' }
    if (refill) {
      const { cents, by: payer } = refill
      const most = rules ? refillsOn(rules, cityDay(now)) : 0
      const often = refill.mandateId ? await collectedSince(tx, walletId, new Date(now.getTime() - month)) : 0
      const mandateId = often < most ? refill.mandateId : null
      const kind = mandateId ? 'collected' : 'refill'
      const topUp: TopUp = {
        id: newId(),
        walletId,
        cents,
        payer,
        kind,
        askedAt: now,
        creditedAt: null,
        droppedAt: null,
      }
      if (!(await insertTopUp(tx, topUp))) return { outcome: 'told-before' }
      await recordEvent(tx, { walletId, actor: actor.id, what: 'refill-asked', at: now, facts: { cents, kind } })
      return { outcome: 'asked', topUp, mandateId }
    }
    const { cents } = await standingOf(tx, walletId)
    return { outcome: 'tell', cents, members: await membersOf(tx, walletId) }
  })
}

/** What came in was not enough: below the limit still, the next refill is asked at once instead of never. */
export function askRefillAgain(context: Context<PassesTables>, rules: PassRules, walletId: string): Promise<void> {
  requireSystem(context.actor)
  return transaction(context, async (tx) => {
    const { refill } = await lockWallet(tx, walletId)
    const { n, cents } = await standingOf(tx, walletId)
    if (refill && cents < (lowOn(rules, cityDay(context.now)) ?? 0)) await enqueue(tx, 'passes.low', { walletId, n })
  })
}
