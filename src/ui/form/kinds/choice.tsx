import { inLanguage, productLanguage, type ShellLanguage } from '#platform/words.ts'
import { Checkboxes, type Choice, Radios } from '../../components/choices.tsx'
import { Select } from '../../components/text-input.tsx'
import { controlWords } from '../../words/controls.ts'
import { type InputProps, listOf, questionOf, textOf } from '../input.ts'

/** Up to this many options are radios: all in sight. More become a list. */
const mostRadios = 12

export function ChoiceField(props: InputProps) {
  const { field, language } = props
  const options = field.options ?? []
  if (options.length > mostRadios) {
    return (
      <Select
        {...questionOf(props)}
        name={field.name}
        value={textOf(props)}
        options={options.map(({ value, label }) => ({ value, text: inLanguage(label, productLanguage(language)) }))}
      />
    )
  }
  return <Radios {...questionOf(props)} name={field.name} value={textOf(props)} choices={choicesOf(props)} />
}

export function ChoicesField(props: InputProps) {
  const { field, answer, language } = props
  return (
    <Checkboxes
      {...questionOf(props, controlWords(language).severalAnswers)}
      name={field.name}
      values={listOf(answer)}
      choices={choicesOf(props)}
    />
  )
}

export function YesNoField(props: InputProps) {
  const { field, language, reveals } = props
  return (
    <Radios
      {...questionOf(props)}
      name={field.name}
      value={textOf(props)}
      choices={yesNo(language).map((choice) => ({ ...choice, reveals: reveals(choice.value) }))}
    />
  )
}

function choicesOf({ field, language, reveals }: InputProps): Choice[] {
  return (field.options ?? []).map(({ value, label, hint }) => ({
    value,
    text: inLanguage(label, productLanguage(language)),
    hint: hint && inLanguage(hint, productLanguage(language)),
    reveals: reveals(value),
  }))
}

const yesNo = (language: ShellLanguage) => [
  { value: 'yes', text: controlWords(language).yes },
  { value: 'no', text: controlWords(language).no },
]
