import type { FileRead, OpenLine, StatementShown } from '#domain/payments/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { showIban } from '#platform/formats/iban.ts'
import { showMoney } from '#platform/formats/money.ts'
import { showCommunication } from '#platform/formats/structured-communication.ts'
import {
  Actions,
  Button,
  DeskPanel,
  Details,
  EmptyState,
  ErrorSummary,
  FileUpload,
  Form,
  InsetText,
  SummaryList,
  Table,
  Tag,
  TextInput,
} from '#ui/index.ts'
import { transferWords as words } from '#ui/words/desk-social.ts'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { shortWhen } from './rows.tsx'

/** What was wrong with a form of this page, and of which line. */
export type TransfersWrong = Readonly<{ file?: string; lineId?: string; dossier?: string; nota?: string }>

type TransfersProps = Readonly<{
  site: Site
  visit: DeskVisit
  lines: readonly OpenLine[]
  /** Of a line for a confidential service of another unit only the amount is shown. */
  isWithheld: (line: OpenLine) => boolean
  statements: readonly StatementShown[]
  mayAct: boolean
  read?: FileRead
  wrong?: TransfersWrong
}>

const euro = (cents: number) => <span class="lom-nowrap">{showMoney(cents, 'nl')}</span>

export function TransfersPage(props: TransfersProps) {
  const { site, visit, lines, isWithheld, statements, mayAct, read, wrong = {} } = props
  const fileMistakes = wrong.file ? [wrong.file] : mistakesOf(read)
  const errors = [
    ...fileMistakes.map((text) => ({ href: '#bestand', text })),
    ...(wrong.dossier ? [{ href: `#dossier-${wrong.lineId}`, text: wrong.dossier }] : []),
    ...(wrong.nota ? [{ href: `#nota-${wrong.lineId}`, text: wrong.nota }] : []),
  ]
  return (
    <Frame
      site={site}
      visit={{ ...visit, path: '/balie/betalingen' }}
      title={words.title}
      wrong={errors.length > 0}
      right={mayAct ? <Upload visit={visit} mistakes={fileMistakes} /> : undefined}
      rightTitle={words.uploadTitle}
    >
      {errors.length > 0 && <ErrorSummary language="nl" errors={errors} />}
      <h1>{words.title}</h1>
      {read && 'statements' in read && <WasRead read={read} />}
      {lines.length === 0 ? (
        <EmptyState title={words.openNone} icon="check">
          <p>{words.openNoneText}</p>
        </EmptyState>
      ) : (
        <DeskPanel title={words.openTitle(lines.length)}>
          {lines.map((line) => (
            <Line key={line.id} {...{ line, visit, mayAct, wrong }} isWithheld={isWithheld(line)} />
          ))}
        </DeskPanel>
      )}
      <Statements statements={statements} />
    </Frame>
  )
}

const mistakesOf = (read: FileRead | undefined): readonly string[] =>
  read && 'mistakes' in read
    ? read.mistakes.map(({ line, what }) => words.mistake(line, words.mistakes[what] ?? words.notRead))
    : []

function Upload({ visit, mistakes }: { visit: DeskVisit; mistakes: readonly string[] }) {
  return (
    <Form action="/balie/overschrijvingen" csrf={visit.employee.csrf} files>
      <FileUpload
        id="bestand"
        name="bestand"
        language="nl"
        label={words.uploadLabel}
        hint={words.uploadHint}
        error={mistakes[0]}
        accept=".cod,.coda,.bc2,.txt"
        maxBytes={5_000_000}
        tooLarge={words.tooLarge}
      />
      <Actions>
        <Button once>{words.upload}</Button>
      </Actions>
    </Form>
  )
}

function WasRead({ read: { statements } }: { read: Extract<FileRead, { statements: unknown }> }) {
  return statements.map(({ id, isNew, lines, matched, open }) => (
    <InsetText key={id}>{isNew ? words.read(lines, matched, open) : words.readBefore}</InsetText>
  ))
}

type LineProps = Readonly<{
  line: OpenLine
  isWithheld: boolean
  visit: DeskVisit
  mayAct: boolean
  wrong: TransfersWrong
}>

