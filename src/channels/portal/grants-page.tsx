import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  NotificationBanner,
  SummaryList,
  Table,
  Tag,
  TextInput,
  type Tone,
} from '#ui/index.ts'
import { grantWords } from '#ui/words/grants.ts'
import { profileWords } from '#ui/words/profile.ts'
import type { GrantShown } from '../grants-shown.tsx'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'

const tones: Readonly<Record<GrantShown['standing'], Tone>> = {
  coming: 'busy',
  valid: 'good',
  ended: 'neutral',
  withdrawn: 'bad',
}
const path = '/mijn-loket/vergunningen'

/** Everything that was granted, what holds first. */
export function GrantsPage({ site, visit, grants }: { site: Site; visit: Visit; grants: readonly GrantShown[] }) {
  const words = grantWords(visit.language)
  return (
    <Frame site={site} visit={visit} title={words.title}>
      <h1>{words.title}</h1>
      {grants.length === 0 ? <p>{words.none}</p> : <GrantTable {...{ visit, grants }} />}
      <p>
        <a href="/mijn-loket">{words.back}</a>
      </p>
    </Frame>
  )
}

export function GrantTable({ visit: { language }, grants }: { visit: Visit; grants: readonly GrantShown[] }) {
  const words = grantWords(language)
  return (
    <Table
      caption={words.title}
      hideCaption
      columns={[{ title: profileWords(language).what }, { title: words.plate }, { title: words.until }]}
      rows={grants.map(({ id, name, standing, rows }) => [
        <>
          <a href={`${path}/${id}`}>{name}</a>
          <br />
          <Tag tone={tones[standing]}>{words.standing[standing]}</Tag>
        </>,
        rows.find(({ key }) => key === words.plate)?.value ?? '',
        rows.find(({ key }) => key === words.until)?.value ?? '',
      ])}
    />
  )
}

type GrantPageProps = Readonly<{
  site: Site
  visit: Visit
  grant: GrantShown
  done?: 'changed' | 'ended' | undefined
  /** A plate that could not be taken over, and why. */
  typed?: string
  problem?: string
}>

/** One grant, and what its holder can do with it. */
export function GrantPage({ site, visit, grant, done, typed, problem }: GrantPageProps) {
  const { language, visitor } = visit
  const words = grantWords(language)
  const csrf = visitor.kind === 'resident' ? visitor.csrf : ''
  const runs = grant.standing === 'valid' || grant.standing === 'coming'
  const base = `${path}/${grant.id}`
  return (
    <Frame site={site} visit={visit} title={grant.name} width="form" wrong={problem !== undefined}>
      <ErrorSummary language={language} errors={problem ? [{ href: '#plate', text: problem }] : []} />
      {done && (
        <NotificationBanner language={language} success>
          <p>{words[done]}</p>
        </NotificationBanner>
      )}
      <h1>{grant.name}</h1>
      <p>
        <Tag tone={tones[grant.standing]}>{words.standing[grant.standing]}</Tag>
      </p>
      <SummaryList rows={grant.rows} />
      {runs && grant.ofDwelling && (
        <section aria-labelledby="change">
          <h2 id="change">{words.change}</h2>
          <p>{words.changeLead}</p>
          <Form action={`${base}/nummerplaat`} csrf={csrf}>
            <TextInput
              {...{ id: 'plate', name: 'plate', language, label: words.newPlate, hint: words.newPlateHint }}
              value={typed}
              width={10}
              autocomplete="off"
              spellcheck={false}
              error={problem}
            />
            <Actions>
              <Button once>{words.changeNow}</Button>
            </Actions>
          </Form>
        </section>
      )}
      {runs && (
        <section aria-labelledby="end">
          <h2 id="end">{words.end}</h2>
          <p>{grant.ofDwelling ? words.endLead : words.endLeadPlain}</p>
          <Form action={`${base}/stoppen`} csrf={csrf}>
            <Actions>
              <Button look="secondary" once>
                {words.endNow}
              </Button>
            </Actions>
          </Form>
        </section>
      )}
      <p>
        <a href={path}>{words.title}</a>
      </p>
    </Frame>
  )
}
