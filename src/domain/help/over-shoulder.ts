import type { Language } from '#platform/words.ts'
import { scopeOf } from '../cases/index.ts'
import type { Facts } from '../catalogue/index.ts'
import { type Answers, type Field, isEmpty, type Page, summary } from '../forms/index.ts'

/**
 * A question as who helps sees it. `value`: only of what says nothing of a person by itself (a choice, yes or no, a number of things); else
 * null, and `isAnswered` says whether something stands there.
 */
export type SeenQuestion = Readonly<{
  name: string
  label: string
  kind: Field['kind']
  isAnswered: boolean
  value: string | null
}>

/** Kinds whose answers are chosen from what the city wrote. Everything that somebody types, adds or is stays unseen. */
const seenKinds: ReadonlySet<Field['kind']> = new Set(['choice', 'choices', 'yes-no'])

/**
 * The questions that are asked with these answers, in their order, as who helps sees them over the shoulder. `pages`: only what is asked. Of a
 * confidential product no value is seen at all.
 */
export function overShoulder(
  pages: readonly Page[],
  answers: Answers,
  { language, facts, isConfidential = false }: Readonly<{ language: Language; facts: Facts; isConfidential?: boolean }>,
): readonly SeenQuestion[] {
  const rows = summary(pages, answers, { language, scope: scopeOf(facts) }).flatMap((page) => page.rows)
  return pages
    .flatMap(({ fields }) => fields)
    .flatMap(({ name, kind }) => {
      const row = rows.find((one) => one.name === name)
      if (!row) return []
      const isAnswered = !isEmpty(answers[name])
      const value = !isConfidential && isAnswered && seenKinds.has(kind) ? row.value : null
      return [{ name, label: row.label, kind, isAnswered, value }]
    })
}
