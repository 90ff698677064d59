import type { Booking, VisitOfDay } from '#domain/appointments/index.ts'
import { cityTime, showMoment } from '#platform/formats/dates.ts'
import {
  Actions,
  Button,
  DeskPanel,
  DeskRows,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  Select,
  Table,
  TextInput,
} from '#ui/index.ts'
import { deskAppointmentWords as words } from '#ui/words/desk-appointments.ts'
import { deskWaitingWords } from '#ui/words/desk-waiting.ts'
import { deskHomeWords } from '#ui/words/home-visit.ts'
import type { Site } from '../site.ts'
import { placeNamed, productsNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

/** What came of a search that does not lead to one visit at once. */
export type VisitsSearched =
  | Readonly<{ kind: 'nothing' | 'empty' }>
  | Readonly<{ kind: 'found'; found: readonly Booking[]; typed: string }>

type Shown = Readonly<{
  site: Site
  visit: DeskVisit
  place: string
  visits: readonly VisitOfDay[]
  /** How many people have to be called. */
  calls: number
  searched: VisitsSearched
}>

/** Who calls about an appointment, and who wants one; at the side who comes today. */
export function AppointmentsPage(props: Shown) {
  const { site, visit, place, calls, searched } = props
  const error = searched.kind === 'empty' ? words.searchEmpty : undefined
  return (
    <Frame
      site={site}
      visit={{ ...visit, path: '/balie/afspraken' }}
      title={words.title}
      wrong={error !== undefined}
      leftTitle={words.today(placeNamed(site, place))}
      left={<Today {...props} />}
    >
      {error !== undefined && <ErrorSummary language="nl" errors={[{ href: '#zoek', text: error }]} />}
      <h1>{words.title}</h1>
      <Actions>
        <LinkButton href="/balie/afspraak" shortcut="N">
          {words.make}
        </LinkButton>
        <LinkButton href="/balie/aan-huis" look="secondary" shortcut="H">
          {deskHomeWords.title}
        </LinkButton>
        <LinkButton href="/balie/wachtlijst" look="secondary" shortcut="T">
          {deskWaitingWords.title}
        </LinkButton>
        <LinkButton href="/balie/afspraken/bellen" look="secondary" shortcut="L">
          {words.calls(calls)}
        </LinkButton>
      </Actions>
      <Form action="/balie/afspraken" csrf={visit.employee.csrf}>
        <TextInput
          {...{ id: 'zoek', name: 'zoek', language: 'nl', label: words.search, hint: words.searchHint, error }}
          value={searched.kind === 'found' ? searched.typed : undefined}
          autocomplete="off"
          spellcheck={false}
          shortcut="Z"
        />
        <Button look="secondary">{words.searchGo}</Button>
      </Form>
      {searched.kind === 'found' && <Found {...{ site, visit }} found={searched.found} />}
    </Frame>
  )
}

function Found({ site, visit, found }: Readonly<{ site: Site; visit: DeskVisit; found: readonly Booking[] }>) {
  if (found.length === 0)
    return (
      <EmptyState title={words.foundNone} icon="search">
        {words.foundNoneText}
      </EmptyState>
    )
  return (
    <DeskPanel title={words.found(found.length)}>
      <Table
        caption={words.found(found.length)}
        hideCaption
        columns={[{ title: words.who }, { title: words.when }, { title: words.where }, { title: words.what }]}
        rows={found.map(({ id, name, startsAt, place, wish }) => [
          <a href={`/balie/afspraak/${id}`}>
            <bdi>{name}</bdi>
          </a>,
          showMoment(startsAt),
          placeNamed(site, place),
          productsNamed(site, wish.products, visit.employee),
        ])}
      />
    </DeskPanel>
  )
}

function Today({ site, visit, place, visits }: Shown) {
  const shown = visits.filter(({ state }) => state !== 'held')
  return (
    <>
      <form method="get" action="/balie/afspraken" class="lom-filter">
        <Select
          {...{ id: 'plaats', name: 'plaats', language: 'nl', label: words.place, value: place }}
          options={(site.city.counters ?? []).map((one) => ({ value: one.place, text: placeNamed(site, one.place) }))}
        />
        <Button look="secondary" size="small">
          {words.show}
        </Button>
      </form>
      {shown.length === 0 ? (
        <p class="lom-soft">{words.nobodyToday}</p>
      ) : (
        <DeskRows
          rows={shown.map(({ id, name, startsAt, wish, secondAdult }) => ({
            when: cityTime(startsAt).replace(':', '.'),
            title: name ?? words.held,
            text: [productsNamed(site, wish.products, visit.employee), secondAdult].filter(Boolean).join('. '),
            href: `/balie/afspraak/${id}`,
          }))}
        />
      )}
    </>
  )
}
