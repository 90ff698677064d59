import { parseMoney, showMoney } from '#platform/formats/money.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { type Kind, posted, textOf } from '../kind.ts'

/** An amount; bounds and value in cents. */
export const money: Kind = {
  read: (field, body) => cleanLine(posted(body, field.name)).slice(0, 40),
  problem(answer, { min, max }) {
    const cents = parseMoney(textOf(answer))
    if (cents === null) return { code: 'forms/money' }
    if (min !== undefined && cents < min) return { code: 'forms/money-too-low', facts: { min } }
    if (max !== undefined && cents > max) return { code: 'forms/money-too-high', facts: { max } }
    return null
  },
  value: (answer) => parseMoney(textOf(answer)),
  show(answer, _field, language) {
    const cents = parseMoney(textOf(answer))
    return cents === null ? textOf(answer) : showMoney(cents, language)
  },
}
