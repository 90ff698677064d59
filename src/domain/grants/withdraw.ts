import { type Context, transaction } from '#platform/context.ts'
import { requireRunning } from './end.ts'
import { type Grant, type GrantWithdrawReason, requireKeeper } from './grant.ts'
import { takeUpAgain } from './stand-in.ts'
import { cutOff, type GrantsTables, lockGrant, recordEvent } from './store.ts'

/**
 * The city takes a grant away, at once and with a reason. From this instant on every process answers no; for a time before it the
 * answer stays what it was. Refuses `grants/not-running` for what already ended.
 */
export function withdrawGrant(
  context: Context<GrantsTables>,
  grantId: string,
  because: GrantWithdrawReason,
): Promise<Grant> {
  return transaction(context, async (tx) => {
    requireKeeper(context.actor)
    const grant = await lockGrant(tx, grantId)
    requireRunning(grant, context.now)
    const withdrawn = await cutOff(tx, grantId, context.now, { at: context.now, because })
    await recordEvent(tx, grantId, 'withdrawn', context, { because })
    await takeUpAgain(tx, context, grant, context.now)
    return withdrawn
  })
}
