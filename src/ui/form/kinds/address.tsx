import { FieldsetGroup, FormGroup } from '../../components/form-group.tsx'
import { BareInput, type Width } from '../../components/text-input.tsx'
import { controlWords } from '../../words/controls.ts'
import type { ControlWords } from '../../words/kiosk-shell/controls.ts'
import { type InputProps, partOf, questionOf } from '../input.ts'

type Part = Readonly<{
  part: 'street' | 'number' | 'box' | 'postcode' | 'municipality'
  words: (words: ControlWords) => string
  autocomplete: string
  width?: Width
  inputmode?: 'numeric'
  place?: 'wide' | 'place'
}>

const parts: readonly Part[] = [
  { part: 'street', words: (words) => words.street, autocomplete: 'address-line1' },
  { part: 'number', words: (words) => words.houseNumber, autocomplete: 'off', width: 5 },
  { part: 'box', words: (words) => words.box, autocomplete: 'off', width: 5 },
  { part: 'postcode', words: (words) => words.postcode, autocomplete: 'postal-code', width: 5, inputmode: 'numeric' },
  { part: 'municipality', words: (words) => words.municipality, autocomplete: 'address-level2', place: 'place' },
]

/**
 * An address in its parts, named `name-street`, `name-number`, `name-box`, `name-postcode`, `name-municipality`, with the
 * address register's own id in `name-id`. A script puts one search box above them that fills the parts.
 */
export function AddressField(props: InputProps) {
  return (
    <FieldsetGroup question={questionOf(props)}>
      <AddressParts {...props} />
    </FieldsetGroup>
  )
}

/** The inputs of an address, or of a part of one; `hint`: what is said at the search box. */
export function AddressParts({
  field,
  answer,
  id,
  language,
  error,
  parts: wanted,
  hint,
}: InputProps & { parts?: readonly Part['part'][]; hint?: string }) {
  const words = controlWords(language)
  return (
    <div
      class="lom-address"
      data-island="address"
      data-suggest="/address/suggest"
      data-id={id}
      data-label={words.findAddress}
      data-hint={hint ?? words.findAddressHint}
      data-found-one={words.suggestionsFound(1)}
      data-found={words.suggestionsFound(2)}
      data-found-none={words.suggestionsNone}
    >
      <input type="hidden" name={`${field.name}-id`} value={partOf(answer, 'id')} data-part="id" />
      {parts
        .filter(({ part }) => wanted === undefined || wanted.includes(part))
        .map(({ part, words: labelOf, autocomplete, width, inputmode, place }) => (
          <div key={part} class={place && `lom-address__${place}`} data-part={part}>
            <FormGroup question={{ id: `${id}-${part}`, language, label: labelOf(words), optional: part === 'box' }}>
              <BareInput
                id={`${id}-${part}`}
                language={language}
                label=""
                name={`${field.name}-${part}`}
                value={partOf(answer, part)}
                autocomplete={autocomplete}
                width={width}
                inputmode={inputmode}
                wrong={error !== undefined && part !== 'box' && partOf(answer, part) === ''}
              />
            </FormGroup>
          </div>
        ))}
    </div>
  )
}
