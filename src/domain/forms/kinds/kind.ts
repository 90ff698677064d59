import { cleanLine } from '#platform/formats/text.ts'
import type { Language } from '#platform/words.ts'
import type { Fact, FactType } from '../../rules/index.ts'
import type { Answer, Field, Problem } from '../field.ts'
import type { ProblemCode } from '../problem-code.ts'

/** A form body as it was parsed: text, lists of text, and whatever else somebody sends. */
export type FormBody = Readonly<Record<string, unknown>>

/** Something wrong with an answer; which field it is, is added by who asks. */
export type Wrong = Omit<Problem, 'field' | 'code'> & Readonly<{ code: ProblemCode }>

/**
 * What one kind of field can do. All functions are pure and take anything: an answer of another kind, or none, is never a
 * crash. `kinds/every-kind.test.ts` says what each must satisfy.
 */
export type Kind = Readonly<{
  /** What the answer is to rules. */
  type: (field: Field) => FactType
  /** The answer in a form body, cleaned, a wrong one as it was typed; `undefined` when the body holds nothing of it. */
  read: (body: FormBody, field: Field) => Answer | undefined
  /** The inputs with which the answer is sent again: `read` gives the same answer back. */
  body: (answer: Answer, field: Field) => Readonly<Record<string, string | readonly string[]>>
  /** Of an answer that is not empty. */
  problems: (answer: Answer, field: Field, now: Date) => readonly Wrong[]
  /** For rules; `null` when there is none or it cannot be read. */
  value: (answer: Answer, field: Field) => Fact
  /** For summary and letter; lines are separated by a line feed. Empty when there is no answer. */
  show: (answer: Answer, field: Field, language: Language) => string
  /** Something in the body only changes the answer: the same page comes back. */
  stays?: (body: FormBody, field: Field) => boolean
  /** SHA-256 of what the answer stands for beside its words. */
  fingerprint?: (answer: Answer) => string
}>

export const asText = (answer: Answer): string => (typeof answer === 'string' ? answer : '')

export function isEmpty(answer: Answer | undefined): boolean {
  if (answer === null || answer === undefined || answer === '') return true
  if (typeof answer === 'string') return false
  return Object.values(answer).every((part) => part === null || part === '')
}

/** The text that came under a name; of several the last. `undefined`: none came. */
export function typedIn(body: FormBody, name: string): string | undefined {
  const sent = Object.hasOwn(body, name) ? body[name] : undefined
  const last: unknown = Array.isArray(sent) ? sent.findLast((one) => typeof one === 'string') : sent
  return typeof last === 'string' ? last : undefined
}

/** Of one line, more than this is not kept, however long a request may be. In UTF-16 units. */
const longestTyped = 5_000

type OneLine = Readonly<{
  type: (field: Field) => FactType
  /** How it is kept: what was typed, cleaned, made uniform where it is right. */
  kept?: (typed: string) => string
  problems: (text: string, field: Field, now: Date) => readonly Wrong[]
  value?: (text: string, field: Field) => Fact
  show?: (text: string, field: Field, language: Language) => string
  /** How it stands in the input. Default: as it is kept. */
  written?: (text: string) => string
}>

/** A kind with one text input. */
export function oneLine({ type, kept = (typed) => typed, problems, value, show, written }: OneLine): Kind {
  return {
    type,
    read(body, field) {
      const typed = typedIn(body, field.name)
      return typed === undefined ? undefined : kept(cleanLine(typed.slice(0, longestTyped))) || null
    },
    body: (answer, { name }) => {
      const text = asText(answer)
      return { [name]: written ? written(text) : text }
    },
    problems: (answer, field, now) => problems(asText(answer), field, now),
    value: (answer, field) => {
      const text = asText(answer)
      if (text === '') return null
      return value ? value(text, field) : text
    },
    show: (answer, field, language) => {
      const text = asText(answer)
      return text !== '' && show ? show(text, field, language) : text
    },
  }
}
