import { type Context, transaction } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { entriesOf, insertEntry, lockAllowance, saveMost, type VouchersTables } from './store.ts'
import { requireReader, requireSystem, type VoucherOrder } from './voucher.ts'

/**
 * Sets vouchers of a year aside for an application, when payment is asked. Refuses `vouchers/none-left` when that would be more than
 * somebody may have. Again for the same application, it changes nothing. Joins a running transaction.
 */
export function reserveVouchers(context: Context<VouchersTables>, order: VoucherOrder): Promise<void> {
  requireSystem(context.actor)
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const taken = await lockAllowance(tx, order)
    if ((await entriesOf(tx, order.caseId)).length > 0) return
    await saveMost(tx, order)
    if (taken + order.count > order.most)
      throw new Refusal('conflict', 'vouchers/none-left', { left: Math.max(0, order.most - taken) })
    await insertEntry(tx, 'reserved', order, { by: actor.id, at: now })
  })
}

/**
 * The application came to nothing (not paid, withdrawn, refused): what was set aside is free again. An application that reserved
 * nothing, or got its vouchers, is left alone. Whoever may stop the case may cause this. Joins a running transaction.
 */
export async function releaseVouchers(
  context: Context<VouchersTables>,
  { caseId, personId: owner }: Pick<VoucherOrder, 'caseId' | 'personId'>,
): Promise<void> {
  const { actor, now } = context
  requireReader(actor, owner)
  await transaction(context, async (tx) => {
    const entries = await entriesOf(tx, caseId)
    const reserved = entries.find(({ what }) => what === 'reserved')
    if (!reserved || entries.length > 1) return
    const { kind, person: personId, year, count } = reserved
    await insertEntry(tx, 'released', { caseId, kind, personId, year, count }, { by: actor.id, at: now })
  })
}
