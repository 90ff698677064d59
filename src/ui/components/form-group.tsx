import type { ComponentChildren } from 'preact'
import type { ShellLanguage } from '#platform/words.ts'
import { frameWords } from '../words/frame.ts'

/** What every question has. `id` is the control's id; hint and error get ids from it. */
export type Question = Readonly<{
  id: string
  language: ShellLanguage
  label: ComponentChildren
  hint?: ComponentChildren
  /** What is wrong and how to put it right. */
  error?: string
  optional?: boolean
  /** The label is the page's heading (one question a page). */
  heading?: boolean
}>

export const hintId = (id: string): string => `${id}-hint`
export const errorId = (id: string): string => `${id}-error`

/** For `aria-describedby`: hint first, then what is wrong, then anything more. */
export function describedBy({ id, hint, error }: Question, more?: string): string | undefined {
  const ids = [hint === undefined ? '' : hintId(id), error === undefined ? '' : errorId(id), more ?? '']
  return ids.filter(Boolean).join(' ') || undefined
}

export function Hint({ id, children }: { id?: string; children: ComponentChildren }) {
  return (
    <div id={id} class="govuk-hint">
      {children}
    </div>
  )
}

export function ErrorMessage({
  id,
  language,
  children,
}: {
  id?: string
  language: ShellLanguage
  children: ComponentChildren
}) {
  return (
    <p id={id} class="govuk-error-message">
      <span class="govuk-visually-hidden">{frameWords(language).errorPrefix}:</span> {children}
    </p>
  )
}

/** A single control with its label: input, text area, list, file. */
export function FormGroup({ question, children }: { question: Question; children: ComponentChildren }) {
  const { id, heading } = question
  const label = (
    <label class={heading ? 'govuk-label govuk-label--l' : 'govuk-label'} for={id}>
      <LabelText question={question} />
    </label>
  )
  return (
    <div class={groupClass(question)}>
      {heading ? <h1 class="govuk-label-wrapper">{label}</h1> : label}
      <About question={question} />
      {children}
    </div>
  )
}

/** Several controls that are one question: choices, a date, an address. */
export function FieldsetGroup({ question, children }: { question: Question; children: ComponentChildren }) {
  return (
    <div class={groupClass(question)}>
      <Fieldset
        legend={<LabelText question={question} />}
        heading={question.heading}
        describedBy={describedBy(question)}
        group
      >
        <About question={question} />
        {children}
      </Fieldset>
    </div>
  )
}

export function Fieldset({
  legend,
  heading,
  describedBy,
  group,
  children,
}: {
  legend: ComponentChildren
  heading?: boolean
  describedBy?: string
  group?: boolean
  children: ComponentChildren
}) {
  return (
    <fieldset class="govuk-fieldset" role={group ? 'group' : undefined} aria-describedby={describedBy}>
      <legend class={heading ? 'govuk-fieldset__legend govuk-fieldset__legend--l' : 'govuk-fieldset__legend'}>
        {heading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {children}
    </fieldset>
  )
}

function LabelText({ question: { label, optional, language } }: { question: Question }) {
  if (!optional) return <>{label}</>
  return (
    <>
      {label} <span class="lom-optional">({frameWords(language).optional})</span>
    </>
  )
}

function About({ question: { id, hint, error, language } }: { question: Question }) {
  return (
    <>
      {hint !== undefined && <Hint id={hintId(id)}>{hint}</Hint>}
      {error !== undefined && (
        <ErrorMessage id={errorId(id)} language={language}>
          {error}
        </ErrorMessage>
      )}
    </>
  )
}

const groupClass = ({ error }: Question): string =>
  error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'
