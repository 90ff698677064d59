import type { Answer } from '#domain/forms/index.ts'
import { DateInput, type DateParts } from '../../components/date-input.tsx'
import { controlWords } from '../../words/controls.ts'
import { type InputProps, partOf, questionOf } from '../input.ts'

export function DateField(props: InputProps) {
  const { field, answer, language } = props
  return (
    <DateInput
      {...questionOf(props, controlWords(language).dateHint)}
      name={field.name}
      value={datePartsOf(answer)}
      birthday={field.autocomplete === 'bday'}
    />
  )
}

/** A good date is `YYYY-MM-DD`; one that is not yet good keeps its parts as they were typed. */
export function datePartsOf(answer: Answer | undefined): DateParts {
  if (typeof answer === 'string') {
    const [year = '', month = '', day = ''] = answer.split('-')
    return { day: withoutZero(day), month: withoutZero(month), year }
  }
  return { day: partOf(answer, 'day'), month: partOf(answer, 'month'), year: partOf(answer, 'year') }
}

const withoutZero = (digits: string): string => (/^0\d$/.test(digits) ? digits.slice(1) : digits)
