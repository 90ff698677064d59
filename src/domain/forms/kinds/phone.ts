import { parsePhone, showPhone } from '#platform/formats/phone.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { type Kind, mistake, posted, textOf } from '../kind.ts'

/** Belgian or international; its value is E.164. */
export const phone: Kind = {
  read: (field, body) => cleanLine(posted(body, field.name)).slice(0, 60),
  problem: (answer) => (parsePhone(textOf(answer)) === null ? mistake('forms/phone') : null),
  value: (answer) => parsePhone(textOf(answer)),
  show(answer) {
    const number = parsePhone(textOf(answer))
    return number === null ? textOf(answer) : showPhone(number)
  },
}
