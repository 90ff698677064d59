import { patternMistake, wholePattern } from '#platform/formats/pattern.ts'
import { hasPictures, lengthOf } from '#platform/formats/text.ts'
import type { Field } from '../field.ts'
import { oneLine, type Wrong } from './kind.ts'

const longestLine = 200

export const text = oneLine({
  type: () => 'text',
  problems: (answer, field) => {
    const wrong = textProblems(answer, field, longestLine)
    if (wrong.length > 0 || field.pattern === undefined || fits(answer, field.pattern)) return wrong
    return [{ code: 'forms/pattern', facts: { example: field.example ?? '' } }]
  },
})

/** Length and characters, of any kind that is free text. `longest`: where the field does not say. */
export function textProblems(
  answer: string,
  { min = 0, max }: Pick<Field, 'min' | 'max'>,
  longest: number,
): readonly Wrong[] {
  const most = max ?? longest
  const length = lengthOf(answer)
  if (length > most) return [{ code: 'forms/too-long', facts: { max: most, length } }]
  if (hasPictures(answer)) return [{ code: 'forms/characters' }]
  return length < min ? [{ code: 'forms/too-short', facts: { min, length } }] : []
}

const compiled = new Map<string, RegExp | null>()

/** A pattern that publication would have refused lets everything through: the visitor cannot help it. */
function fits(answer: string, pattern: string): boolean {
  let expression = compiled.get(pattern)
  if (expression === undefined) {
    expression = patternMistake(pattern) === null ? wholePattern(pattern) : null
    compiled.set(pattern, expression)
  }
  return expression === null || expression.test(answer)
}
