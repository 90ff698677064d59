import { type Correction, longestCorrection, type Profile, type ReaderLine } from '#domain/people/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import type { Language } from '#platform/words.ts'
import {
  Actions,
  Button,
  EmptyState,
  ErrorSummary,
  Form,
  KnownFacts,
  LinkButton,
  NotificationBanner,
  Table,
  Tag,
  Textarea,
  TextInput,
} from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { profileWords } from '#ui/words/profile.ts'
import { knownShown } from '../known-facts.ts'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'

/** What came of a form on this page. `typed`: what was wrong, to be put right where it stands. */
export type Said = Readonly<{
  wrong?: 'correction' | 'correction-long' | 'email'
  typed?: string
  done?: 'correction' | 'email'
}>

type DataPageProps = Readonly<{
  site: Site
  visit: Visit
  profile: Profile
  readers: readonly ReaderLine[]
  corrections: readonly Correction[]
  said: Said
}>

/** What the city knows of me, from where; what is wrong; how to reach me; who looked. */
export function DataPage({ site, visit, profile, readers, corrections, said }: DataPageProps) {
  const { language, visitor } = visit
  const words = profileWords(language)
  const csrf = visitor.kind === 'resident' ? visitor.csrf : ''
  const known = knownShown(profile.facts, language, { own: true, now: site.clock() })
  const email = profile.contacts.find(({ kind }) => kind === 'email')?.value ?? ''
  const wrong = {
    correction: { href: '#wat', text: words.wrongMissing },
    'correction-long': { href: '#wat', text: words.wrongTooLong(longestCorrection) },
    email: { href: '#email', text: words.emailWrong },
  }
  const error = said.wrong && wrong[said.wrong]
  const errorAt = (href: string) => (error?.href === href ? error.text : undefined)
  const typedAt = (href: string) => (error?.href === href ? said.typed : undefined)
  return (
    <Frame
      site={site}
      visit={visit}
      title={words.data}
      wrong={error !== undefined}
      breadcrumbs={[{ href: '/mijn-loket', text: words.title }]}
    >
      <ErrorSummary language={language} errors={error ? [error] : []} />
      {said.done && (
        <NotificationBanner language={language} success>
          {said.done === 'correction' ? words.wrongThanks : words.emailSaved}
        </NotificationBanner>
      )}
      <h1>{words.data}</h1>
      <p class="lom-lead">{words.dataLead}</p>
      {known ? (
        <KnownFacts
          language={language}
          facts={known.facts}
          source={applicationWords(language).populationRegister}
          asOf={known.asOf}
          wrongHref="#klopt-niet"
        />
      ) : (
        <EmptyState title={words.noData} icon="info" headingLevel={2}>
          {words.noDataText}
        </EmptyState>
      )}
      <section aria-labelledby="klopt-niet">
        <h2 id="klopt-niet">{words.wrongTitle}</h2>
        <p>{words.wrongText}</p>
        <Form action="/mijn-loket/gegevens/klopt-niet" csrf={csrf}>
          <Textarea
            id="wat"
            name="wat"
            language={language}
            label={words.wrongLabel}
            rows={4}
            max={longestCorrection}
            value={typedAt('#wat') ?? ''}
            error={errorAt('#wat')}
          />
          <Actions>
            <Button>{words.wrongSend}</Button>
          </Actions>
        </Form>
        {corrections.length > 0 && (
          <Table
            caption={words.corrections}
            columns={[{ title: words.when }, { title: words.what }, { title: words.statusLabel }]}
            rows={corrections.map((one) => [
              showMoment(one.createdAt, language),
              one.words,
              <Tag tone="busy">{words.correctionStates[one.status]}</Tag>,
            ])}
          />
        )}
      </section>
      <section aria-labelledby="contact">
        <h2 id="contact">{words.contact}</h2>
        <Form action="/mijn-loket/gegevens/e-mail" csrf={csrf}>
          <TextInput
            id="email"
            name="email"
            type="email"
            language={language}
            label={words.email}
            hint={words.emailHint}
            value={typedAt('#email') ?? email}
            autocomplete="email"
            width={30}
            error={errorAt('#email')}
          />
          <Actions>
            <Button look="secondary">{words.emailSave}</Button>
          </Actions>
        </Form>
      </section>
      <section aria-labelledby="wie-keek">
        <h2 id="wie-keek">{words.readers}</h2>
        <p>{words.readersLead}</p>
        {readers.length === 0 ? (
          <EmptyState title={words.noReaders} icon="shield" headingLevel={3} />
        ) : (
          <Table
            caption={words.readers}
            hideCaption
            columns={[{ title: words.when }, { title: words.who }, { title: words.what }, { title: words.why }]}
            rows={readers.map((line) => readerRow(line, language))}
          />
        )}
      </section>
      <section aria-labelledby="meenemen">
        <h2 id="meenemen">{words.export}</h2>
        <p>{words.exportText}</p>
        <Actions>
          <LinkButton href="/mijn-loket/meenemen" look="secondary">
            {words.exportRead}
          </LinkButton>
          <LinkButton href="/mijn-loket/meenemen.json" look="secondary" download>
            {words.exportJson}
          </LinkButton>
        </Actions>
      </section>
    </Frame>
  )
}

function readerRow(line: ReaderLine, language: Language) {
  const words = profileWords(language)
  const who = {
    self: words.self,
    member: words.byMember,
    system: line.household === 'by-member' ? words.machineByMember : words.machine,
    employee: words.employeeOf(line.unit ?? '', line.role ?? ''),
  }[line.who]
  const ofMember = line.household === 'of-member' ? `, ${words.ofMember}` : ''
  return [
    showMoment(line.at, language),
    who,
    `${words.whats[line.what] ?? line.what} (${line.source})${ofMember}`,
    words.whys[line.purpose] ?? line.purpose,
  ]
}
