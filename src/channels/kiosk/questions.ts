import type { OpenForm } from '#domain/cases/index.ts'
import type { Field, Page } from '#domain/forms/index.ts'

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
