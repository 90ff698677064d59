import { controlWords } from '../words/controls.ts'
import { describedBy, FormGroup, type Question } from './form-group.tsx'

export type Width = 2 | 4 | 5 | 10 | 20 | 30

export type TextInputProps = Question & {
  name: string
  value?: string
  type?: 'text' | 'email' | 'tel'
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  autocomplete?: string
  /** In characters; left out: as wide as the column. */
  width?: Width
  prefix?: string
  spellcheck?: boolean
  /** A key that puts the cursor here, at the desk. */
  shortcut?: string
  /** Marks the control as wrong where the message stands at the whole question. */
  wrong?: boolean
}

export function TextInput(props: TextInputProps) {
  const { prefix } = props
  return (
    <FormGroup question={props}>
      {prefix === undefined ? (
        <BareInput {...props} />
      ) : (
        <div class="govuk-input__wrapper">
          <div class="govuk-input__prefix" aria-hidden="true">
            {prefix}
          </div>
          <BareInput {...props} />
        </div>
      )}
    </FormGroup>
  )
}

/** The input alone, for composed questions. */
export function BareInput(props: TextInputProps) {
  const { id, name, value, type = 'text', inputmode, autocomplete, width, spellcheck } = props
  const wrong = props.wrong ?? props.error !== undefined
  const wide = width === undefined ? '' : ` govuk-input--width-${width}`
  return (
    <input
      class={`govuk-input${wide}${wrong ? ' govuk-input--error' : ''}`}
      id={id}
      name={name}
      type={type}
      list={undefined}
      dir={type === 'text' ? 'auto' : undefined}
      value={value}
      inputmode={inputmode}
      autocomplete={autocomplete}
      spellcheck={spellcheck}
      data-key={props.shortcut}
      aria-keyshortcuts={props.shortcut}
      aria-describedby={describedBy(props)}
      aria-invalid={wrong ? 'true' : undefined}
    />
  )
}

/** Several lines. `max` shows how many characters are left once a script runs; the server checks it anyway. */
export function Textarea(props: Question & { name: string; value?: string; rows?: number; max?: number }) {
  const { id, name, value, rows = 5, max, error, language } = props
  const words = controlWords(language)
  const counter = max === undefined ? undefined : `${id}-info`
  return (
    <FormGroup question={props}>
      <textarea
        class={error === undefined ? 'govuk-textarea' : 'govuk-textarea govuk-textarea--error'}
        id={id}
        name={name}
        rows={rows}
        dir="auto"
        aria-describedby={describedBy(props, counter)}
        aria-invalid={error === undefined ? undefined : 'true'}
        data-count-max={max}
      >
        {value}
      </textarea>
      {max !== undefined && (
        <div
          id={counter}
          class="govuk-hint lom-counter"
          data-left-one={words.charactersLeft(1)}
          data-left={words.charactersLeft(2)}
          data-over-one={words.charactersTooMany(1)}
          data-over={words.charactersTooMany(2)}
        >
          {words.charactersMax(max)}
        </div>
      )}
    </FormGroup>
  )
}

export type SelectOption = Readonly<{ value: string; text: string }>

/** A list to choose from, for more options than fit as radios. The first, empty line asks for a choice. */
export function Select(props: Question & { name: string; value?: string; options: readonly SelectOption[] }) {
  const { id, name, value = '', options, error, language } = props
  return (
    <FormGroup question={props}>
      <select
        class={error === undefined ? 'govuk-select' : 'govuk-select govuk-select--error'}
        id={id}
        name={name}
        aria-describedby={describedBy(props)}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        <option value="" selected={value === ''}>
          {controlWords(language).choosePlease}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
