import { type Context, transaction } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { requireAccess, requireStaff } from '../order.ts'
import { findOrder, lockOrder, type PaymentsTables, recordEvent } from '../store.ts'
import { keepVoucher, voucherByNumber, voucherFor } from './store.ts'
import { type CashVoucher, readVoucher } from './voucher.ts'

const day = 86_400_000

/**
 * The number with which a counter takes cash for this order, `days` long. Asked again it is the same number; after its last day it is
 * the same with a new last day, because nothing that is owed gets lost. Refuses what is paid or cancelled.
 */
export function askCashVoucher(
  context: Context<PaymentsTables>,
  { orderId, days }: Readonly<{ orderId: string; days: number }>,
): Promise<CashVoucher> {
  const { actor, now } = context
  return transaction(context, async (tx) => {
    const order = await lockOrder(tx, orderId)
    requireAccess(order, actor)
    if (order.status === 'paid') throw new Refusal('conflict', 'payments/already-paid', { order: orderId })
    if (order.status === 'cancelled') throw new Refusal('conflict', 'payments/cancelled', { order: orderId })
    const known = await voucherFor(tx, orderId)
    if (known && known.validUntil >= cityDay(now)) return known
    const voucher = await keepVoucher(tx, orderId, cityDay(new Date(now.getTime() + days * day)), now)
    const facts = { number: voucher.number, until: voucher.validUntil }
    await recordEvent(tx, { orderId, actor: actor.id, what: 'cash-asked', at: now, facts })
    return voucher
  })
}

/** The number of an order, as far as the reader may see it; null: none was asked. */
export async function cashVoucherOf(
  { db, actor }: Context<PaymentsTables>,
  orderId: string,
): Promise<CashVoucher | null> {
  const order = await findOrder(db, orderId)
  if (!order) throw new Refusal('missing', 'payments/not-found', { order: orderId })
  requireAccess(order, actor)
  return voucherFor(db, orderId)
}

/** Whether a number is good today: then who stopped at the card reader went to pay in cash. */
export async function paysInCash(context: Context<PaymentsTables>, orderId: string): Promise<boolean> {
  const voucher = await cashVoucherOf(context, orderId)
  return voucher !== null && voucher.validUntil >= cityDay(context.now)
}

/** What an employee typed from the sheet of a customer; null: no such number. */
export async function findCashVoucher(
  { db, actor }: Context<PaymentsTables>,
  written: string,
): Promise<CashVoucher | null> {
  requireStaff(actor)
  const number = readVoucher(written)
  return number ? voucherByNumber(db, number) : null
}
