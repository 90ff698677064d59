import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireLevel } from '../access/index.ts'
import { type Grant, requireKeeper, requireReader, standingAt } from './grant.ts'
import { takeUpAgain } from './stand-in.ts'
import { cutOff, type GrantsTables, lockGrant, recordEvent } from './store.ts'

/**
 * A grant ends from `at` on (now, or later), because its holder gives it up or the conditions will be gone then. A holder may end
 * his own. What rested for it takes up again then, unless `withWhatRests`. Refuses `grants/not-running` for what already ended, and `grants/in-the-past`.
 */
export function endGrant(
  context: Context<GrantsTables>,
  grantId: string,
  at: Date = context.now,
  { withWhatRests = false }: Readonly<{ withWhatRests?: boolean }> = {},
): Promise<Grant> {
  return transaction(context, async (tx) => {
    const grant = await lockGrant(tx, grantId)
    requireReader(context.actor, grant.holder)
    if (context.actor.kind === 'resident') requireLevel(context.actor, 'substantial')
    else requireKeeper(context.actor)
    requireRunning(grant, context.now)
    if (at < context.now) throw new Refusal('conflict', 'grants/in-the-past')
    const ended = await cutOff(tx, grantId, at)
    await recordEvent(tx, grantId, 'ended', context, { from: at.toISOString() })
    if (!withWhatRests) await takeUpAgain(tx, context, grant, at)
    return ended
  })
}

/** Refuses `grants/not-running` for what ended or was withdrawn. */
export function requireRunning(grant: Grant, now: Date): void {
  const standing = standingAt(grant, now)
  if (standing === 'ended' || standing === 'withdrawn') throw new Refusal('conflict', 'grants/not-running')
}
