import type { ReceiptPaper } from '#domain/documents/index.ts'
import type { Receipt } from '#domain/payments/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { momentIn } from '#platform/formats/screen-dates.ts'
import { inLanguage, type Language, productLanguage, type ShellLanguage, type Words } from '#platform/words.ts'
import { SummaryList } from '#ui/index.ts'
import { type ReceiptScreenWords, receiptScreenWords, receiptWords } from '#ui/words/receipt.ts'
import type { Site } from './site.ts'

/** What was paid for. An order keeps its Dutch name: where a product is still called that, it has the names that the product has. */
export const paidFor = ({ catalogue, clock }: Site, { description }: Pick<Receipt, 'description'>): Words =>
  catalogue.all(clock()).find(({ title }) => title.nl === description)?.title ?? { nl: description }

type Said = Readonly<{ language: Language; words: ReceiptScreenWords; what: string; paidAt: string }>

/** What stands on a receipt, on every screen and on paper: no name, no number of a person. */
function receiptRows(receipt: Receipt, { language, words, what, paidAt }: Said) {
  const { cents, method, atTerminal, reference, refundedCents, takenBackCents } = receipt
  const back = refundedCents + takenBackCents
  return [
    [words.what, what],
    [words.amount, showMoney(cents, language)],
    [words.paidAt, paidAt],
    [words.how, method === 'provider' ? (atTerminal ? words.terminal : words.online) : words[method]],
    [words.reference, reference],
    ...(back > 0 ? [[words.back, showMoney(back, language)] as const] : []),
  ] as const
}

/** `what`: in the language that is spoken; null: it has no name in it, and the Dutch one says that it is Dutch. */
export function ReceiptFacts({
  receipt,
  spoken,
  what,
}: Readonly<{ receipt: Receipt; spoken: ShellLanguage; what: string | null }>) {
  const words = receiptScreenWords(spoken)
  const paidAt = momentIn(receipt.paidAt, spoken)
  const said = { language: productLanguage(spoken), words, what: what ?? receipt.description, paidAt }
  return (
    <SummaryList
      rows={receiptRows(receipt, said).map(([key, value]) => ({
        ...{ key, value: what === null && key === words.what ? <bdi lang="nl-BE">{value}</bdi> : value },
      }))}
    />
  )
}

/** The sheet from the printer, in a language of products. */
export function receiptPaper(receipt: Receipt, site: Site, language: Language): ReceiptPaper {
  const words = receiptWords(language)
  const what = inLanguage(paidFor(site, receipt), language)
  return {
    ...{ city: site.city.title, language, title: words.title, note: words.note },
    rows: receiptRows(receipt, { language, words, what, paidAt: showMoment(receipt.paidAt, language) }),
  }
}
