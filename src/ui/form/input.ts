import type { ComponentChildren } from 'preact'
import { type Answer, type Field, writtenAnswer } from '#domain/forms/index.ts'
import { inLanguage, productLanguage, type ShellLanguage } from '#platform/words.ts'
import type { Question } from '../components/form-group.tsx'

export type HeldFile = Readonly<{ id: string; name: string }>

/** What the file of a kind gets to draw one question. */
export type InputProps = Readonly<{
  field: Field
  answer: Answer | undefined
  /** The control's id; the name is the field's. */
  id: string
  /** Of the screen; the words of the question itself are in the language of products for it. */
  language: ShellLanguage
  /** Ready text: what is wrong and how to put it right. */
  error?: string
  /** The question is the page's h1 (one question a screen). */
  heading?: boolean
  /** Of a file: where the one that is held is opened, and the one that can be put back. */
  held?: Readonly<{ href: string; putBack?: HeldFile | undefined }>
  /** Questions that belong to one option of this one. */
  reveals: (value: string) => ComponentChildren | undefined
}>

/** What every control has in common; `example` is shown as hint where the definition gives none. */
export function questionOf({ field, id, language, error, heading }: InputProps, example?: string): Question {
  return {
    id,
    language,
    label: inLanguage(field.label, productLanguage(language)),
    hint: field.hint === undefined ? example : inLanguage(field.hint, productLanguage(language)),
    error,
    optional: field.optional,
    heading,
  }
}

/** As it stands in the one text input of the kind: a telephone number in groups. */
export const textOf = ({ field, answer }: Pick<InputProps, 'field' | 'answer'>): string => writtenAnswer(field, answer)

export const listOf = (answer: Answer | undefined): readonly string[] => {
  if (Array.isArray(answer)) return answer as readonly string[]
  return typeof answer === 'string' && answer !== '' ? [answer] : []
}

/** One part of a composed answer, as text. */
export function partOf(answer: Answer | undefined, part: string): string {
  if (answer === null || answer === undefined || typeof answer === 'string' || Array.isArray(answer)) return ''
  const value = (answer as Readonly<Record<string, string | number | null>>)[part]
  return value === null || value === undefined ? '' : String(value)
}
