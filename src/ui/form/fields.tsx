import { type Answers, type Field, type Problem, revealedBy } from '#domain/forms/index.ts'
import { productLanguage, type ShellLanguage } from '#platform/words.ts'
import type { ErrorLink } from '../components/error-summary.tsx'
import { problemText } from '../words/problems.ts'
import type { HeldFile } from './input.ts'
import { inputs } from './kinds/index.ts'

export type FormFieldsProps = Readonly<{
  fields: readonly Field[]
  answers?: Answers
  problems?: readonly Problem[]
  language: ShellLanguage
  /** What is said of a problem, where it is not what everybody is told. */
  say?: ((problem: Problem) => string) | undefined
  /** Before every id, when two forms stand on one page. */
  idPrefix?: string
  /** The only question is the page's h1: one question a screen. */
  asHeading?: boolean
  /** Files of this form: the address under which one is opened by its id, and what can be put back, by field. */
  files?: Readonly<{ href: string; putBack: Readonly<Record<string, HeldFile>> }>
}>

/** The questions of a page, whatever their kind. A product's definition is all it needs. */
export function FormFields(props: FormFieldsProps) {
  const { fields } = props
  const single = props.asHeading === true && fields.length > 0
  return (
    <>
      {fields
        .filter((field) => revealedBy(field, fields) === null)
        .map((field, index) => (
          <FieldInput key={field.name} field={field} page={props} heading={single && index === 0} />
        ))}
    </>
  )
}

function FieldInput({ field, page, heading }: { field: Field; page: FormFieldsProps; heading?: boolean }) {
  const { fields, answers = {}, problems = [], language, idPrefix = '', say } = page
  const Input = inputs[field.kind]
  const problem = problems.find((candidate) => candidate.field === field.name)
  return (
    <Input
      field={field}
      answer={answers[field.name]}
      id={idPrefix + field.name}
      language={language}
      error={problem && (say?.(problem) ?? problemText(problem, field, productLanguage(language)))}
      heading={heading}
      held={page.files && { href: page.files.href, putBack: page.files.putBack[field.name] }}
      reveals={(value) => {
        const below = fields.filter((candidate) => {
          const reveal = revealedBy(candidate, fields)
          return reveal?.field === field.name && reveal.value === value
        })
        return below.length === 0
          ? undefined
          : below.map((child) => <FieldInput key={child.name} field={child} page={page} />)
      }}
    />
  )
}

/** The list on top, in the order of the page, each linked to the control that has to be put right. */
export function problemLinks({ fields, problems = [], language, idPrefix = '', say }: FormFieldsProps): ErrorLink[] {
  const placed = fields.flatMap((field) =>
    problems
      .filter((problem) => problem.field === field.name)
      .slice(0, 1)
      .map((problem) => ({
        href: `#${controlId(field, idPrefix, problem.part)}`,
        text: say?.(problem) ?? problemText(problem, field, productLanguage(language)),
      })),
  )
  const elsewhere = problems
    .filter((problem) => !fields.some((field) => field.name === problem.field))
    .map((problem) => ({ text: problemText(problem, undefined, productLanguage(language)) }))
  return [...placed, ...elsewhere]
}

/** The id of the control of a field that has to be put right: of this part, else the first. */
export function controlId(field: Field, idPrefix = '', part?: string): string {
  const id = idPrefix + field.name
  if (part !== undefined) return `${id}-${part}`
  if (field.kind === 'date') return `${id}-day`
  return field.kind === 'address' || field.kind === 'stretch' ? `${id}-street` : id
}
