import { cleanLine, lengthOf } from '#platform/formats/text.ts'
import { type Kind, mistake, posted, textOf } from '../kind.ts'

const longest = 200

/** One line. */
export const text: Kind = {
  read: (field, body) => cleanLine(posted(body, field.name)),
  problem(answer, field) {
    const typed = textOf(answer)
    const max = field.max ?? longest
    if (lengthOf(typed) > max) return mistake('forms/too-long', { max })
    if (field.min !== undefined && lengthOf(typed) < field.min) return mistake('forms/too-short', { min: field.min })
    if (field.pattern === undefined || new RegExp(`^(?:${field.pattern})$`, 'u').test(typed)) return null
    return mistake('forms/pattern', field.example ? { example: field.example } : {})
  },
  value: (answer) => textOf(answer) || null,
  show: (answer) => textOf(answer),
}
