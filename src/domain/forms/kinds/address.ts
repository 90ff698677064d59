import { hasPictures, lengthOf } from '#platform/formats/text.ts'
import type { Answer } from '../field.ts'
import { isEmpty, type Kind, type Wrong } from './kind.ts'
import { partOf, partsIn } from './parts.ts'

/** The inputs are named `field-street` and so on. `id`: the address register's own, when it was chosen
 * from there; none when typed by hand. */
const addressParts = ['street', 'number', 'box', 'postcode', 'municipality', 'id'] as const

const required = ['street', 'number', 'postcode', 'municipality'] as const
const longest: Readonly<Record<string, number>> = { street: 100, number: 12, box: 12, municipality: 60 }
const registerId = /^[\w:/.#-]{1,200}$/

export const address: Kind = {
  type: () => ({ record: Object.fromEntries(addressParts.map((part) => [part, 'text' as const])) }),
  read(body, field) {
    const typed = partsIn(body, field, addressParts)
    if (!typed) return undefined
    const id = registerId.test(typed.id) ? typed.id : ''
    const answer = Object.fromEntries(Object.entries({ ...typed, id }).map(([part, text]) => [part, text || null]))
    return isEmpty({ ...answer, id: null }) ? null : answer
  },
  body: (answer, { name }) => Object.fromEntries(addressParts.map((part) => [`${name}-${part}`, partOf(answer, part)])),
  problems: (answer) => addressParts.flatMap((part) => partProblems(part, partOf(answer, part))),
  value: (answer) =>
    isEmpty(answer) ? null : Object.fromEntries(addressParts.map((part) => [part, partOf(answer, part) || null])),
  show: (answer) => linesOf(answer).join('\n'),
}

/** What is wrong with one part of an address. */
export function partProblems(part: (typeof addressParts)[number], text: string): Wrong[] {
  if (text === '') {
    const needed = required.some((one) => one === part)
    return needed ? [{ part, code: 'forms/address-part', facts: { part } }] : []
  }
  const max = longest[part]
  if (max !== undefined && lengthOf(text) > max) {
    return [{ part, code: 'forms/too-long', facts: { max, length: lengthOf(text) } }]
  }
  if (hasPictures(text)) return [{ part, code: 'forms/characters' }]
  if (part === 'number' && !/^\d/.test(text)) return [{ part, code: 'forms/house-number' }]
  if (part === 'postcode' && !/^[1-9]\d{3}$/.test(text)) return [{ part, code: 'forms/postal-code' }]
  return []
}

/** `Driekoningenstraat 998 bus 2`, `2600 Berchem`. "bus" is part of a Belgian address in Dutch, as it is delivered. */
function linesOf(answer: Answer): readonly string[] {
  const [street, number, box, postcode, municipality] = addressParts.map((part) => partOf(answer, part))
  const first = [street, number, box && `bus ${box}`].filter(Boolean).join(' ')
  const second = [postcode, municipality].filter(Boolean).join(' ')
  return [first, second].filter((line) => line !== '')
}
