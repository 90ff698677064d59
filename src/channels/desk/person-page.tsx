import type { Booking } from '#domain/appointments/index.ts'
import type { Case } from '#domain/cases/index.ts'
import type { Product } from '#domain/catalogue/index.ts'
import type { IssuedDocument } from '#domain/documents/index.ts'
import type { Grant } from '#domain/grants/index.ts'
import type { Message } from '#domain/messages/index.ts'
import type { Pass } from '#domain/passes/index.ts'
import type { Contact, Correction, Profile } from '#domain/people/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { showMoney } from '#platform/formats/money.ts'
import { showPhone } from '#platform/formats/phone.ts'
import {
  Actions,
  Button,
  DeskPanel,
  DeskRows,
  EmptyState,
  ErrorSummary,
  Form,
  KnownFacts,
  Select,
  SummaryList,
  Table,
  Tag,
} from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { deskPassWords } from '#ui/words/desk-passes.ts'
import { forWhomWords } from '#ui/words/for-whom.ts'
import { knownShown } from '../known-facts.ts'
import type { Site } from '../site.ts'
import { standOf } from './case-moments.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'
import { PersonGrants } from './grant-page.tsx'
import { PersonAppointments } from './person-appointments.tsx'
import { shortWhen, titleOf, tones } from './rows.tsx'

type PersonProps = Readonly<{
  site: Site
  visit: DeskVisit
  profile: Profile
  cases: readonly Case[]
  /** For whom, by case, of what is for a member of the household. */
  about: ReadonlyMap<string, string>
  documents: readonly IssuedDocument[]
  grants: readonly Grant[]
  messages: readonly Message[]
  corrections: readonly Correction[]
  pass: Pass | null
  /** What became of asking for a pass: a key of the words. */
  passSaid: string | undefined
  /** What can be begun for this person here; none for who may not. */
  products: readonly Product[]
  productMissing: boolean
  /** That are still to come. */
  appointments: readonly Booking[]
}>

export function PersonPage(props: PersonProps) {
  const { site, visit, profile, cases, about, productMissing } = props
  const { person, facts } = profile
  // Where somebody lived before is of who works on what asks it, not of everybody who opens this page.
  const today = facts.filter(({ name }) => name !== 'residences')
  const known = knownShown(today, 'nl', { now: site.clock() })
  const name = `${person.givenName} ${person.familyName}`.trim() || words.nameless
  return (
    <Frame
      site={site}
      visit={visit}
      title={name}
      wrong={productMissing}
      leftTitle={words.cases}
      left={<CaseRows {...{ site, cases, about }} />}
      rightTitle={words.contacts}
      right={<Contacts {...props} />}
    >
      {productMissing && <ErrorSummary language="nl" errors={[{ href: '#dienst', text: words.productMissing }]} />}
      <p>
        <Tag tone="attention">{words.here}</Tag>
      </p>
      <h1>
        <bdi>{name}</bdi>
      </h1>
      {known ? (
        <KnownFacts
          language="nl"
          facts={known.facts}
          source={applicationWords('nl').populationRegister}
          asOf={known.asOf}
        />
      ) : (
        <p class="lom-soft">{words.notConsulted}</p>
      )}
      <Corrections corrections={props.corrections} />
      <Begin {...props} />
      <PersonAppointments {...props} />
      <PassPanel {...props} />
      <PersonGrants site={site} grants={props.grants} />
      <Documents documents={props.documents} />
      <Cases {...{ site, cases, about }} />
    </Frame>
  )
}

/** What this person said is wrong, in their own words; the newest first. */
function Corrections({ corrections }: Pick<PersonProps, 'corrections'>) {
  if (corrections.length === 0) return null
  return (
    <DeskPanel title={words.corrections}>
      <Table
        caption={words.corrections}
        hideCaption
        columns={[{ title: words.since }, { title: words.saidWrong }, { title: words.state }]}
        rows={corrections.map((one) => [
          shortWhen(one.createdAt),
          <bdi>{one.words}</bdi>,
          <Tag tone="busy">{words.correctionStates[one.status] ?? one.status}</Tag>,
        ])}
      />
    </DeskPanel>
  )
}

function Begin({ visit, profile, products, productMissing }: PersonProps) {
  if (products.length === 0) return null
  return (
    <DeskPanel title={words.forPerson}>
      <p>{words.forPersonHow}</p>
      <Form action={`/balie/persoon/${profile.person.id}/aanvragen`} csrf={visit.employee.csrf}>
        <Select
          id="dienst"
          name="dienst"
          language="nl"
          label={words.product}
          error={productMissing ? words.productMissing : undefined}
          options={products.map(({ id, title }) => ({ value: id, text: title.nl }))}
        />
        <Actions>
          <Button shortcut="A">{words.begin}</Button>
        </Actions>
      </Form>
    </DeskPanel>
  )
}

