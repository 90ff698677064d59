import { cleanLines, lengthOf } from '#platform/formats/text.ts'
import { type Kind, mistake, posted, textOf } from '../kind.ts'

const longest = 2_000

/** Several lines. */
export const longText: Kind = {
  read: (field, body) => cleanLines(posted(body, field.name)),
  problem(answer, field) {
    const max = field.max ?? longest
    return lengthOf(textOf(answer)) > max ? mistake('forms/too-long', { max }) : null
  },
  value: (answer) => textOf(answer) || null,
  show: (answer) => textOf(answer),
}
