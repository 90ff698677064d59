import { type Answers, lastDayToAnswer } from '../forms/index.ts'
import type { ProductMistake } from './definition.ts'
import { inDutch, periodMistakes } from './periods.ts'
import type { Product } from './product.ts'

/** The last day (`YYYY-MM-DD`) on which these answers can be paid for; `null`: the product sets none, or no day was answered. */
export function lastDayToPay(
  { payInTime, pages }: Pick<Product, 'payInTime' | 'pages'>,
  answers: Answers,
): string | null {
  const first = payInTime && answers[payInTime.answer]
  const field = pages.flatMap(({ fields }) => fields).find(({ name }) => name === payInTime?.answer)
  return typeof first === 'string' && first !== '' ? lastDayToAnswer(field?.earliest, first) : null
}

/** Bounds by date cover every day; what has to be paid in time has such a bound, a condition that says so, and the money goes back. */
export function inTimeMistakes({ payInTime, ...product }: Product): readonly ProductMistake[] {
  const { pages, validFrom, conditions, feeBackWhenRefused } = product
  const bounds = pages.flatMap(({ fields }, page) =>
    fields.flatMap(({ earliest }, at) =>
      typeof earliest === 'object'
        ? periodMistakes(earliest, validFrom).map((wrong) => ({
            where: `pages.${page}.fields.${at}.earliest`,
            what: `Vroegste dag: ${inDutch(wrong)}`,
          }))
        : [],
    ),
  )
  if (!payInTime) return bounds
  const asked = pages.flatMap(({ fields }) => fields).find(({ name }) => name === payInTime.answer)
  const says = conditions.some(({ rule }) => rule.includes('payment.day') && rule.includes('payment.lastDay'))
  const wrong = (is: boolean, what: string) => (is ? [{ where: 'payInTime', what }] : [])
  return [
    ...bounds,
    ...wrong(
      asked?.kind !== 'date' || !asked.earliest,
      `De vraag ${payInTime.answer} vraagt geen datum met een vroegste dag.`,
    ),
    ...wrong(!says, 'Zet een voorwaarde die weigert wat te laat betaald is: payment.day <= payment.lastDay.'),
    ...wrong(!feeBackWhenRefused, 'Wat te laat betaald is, wordt geweigerd. Zeg dat het geld teruggaat.'),
  ]
}
