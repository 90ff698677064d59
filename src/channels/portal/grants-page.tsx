import { Actions, Button, ErrorSummary, Form, NotificationBanner, SummaryList, Tag, TextInput } from '#ui/index.ts'
import { grantWords } from '#ui/words/grants.ts'
import { type OwnGrantWords, ownGrantWords } from '#ui/words/own-grant.ts'
import { grantTones } from '../grants.tsx'
import type { GrantShown } from '../grants-shown.tsx'
import type { Site, Visit } from '../site.ts'
import { Frame } from './frame.tsx'

const path = '/mijn-loket/vergunningen'

/** We look by ourselves from that day on; or a person said no, and where to apply; or it ends soon and its holder may renew it: its last day, why not, and where to apply when that helps. */
export type RenewalShown =
  | Readonly<{ from: string }>
  | Readonly<{ refused: true; apply: string }>
  | Readonly<{ until: string; problem?: string; apply?: string | undefined }>

type GrantPageProps = Readonly<{
  site: Site
  visit: Visit
  grant: GrantShown
  done?: 'changed' | 'ended' | 'renewed' | undefined
  renewal?: RenewalShown | undefined
  /** A plate that could not be taken over, and why. */
  typed?: string
  problem?: string
}>

/** One grant, and what its holder can do with it. */
export function GrantPage({ site, visit, grant, done, typed, problem, renewal }: GrantPageProps) {
  const { language, visitor } = visit
  const words = ownGrantWords(language)
  const csrf = visitor.kind === 'resident' ? visitor.csrf : ''
  const runs = grant.standing === 'valid' || grant.standing === 'coming'
  const base = `${path}/${grant.id}`
  const now = renewal && 'until' in renewal ? renewal : undefined
  const errors = [
    ...(problem ? [{ href: '#plate', text: problem }] : []),
    ...(now?.problem ? [{ href: '#renew', text: now.problem }] : []),
  ]
  return (
    <Frame site={site} visit={visit} title={grant.name} width="form" wrong={errors.length > 0}>
      <ErrorSummary language={language} errors={errors} />
      {done && (
        <NotificationBanner language={language} success>
          <p>{words[done]}</p>
        </NotificationBanner>
      )}
      <h1>{grant.name}</h1>
      <p>
        <Tag tone={grantTones[grant.standing] ?? 'neutral'}>{grantWords(language).standings[grant.standing]}</Tag>
      </p>
      <SummaryList rows={grant.rows} />
      {runs && renewal && (
        <section aria-labelledby="renew">
          <h2 id="renew">{words.renew}</h2>
          {'from' in renewal ? (
            <p>{words.renewsByItself(renewal.from)}</p>
          ) : 'refused' in renewal ? (
            <>
              <p>{words.notRenewed.refused}</p>
              <p>
                <a href={renewal.apply}>{words.askAgain}</a>
              </p>
            </>
          ) : (
            <RenewNow {...{ renewal, words, csrf }} action={`${base}/verlengen`} />
          )}
        </section>
      )}
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
        <a href="/mijn-loket">{words.back}</a>
      </p>
    </Frame>
  )
}

type RenewNowProps = Readonly<{
  renewal: Extract<RenewalShown, { until: string }>
  words: OwnGrantWords
  csrf: string
  action: string
}>

/** The button; after a no also where to apply, with what is missing. */
function RenewNow({ renewal: { until, apply, problem }, words, csrf, action }: RenewNowProps) {
  return (
    <>
      <p>{problem ?? words.renewLead(until)}</p>
      {apply && (
        <p>
          <a href={apply}>{words.askAgain}</a>
        </p>
      )}
      <Form action={action} csrf={csrf}>
        <Actions>
          <Button once>{words.renewNow}</Button>
        </Actions>
      </Form>
    </>
  )
}
