import { type Product, tariffsOn, voucherTermsOn } from '#domain/catalogue/index.ts'
import { showMoney, showMoneyRange } from '#platform/formats/money.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { Details, Table, wordsFor } from '#ui/index.ts'
import { type SocialWords, socialWords } from '#ui/words/social.ts'

type Range = Readonly<{ least: number; most: number }> | null

/** What it costs today, in a few words: here, by the piece, or at the counter. */
export function priceShown(product: Product, fee: Range, day: string, language: Language): string {
  const words = socialWords(language)
  const terms = product.vouchers && voucherTermsOn(product.vouchers, day)
  if (terms) return words.perPiece(showMoney(terms.cents, language), showMoney(terms.worthCents, language))
  const isPaidThere = tariffsOn(product, day).some(({ cents }) => cents !== 0)
  if (isPaidThere) return words.priceAtCounter
  return fee && fee.most > 0 ? showMoneyRange(fee.least, fee.most, language) : wordsFor(language).free
}

/** The prices at the counter; nothing when there are none. */
export function Tariffs({ product, day, language }: { product: Product; day: string; language: Language }) {
  const words = socialWords(language)
  if (tariffsOn(product, day).length === 0) return null
  return (
    <>
      <h2>{words.tariffsTitle}</h2>
      <TariffTable {...{ product, day, language }} />
    </>
  )
}

type HowPaid = Pick<SocialWords, 'tariffsHow' | 'priceUnknown'>
type TariffsProps = Readonly<{ product: Product; day: string; language: Language; words?: HowPaid }>

/** The same for who applies: closed until he wants to know. `words`: how they are said to an employee. */
export function TariffsAside(props: TariffsProps) {
  if (tariffsOn(props.product, props.day).length === 0) return null
  return (
    <Details summary={socialWords(props.language).tariffsTitle}>
      <TariffTable {...props} />
    </Details>
  )
}

function TariffTable({ product, day, language, words: said }: TariffsProps) {
  const words = { ...socialWords(language), ...said }
  const tariffs = tariffsOn(product, day)
  return (
    <>
      <p>{words.tariffsHow}</p>
      <Table
        caption={words.tariffsTitle}
        hideCaption
        columns={[{ title: words.tariff }, { title: words.price, numeric: true }]}
        rows={tariffs.map(({ name, cents }) => [
          inLanguage(name, language),
          <span class="lom-nowrap">
            {cents === null ? words.priceUnknown : cents === 0 ? words.free : showMoney(cents, language)}
          </span>,
        ])}
      />
    </>
  )
}
