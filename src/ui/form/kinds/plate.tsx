import { TextInput } from '../../components/text-input.tsx'
import { controlWords } from '../../words/controls.ts'
import { type InputProps, questionOf, textOf } from '../input.ts'

/** Any spelling of any country is read; the browser fills nothing in, for it may be another car. */
export function PlateField(props: InputProps) {
  const { field, language } = props
  return (
    <TextInput
      {...questionOf(props, controlWords(language).plateHint)}
      name={field.name}
      value={textOf(props)}
      autocomplete="off"
      width={10}
      spellcheck={false}
    />
  )
}
