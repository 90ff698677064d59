import { digitsOf, parseNationalNumber, showNationalNumber } from '#platform/formats/national-number.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { type Kind, mistake, posted, textOf } from '../kind.ts'

export const nationalNumber: Kind = {
  read: (field, body) => cleanLine(posted(body, field.name)).slice(0, 40),
  problem(answer) {
    const digits = digitsOf(textOf(answer))
    if (!/^\d{11}$/.test(digits)) return mistake('forms/national-number-length')
    if (parseNationalNumber(digits)) return null
    return mistake(checkFits(digits) ? 'forms/national-number-birth' : 'forms/national-number-check')
  },
  value: (answer) => parseNationalNumber(textOf(answer))?.digits ?? null,
  show(answer) {
    const known = parseNationalNumber(textOf(answer))
    return known ? showNationalNumber(known.digits) : textOf(answer)
  },
}

/** The check digits are right, so it is the birth date in it that cannot be. */
function checkFits(digits: string): boolean {
  const [nine, check] = [digits.slice(0, 9), Number(digits.slice(9))]
  return [nine, `2${nine}`].some((base) => 97 - (Number(base) % 97) === check)
}
