import { inLanguage, type Language } from '#platform/words.ts'
import type { Field } from '../field.ts'
import { oneLine } from './kind.ts'

export const choice = oneLine({
  type: ({ options = [] }) => ({ oneOf: options.map(({ value }) => value) }),
  problems: (answer, field) => (isOption(answer, field) ? [] : [{ code: 'forms/option' }]),
  value: (answer, field) => (isOption(answer, field) ? answer : null),
  show: (answer, field, language) => optionText(answer, field, language),
})

export const isOption = (value: string, { options = [] }: Field): boolean =>
  options.some((option) => option.value === value)

/** What stands beside the option; of what is no option, the value itself. */
export function optionText(value: string, { options = [] }: Field, language: Language): string {
  const option = options.find((candidate) => candidate.value === value)
  return option ? inLanguage(option.label, language) : value
}
