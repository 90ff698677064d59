import { cleanLine } from '#platform/formats/text.ts'
import { type Kind, mistake, posted, textOf } from '../kind.ts'

/** A number as people here write it: `1.250,5`. */
export function parseNumber(written: string): number | null {
  const bare = written.replace(/\s/g, '')
  if (!/^-?(\d{1,12}|\d{1,3}(\.\d{3}){1,3})(,\d{1,6})?$/.test(bare)) return null
  return Number(bare.replaceAll('.', '').replace(',', '.'))
}

export const number: Kind = {
  read: (field, body) => cleanLine(posted(body, field.name)).slice(0, 40),
  problem(answer, { min, max }) {
    const value = parseNumber(textOf(answer))
    if (value === null) return mistake('forms/number')
    if (min !== undefined && value < min) return mistake('forms/number-too-low', { min })
    if (max !== undefined && value > max) return mistake('forms/number-too-high', { max })
    return null
  },
  value: (answer) => parseNumber(textOf(answer)),
  show: (answer) => textOf(answer),
}
