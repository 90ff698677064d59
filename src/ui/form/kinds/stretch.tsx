import { stretchInWords, stretchWords } from '#domain/forms/index.ts'
import { productLanguage } from '#platform/words.ts'
import { Button } from '../../components/action.tsx'
import { Fieldset, FieldsetGroup, FormGroup, hintId } from '../../components/form-group.tsx'
import { BareInput } from '../../components/text-input.tsx'
import { wordsOfStretch } from '../../words/stretch.ts'
import { type InputProps, partOf, questionOf } from '../input.ts'
import { picture, type Shape, streetDrawing } from '../street-drawing.ts'
import { AddressParts } from './address.tsx'

/**
 * A stretch of street side: the address with suggestions, the side, and two numbers that are the truth. The drawing follows them;
 * the buttons change them, with a script at once and without one by way of the server. Named `name-street`, `name-side`, `name-left`.
 */
export function StretchField(props: InputProps) {
  const { field, answer, id } = props
  const language = productLanguage(props.language)
  const words = wordsOfStretch(language)
  const said = stretchWords(language)
  return (
    <FieldsetGroup question={questionOf(props)}>
      <AddressParts {...props} parts={['street', 'number', 'postcode', 'municipality']} hint={words.findHint} />
      {/* Whoever presses Enter in a field goes on: without this the first button of the drawing would be pressed. */}
      <button type="submit" class="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />
      <SideOfStreet {...props} />
      <div
        class="lom-stretch"
        data-island="stretch"
        data-from={said.left}
        data-to={said.right}
        data-door={said.door}
        data-span={said.span}
        data-empty={words.notYet}
      >
        <p class="govuk-hint" id={hintId(`${id}-metres`)}>
          {words.metresHint}
        </p>
        <div class="lom-stretch__numbers">
          <Metres {...props} part="left" label={words.left} />
          <Metres {...props} part="right" label={words.right} />
        </div>
        <fieldset class="lom-stretch__moves">
          <legend class="govuk-visually-hidden">{words.moves}</legend>
          {(
            [
              ['left', `← ${words.moveLeft}`],
              ['right', `${words.moveRight} →`],
              ['shorter', `− ${words.shorter}`],
              ['longer', `+ ${words.longer}`],
            ] as const
          ).map(([value, text]) => (
            <Button key={value} look="secondary" size="small" name={`${field.name}-move`} value={value} once={false}>
              {text}
            </Button>
          ))}
        </fieldset>
        <div class="lom-stretch__picture" data-picture data-label={words.picture} data-keys={words.keys}>
          <StreetPicture {...props} />
        </div>
        <p class="lom-stretch__said" role="status">
          {stretchInWords(answer ?? null, language) || words.notYet}
        </p>
      </div>
    </FieldsetGroup>
  )
}

function SideOfStreet({ field, answer, id, language: screen, error }: InputProps) {
  const language = productLanguage(screen)
  const said = stretchWords(language)
  const chosen = partOf(answer, 'side')
  return (
    <div class="govuk-form-group lom-stretch__side">
      <Fieldset legend={wordsOfStretch(language).side}>
        <div class="govuk-radios">
          {(['same', 'opposite'] as const).map((side, at) => (
            <div key={side} class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                type="radio"
                id={at === 0 ? `${id}-side` : `${id}-side-${at + 1}`}
                name={`${field.name}-side`}
                value={side}
                checked={chosen === side}
                aria-invalid={error !== undefined && chosen === '' ? 'true' : undefined}
              />
              <label class="govuk-label govuk-radios__label" for={at === 0 ? `${id}-side` : `${id}-side-${at + 1}`}>
                {said[side]}
              </label>
            </div>
          ))}
        </div>
      </Fieldset>
    </div>
  )
}

function Metres({
  field,
  answer,
  id,
  language,
  error,
  part,
  label,
}: InputProps & { part: 'left' | 'right'; label: string }) {
  const value = partOf(answer, part)
  const question = { id: `${id}-${part}`, language, label }
  return (
    <FormGroup question={question}>
      <BareInput
        {...question}
        name={`${field.name}-${part}`}
        value={value}
        width={5}
        inputmode="text"
        autocomplete="off"
        wrong={error !== undefined && !/^-?\d+$/.test(value)}
      />
    </FormGroup>
  )
}

/** What the words under it say as well: hidden from who hears the page. */
function StreetPicture({ answer }: InputProps) {
  const [left, right] = [Number(partOf(answer, 'left')), Number(partOf(answer, 'right'))]
  const side = partOf(answer, 'side') === 'opposite' ? 'opposite' : 'same'
  const isDrawn = Number.isInteger(left) && Number.isInteger(right) && left + right > 0
  const shapes = streetDrawing({
    ...(isDrawn ? { left, right } : { left: 0, right: 0 }),
    side,
    number: partOf(answer, 'number'),
  })
  return (
    <svg viewBox={`0 0 ${picture.width} ${picture.height}`} aria-hidden="true" focusable="false">
      {shapes.map((shape, at) => (
        <Drawn key={at} shape={shape} />
      ))}
    </svg>
  )
}

function Drawn({ shape: { tag: Tag, at, look, text } }: { shape: Shape }) {
  return (
    <Tag class={`lom-street__${look}`} {...at}>
      {text}
    </Tag>
  )
}
