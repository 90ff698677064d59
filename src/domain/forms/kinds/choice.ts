import { cleanLine } from '#platform/formats/text.ts'
import { inLanguage } from '#platform/words.ts'
import { type Kind, mistake, posted, textOf } from '../kind.ts'

/** One of the options. */
export const choice: Kind = {
  read: (field, body) => cleanLine(posted(body, field.name)).slice(0, 200),
  problem: (answer, field) =>
    field.options?.some(({ value }) => value === answer) ? null : mistake('forms/choose-one'),
  value: (answer, field) => (field.options?.some(({ value }) => value === answer) ? textOf(answer) : null),
  show(answer, field, language) {
    const option = field.options?.find(({ value }) => value === answer)
    return option ? inLanguage(option.label, language) : textOf(answer)
  },
}
