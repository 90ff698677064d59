import type { ReceiptPaper } from '#domain/documents/index.ts'
import type { Receipt } from '#domain/payments/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import type { Language, ShellLanguage } from '#platform/words.ts'
import { SummaryList } from '#ui/index.ts'
import { type ReceiptScreenWords, receiptScreenWords, receiptWords } from '#ui/words/receipt.ts'

/** What stands on a receipt, on every screen and on paper: no name, no number of a person. */
export function receiptRows(
  receipt: Receipt,
  language: Language,
  words: ReceiptScreenWords = receiptWords(language),
): readonly (readonly [string, string])[] {
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

/** `spoken`: the language around them, when it is another. What it was for, and the day, are then in `language` and say so. */
export function ReceiptFacts({
  receipt,
  language,
  spoken = language,
}: {
  receipt: Receipt
  language: Language
  spoken?: ShellLanguage
}) {
  const words = receiptScreenWords(spoken)
  const inDutch = spoken === language ? [] : [words.what, words.paidAt]
  const rows = receiptRows(receipt, language, words)
  return (
    <SummaryList
      rows={rows.map(([key, value]) => ({
        ...{ key, value: inDutch.includes(key) ? <bdi lang="nl-BE">{value}</bdi> : value },
      }))}
    />
  )
}

/** The sheet from the printer: in Dutch, as every document. */
export const receiptPaper = (receipt: Receipt, city: string): ReceiptPaper => ({
  city,
  title: receiptWords('nl').title,
  rows: receiptRows(receipt, 'nl'),
  note: receiptWords('nl').note,
})
