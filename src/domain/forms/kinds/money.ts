import { parseMoney, showMoney } from '#platform/formats/money.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { type Kind, mistake, posted, textOf } from '../kind.ts'

/** An amount; bounds and value in cents. */
export const money: Kind = {
  read: (field, body) => cleanLine(posted(body, field.name)).slice(0, 40),
  problem(answer, { min, max }) {
    const cents = parseMoney(textOf(answer))
    if (cents === null) return mistake('forms/money')
    if (min !== undefined && cents < min) return mistake('forms/money-too-low', { min })
    if (max !== undefined && cents > max) return mistake('forms/money-too-high', { max })
    return null
  },
  value: (answer) => parseMoney(textOf(answer)),
  show(answer, _field, language) {
    const cents = parseMoney(textOf(answer))
    return cents === null ? textOf(answer) : showMoney(cents, language)
  },
}
