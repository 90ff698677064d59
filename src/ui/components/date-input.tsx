import { controlWords } from '../words/controls.ts'
import { FieldsetGroup, type Question } from './form-group.tsx'

export type DateParts = Readonly<{ day: string; month: string; year: string }>

const parts = ['day', 'month', 'year'] as const

/** A date as three inputs, `name-day`, `name-month` and `name-year`: nobody has to fight with a calendar. */
export function DateInput(props: Question & { name: string; value?: DateParts; birthday?: boolean }) {
  const { id, name, value, error, language, birthday } = props
  const words = controlWords(language)
  return (
    <FieldsetGroup question={props}>
      <div class="govuk-date-input" id={`${id}-date`}>
        {parts.map((part) => (
          <div class="govuk-date-input__item" key={part}>
            <div class="govuk-form-group">
              <label class="govuk-label govuk-date-input__label" for={`${id}-${part}`}>
                {words[part]}
              </label>
              <input
                class={`govuk-input govuk-date-input__input govuk-input--width-${part === 'year' ? 4 : 2}${error === undefined ? '' : ' govuk-input--error'}`}
                id={`${id}-${part}`}
                name={`${name}-${part}`}
                type="text"
                inputmode="numeric"
                value={value?.[part]}
                autocomplete={birthday ? `bday-${part}` : undefined}
                aria-invalid={error === undefined ? undefined : 'true'}
              />
            </div>
          </div>
        ))}
      </div>
    </FieldsetGroup>
  )
}
