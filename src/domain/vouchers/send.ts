import { type Context, transaction } from '#platform/context.ts'
import { enqueue } from '#platform/jobs/index.ts'
import { parcelsToSend } from './report.ts'
import { eraseAddresses, saveSent, type VouchersTables } from './store.ts'
import { addressDays, requireSender, requireSystem } from './voucher.ts'

declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** Vouchers of this application went to the post. */
    'vouchers.sent': { caseId: string }
  }
}

/** These parcels went to the post. Those that went before, or are not for this employee to see, are left alone. Gives how many went. */
export function sendParcels(context: Context<VouchersTables>, ids: readonly string[]): Promise<number> {
  requireSender(context.actor)
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const theirs = (await parcelsToSend({ ...context, db: tx })).map(({ id }) => id)
    const sent = await saveSent(
      tx,
      ids.filter((id) => theirs.includes(id)),
      actor.id,
      now,
    )
    for (const caseId of sent) await enqueue(tx, 'vouchers.sent', { caseId })
    return sent.length
  })
}

/** Retention: names and addresses of what was sent long ago. Gives how many. */
export function eraseParcels(context: Context<VouchersTables>): Promise<number> {
  requireSystem(context.actor)
  const { now } = context
  return transaction(context, (tx) => eraseAddresses(tx, new Date(now.getTime() - addressDays * 86_400_000), now))
}
