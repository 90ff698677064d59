/*
 * What this module announces and promises, in the transaction of the command. The first seven are for whoever listens
 * (reactions.ts); the others are done by this module itself (jobs.ts).
 */
declare module '#platform/jobs/outbox.ts' {
  interface Jobs {
    /** The order is paid: told once. */
    'payments.paid': { orderId: string; caseId: string }
    /** An attempt ended without payment and the order is still open: the payer may pay again. `collected`: it was not his attempt. */
    'payments.not-paid': { orderId: string; caseId: string; collected?: boolean }
    /** The provider took a refund on. */
    'payments.refunded': { orderId: string; caseId: string; refundId: string }
    /** What was paid in cash goes back at a counter: the payer has to come. Told once. */
    'payments.refund-at-counter': { orderId: string; caseId: string; refundId: string }
    /** The payer's bank took money back, or gave it to us again: the charge-backs of the order say which. */
    'payments.charged-back': { orderId: string; caseId: string }
    /** Nothing is collected with it any more, and the payer did not ask for that. */
    'payments.mandate-ended': { mandateId: string }
    /** Something that a person has to look at. */
    'payments.alarm': { findingId: string }

    /** Look whether the bank laid statement files. */
    'payments.read-statements': Record<string, never>

    'payments.collect': { orderId: string; mandateId: string }
    'payments.revoke-mandate': { mandateId: string }
    'payments.stop': { orderId: string }
    'payments.refund': { refundId: string }
    'payments.reconcile': Record<string, never>
    /** Ten weeks back, as long as a bank may take back what was collected; and the ledger itself. */
    'payments.reconcile-month': Record<string, never>
  }
}

export {}
