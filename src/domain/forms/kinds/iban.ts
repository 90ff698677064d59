import { bareIban, ibanMistake, showIban } from '#platform/formats/iban.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { type Kind, mistake, posted, textOf } from '../kind.ts'

export const iban: Kind = {
  read: (field, body) => cleanLine(posted(body, field.name)).slice(0, 60),
  problem(answer) {
    const found = ibanMistake(textOf(answer))
    return found === null ? null : mistake(found === 'check' ? 'forms/iban-check' : 'forms/iban')
  },
  value: (answer) => (ibanMistake(textOf(answer)) === null ? bareIban(textOf(answer)) : null),
  show: (answer) => showIban(textOf(answer)),
}