function PassPanel({ visit, profile, pass, passSaid = '' }: PersonProps) {
  const { given } = deskPassWords
  const said = passSaid in given ? given[passSaid as keyof typeof given] : null
  return (
    <DeskPanel title={deskPassWords.title}>
      {said && <p role="status">{said}</p>}
      {pass ? (
        <p>
          {showMoney(pass.cents, 'nl')}. <a href={`/balie/sorteerpas/${pass.wallet.id}`}>{deskPassWords.open}</a>
        </p>
      ) : (
        <Form action={`/balie/persoon/${profile.person.id}/sorteerpas`} csrf={visit.employee.csrf}>
          <p class="lom-soft">{deskPassWords.none}</p>
          <Button look="secondary" size="small">
            {deskPassWords.give}
          </Button>
        </Form>
      )}
    </DeskPanel>
  )
}

export function Documents({ documents }: { documents: readonly IssuedDocument[] }) {
  return (
    <DeskPanel title={words.documents}>
      {documents.length === 0 ? (
        <p class="lom-soft">{words.noDocuments}.</p>
      ) : (
        <Table
          caption={words.documents}
          hideCaption
          columns={[{ title: words.what }, { title: words.issuedOn }, { title: words.open }]}
          rows={documents.map((one) => [
            one.kind,
            showDate(one.issuedOn, 'nl'),
            one.erasedAt ? words.erased : <DocumentLinks document={one} />,
          ])}
        />
      )}
    </DeskPanel>
  )
}

function DocumentLinks({ document: { id, kind, state } }: { document: IssuedDocument }) {
  return (
    <>
      <a href={`/balie/document/${id}`} target="_blank" rel="noopener">
        {words.print}
        <span class="govuk-visually-hidden"> {kind}</span>
      </a>
      {', '}
      <a href={`/balie/document/${id}`} download>
        {words.download}
        <span class="govuk-visually-hidden"> {kind}</span>
      </a>
      {state === 'withdrawn' && (
        <>
          {' '}
          <Tag tone="bad">{words.withdrawnDocument}</Tag>
        </>
      )}
    </>
  )
}

type Listed = Pick<PersonProps, 'site' | 'cases' | 'about'>

/** What a case is called, and for whom when that is a member of the household. */
function calledIn(site: Site, one: Case, about: Listed['about']): string {
  const name = about.get(one.id)
  return name === undefined ? titleOf(site, one) : `${titleOf(site, one)}. ${forWhomWords('nl').about(name)}`
}

function Cases({ site, cases, about }: Listed) {
  if (cases.length === 0) {
    return (
      <EmptyState title={words.noCases} icon="info">
        {words.noCasesText}
      </EmptyState>
    )
  }
  return (
    <DeskPanel title={words.cases}>
      <Table
        caption={words.cases}
        hideCaption
        columns={[{ title: words.number }, { title: words.what }, { title: words.state }, { title: words.since }]}
        rows={cases.map((one) => [
          <a class="lom-nowrap" href={`/balie/dossier/${one.id}`}>
            {one.number}
          </a>,
          calledIn(site, one, about),
          <Tag tone={tones[one.status] ?? 'neutral'}>{standOf(one)}</Tag>,
          shortWhen(one.savedAt),
        ])}
      />
    </DeskPanel>
  )
}

function CaseRows({ site, cases, about }: Listed) {
  if (cases.length === 0) return <p class="lom-soft">{words.noCases}.</p>
  const rows = cases.slice(0, 6).map((one) => ({
    when: shortWhen(one.savedAt),
    title: calledIn(site, one, about),
    text: standOf(one),
    href: `/balie/dossier/${one.id}`,
  }))
  return <DeskRows rows={rows} />
}

function Contacts({ profile: { contacts }, messages }: PersonProps) {
  return (
    <div class="lom-flow">
      {contacts.length === 0 ? (
        <p class="lom-soft">{words.noContacts}</p>
      ) : (
        <SummaryList
          plain
          rows={contacts.map((contact) => ({
            key: words.contactKinds[contact.kind] ?? contact.kind,
            value: contactShown(contact),
          }))}
        />
      )}
      <h2>{words.sent}</h2>
      {messages.length === 0 ? (
        <p class="lom-soft">{words.noSent}</p>
      ) : (
        <DeskRows
          rows={messages.slice(0, 6).map((one) => ({
            when: shortWhen(one.createdAt),
            title: words.messageKinds[one.template] ?? one.template,
            text: words.messageStatuses[one.status] ?? '',
          }))}
        />
      )}
    </div>
  )
}

const contactShown = ({ kind, value, confirmedAt }: Contact): string =>
  `${kind === 'phone' ? showPhone(value) : value} (${confirmedAt ? words.confirmed : words.notConfirmed})`
