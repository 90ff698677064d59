import { decimalsOf, parseNumber, showNumber, writeNumber } from '#platform/formats/number.ts'
import { oneLine } from './kind.ts'

/** Kept as one types it: `1234,5`. Whole unless the field allows `decimals`. */
export const number = oneLine({
  type: () => 'number',
  kept(typed) {
    const value = parseNumber(typed)
    return value === null ? typed : writeNumber(value)
  },
  problems(answer, { min, max, decimals = 0 }) {
    const value = parseNumber(answer)
    if (value === null) return [{ code: 'forms/number' }]
    if (decimalsOf(value) > decimals) return [{ code: 'forms/decimals', facts: { decimals } }]
    if (min !== undefined && value < min) return [{ code: 'forms/too-small', facts: { min } }]
    return max !== undefined && value > max ? [{ code: 'forms/too-large', facts: { max } }] : []
  },
  value: (answer) => parseNumber(answer),
  show(answer, { min = 0, max = Infinity }, language) {
    const value = parseNumber(answer)
    if (value === null) return answer
    // Of which every answer has four digits is a year, and nobody writes 1.912.
    return min >= 1_000 && max <= 9_999 ? writeNumber(value) : showNumber(value, language)
  },
})
