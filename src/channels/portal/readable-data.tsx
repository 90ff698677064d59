import { showDate, showMoment } from '#platform/formats/dates.ts'
import type { Language } from '#platform/words.ts'
import { EmptyState, PrintButton, SummaryList, Table } from '#ui/index.ts'
import { applicationWords } from '#ui/words/application.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { waitsForPaper } from '#ui/words/following.ts'
import { ownVisitWords } from '#ui/words/own-visits.ts'
import { profileWords } from '#ui/words/profile.ts'
import { standShown } from '../following.ts'
import { knownShown } from '../known-facts.ts'
import type { Site, Visit } from '../site.ts'
import { placeNamed } from './appointment-times-pages.tsx'
import { Frame } from './frame.tsx'
import type { OwnData } from './own-data.ts'
import { OwnGrants } from './own-grants.tsx'

/** The own data to read and to print. */
export function ReadablePage({ site, visit, data }: { site: Site; visit: Visit; data: OwnData }) {
  const { language } = visit
  const words = profileWords(language)
  const states = applicationWords(language).statuses
  const known = knownShown(data.facts, language, { own: true })
  const signedInName = `${data.person.givenName} ${data.person.familyName}`
  return (
    <Frame site={site} visit={visit} title={words.export} breadcrumbs={[{ href: '/mijn-loket', text: words.title }]}>
      <h1>{words.export}</h1>
      <PrintButton language={language} />
      <h2>{words.data}</h2>
      <SummaryList
        rows={[
          // The register says the name too; whoever was never looked up there has the one of the sign-in.
          ...(known?.facts ?? [{ label: applicationWords(language).name, value: signedInName }]).map(
            ({ label, value }) => ({ key: label, value }),
          ),
          ...data.contacts.map(({ kind, value }) => ({ key: kind === 'email' ? words.email : kind, value })),
        ]}
      />
      <h2>{words.cases}</h2>
      {data.applications.length === 0 ? (
        <EmptyState title={words.noCases} headingLevel={3} />
      ) : (
        <Table
          caption={words.cases}
          hideCaption
          columns={[{ title: applicationWords(language).number }, { title: words.statusLabel }, { title: words.when }]}
          rows={data.applications.map((one) => [
            one.number,
            standShown(one, states, waitsForPaper(language, bringByOf(one, language))) || one.status,
            showMoment(one.createdAt, language),
          ])}
        />
      )}
      <h2>{words.documents}</h2>
      {data.documents.length === 0 ? (
        <EmptyState title={words.noDocuments} headingLevel={3} />
      ) : (
        <Table
          caption={words.documents}
          hideCaption
          columns={[{ title: words.what }, { title: words.issuedOn }]}
          rows={data.documents.map((one) => [one.kind, showDate(one.issuedOn, language)])}
        />
      )}
      {data.visits.length > 0 && (
        <>
          <h2>{ownVisitWords(language).title}</h2>
          <Table
            caption={ownVisitWords(language).title}
            hideCaption
            columns={[{ title: words.when }, { title: appointmentWords(language).where }, { title: words.statusLabel }]}
            rows={data.visits.map((one) => [
              showMoment(one.startsAt, language),
              placeNamed(site, one.place),
              ownVisitWords(language).states[one.state],
            ])}
          />
        </>
      )}
      <OwnGrants site={site} language={language} grants={data.grants} />
    </Frame>
  )
}

const bringByOf = ({ awaitedPapers }: OwnData['applications'][number], language: Language): string | null =>
  awaitedPapers && showDate(awaitedPapers.bringBy, language)
