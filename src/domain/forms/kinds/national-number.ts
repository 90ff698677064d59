import {
  digitsOf,
  nationalNumberMistake,
  parseNationalNumber,
  showNationalNumber,
} from '#platform/formats/national-number.ts'
import { oneLine } from './kind.ts'

/** Kept as eleven digits. Shown and written in groups. */
export const nationalNumber = oneLine({
  type: () => 'text',
  kept: (typed) => parseNationalNumber(typed)?.digits ?? typed,
  problems(answer) {
    const mistake = nationalNumberMistake(answer)
    if (mistake === null) return []
    return [{ code: `forms/national-number-${mistake}`, facts: { digits: digitsOf(answer).length } }]
  },
  value: (answer) => parseNationalNumber(answer)?.digits ?? null,
  show: inGroups,
  written: inGroups,
})

function inGroups(answer: string): string {
  const digits = parseNationalNumber(answer)?.digits
  return digits === undefined ? answer : showNationalNumber(digits)
}
