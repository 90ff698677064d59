import { type Context, transaction } from '#platform/context.ts'
import { newId } from '#platform/ids/uuid.ts'
import { entriesOf, insertEntry, insertParcel, type VouchersTables } from './store.ts'
import { type Parcel, requireSystem } from './voucher.ts'

/** Gives what was set aside for an application, and makes its parcel for the post. Again, it changes nothing. Joins a running transaction. */
export function giveVouchers(
  context: Context<VouchersTables>,
  parcel: Omit<Parcel, 'id' | 'kind' | 'personId' | 'count' | 'madeAt' | 'sentAt'>,
): Promise<void> {
  requireSystem(context.actor)
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const entries = await entriesOf(tx, parcel.caseId)
    if (entries.some(({ what }) => what === 'given')) return
    const reserved = entries.find(({ what }) => what === 'reserved')
    if (!reserved) throw new Error(`No vouchers were set aside for case ${parcel.caseId}`)
    const { kind, person: personId, year, count } = reserved
    await insertEntry(tx, 'given', { caseId: parcel.caseId, kind, personId, year, count }, { by: actor.id, at: now })
    await insertParcel(tx, { ...parcel, id: newId(), kind, personId, count, madeAt: now })
  })
}
