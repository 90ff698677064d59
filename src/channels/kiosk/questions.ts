import { type OpenForm, scopeOf } from '#domain/cases/index.ts'
import { type Field, type Page, summary } from '#domain/forms/index.ts'
import type { Language } from '#platform/words.ts'
import type { Application } from '../application.ts'

/** One question with the page that it stands on elsewhere. */
export type AskedQuestion = Readonly<{ field: Field; page: Page }>

/** The pages of a form as single questions, in their order; what is not asked with these answers is left out. */
export const questionsOf = (form: OpenForm): readonly AskedQuestion[] =>
  form.pages.flatMap((page) => page.fields.map((field) => ({ field, page })))

/** The name of the first question that is not right yet. */
export function firstOpenQuestion(form: OpenForm, now: Date): string | null {
  const page = form.firstOpen(now)
  if (!page) return null
  return form.problemsOf(page, now)[0]?.field ?? page.fields[0]?.name ?? null
}

/** Every answer in words, in the order of the questions. */
export const summaryOf = ({ product, case: draft, facts }: Application, language: Language) =>
  summary(product.pages, draft.answers, { scope: scopeOf(facts), language }).flatMap(({ rows }) => rows)
