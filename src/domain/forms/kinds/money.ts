import { parseMoney, showMoney, writeMoney } from '#platform/formats/money.ts'
import { oneLine } from './kind.ts'

/** Kept as one types it: `1234,50`. To rules, and in `min` and `max`, it is whole cents. Not negative unless `min` is. */
export const money = oneLine({
  type: () => 'number',
  kept(typed) {
    const cents = parseMoney(typed)
    return cents === null ? typed : writeMoney(cents)
  },
  problems(answer, { min = 0, max }) {
    const cents = parseMoney(answer)
    if (cents === null) return [{ code: 'forms/money' }]
    if (cents < min) return [{ code: 'forms/money-too-small', facts: { min } }]
    return max !== undefined && cents > max ? [{ code: 'forms/money-too-large', facts: { max } }] : []
  },
  value: (answer) => parseMoney(answer),
  show(answer, _, language) {
    const cents = parseMoney(answer)
    return cents === null ? answer : showMoney(cents, language)
  },
})
