import { cityDay } from '#platform/formats/dates.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { conditionOf, type Dictionary, type Fact, type Facts, type FactType } from '../rules/index.ts'
import type { Answer, Answers, Field, Page, Problem } from './field.ts'
import { type FormBody, isEmpty } from './kind.ts'
import { kinds } from './kinds/index.ts'

/** What conditions may ask beside the answers: the city's facts, and what each of them is. */
export type Scope = Readonly<{ facts: Facts; dictionary: Dictionary }>

/** The answers that were posted for these fields. Fields that the browser did not send come back empty, others are ignored. */
export function readAnswers(fields: readonly Field[], body: FormBody): Answers {
  const read = fields
    // A file is stored when it is added; an ordinary form says nothing of it.
    .filter((field) => field.kind !== 'file')
    .map((field): [string, Answer] => [field.name, kinds[field.kind].read(field, body)])
  return Object.fromEntries(read)
}

/** The pages that are asked, each with the fields that are: conditions may look at answers and facts. */
export function askedPages(pages: readonly Page[], answers: Answers, scope: Scope): readonly Page[] {
  const holds = conditionsOver(pages, answers, scope)
  return pages
    .filter((page) => holds(page.when))
    .map((page) => ({ ...page, fields: page.fields.filter((field) => holds(field.when)) }))
    .filter((page) => page.fields.length > 0)
}

/** The answers to what is asked; a hidden answer stays in the draft and is never submitted. */
export function askedOnly(pages: readonly Page[], answers: Answers, scope: Scope): Answers {
  const asked = askedPages(pages, answers, scope).flatMap((page) => page.fields)
  return Object.fromEntries(asked.map(({ name }) => [name, answers[name] ?? null]))
}

/** What is still wrong with the answers to these pages, in the order of the fields. */
export function problems(
  pages: readonly Page[],
  answers: Answers,
  { scope, now, within = pages }: Readonly<{ scope: Scope; now: Date; within?: readonly Page[] }>,
): readonly Problem[] {
  const today = cityDay(now)
  const holds = conditionsOver(within, answers, scope)
  return pages
    .filter((page) => holds(page.when))
    .flatMap((page) => page.fields)
    .filter((field) => holds(field.when))
    .flatMap((field): Problem[] => {
      const answer = answers[field.name]
      if (isEmpty(answer)) return field.optional ? [] : [{ field: field.name, code: 'forms/required' }]
      const problem = kinds[field.kind].problem(answer as Exclude<Answer, null>, field, today)
      return problem ? [{ field: field.name, ...problem }] : []
    })
}

export type SummaryPage = Readonly<{
  slug: string
  title: string
  rows: readonly Readonly<{ name: string; label: string; value: string }>[]
}>

/** Every question that is asked with its answer, to read back. */
export function summary(
  pages: readonly Page[],
  answers: Answers,
  { scope, language }: Readonly<{ scope: Scope; language: Language }>,
): readonly SummaryPage[] {
  return askedPages(pages, answers, scope).map((page) => ({
    slug: page.slug,
    title: inLanguage(page.title, language),
    rows: page.fields.map((field) => {
      const answer = answers[field.name]
      const value = isEmpty(answer) ? '' : kinds[field.kind].show(answer as Exclude<Answer, null>, field, language)
      return { name: field.name, label: inLanguage(field.label, language), value }
    }),
  }))
}

/** The answers as rules see them. */
export function valuesOf(pages: readonly Page[], answers: Answers): Readonly<Record<string, Fact>> {
  const fields = pages.flatMap((page) => page.fields)
  return Object.fromEntries(
    fields.map((field) => [field.name, kinds[field.kind].value(answers[field.name] ?? null, field)]),
  )
}

const typeOf: Partial<Record<Field['kind'], FactType>> = {
  'yes-no': 'boolean',
  number: 'number',
  money: 'number',
  date: 'date',
  choices: { list: 'text' } as FactType,
}

/** The names that a condition on these pages may use, with their types. */
export function dictionaryOf(pages: readonly Page[]): Dictionary {
  return Object.fromEntries(
    pages.flatMap(({ fields }) => fields).map(({ name, kind }) => [name, typeOf[kind] ?? 'text']),
  )
}

const dictionaries = new WeakMap<readonly Page[], Dictionary>()

/** Unknown is not a yes: what depends on an answer that is not there yet is not asked yet. */
function conditionsOver(
  pages: readonly Page[],
  answers: Answers,
  { facts, dictionary }: Scope,
): (when: string | undefined) => boolean {
  let values: Facts | undefined
  return (when) => {
    if (when === undefined) return true
    const names = dictionaries.get(pages) ?? { ...dictionary, ...dictionaryOf(pages) }
    dictionaries.set(pages, names)
    values ??= { ...facts, ...valuesOf(pages, answers) }
    return conditionOf(when, names).evaluate(values) === true
  }
}
