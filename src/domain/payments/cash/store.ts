import { type Kysely, type Selectable, sql } from 'kysely'
import type { PaymentsTables } from '../tables.ts'
import { type CashVoucher, voucherNumber } from './voucher.ts'

type Db = Kysely<PaymentsTables>

const voucherOf = (row: Selectable<PaymentsTables['payments.cash_voucher']>): CashVoucher => ({
  orderId: row.order_id,
  number: row.number,
  validUntil: row.valid_until,
})

export async function voucherFor(db: Db, orderId: string): Promise<CashVoucher | null> {
  const row = await db
    .selectFrom('payments.cash_voucher')
    .selectAll()
    .where('order_id', '=', orderId)
    .executeTakeFirst()
  return row ? voucherOf(row) : null
}

export async function voucherByNumber(db: Db, number: string): Promise<CashVoucher | null> {
  const row = await db.selectFrom('payments.cash_voucher').selectAll().where('number', '=', number).executeTakeFirst()
  return row ? voucherOf(row) : null
}

/** A first number, or a later last day for the one that there is. Needs the order's lock. */
export async function keepVoucher(db: Db, orderId: string, validUntil: string, at: Date): Promise<CashVoucher> {
  const { rows } = await sql<{ counted: string }>`select nextval('payments.cash_number') as counted`.execute(db)
  const row = await db
    .insertInto('payments.cash_voucher')
    .values({
      order_id: orderId,
      number: voucherNumber(Number(rows[0]?.counted)),
      valid_until: validUntil,
      asked_at: at,
    })
    .onConflict((conflict) => conflict.column('order_id').doUpdateSet({ valid_until: validUntil, asked_at: at }))
    .returningAll()
    .executeTakeFirstOrThrow()
  return voucherOf(row)
}
