import { cleanLine, lengthOf } from '#platform/formats/text.ts'
import { type Kind, posted, textOf } from '../kind.ts'

const longest = 200

/** One line. */
export const text: Kind = {
  read: (field, body) => cleanLine(posted(body, field.name)),
  problem(answer, field) {
    const typed = textOf(answer)
    const max = field.max ?? longest
    if (lengthOf(typed) > max) return { code: 'forms/too-long', facts: { max } }
    if (field.min !== undefined && lengthOf(typed) < field.min) return { code: 'forms/too-short', facts: { min: field.min } }
    if (field.pattern === undefined || new RegExp(`^(?:${field.pattern})$`, 'u').test(typed)) return null
    return { code: 'forms/pattern', facts: field.example ? { example: field.example } : {} }
  },
  value: (answer) => textOf(answer) || null,
  show: (answer) => textOf(answer),
}
