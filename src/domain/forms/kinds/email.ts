import { cleanLine } from '#platform/formats/text.ts'
import { type Kind, mistake, posted, textOf } from '../kind.ts'

const plausible = /^[^\s@<>"(),;:\\[\]]{1,64}@[^\s@<>"(),;:\\[\]]+\.[^\s@<>"(),;:\\[\].]{2,}$/

export const email: Kind = {
  read: (field, body) => cleanLine(posted(body, field.name)).replace(/\s/g, ''),
  problem: (answer) => (textOf(answer).length <= 254 && plausible.test(textOf(answer)) ? null : mistake('forms/email')),
  value: (answer) => textOf(answer) || null,
  show: (answer) => textOf(answer),
}
