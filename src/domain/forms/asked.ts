import { conditionOf, type Dictionary, type Fact, type Facts, type Rule, unknownIn } from '../rules/index.ts'
import { answerValue, dictionaryOf, fieldProblems } from './answers.ts'
import type { Answer, Answers, Field, Page, Problem } from './field.ts'
import { isEmpty } from './kinds/kind.ts'

/** What conditions may look at besides the answers: the city's facts, and what each is. The dictionary is one constant object. */
export type Scope = Readonly<{ facts: Facts; dictionary: Dictionary }>

const nothing: Scope = { facts: {}, dictionary: {} }

/**
 * The pages that are asked, each with the fields that are asked, in order. A condition sees the answers to earlier asked
 * fields and the facts. When it is unknown because a question that comes first is still open, the field waits for it;
 * when it is unknown because a source does not know, the field is asked: unknown is never "no". A page of which no field is
 * left is left out.
 */
export function askedPages(pages: readonly Page[], answers: Answers, scope: Scope = nothing): readonly Page[] {
  const dictionary = wholeDictionary(pages, scope.dictionary)
  const values: Record<string, Fact | undefined> = { ...scope.facts }
  const open = new Set<string>()
  for (const name of Object.keys(dictionary)) if (!Object.hasOwn(scope.dictionary, name)) values[name] = null

  function holds(when: string | undefined): boolean {
    if (when === undefined) return true
    const rule = conditionOf(when, dictionary)
    const outcome = rule.evaluate(values)
    if (outcome !== null) return outcome === true
    // Most often it only waits for a question on the same page: seen without asking for reasons.
    if (rule.variables.every((name) => values[name] !== null || open.has(name)) && onlyAnswers(rule)) return false
    const unknown = unknownIn(rule.explain(values)).map((name) => name.split('.')[0] ?? name)
    if (unknown.some((name) => open.has(name))) return false
    return unknown.length === 0 || unknown.some((name) => Object.hasOwn(scope.dictionary, name))
  }

  function onlyAnswers({ variables }: Pick<Rule, 'variables'>): boolean {
    return !variables.some((name) => Object.hasOwn(scope.dictionary, name))
  }

  function isAsked(field: Field): boolean {
    if (!holds(field.when)) return false
    const answer: Answer = answers[field.name] ?? null
    const value = answerValue(field, answer)
    values[field.name] = value
    if (value === null && !(field.optional && isEmpty(answer))) open.add(field.name)
    return true
  }

  const asked: Page[] = []
  for (const page of pages) {
    if (!holds(page.when)) continue
    const fields = page.fields.filter(isAsked)
    if (fields.length > 0 || page.fields.length === 0) asked.push({ ...page, fields })
  }
  return asked
}

export function askedFields(pages: readonly Page[], answers: Answers, scope?: Scope): readonly Field[] {
  return askedPages(pages, answers, scope).flatMap(({ fields }) => fields)
}

/** What is submitted: the answers to what is asked. Hidden ones stay in the draft, for when somebody changes their mind. */
export function askedOnly(pages: readonly Page[], answers: Answers, scope?: Scope): Answers {
  const names = askedFields(pages, answers, scope).map(({ name }) => name)
  return Object.fromEntries(names.map((name) => [name, answers[name] ?? null]))
}

/** What is wrong with the answers to what is asked on these pages, in order. `within`: the whole form that they are of. */
export function problems(
  pages: readonly Page[],
  answers: Answers,
  { now, scope, within = pages }: Readonly<{ now: Date; scope?: Scope; within?: readonly Page[] }>,
): readonly Problem[] {
  const slugs = new Set(pages.map(({ slug }) => slug))
  const asked = askedPages(within, answers, scope).filter(({ slug }) => slugs.has(slug))
  return asked.flatMap(({ fields }) => fieldProblems(fields, answers, now))
}

const dictionaries = new WeakMap<readonly Page[], WeakMap<Dictionary, Dictionary>>()

/** One object per form and dictionary of facts, so that each condition is compiled once. */
function wholeDictionary(pages: readonly Page[], facts: Dictionary): Dictionary {
  const perFacts = dictionaries.get(pages) ?? new WeakMap<Dictionary, Dictionary>()
  dictionaries.set(pages, perFacts)
  const kept = perFacts.get(facts)
  if (kept) return kept
  const whole = { ...dictionaryOf(pages), ...facts }
  perFacts.set(facts, whole)
  return whole
}
