import { type Context, transaction } from '#platform/context.ts'
import { brokenConstraint } from '#platform/database/index.ts'
import { newId } from '#platform/ids/uuid.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { insertCardRequest, insertWallet, type PassesTables, recordEvent, walletIdOf } from './store.ts'
import { requireStaff } from './wallet.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** A household has a pass: told once. */
    'passes.opened': { walletId: string }
  }
}

/**
 * Gives a household (person ids of ours, one at least) its wallet and asks its first card, or gives the wallet that one of
 * them has. Two at once give one wallet: the other is refused (`passes/has-wallet`) and finds it when it looks again.
 */
export async function openWallet(context: Context<PassesTables>, members: readonly string[]): Promise<string> {
  const { actor, now } = context
  requireStaff(actor)
  if (members.length === 0) throw new RangeError('A wallet belongs to somebody')
  try {
    return await transaction(context, async (tx) => {
      for (const personId of members) {
        const known = await walletIdOf(tx, personId)
        if (known) return known
      }
      const walletId = newId()
      await insertWallet(tx, walletId, members, now)
      await insertCardRequest(tx, { walletId, replaces: null, at: now })
      await recordEvent(tx, { walletId, actor: actor.id, what: 'opened', at: now, facts: { people: members.length } })
      await enqueue(tx, 'passes.opened', { walletId })
      return walletId
    })
  } catch (error) {
    if (brokenConstraint(error) === 'member_of_one_wallet') throw new Refusal('conflict', 'passes/has-wallet')
    throw error
  }
}
