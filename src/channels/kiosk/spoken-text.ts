import type { Product } from '#domain/catalogue/index.ts'
import type { Field, Problem } from '#domain/forms/index.ts'
import { dayIn } from '#platform/formats/screen-dates.ts'
import { inLanguage, productLanguage, type ShellLanguage, type Words } from '#platform/words.ts'
import { shellProblem } from '#ui/words/kiosk-shell/problems.ts'
import { productTexts } from '#ui/words/kiosk-shell/products/index.ts'
import { problemText } from '#ui/words/problems.ts'

/** A text of a product in the language of who reads; null: nobody wrote it in that one. */
export function spokenText(words: Words, spoken: ShellLanguage): string | null {
  if (spoken === 'tr' || spoken === 'ar' || spoken === 'uk') return productTexts[words.nl]?.[spoken] ?? null
  return inLanguage(words, productLanguage(spoken))
}

/** The same of a text that is shown in Dutch already; what has no translation, as a number or a name, stays as it is. */
export const spokenOr = (dutch: string, spoken: ShellLanguage): string => spokenText({ nl: dutch }, spoken) ?? dutch

/** Kinds of questions of which something is said in the languages of products alone: drawing a place in a street. */
const wordyKinds: readonly string[] = ['stretch']

const textsOf = ({ label, hint, options = [] }: Field): readonly Words[] => [
  label,
  ...(hint ? [hint] : []),
  ...options.flatMap(({ label: text, hint: more }) => (more ? [text, more] : [text])),
]

/** Whether everything that is asked and read back of this product can be said in this language. */
export function isSpokenProduct({ title, pages }: Pick<Product, 'title' | 'pages'>, spoken: ShellLanguage): boolean {
  const fields = pages.flatMap((page) => page.fields)
  const texts = pages.flatMap((page) => [page.title, ...(page.intro ? [page.intro] : [])])
  const isSaid = (words: Words) => spokenText(words, spoken) !== null
  return (
    spoken === productLanguage(spoken) ||
    (isSaid(title) &&
      fields.every(({ kind }) => !wordyKinds.includes(kind)) &&
      [...texts, ...fields.flatMap(textsOf)].every(isSaid))
  )
}

/** A question in the words of who reads, for a form that is shown in the language of products. */
export function spokenField(field: Field, spoken: ShellLanguage): Field {
  const said = (words: Words): Words => ({ nl: spokenText(words, spoken) ?? words.nl })
  return {
    ...field,
    label: said(field.label),
    ...(field.hint && { hint: said(field.hint) }),
    ...(field.options && {
      options: field.options.map((option) => ({
        ...option,
        label: said(option.label),
        ...(option.hint && { hint: said(option.hint) }),
      })),
    }),
  }
}

/** What is wrong with an answer and how to put it right, in the words of who reads. */
export function spokenProblem(problem: Problem, field: Field, spoken: ShellLanguage): string {
  if (spoken === 'tr' || spoken === 'ar' || spoken === 'uk')
    return shellProblem(problem, field, spoken, (day) => (day === '' ? '' : dayIn(spoken, day)))
  return problemText(problem, field, productLanguage(spoken))
}
