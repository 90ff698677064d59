import { parsePhone, showPhone } from '#platform/formats/phone.ts'
import { oneLine } from './kind.ts'

/** Kept as E.164: `+32475123456`. */
export const phone = oneLine({
  type: () => 'text',
  kept: (typed) => parsePhone(typed) ?? typed,
  problems: (answer) => (parsePhone(answer) === null ? [{ code: 'forms/phone' }] : []),
  value: (answer) => parsePhone(answer),
  show: readable,
  written: readable,
})

function readable(answer: string): string {
  const number = parsePhone(answer)
  return number === null ? answer : showPhone(number)
}
