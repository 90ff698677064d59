import { type LookUp, lookUpSteps, soughtActOf } from '#domain/catalogue/index.ts'
import { type Answers, drawnPage } from '#domain/forms/index.ts'
import type { Task } from '#domain/tasks/index.ts'
import type { RegisteredPerson } from '#outside/population-register/index.ts'
import { showDate, showMoment } from '#platform/formats/dates.ts'
import { showNationalNumber } from '#platform/formats/national-number.ts'
import {
  Actions,
  Button,
  DeskPanel,
  type ErrorLink,
  Form,
  FormFields,
  InsetText,
  problemLinks,
  SummaryList,
} from '#ui/index.ts'
import { taskWords as words } from '#ui/words/tasks.ts'
import { filesShown, valueShown } from '../attachments.tsx'
import { nameShown } from '../known-facts.ts'
import type { TaskProps } from './task-panel.tsx'

type FormProps = TaskProps & Readonly<{ task: Task; action: string }>

/** Other questions on this page have the names that a definition may choose too. */
const idPrefix = 'opzoeken-'

/** What an employee looks up, where, and the questions that he answers: what belongs to a choice stands under it. */
export function LookUpForm({ visit, application, lookUp, task, action }: FormProps) {
  const asked = lookUpOf(application.product, task)
  if (!asked) return null
  const { register } = asked
  const files = filesShown(asked.fields, [], `/balie/dossier/${task.caseId}`)
  return (
    <Form action={action} csrf={visit.employee.csrf} files={files !== null}>
      <InsetText>
        {words.lookUpIn(register.nl)} {soughtIn(application) ?? whoOf(application)} {words.lookUpLogged}
      </InsetText>
      <FormFields {...fieldsOf(asked, lookUp ?? draftOf(task))} {...(files && { files })} />
      <Actions>
        <Button shortcut="F">{words.lookUpGo}</Button>
      </Actions>
    </Form>
  )
}

/** Which act of somebody else: of whom it was asked. */
function soughtIn({ product, case: { answers } }: TaskProps['application']): string | null {
  const sought = product.facts.flatMap((fact) => soughtActOf(fact, answers) ?? [])[0]
  return sought ? words.lookUpAct(`${sought.given} ${sought.family}`, sought.year) : null
}

/** Whom to look up, as the register calls him: two of one name are told apart. */
function whoOf({ known }: TaskProps['application']): string {
  const person = known.find(({ name }) => name === 'person')?.value as RegisteredPerson | undefined
  if (!person?.name) return ''
  const born = person.birth?.date ? showDate(person.birth.date, 'nl') : words.lookUpBirthUnknown
  return words.lookUpWhom(nameShown(person.name), showNationalNumber(person.insz), born)
}

/** What was noted before: taken back, or not yet right. */
const draftOf = ({ result }: Task) => ({ answers: (result ?? {}) as Answers, problems: [] })

/** For the list on top: each leads to the question that has to be put right. */
export function lookUpErrors({ application, work, lookUp }: TaskProps): readonly ErrorLink[] {
  const asked = work.task && lookUpOf(application.product, work.task)
  return asked && lookUp ? problemLinks(fieldsOf(asked, lookUp)) : []
}

/** What was found, by whom and when: it is what the decision rests on. */
export function LookedUp({ application, work: { lookedUp } }: TaskProps) {
  if (lookedUp.length === 0) return null
  const base = `/balie/dossier/${application.case.id}`
  return (
    <DeskPanel title={words.lookedUp}>
      {lookedUp.map(({ register, rows, answers, byName, confirmedName, at }) => (
        <div key={at.toISOString()}>
          <p>
            <strong>{register}</strong>{' '}
            <span class="lom-soft lom-small">
              {words.lookedUpBy(byName, showMoment(at, 'nl'))}. {confirmedName && words.confirmedBy(confirmedName)}
            </span>
          </p>
          {rows.length > 0 ? (
            <SummaryList plain rows={rows.map((row) => ({ key: row.label, value: valueShown(row, answers, base) }))} />
          ) : (
            <p class="lom-soft">{words.lookedUpErased}</p>
          )}
        </div>
      ))}
    </DeskPanel>
  )
}

const lookUpOf = (product: TaskProps['application']['product'], { step }: Pick<Task, 'step'>): LookUp | undefined =>
  lookUpSteps(product).find(({ id }) => id === step)?.lookUp

function fieldsOf(
  { register, fields }: LookUp,
  { answers = {}, problems = [] }: Partial<NonNullable<TaskProps['lookUp']>> = {},
) {
  const pages = [{ slug: 'lookup', title: register, fields }]
  const drawn = drawnPage(pages, 'lookup', answers)?.fields ?? fields
  return { fields: drawn, answers, problems, language: 'nl', idPrefix } as const
}
