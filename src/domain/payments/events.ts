/*
 * What this module announces and promises, in the transaction of the command. The first four are for whoever listens
 * (reactions.ts); the others are done by this module itself (jobs.ts).
 */
declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** The order is paid: told once. */
    'payments.paid': { orderId: string; caseId: string }
    /** An attempt ended without payment and the order is still open: the payer may pay again. */
    'payments.not-paid': { orderId: string; caseId: string }
    /** The provider took a refund on. */
    'payments.refunded': { orderId: string; caseId: string; refundId: string }
    /** Something that a person has to look at. */
    'payments.alarm': { findingId: string }

    /** Look whether the bank laid statement files. */
    'payments.read-statements': Record<string, never>

    'payments.stop': { orderId: string }
    'payments.refund': { refundId: string }
    'payments.reconcile': Record<string, never>
    /** A month back, and the ledger itself. */
    'payments.reconcile-month': Record<string, never>
  }
}

export {}
