import { type Context, transaction } from '#platform/context.ts'
import { readPlate } from '#platform/formats/plate.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireRunning } from './end.ts'
import { type Grant, requireKeeper } from './grant.ts'
import { cutOff, type GrantsTables, insertCarriedOn, lockGrant, recordEvent } from './store.ts'

/**
 * From now on the grant is for another plate: it ends for the old one at the instant at which it begins for the new one, on the
 * same place of its dwelling. Gives the grant that carries it on. Refuses `grants/no-plate`, `grants/plate-bound` and
 * `grants/not-running`.
 */
export function changePlate(
  context: Context<GrantsTables>,
  grantId: string,
  to: Readonly<{ plate: string; country?: string | null }>,
): Promise<Grant> {
  return transaction(context, async (tx) => {
    requireKeeper(context.actor)
    const before = await lockGrant(tx, grantId)
    requireRunning(before, context.now)
    const read = readPlate(to.plate, to.country)
    // What a plate may have so many of in a year stays with that plate.
    if (before.perPlate) throw new Refusal('conflict', 'grants/plate-bound')
    if (!read || before.subject?.of !== 'plate') throw new Refusal('conflict', 'grants/no-plate')
    const valid = before.valid ?? before.given
    const from = valid.from > context.now ? valid.from : context.now
    await cutOff(tx, grantId, from)
    const next = { id: newId(), subject_key: read.plate, country: read.country, given_at: context.now }
    const after = await insertCarriedOn(tx, grantId, next, { from, until: valid.until })
    await recordEvent(tx, grantId, 'plate-changed', context, { to: after.id })
    await recordEvent(tx, after.id, 'given', context, { from: grantId })
    return after
  })
}
