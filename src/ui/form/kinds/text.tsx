import { Textarea, TextInput, type Width } from '../../components/text-input.tsx'
import { controlWords } from '../../words/controls.ts'
import { type InputProps, questionOf, textOf } from '../input.ts'

/** A short answer is a short box: its width tells how much is expected. */
export function TextField(props: InputProps) {
  const { field } = props
  return (
    <TextInput
      {...questionOf(props)}
      name={field.name}
      value={textOf(props)}
      width={widthFor(field.max)}
      autocomplete={field.autocomplete}
      spellcheck={field.pattern === undefined ? undefined : false}
    />
  )
}

export function LongTextField(props: InputProps) {
  const { field } = props
  return <Textarea {...questionOf(props)} name={field.name} value={textOf(props)} max={field.max} />
}

export function NumberField(props: InputProps) {
  const { field } = props
  return (
    <TextInput
      {...questionOf(props)}
      name={field.name}
      value={textOf(props)}
      inputmode="decimal"
      width={5}
      autocomplete={field.autocomplete}
      spellcheck={false}
    />
  )
}

export function MoneyField(props: InputProps) {
  const { field, language } = props
  return (
    <TextInput
      {...questionOf(props, controlWords(language).moneyHint)}
      name={field.name}
      value={textOf(props)}
      inputmode="decimal"
      prefix="€"
      spellcheck={false}
    />
  )
}

function widthFor(max: number | undefined): Width | undefined {
  if (max === undefined || max > 60) return undefined
  return max <= 4 ? 5 : max <= 12 ? 10 : max <= 25 ? 20 : 30
}
