import { cleanLines } from '#platform/formats/text.ts'
import { asText, type Kind, typedIn } from './kind.ts'
import { textProblems } from './text.ts'

const longestText = 3_000

export const longText: Kind = {
  type: () => 'text',
  read(body, field) {
    const typed = typedIn(body, field.name)
    return typed === undefined ? undefined : cleanLines(typed) || null
  },
  body: (answer, { name }) => ({ [name]: asText(answer) }),
  problems: (answer, field) => textProblems(asText(answer), field, longestText),
  value: (answer) => asText(answer) || null,
  show: asText,
}
