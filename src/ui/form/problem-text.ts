import type { Field, Problem } from '#domain/forms/index.ts'
import { inLanguage, type Language } from '#platform/words.ts'

const lookAgain = { nl: 'Kijk dit nog even na', fr: 'Vérifiez encore ceci', en: 'Please check this' }

/** What is wrong and how to put it right, in words. */
export function problemText(_problem: Problem, field: Field | undefined, language: Language): string {
  return field === undefined ? lookAgain[language] : `${lookAgain[language]}: ${inLanguage(field.label, language)}`
}
