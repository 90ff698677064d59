import type { Kysely } from 'kysely'
import type { PaymentsTables } from '../tables.ts'
import type { Mandate, MandateEnd } from './mandate.ts'
import { type ChargeBack, chargeBackOf, mandateOf } from './tables.ts'

type Db = Kysely<PaymentsTables>

/** Whoever collects with a mandate, or ends it, takes turns. */
export async function lockMandate(db: Db, id: string): Promise<Mandate | undefined> {
  const query = db.selectFrom('payments.mandate').selectAll().where('id', '=', id)
  const row = await query.forUpdate().executeTakeFirst()
  return row && mandateOf(row)
}

/** Whether a payment is under way that is collected with it. */
export async function isCollecting(db: Db, mandateId: string): Promise<boolean> {
  const query = db.selectFrom('payments.attempt').select('id').where('mandate_id', '=', mandateId)
  const live = query.where('sequence', '=', 'recurring').where('status', 'in', ['starting', 'open', 'pending'])
  return (await live.limit(1).executeTakeFirst()) !== undefined
}

/** Writes what is asked; the order has one mandate at most. */
export async function insertMandate(db: Db, mandate: Mandate, at: Date): Promise<void> {
  const { id, payer, firstOrder, customer, providerId, status } = mandate
  await db
    .insertInto('payments.mandate')
    .values({ id, payer, first_order: firstOrder, customer, provider_id: providerId, status, asked_at: at })
    .onConflict((conflict) => conflict.column('first_order').doNothing())
    .execute()
}

export async function findMandate(db: Db, id: string): Promise<Mandate | undefined> {
  const row = await db.selectFrom('payments.mandate').selectAll().where('id', '=', id).executeTakeFirst()
  return row && mandateOf(row)
}

export async function mandateOfOrder(db: Db, orderId: string): Promise<Mandate | undefined> {
  const row = await db.selectFrom('payments.mandate').selectAll().where('first_order', '=', orderId).executeTakeFirst()
  return row && mandateOf(row)
}

/** Two of us who asked the provider at once: the first answer stays. */
export async function saveCustomer(db: Db, id: string, customer: string): Promise<void> {
  const query = db.updateTable('payments.mandate').set({ customer }).where('id', '=', id)
  await query.where('customer', 'is', null).where('status', '=', 'asked').execute()
}

/** `false`: it held already, or it ended. */
export async function saveValid(db: Db, id: string, providerId: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('payments.mandate')
    .set({ status: 'valid', provider_id: providerId, valid_at: at })
    .where('id', '=', id)
    .where('status', '=', 'asked')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** `false`: it had ended before. */
export async function saveEnded(db: Db, id: string, why: MandateEnd, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('payments.mandate')
    .set({ status: 'ended', ended_at: at, why })
    .where('id', '=', id)
    .where('status', '<>', 'ended')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function chargeBacksOfOrder(db: Db, orderId: string): Promise<readonly ChargeBack[]> {
  const query = db.selectFrom('payments.charge_back').selectAll().where('order_id', '=', orderId)
  return (await query.orderBy('taken_at').orderBy('id').execute()).map(chargeBackOf)
}

export async function insertChargeBack(db: Db, taken: ChargeBack, at: Date): Promise<void> {
  const { id, orderId, attemptId, providerId, cents } = taken
  await db
    .insertInto('payments.charge_back')
    .values({ id, order_id: orderId, attempt_id: attemptId, provider_id: providerId, cents, taken_at: at })
    .execute()
}

export async function saveReversed(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('payments.charge_back').set({ reversed_at: at }).where('id', '=', id).execute()
}
