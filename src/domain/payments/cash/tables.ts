/** Part of schema `payments`: the numbers with which is paid in cash. */
export type CashTables = {
  'payments.cash_voucher': { order_id: string; number: string; valid_until: string; asked_at: Date }
}
