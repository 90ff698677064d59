import type { Language } from '#platform/words.ts'
import type { Facts, Product } from '../catalogue/index.ts'
import { summary } from '../forms/index.ts'
import type { Case } from './case.ts'
import { scopeOf } from './form.ts'

/**
 * The application as one reads and signs it: plain text, in Dutch (language law), every question with its answer, of a file also
 * what it holds. `about`: the name of the member of the household for whom it is, if it is for one. `signers`: the names of all
 * who sign, the applicant first, when he does not sign alone; `says`: what they declare then. The same case gives the same text: its hash is what is signed.
 */
export function letterOf(
  product: Product,
  {
    number,
    answers,
    about,
    signers = [],
    says,
  }: Pick<Case, 'number' | 'answers'> &
    Readonly<{ about?: string | null; signers?: readonly string[]; says?: string | undefined }>,
  facts: Facts,
  language: Language = 'nl',
): string {
  const lines = summary(product.pages, answers, { scope: scopeOf(facts), language }).flatMap((page) =>
    page.rows.map(({ label, value, fingerprint }) =>
      [`${label}: ${value === '' ? '-' : value}`, fingerprint && `SHA-256 ${fingerprint}`].filter(Boolean).join(', '),
    ),
  )
  const forWhom = about ? [`Voor: ${about}`] : []
  const together = signers.length > 1
  return [
    `Aanvraag ${number}`,
    product.title.nl,
    ...forWhom,
    ...(together ? [`Ondertekend door: ${signers.join(', ')}`] : []),
    '',
    ...lines,
    '',
    together
      ? `${says ?? 'Wij vragen dit aan.'} Wat hier staat, is juist.`
      : 'Ik vraag dit aan. Wat ik invulde, is juist.',
  ].join('\n')
}
