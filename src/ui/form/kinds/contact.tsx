import { TextInput } from '../../components/text-input.tsx'
import { controlWords } from '../../words/controls.ts'
import { type InputProps, questionOf, textOf } from '../input.ts'

export function EmailField(props: InputProps) {
  const { field, language } = props
  return (
    <TextInput
      {...questionOf(props, controlWords(language).emailHint)}
      name={field.name}
      value={textOf(props)}
      type="email"
      inputmode="email"
      autocomplete={field.autocomplete ?? 'email'}
      width={30}
      spellcheck={false}
    />
  )
}

export function PhoneField(props: InputProps) {
  const { field, language } = props
  return (
    <TextInput
      {...questionOf(props, controlWords(language).phoneHint)}
      name={field.name}
      value={textOf(props)}
      type="tel"
      inputmode="tel"
      autocomplete={field.autocomplete ?? 'tel'}
      width={20}
    />
  )
}

export function IbanField(props: InputProps) {
  const { field, language } = props
  return (
    <TextInput
      {...questionOf(props, controlWords(language).ibanHint)}
      name={field.name}
      value={textOf(props)}
      autocomplete={field.autocomplete ?? 'off'}
      width={20}
      spellcheck={false}
    />
  )
}

/** Never filled in by the browser: it may be somebody else's number. */
export function NationalNumberField(props: InputProps) {
  const { field, language } = props
  return (
    <TextInput
      {...questionOf(props, controlWords(language).nationalNumberHint)}
      name={field.name}
      value={textOf(props)}
      inputmode="numeric"
      autocomplete="off"
      width={20}
      spellcheck={false}
    />
  )
}
