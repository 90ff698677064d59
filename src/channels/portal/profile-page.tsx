import type { Session } from '#domain/access/index.ts'
import type { Booking } from '#domain/appointments/index.ts'
import type { Case, OwnLetter } from '#domain/cases/index.ts'
import type { IssuedDocument } from '#domain/documents/index.ts'
import type { Grant } from '#domain/grants/index.ts'
import type { CardHolder, Pass } from '#domain/passes/index.ts'
import { showDate, showMoment } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { inLanguage, type Language } from '#platform/words.ts'
import { Button, EmptyState, Form, Table, Tag, TodoCard, type Tone } from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { fileByMailWords } from '#ui/words/file-by-mail.ts'
import { followingWords } from '#ui/words/following.ts'
import { forWhomWords } from '#ui/words/for-whom.ts'
import { passWords } from '#ui/words/passes.ts'
import { profileWords } from '#ui/words/profile.ts'
import { receiptWords } from '#ui/words/receipt.ts'
import { ownUnprintedWords } from '#ui/words/unprinted.ts'
import { standShown } from '../following.ts'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'
import type { Todo } from './home.tsx'
import { OwnGrants } from './own-grants.tsx'
import { OwnVisits } from './own-visits.tsx'
import { SignedWithOthers } from './sign-with-pages.tsx'

const tones: Readonly<Record<string, Tone>> = {
  draft: 'attention',
  'awaiting-signatures': 'busy',
  'awaiting-payment': 'attention',
  submitted: 'busy',
  waiting: 'busy',
  'with-staff': 'busy',
  'awaiting-customer': 'attention',
  granted: 'good',
  refused: 'bad',
}

type ProfilePageProps = Readonly<{
  site: Site
  visit: Visit
  cases: readonly Case[]
  /** For whom, by case, of what is for a member of the household. */
  about: ReadonlyMap<string, string>
  documents: readonly IssuedDocument[]
  grants: readonly Grant[]
  todos: readonly Todo[]
  sessions: readonly Session[]
  pass: Pass | null
  leisureCard: CardHolder | null
  /** What he was asked to sign for others. */
  letters: readonly OwnLetter[]
  /** What is to come, soonest first. */
  visits: readonly Booking[]
  /** The session in which this page is read. */
  here: string
}>

