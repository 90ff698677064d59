import { cleanLine } from '#platform/formats/text.ts'
import type { Answer, Field } from '../field.ts'
import { type FormBody, typedIn } from './kind.ts'

/** Answers of several inputs, named `field-part`. */
const longestPart = 500

/** What was typed in each; `null` when the body holds none of them. */
export function partsIn<Part extends string>(
  body: FormBody,
  field: Field,
  parts: readonly Part[],
): Record<Part, string> | null {
  const typed = parts.map((part) => typedIn(body, `${field.name}-${part}`))
  if (typed.every((one) => one === undefined)) return null
  const pairs = parts.map((part, index) => [part, cleanLine((typed[index] ?? '').slice(0, longestPart))])
  return Object.fromEntries(pairs) as Record<Part, string>
}

/** The part of an answer, as text; empty when it has none. */
export function partOf(answer: Answer, part: string): string {
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer) || !Object.hasOwn(answer, part)) return ''
  const value: unknown = (answer as Readonly<Record<string, unknown>>)[part]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