function Line({ line, isWithheld, visit, mayAct, wrong }: LineProps) {
  if (isWithheld) return <WithheldLine line={line} />
  const { id, why, restCents, cents, owedCents, payerName, payerAccount, communication, said, on, number, caseId } =
    line
  const mine = wrong.lineId === id ? wrong : {}
  const message = communication ? showCommunication(communication) : said
  return (
    <section class="lom-flow" aria-label={`${payerName} ${showMoney(restCents, 'nl')}`}>
      <p>
        <Tag tone={why === 'partial' ? 'attention' : 'bad'}>{showMoney(restCents, 'nl')}</Tag>{' '}
        {restCents !== cents && <span class="lom-soft">{words.ofWhich(showMoney(cents, 'nl'))}</span>} {words.why[why]}{' '}
        {owedCents !== null && words.owed(showMoney(owedCents, 'nl'))}
      </p>
      <SummaryList
        plain
        rows={[
          { key: words.from, value: <bdi>{`${payerName} ${payerAccount ? showIban(payerAccount) : ''}`}</bdi> },
          { key: words.said, value: message || '-' },
          { key: words.statement, value: `${showDate(on, 'nl')}, ${number}` },
          ...(caseId ? [{ key: words.assignLabel, value: <a href={`/balie/dossier/${caseId}`}>{words.look}</a> }] : []),
        ]}
      />
      {mayAct && (why === 'unknown' || why === 'partial') && (
        <Details summary={words.assign} open={mine.dossier !== undefined}>
          <Form action={`/balie/overschrijving/${id}/toewijzen`} csrf={visit.employee.csrf}>
            <TextInput
              id={`dossier-${id}`}
              name="dossier"
              language="nl"
              label={words.assignLabel}
              hint={words.assignHint}
              error={mine.dossier}
              width={20}
            />
            <Actions>
              <Button look="secondary">{words.assign}</Button>
            </Actions>
          </Form>
        </Details>
      )}
      {mayAct && (
        <Details summary={words.giveBack} open={mine.nota !== undefined}>
          <Form action={`/balie/overschrijving/${id}/terug`} csrf={visit.employee.csrf}>
            <TextInput
              id={`nota-${id}`}
              name="nota"
              language="nl"
              label={words.giveBackLabel}
              hint={words.giveBackHint}
              error={mine.nota}
            />
            <Actions>
              <Button look="secondary">{words.giveBack}</Button>
            </Actions>
          </Form>
        </Details>
      )}
    </section>
  )
}

/** Whose money it is and for what is only for the unit of that service; the amount stays, so that the books can be followed. */
function WithheldLine({ line: { restCents, on, number } }: Pick<LineProps, 'line'>) {
  return (
    <section class="lom-flow" aria-label={`${words.withheld} ${showMoney(restCents, 'nl')}`}>
      <p>
        <Tag tone="neutral">{showMoney(restCents, 'nl')}</Tag> {words.withheld}
      </p>
      <SummaryList plain rows={[{ key: words.statement, value: `${showDate(on, 'nl')}, ${number}` }]} />
    </section>
  )
}

function Statements({ statements }: Pick<TransfersProps, 'statements'>) {
  if (statements.length === 0) {
    return (
      <DeskPanel title={words.statementsTitle}>
        <p class="lom-soft">{words.statementsNone}</p>
      </DeskPanel>
    )
  }
  return (
    <DeskPanel title={words.statementsTitle}>
      <Table
        caption={words.statementsTitle}
        hideCaption
        columns={[
          { title: words.day },
          { title: words.number },
          { title: words.lines, numeric: true },
          { title: words.received, numeric: true },
          { title: words.open, numeric: true },
        ]}
        rows={statements.map(({ on, number, lines, receivedCents, openLines, readAt }) => [
          <span class="lom-nowrap" title={shortWhen(readAt)}>
            {showDate(on, 'nl')}
          </span>,
          number,
          lines,
          euro(receivedCents),
          openLines,
        ])}
      />
    </DeskPanel>
  )
}
