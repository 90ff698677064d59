import type { ReceiptPaper } from '#domain/documents/index.ts'
import type { Receipt } from '#domain/payments/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import type { Language } from '#platform/words.ts'
import { SummaryList } from '#ui/index.ts'
import { receiptWords } from '#ui/words/receipt.ts'

/** What stands on a receipt, on every screen and on paper: no name, no number of a person. */
export function receiptRows(receipt: Receipt, language: Language): readonly (readonly [string, string])[] {
  const words = receiptWords(language)
  const { cents, description, paidAt, method, atTerminal, reference, refundedCents, takenBackCents } = receipt
  const back = refundedCents + takenBackCents
  return [
    [words.what, description],
    [words.amount, showMoney(cents, language)],
    [words.paidAt, showMoment(paidAt, language)],
    [words.how, method === 'provider' ? (atTerminal ? words.terminal : words.online) : words[method]],
    [words.reference, reference],
    ...(back > 0 ? [[words.back, showMoney(back, language)] as const] : []),
  ]
}

export const ReceiptFacts = ({ receipt, language }: { receipt: Receipt; language: Language }) => (
  <SummaryList rows={receiptRows(receipt, language).map(([key, value]) => ({ key, value }))} />
)

/** The sheet from the printer: in Dutch, as every document. */
export const receiptPaper = (receipt: Receipt, city: string): ReceiptPaper => ({
  city,
  title: receiptWords('nl').title,
  rows: receiptRows(receipt, 'nl'),
  note: receiptWords('nl').note,
})
