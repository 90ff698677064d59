import type { Dictionary, Fact, Facts } from '../rules/index.ts'
import type { Answer, Answers, Field, Page, Problem } from './field.ts'
import { type FormBody, isEmpty } from './kinds/kind.ts'
import { kinds } from './kinds/kinds.ts'

/**
 * The answers to these fields in a form body: cleaned, wrong ones as they were typed. A field of which the body holds
 * nothing (not drawn, or a file) is left out, so that what was answered before stays. Never throws, whatever is sent.
 */
export function readAnswers(fields: readonly Field[], body: FormBody): Answers {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const answer = kinds[field.kind].read(body, field)
      return answer === undefined ? [] : [[field.name, answer]]
    }),
  )
}

/** The question of which a button was pressed that only changes its answer: then the same page comes back. `null`: one goes on. */
export const stayingAt = (fields: readonly Field[], body: FormBody): string | null =>
  fields.find((field) => kinds[field.kind].stays?.(body, field))?.name ?? null

/** The inputs that send these answers again: `readAnswers(fields, bodyOf(fields, answers))` is `answers`, without files. */
export function bodyOf(
  fields: readonly Field[],
  answers: Answers,
): Readonly<Record<string, string | readonly string[]>> {
  return Object.assign({}, ...fields.map((field) => kinds[field.kind].body(answers[field.name] ?? null, field)))
}

/** How an answer stands in its one text input: a telephone number in groups, an amount with a comma. */
export function writtenAnswer(field: Field, answer: Answer | undefined): string {
  const written = kinds[field.kind].body(answer ?? null, field)[field.name]
  return typeof written === 'string' ? written : ''
}

/** Everything that is wrong with the answers to these fields, asked or not, in their order. `now`: domain time. */
export function fieldProblems(fields: readonly Field[], answers: Answers, now: Date): readonly Problem[] {
  return fields.flatMap((field): readonly Problem[] => {
    const answer = answers[field.name] ?? null
    if (isEmpty(answer)) return field.optional ? [] : [{ field: field.name, code: 'forms/missing' }]
    return kinds[field.kind].problems(answer, field, now).map((wrong) => ({ field: field.name, ...wrong }))
  })
}

/** What rules see of an answer: true for yes, cents of money; `null` when there is none or it cannot be read. */
export function answerValue(field: Field, answer: Answer | undefined): Fact {
  return isEmpty(answer) ? null : kinds[field.kind].value(answer ?? null, field)
}

/** The answers as rules see them, by name; of what is not answered `null`. */
export function valuesOf(pages: readonly Page[], answers: Answers): Facts {
  const fields = pages.flatMap((page) => page.fields)
  return Object.fromEntries(fields.map((field) => [field.name, answerValue(field, answers[field.name])]))
}

/** The names that conditions may use for the answers, with their types. */
export function dictionaryOf(pages: readonly Page[]): Dictionary {
  const fields = pages.flatMap((page) => page.fields)
  return Object.fromEntries(fields.map((field) => [field.name, kinds[field.kind].type(field)]))
}
