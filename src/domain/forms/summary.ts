import { writeMoney } from '#platform/formats/money.ts'
import { writeNumber } from '#platform/formats/number.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { askedPages, type Scope } from './asked.ts'
import type { Answer, Answers, Field, Page } from './field.ts'
import { isEmpty } from './kinds/kind.ts'
import { kinds } from './kinds/kinds.ts'

/**
 * `value`: what was answered, in words; its lines are separated by a line feed; empty when there is no answer.
 * `fingerprint`: SHA-256 of the file that was added, for what is signed.
 */
export type SummaryRow = Readonly<{ name: string; label: string; value: string; fingerprint?: string }>
export type SummaryPage = Readonly<{ slug: string; title: string; rows: readonly SummaryRow[] }>

/** For check-your-answers and for the letter: what was asked, page by page. Pages without questions are left out. */
export function summary(
  pages: readonly Page[],
  answers: Answers,
  { language, scope }: Readonly<{ language: Language; scope?: Scope }>,
): readonly SummaryPage[] {
  return askedPages(pages, answers, scope)
    .filter(({ fields }) => fields.length > 0)
    .map(({ slug, title, fields }) => ({
      slug,
      title: inLanguage(title, language),
      rows: fields.map((field) => {
        const answer = answers[field.name] ?? null
        const value = isEmpty(answer) ? '' : kinds[field.kind].show(answer, field, language)
        const fingerprint = kinds[field.kind].fingerprint?.(answer)
        return {
          name: field.name,
          label: inLanguage(field.label, language),
          value,
          ...(fingerprint && { fingerprint }),
        }
      }),
    }))
}

/** What a rule saw of an answer (`answerValue`), in the words of the form; empty when there was no answer. */
export function factInWords(field: Field, value: unknown, language: Language): string {
  const answer = answerOf(field, value)
  return isEmpty(answer) ? '' : kinds[field.kind].show(answer, field, language)
}

function answerOf({ kind }: Field, value: unknown): Answer {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return kind === 'money' ? writeMoney(value) : writeNumber(value)
  // What rules see of every other kind has the shape of its answer, and a kind takes anything.
  return (value ?? null) as Answer
}
