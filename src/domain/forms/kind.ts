import type { Language } from '#platform/words.ts'
import type { Fact } from '../rules/index.ts'
import type { Answer, Field, Problem } from './field.ts'

/** What a browser posts: names with one text or several. */
export type FormBody = Readonly<Record<string, unknown>>

/** What is wrong with one answer; the form adds whose. */
export type Mistake = Omit<Problem, 'field'>
export const mistake = (code: Problem['code'], facts: Problem['facts'] = {}): Mistake => ({ code, facts })

/** What every kind of field can do. One small file each, all held to one specification (every-kind.test.ts). */
export type Kind = Readonly<{
  /** From what was posted to an answer as JSON. Never throws; what is not right is kept as it was typed. */
  read: (field: Field, body: FormBody) => Answer
  /** What is wrong with an answer that is there. `today`: the day in the city. */
  problem: (answer: Exclude<Answer, null>, field: Field, today: string) => Mistake | null
  /** For rules: `null` when it is not there or not right. */
  value: (answer: Answer, field: Field) => Fact
  /** For people to read back. */
  show: (answer: Exclude<Answer, null>, field: Field, language: Language) => string
}>

/** The text posted under a name: the first, when there are several. Anything else is empty. */
export function posted(body: FormBody, name: string): string {
  const value = Object.hasOwn(body, name) ? body[name] : ''
  const text = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' ? text : ''
}

/** Nothing was answered. */
export const isEmpty = (answer: Answer | undefined): answer is null | undefined =>
  answer === null || answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)

export const textOf = (answer: Answer): string => (typeof answer === 'string' ? answer : '')

/** One part of an answer in parts. */
export function partOf(answer: Answer, part: string): string {
  if (answer === null || typeof answer === 'string' || Array.isArray(answer)) return ''
  const value = (answer as Readonly<Record<string, string | number | null>>)[part]
  return value === null || value === undefined ? '' : String(value)
}
