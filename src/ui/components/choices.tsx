import type { ComponentChildren } from 'preact'
import { FieldsetGroup, type Question } from './form-group.tsx'

export type Choice = Readonly<{
  value: string
  text: ComponentChildren
  hint?: ComponentChildren
  /** Asked only when this one is chosen; shown under it, hidden by style alone. */
  reveals?: ComponentChildren
  /** "of" above this choice. */
  divider?: string
}>

type Choices = Question & { name: string; choices: readonly Choice[] }

/** One of several. The first radio has the question's id, so that the error list can link to it. */
export function Radios({ value, ...props }: Choices & { value?: string }) {
  return <ChoiceSet {...props} kind="radios" type="radio" isChosen={(candidate) => candidate === value} />
}

export function Checkboxes({ values = [], ...props }: Choices & { values?: readonly string[] }) {
  return <ChoiceSet {...props} kind="checkboxes" type="checkbox" isChosen={(candidate) => values.includes(candidate)} />
}

type SetProps = Choices & {
  kind: 'radios' | 'checkboxes'
  type: 'radio' | 'checkbox'
  isChosen: (value: string) => boolean
}

function ChoiceSet(props: SetProps) {
  return (
    <FieldsetGroup question={props}>
      <div class={`govuk-${props.kind}`}>
        {/* A browser sends nothing for a group without a tick: this tells "none" from "not on this page". */}
        {props.type === 'checkbox' && <input type="hidden" name={props.name} value="" />}
        {props.choices.map((choice, index) => (
          <Item key={choice.value} set={props} choice={choice} index={index} />
        ))}
      </div>
    </FieldsetGroup>
  )
}

function Item({ set, choice, index }: { set: SetProps; choice: Choice; index: number }) {
  const { kind, type, name } = set
  const id = index === 0 ? set.id : `${set.id}-${index + 1}`
  return (
    <>
      {choice.divider && <div class={`govuk-${kind}__divider`}>{choice.divider}</div>}
      <div class={`govuk-${kind}__item`}>
        <input
          class={`govuk-${kind}__input`}
          id={id}
          name={name}
          type={type}
          value={choice.value}
          checked={set.isChosen(choice.value)}
          aria-describedby={choice.hint === undefined ? undefined : `${id}-item-hint`}
        />
        <label class={`govuk-label govuk-${kind}__label`} for={id}>
          {choice.text}
        </label>
        {choice.hint !== undefined && (
          <div id={`${id}-item-hint`} class={`govuk-hint govuk-${kind}__hint`}>
            {choice.hint}
          </div>
        )}
      </div>
      {choice.reveals !== undefined && <div class={`govuk-${kind}__conditional`}>{choice.reveals}</div>}
    </>
  )
}
