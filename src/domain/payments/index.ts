export { checkoutOf, type Returned, returnedPayment } from './by-phone.ts'
export { cancelOrder } from './cancel-order.ts'
export { askCashVoucher, cashVoucherOf, findCashVoucher, paysInCash } from './cash/ask-voucher.ts'
export { mayTakeCash, takeCash } from './cash/take-cash.ts'
export { type CashVoucher, readVoucher, showVoucher } from './cash/voucher.ts'
export { closeFinding } from './close-finding.ts'
export { type FeeStanding, feeStanding, orderThatCounts } from './fee.ts'
export type { FindingKind, RunOutcome } from './finding.ts'
export { giveBackOrdered } from './give-back-ordered.ts'
export { paymentJobs, paymentSchedules } from './jobs.ts'
export { askMandate, mandateWith } from './mandates/ask-mandate.ts'
export { collectOrder } from './mandates/collect.ts'
export { endMandate } from './mandates/end-mandate.ts'
export type { Mandate } from './mandates/mandate.ts'
export type { ChargeBack } from './mandates/tables.ts'
export { chargeBacksOf } from './mandates/taken-back.ts'
export type { Settled } from './news.ts'
export { type Owed, openOrder } from './open-order.ts'
export { mayRefund, type NextStep, type Order, type OrderStatus, refundRoles } from './order.ts'
export type { Payments } from './provider.ts'
export { type Reconciled, reconcile } from './reconcile.ts'
export { type PaymentState, refreshPayment } from './refresh-payment.ts'
export type { Refund, RefundStatus } from './refund.ts'
export { type RefundRequest, refundOrder } from './refund-order.ts'
export {
  type DayTotal,
  dailyTotals,
  type FoundThing,
  findings,
  ledgerBalance,
  openOrders,
  orderFile,
  ordersOfCase,
  type Receipt,
  type RunReport,
  receipt,
  receiptsOf,
  reconciliations,
} from './report.ts'
export { settlePayment } from './settle-payment.ts'
export { type Started, startPayment, type Way } from './start-payment.ts'
export { stopPayment } from './stop-payment.ts'
export type { PaymentsTables } from './store.ts'
export { confirmRefund } from './transfers/confirm-refund.ts'
export { assignLine, returnLine } from './transfers/look-after-line.ts'
export type { Statements } from './transfers/read-folder.ts'
export { type FileRead, readStatementFile, type StatementRead } from './transfers/read-statement.ts'
export { type OpenLine, openLines, type StatementShown, statementsRead, transferOf } from './transfers/report.ts'
export { requestTransfer } from './transfers/request-transfer.ts'
export type { CityAccount, TransferRequest, UnassignedReason } from './transfers/transfer.ts'
