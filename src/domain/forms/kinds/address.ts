import { cleanLine } from '#platform/formats/text.ts'
import { type Kind, mistake, partOf, posted } from '../kind.ts'

const parts = ['street', 'number', 'box', 'postcode', 'municipality', 'id'] as const

/** An address in its parts; `id` is the address register's own, when one was chosen from it. */
export const address: Kind = {
  read(field, body) {
    const answer = Object.fromEntries(
      parts.map((part) => [part, cleanLine(posted(body, `${field.name}-${part}`)).slice(0, 120)]),
    )
    return parts.every((part) => part === 'id' || answer[part] === '') ? null : answer
  },
  problem(answer) {
    const lacks = (part: string) => partOf(answer, part) === ''
    if (lacks('street') || lacks('number')) return mistake('forms/address-street')
    if (lacks('postcode') || lacks('municipality')) return mistake('forms/address-place')
    if (!/^[1-9]\d{3}$/.test(partOf(answer, 'postcode'))) return mistake('forms/address-postcode')
    return null
  },
  value: (answer) => partOf(answer, 'id') || partOf(answer, 'postcode') || null,
  show(answer) {
    const part = (name: string) => partOf(answer, name)
    const box = part('box') ? ` bus ${part('box')}` : ''
    return `${part('street')} ${part('number')}${box}, ${part('postcode')} ${part('municipality')}`
  },
}
