import type { Language } from '#platform/words.ts'
import type { Facts, Product } from '../catalogue/index.ts'
import { summary } from '../forms/index.ts'
import type { Case } from './case.ts'
import { scopeOf } from './form.ts'

/**
 * The application as one reads and signs it: plain text, in Dutch (language law), every question with its answer, of a file also
 * what it holds. The same
 * case gives the same text: its hash is what is signed.
 */
export function letterOf(
  product: Product,
  { number, answers }: Pick<Case, 'number' | 'answers'>,
  facts: Facts,
  language: Language = 'nl',
): string {
  const lines = summary(product.pages, answers, { scope: scopeOf(facts), language }).flatMap((page) =>
    page.rows.map(({ label, value, fingerprint }) =>
      [`${label}: ${value === '' ? '-' : value}`, fingerprint && `SHA-256 ${fingerprint}`].filter(Boolean).join(', '),
    ),
  )
  return [`Aanvraag ${number}`, product.title.nl, '', ...lines, '', 'Ik vraag dit aan. Wat ik invulde, is juist.'].join(
    '\n',
  )
}