export function ProfilePage(props: ProfilePageProps) {
  const { site, visit, cases, documents, todos, about } = props
  const { language, visitor } = visit
  const words = profileWords(language)
  const { statuses } = applicationWords(language)
  const titleOf = ({ product, version }: Case) => inLanguage(site.catalogue.get(product, version).title, language)
  const [tasks, underWay] = [todos.filter(({ main }) => main), todos.filter(({ main }) => !main)]
  const name = visitor.kind === 'resident' ? visitor.name : ''
  return (
    <Frame site={site} visit={visit} title={words.title}>
      <h1>{words.greeting(name)}</h1>
      <section aria-labelledby="todo" class="lom-flow">
        <h2 id="todo">{words.todo}</h2>
        {tasks.length === 0 && <p>{words.nothingTodo}</p>}
        <TodoCards todos={tasks} />
      </section>
      {underWay.length > 0 && (
        <section aria-labelledby="under-way" class="lom-flow">
          <h2 id="under-way">{words.underWay}</h2>
          <TodoCards todos={underWay} />
        </section>
      )}
      <OwnVisits {...{ site, language }} visits={props.visits} />
      {props.leisureCard?.number && (
        <section aria-labelledby="leisure-card">
          <h2 id="leisure-card">{passWords(language).leisureCard}</h2>
          <p>
            {passWords(language).leisureNumber(props.leisureCard.number)}{' '}
            {props.leisureCard.reducedUntil &&
              passWords(language).reducedUntil(showDate(props.leisureCard.reducedUntil, language))}
          </p>
        </section>
      )}
      {props.pass && (
        <section aria-labelledby="pass">
          <h2 id="pass">{passWords(language).yours}</h2>
          <p>
            {passWords(language).balance}: <strong>{showMoney(props.pass.cents, language)}</strong>.{' '}
            <a href="/mijn-loket/sorteerpas">{passWords(language).open}</a>
          </p>
        </section>
      )}
      <SignedWithOthers {...{ site, language }} letters={props.letters} />
      <section aria-labelledby="documents">
        <h2 id="documents">{words.documents}</h2>
        {documents.length === 0 ? (
          <EmptyState title={words.noDocuments} icon="document" headingLevel={3} />
        ) : (
          <Table
            caption={words.documents}
            hideCaption
            columns={[{ title: words.what }, { title: words.issuedOn }]}
            rows={documents.map((document) => [
              // Below its name, so that it is in sight on a telephone.
              <>
                {document.kind}
                <ForWhom name={about.get(document.caseId)} language={language} />
                <span class="lom-table__links">
                  {document.erasedAt ? (
                    words.erased
                  ) : document.isRefunded ? (
                    <a href={`/aanvraag/${document.caseId}`}>{ownUnprintedWords(language).title}</a>
                  ) : (
                    <>
                      <a href={`/document/${document.id}`}>{words.download}</a>
                      <a href={`/document/${document.id}/e-mail`}>{fileByMailWords(language).mailMe}</a>
                    </>
                  )}
                </span>
              </>,
              showDate(document.issuedOn, language),
            ])}
          />
        )}
      </section>
      <OwnGrants site={site} language={language} grants={props.grants} />
      <section aria-labelledby="cases">
        <h2 id="cases">{words.cases}</h2>
        {cases.length === 0 ? (
          <EmptyState title={words.noCases} icon="info" headingLevel={3}>
            {words.noCasesText}
          </EmptyState>
        ) : (
          <Table
            caption={words.cases}
            hideCaption
            columns={[
              { title: words.what },
              { title: applicationWords(language).number },
              { title: words.statusLabel },
            ]}
            rows={cases.map((subject) => [
              <>
                <a href={`/aanvraag/${subject.id}`}>{titleOf(subject)}</a>
                <ForWhom name={about.get(subject.id)} language={language} />
              </>,
              subject.number,
              <Tag tone={tones[subject.status] ?? 'neutral'}>
                {standShown(subject, statuses, followingWords(language).title)}
              </Tag>,
            ])}
          />
        )}
      </section>
      <section aria-labelledby="data">
        <h2 id="data">{words.data}</h2>
        <ul>
          <li>
            <a href="/mijn-loket/betaalbewijzen">{receiptWords(language).all}</a>
          </li>
          <li>
            <a href="/mijn-loket/gegevens">{words.dataLead}</a>
          </li>
          <li>
            <a href="/mijn-loket/gegevens#wie-keek">{words.readers}</a>
          </li>
          <li>
            <a href="/mijn-loket/meenemen">{words.export}</a>
          </li>
        </ul>
      </section>
      <Devices {...props} />
    </Frame>
  )
}

/** Below what it is: the member of the household for whom. */
const ForWhom = ({ name, language }: { name: string | undefined; language: Language }) =>
  name === undefined ? null : <span class="lom-table__links">{forWhomWords(language).about(name)}</span>

const TodoCards = ({ todos }: Pick<ProfilePageProps, 'todos'>) => (
  <>
    {todos.map(({ title, tone, href, action, main, text }) => (
      <TodoCard key={href} title={title} tone={tone} action={{ href, text: action, main }}>
        {text}
      </TodoCard>
    ))}
  </>
)

function Devices({ visit: { language, visitor }, sessions, here }: ProfilePageProps) {
  const words = profileWords(language)
  const csrf = visitor.kind === 'resident' ? visitor.csrf : ''
  return (
    <section aria-labelledby="devices">
      <h2 id="devices">{words.sessions}</h2>
      <ul class="lom-clean lom-flow">
        {sessions.map((session) => (
          <li key={session.id}>
            {words.signedInAt(showMoment(session.createdAt, language))}
            {session.id === here ? (
              <> ({words.sessionHere})</>
            ) : (
              <Form action="/mijn-loket/toestellen" csrf={csrf}>
                <Button look="secondary" size="small" name="toestel" value={session.id}>
                  {words.sessionEnd}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form action="/mijn-loket/toestellen" csrf={csrf}>
          <Button look="secondary" size="small" name="toestel" value="andere">
            {words.sessionsEndOthers}
          </Button>
        </Form>
      )}
      <Form action="/afmelden" csrf={csrf}>
        <Button look="secondary">{words.signOut}</Button>
      </Form>
    </section>
  )
}
