import { type Asker, askerRoles } from '#domain/grants/index.ts'
import { cityDay, showDate } from '#platform/formats/dates.ts'
import {
  Actions,
  Button,
  DeskPanel,
  EmptyState,
  ErrorSummary,
  Form,
  NotificationBanner,
  Select,
  Table,
  Tag,
  TextInput,
} from '#ui/index.ts'
import { deskGrantWords as words } from '#ui/words/grants.ts'
import type { Site } from '../site.ts'
import type { TypedAsker } from './askers.tsx'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

/** What came of the last form: a new key, one that works no more, or something that was missing. */
export type AskersSaid = Readonly<{
  key?: string
  revoked?: boolean
  wrong?: readonly (keyof TypedAsker)[]
  typed?: TypedAsker
}>

type AskersProps = Readonly<{
  site: Site
  visit: DeskVisit
  units: readonly string[]
  askers: readonly (Asker & Readonly<{ asked: number }>)[]
  said: AskersSaid
  /** Real time: keys keep it. */
  now: Date
}>

export function AskersPage(props: AskersProps) {
  const { site, visit, askers, said } = props
  return (
    <Frame site={site} visit={visit} title={words.keysTitle} wrong={said.wrong !== undefined}>
      <ErrorSummary
        language="nl"
        errors={(said.wrong ?? []).map((name) => ({ href: `#${name}`, text: words.wrong[name] }))}
      />
      {said.key && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{words.made}</p>
          <p>{words.madeText}</p>
          <p>
            <code>{said.key}</code>
          </p>
        </NotificationBanner>
      )}
      {said.revoked && (
        <NotificationBanner language="nl" success>
          <p class="govuk-notification-banner__heading">{words.revokeDone}</p>
        </NotificationBanner>
      )}
      <h1>{words.keysTitle}</h1>
      <p>{words.keysText}</p>
      {askers.length === 0 ? (
        <EmptyState title={words.keysNone} icon="info">
          <p>{words.keysNoneText}</p>
        </EmptyState>
      ) : (
        <Askers {...props} />
      )}
      <Make {...props} />
    </Frame>
  )
}

function Askers({ visit, askers, now }: AskersProps) {
  const stand = ({ id, name, revokedAt, expiresAt }: Asker) => {
    if (revokedAt) return <Tag tone="bad">{words.revoked}</Tag>
    if (expiresAt <= now) return <Tag tone="neutral">{words.expired}</Tag>
    return (
      <Form action={`/balie/sleutel/${id}/intrekken`} csrf={visit.employee.csrf}>
        <Button look="warning" size="small">
          {words.revoke}
          <span class="govuk-visually-hidden"> {name}</span>
        </Button>
      </Form>
    )
  }
  return (
    <Table
      caption={words.keysTitle}
      hideCaption
      columns={[
        { title: words.name },
        { title: words.role },
        { title: words.purpose },
        { title: words.asked, numeric: true },
        { title: words.good },
        { title: words.revoke },
      ]}
      rows={askers.map((asker) => [
        <bdi>{asker.name}</bdi>,
        `${words.roles[asker.role] ?? asker.role}, ${asker.units.join(', ')}`,
        asker.purposes.join(', '),
        String(asker.asked),
        showDate(cityDay(asker.expiresAt), 'nl'),
        stand(asker),
      ])}
    />
  )
}

function Make({ visit, units, said: { typed, wrong = [] } }: AskersProps) {
  const about = (name: keyof TypedAsker) => ({
    ...{ id: name, name, language: 'nl' as const },
    error: wrong.includes(name) ? words.wrong[name] : undefined,
  })
  return (
    <DeskPanel title={words.make}>
      <Form action="/balie/sleutels" csrf={visit.employee.csrf}>
        <TextInput {...about('naam')} label={words.name} hint={words.nameHint} value={typed?.naam ?? ''} />
        <Select
          {...about('soort')}
          label={words.role}
          value={typed?.soort ?? ''}
          options={askerRoles.map((value) => ({ value, text: words.roles[value] ?? value }))}
        />
        <Select
          {...about('dienst')}
          label={words.unit}
          value={typed?.dienst ?? ''}
          options={units.map((value) => ({ value, text: value }))}
        />
        <TextInput {...about('doel')} label={words.purpose} hint={words.purposeHint} value={typed?.doel ?? ''} />
        <TextInput
          {...about('hoogstens')}
          label={words.perMinute}
          inputmode="numeric"
          width={5}
          value={typed?.hoogstens ?? '600'}
        />
        <Actions>
          <Button>{words.make}</Button>
        </Actions>
      </Form>
    </DeskPanel>
  )
}
