import { type Grant, grantWithdrawReasons, type Standing, standingAt } from '#domain/grants/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import {
  Actions,
  Button,
  DateInput,
  DeskPanel,
  ErrorSummary,
  Form,
  NotificationBanner,
  Radios,
  SummaryList,
  Table,
  Tag,
} from '#ui/index.ts'
import { grantWords, deskGrantWords as words } from '#ui/words/grants.ts'
import { ForWhat, grantTitle, grantTones, untilShown } from '../grants.tsx'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

/** What went wrong or well with the forms of this page. */
export type GrantSaid = Readonly<{
  done?: 'ended' | 'withdrawn'
  wrong?: 'endDayWrong' | 'withdrawMissing'
  day?: Readonly<{ day: string; month: string; year: string }>
}>

type GrantProps = Readonly<{
  site: Site
  visit: DeskVisit
  grant: Grant
  name: string
  /** Whether this employee may end it or take it away. */
  mayChange: boolean
  said: GrantSaid
}>

const anchors = { endDayWrong: '#laatste-dag-day', withdrawMissing: '#waarom' } as const

/** One thing that was granted, and what staff can do about it. */
export function GrantPage(props: GrantProps) {
  const { site, visit, grant, name, mayChange, said } = props
  const standing = standingAt(grant, site.clock())
  const title = grantTitle(site.catalogue, grant, 'nl')
  const running = standing === 'valid' || standing === 'coming'
  return (
    <Frame site={site} visit={visit} title={title} wrong={said.wrong !== undefined}>
      {said.wrong && <ErrorSummary language="nl" errors={[{ href: anchors[said.wrong], text: words[said.wrong] }]} />}
      {said.done && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{words[said.done]}</p>
        </NotificationBanner>
      )}
      <h1>{title}</h1>
      <Facts {...{ grant, name, standing }} />
      {mayChange && running && (
        <>
          <End {...props} />
          <Withdraw {...props} />
        </>
      )}
    </Frame>
  )
}

function Facts({ grant, name, standing }: Pick<GrantProps, 'grant' | 'name'> & { standing: Standing }) {
  const { holder, caseId, zone, place, withdrawn, given } = grant
  return (
    <SummaryList
      rows={[
        { key: grantWords('nl').standing, value: <StandingTag standing={standing} /> },
        ...(holder ? [{ key: words.holder, value: <a href={`/balie/persoon/${holder}`}>{name}</a> }] : []),
        { key: grantWords('nl').forWhat, value: <ForWhat subject={grant.subject} language="nl" /> },
        ...(zone ? [{ key: 'Zone', value: zone }] : []),
        { key: words.from, value: showMoment(given.from, 'nl') },
        { key: words.until, value: untilShown(grant.valid, 'nl') },
        ...(withdrawn ? [{ key: words.withdrawnBecause, value: words.reasons[withdrawn.because] ?? '' }] : []),
        ...(place ? [{ key: words.place, value: String(place) }] : []),
        ...(caseId ? [{ key: words.case, value: <a href={`/balie/dossier/${caseId}`}>{words.toCase}</a> }] : []),
      ]}
    />
  )
}

function End({ visit, grant, said }: GrantProps) {
  return (
    <DeskPanel title={words.endTitle}>
      <p>{words.endText}</p>
      <Form action={`/balie/vergunning/${grant.id}/stopzetten`} csrf={visit.employee.csrf}>
        <DateInput
          id="laatste-dag"
          name="laatste-dag"
          language="nl"
          label={words.endDay}
          hint={words.endDayHint}
          error={said.wrong === 'endDayWrong' ? words.endDayWrong : undefined}
          {...(said.day && { value: said.day })}
        />
        <Actions>
          <Button look="secondary">{words.end}</Button>
        </Actions>
      </Form>
    </DeskPanel>
  )
}

function Withdraw({ visit, grant, said }: GrantProps) {
  return (
    <DeskPanel title={words.withdrawTitle}>
      <p>{words.withdrawText}</p>
      <Form action={`/balie/vergunning/${grant.id}/intrekken`} csrf={visit.employee.csrf}>
        <Radios
          id="waarom"
          name="waarom"
          language="nl"
          label={words.withdrawWhy}
          error={said.wrong === 'withdrawMissing' ? words.withdrawMissing : undefined}
          choices={grantWithdrawReasons.map((value) => ({ value, text: words.reasons[value] ?? value }))}
        />
        <Actions>
          <Button look="warning">{words.withdraw}</Button>
        </Actions>
      </Form>
    </DeskPanel>
  )
}

/** On the page of a person: everything that was granted to them. */
export function PersonGrants({ site, grants }: { site: Site; grants: readonly Grant[] }) {
  if (grants.length === 0) return null
  const now = site.clock()
  return (
    <DeskPanel title={words.title}>
      <Table
        caption={words.title}
        hideCaption
        columns={[{ title: grantWords('nl').what }, { title: words.until }, { title: grantWords('nl').standing }]}
        rows={grants.map((grant) => [
          <>
            <a href={`/balie/vergunning/${grant.id}`}>{grantTitle(site.catalogue, grant, 'nl')}</a>
            <br />
            <ForWhat subject={grant.subject} language="nl" />
          </>,
          untilShown(grant.valid, 'nl'),
          <StandingTag standing={standingAt(grant, now)} />,
        ])}
      />
    </DeskPanel>
  )
}

const StandingTag = ({ standing }: { standing: Standing }) => (
  <Tag tone={grantTones[standing] ?? 'neutral'}>{grantWords('nl').standings[standing]}</Tag>
)
