import {
  type Declaration,
  type DeclarationField,
  type DeclarationTyped,
  declarationQualities,
  declarationShown,
} from '#domain/cases/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import {
  Actions,
  Button,
  DeskPanel,
  ErrorSummary,
  Form,
  Radios,
  SummaryList,
  Tag,
  Textarea,
  TextInput,
  WarningText,
} from '#ui/index.ts'
import { declarationInputs as inputs, declarationWords as words } from '#ui/words/declaration.ts'
import type { Application } from '../application.ts'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

type Props = Readonly<{
  site: Site
  visit: DeskVisit
  application: Application
  name: string
  /** Why nothing can be declared here; null: it can. */
  refused: string | null
  typed?: DeclarationTyped
  wrong?: readonly DeclarationField[]
}>

/** An employee writes down who asks this for the client: by name, and it is no signature. */
export function DeclarationPage({ site, visit, application, name, refused, typed, wrong = [] }: Props) {
  const { case: subject, product } = application
  const base = `/balie/dossier/${subject.id}`
  const title = refused ? words.refusedTitle : words.title
  const errorOf = (field: DeclarationField) => (wrong.includes(field) ? words.problems[field] : undefined)
  const question = (field: DeclarationField) => ({
    ...{ id: inputs[field], name: inputs[field], language: 'nl' as const, error: errorOf(field) },
  })
  return (
    <Frame site={site} visit={visit} title={`${title}: ${subject.number}`} wrong={wrong.length > 0}>
      <ErrorSummary
        language="nl"
        errors={wrong.map((field) => ({ href: `#${inputs[field]}`, text: words.problems[field] }))}
      />
      <h1>{title}</h1>
      <p class="lom-soft">
        {product.title.nl}. {subject.number}. <bdi>{name}</bdi>
      </p>
      {refused ? (
        <p class="lom-lead">{refused}</p>
      ) : (
        <>
          <p class="lom-lead">{words.lead}</p>
          <WarningText language="nl">{words.noSignature}</WarningText>
          <Form action={`${base}/verklaring`} csrf={visit.employee.csrf}>
            <TextInput {...question('askedBy')} label={words.askedBy} value={typed?.askedBy ?? ''} autocomplete="off" />
            <Radios
              {...question('quality')}
              label={words.quality}
              value={typed?.quality ?? ''}
              choices={declarationQualities.map((value) => ({ value, text: words.qualities[value] ?? value }))}
            />
            <Radios
              {...question('shown')}
              label={words.shown}
              value={typed?.shown ?? ''}
              choices={declarationShown.map((value) => ({ value, text: words.shownHow[value] ?? value }))}
            />
            <Textarea
              {...question('said')}
              label={words.said}
              hint={words.saidHint}
              rows={4}
              max={2_000}
              value={typed?.said ?? ''}
            />
            <Actions>
              <Button>{words.save}</Button>
            </Actions>
          </Form>
        </>
      )}
      <p>
        <a href={base}>{words.back}</a>
      </p>
    </Frame>
  )
}

/** What was declared in this case, and the way to write down more where the product takes it. */
export function Declarations({
  declarations,
  href,
}: {
  declarations: readonly Declaration[]
  /** Null: nothing can be added. */
  href: string | null
}) {
  if (declarations.length === 0 && href === null) return null
  return (
    <DeskPanel title={words.panel}>
      {declarations.map((one) => (
        <section key={one.id}>
          <p>
            <Tag>{words.tag}</Tag>
          </p>
          <SummaryList
            plain
            rows={[
              { key: words.askedBy, value: one.askedBy === null ? words.erased : <bdi>{one.askedBy}</bdi> },
              { key: words.quality, value: words.qualities[one.quality] },
              { key: words.shown, value: words.shownHow[one.shown] },
              ...(one.said === null ? [] : [{ key: words.said, value: <bdi>{one.said}</bdi> }]),
            ]}
          />
          <p class="lom-soft lom-small">{words.by(one.byName, showMoment(one.at, 'nl'))}</p>
        </section>
      ))}
      {href && (
        <p>
          <a href={href}>{words.link}</a>
        </p>
      )}
    </DeskPanel>
  )
}
