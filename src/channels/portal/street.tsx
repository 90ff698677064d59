import type { FastifyInstance } from 'fastify'
import {
  checkSign,
  comingBans,
  longestSeen,
  type PublicPlace,
  type SignAnswer,
  signFaults,
} from '#domain/streets/index.ts'
import { tellOfSign } from '#domain/tasks/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import { cleanLine, lengthOf } from '#platform/formats/text.ts'
import type { Language } from '#platform/words.ts'
import {
  Actions,
  Button,
  EmptyState,
  ErrorSummary,
  html,
  InsetText,
  Panel,
  SummaryList,
  TextInput,
  WarningText,
} from '#ui/index.ts'
import { streetWords } from '#ui/words/street.ts'
import { type Site, sendPage, type Visit } from '../site.ts'
import { Frame } from './frame.tsx'
import type { Portal } from './portal.ts'
import { ReportSign, type SignReported, signErrors } from './sign-report.tsx'

const codeLimit = { rateLimit: { max: 60, timeWindow: '1 minute' } }
const reportLimit = { rateLimit: { max: 5, timeWindow: '1 minute' } }
type OfSign = { Params: { token: string } }
const mostShown = 200

/** What anybody may know of the street: whether a sign is valid, and where one may not park. No house, no person. */
export function streetRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal

  app.get<OfSign & { Querystring: { gemeld?: string } }>(
    '/bord/:token',
    { config: codeLimit },
    async (request, reply) => {
      const { token } = request.params
      const answer = await checkSign(site.db, token, site.clock())
      const said = { isDone: request.query.gemeld !== undefined }
      const page = <SignPage {...{ site, token, answer, said }} visit={portal.visitOf(request)} />
      return sendPage(reply, html(page), answer.answer === 'unknown' ? 404 : 200)
    },
  )

  app.post<OfSign & { Body: Record<string, unknown> | undefined }>(
    '/bord/:token/melden',
    { config: reportLimit },
    async (request, reply) => {
      const { token } = request.params
      const answer = await checkSign(site.db, token, site.clock())
      const text = (name: string) => (typeof request.body?.[name] === 'string' ? String(request.body[name]) : '')
      const fault = answer.answer === 'unknown' ? signFaults[0] : signFaults.find((one) => one === text('wat'))
      const typed = cleanLine(text('waar'))
      const isWhere = typed !== '' && lengthOf(typed) <= longestSeen
      if (!fault || !isWhere) {
        const wrong = [...(fault ? [] : (['what'] as const)), ...(isWhere ? [] : (['where'] as const))]
        const said = { isDone: false, typed: typed.slice(0, longestSeen), wrong }
        const page = <SignPage {...{ site, token, answer, said }} visit={portal.visitOf(request)} />
        return sendPage(reply, html(page), 422)
      }
      await tellOfSign({ db: site.db, now: site.clock() }, site.catalogue, { token, fault, seenAt: typed })
      return reply.redirect(`/bord/${token}?gemeld=ja`, 303)
    },
  )

  app.get<{ Querystring: { straat?: string } }>('/parkeerverboden', async (request, reply) => {
    const street = typeof request.query.straat === 'string' ? request.query.straat.trim().slice(0, 100) : ''
    const bans = await comingBans(site.db, { at: site.clock(), street })
    return sendPage(reply, html(<BansPage site={site} visit={portal.visitOf(request)} bans={bans} street={street} />))
  })
}

type SignPageProps = Readonly<{ site: Site; visit: Visit; token: string; answer: SignAnswer; said: SignReported }>

export function SignPage({ site, visit, token, answer, said }: SignPageProps) {
  const { language } = visit
  const words = streetWords(language)
  return (
    <Frame site={site} visit={visit} title={words[answer.answer]} width="form" wrong={said.wrong !== undefined}>
      <ErrorSummary language={language} errors={signErrors(said, language)} />
      {answer.answer === 'unknown' ? (
        <>
          <h1>{words.unknown}</h1>
          <WarningText language={language}>{words.unknownText}</WarningText>
        </>
      ) : (
        <KnownSign answer={answer} language={language} />
      )}
      <ReportSign {...{ visit, token, said }} answer={answer.answer} />
    </Frame>
  )
}

function KnownSign({ answer, language }: { answer: Exclude<SignAnswer, { answer: 'unknown' }>; language: Language }) {
  const words = streetWords(language)
  const { place } = answer
  const { days, hours } = place
  const begin = `${showDate(days.from, language)}, ${clock(hours.from)}`
  const end = `${showDate(days.until, language)}, ${clock(hours.until)}`
  const text = {
    coming: words.comingText(begin),
    now: words.nowText(end),
    paused: words.pausedText(hoursShown(place, language)),
    over: words.overText(end),
    withdrawn: words.withdrawnText,
  }[answer.answer]
  return (
    <>
      {answer.answer === 'now' ? (
        <Panel title={words.now} icon="seal">
          {text}
        </Panel>
      ) : (
        <>
          <h1>{words[answer.answer]}</h1>
          <p class="lom-lead">{text}</p>
        </>
      )}
      <SummaryList
        rows={[
          { key: words.signWhere, value: laneShown(place, language) },
          { key: words.signDays, value: daysShown(place, language) },
          { key: words.signHours, value: hoursShown(place, language) },
        ]}
      />
      <InsetText>{words.compare}</InsetText>
    </>
  )
}

export function BansPage({
  site,
  visit,
  bans,
  street,
}: {
  site: Site
  visit: Visit
  bans: readonly PublicPlace[]
  street: string
}) {
  const { language } = visit
  const words = streetWords(language)
  return (
    <Frame site={site} visit={visit} title={words.bansTitle}>
      <h1>{words.bansTitle}</h1>
      <p class="lom-lead">{words.bansLead}</p>
      <form action="/parkeerverboden" method="get">
        <TextInput
          id="street"
          name="straat"
          language={language}
          label={words.street}
          hint={words.streetHint}
          value={street}
          width={20}
          autocomplete="off"
        />
        <Actions>
          <Button look="secondary">{words.show}</Button>
        </Actions>
      </form>
      {bans.length === 0 ? (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      ) : (
        [...byStreet(bans.slice(0, mostShown))].map(([name, inStreet]) => (
          <section key={name}>
            <h2>{name}</h2>
            <ul>
              {inStreet.map((ban) => (
                <li key={`${ban.lane.side} ${ban.days.from} ${ban.hours.from}`}>
                  {daysShown(ban, language)}, {hoursShown(ban, language)}, {words[ban.lane.side]}
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
      {bans.length > mostShown && <p>{words.more}</p>}
      <p class="lom-soft">{words.noHouses}</p>
    </Frame>
  )
}

/** One heading a street; the same two bans on one side stand once. */
const byStreet = (bans: readonly PublicPlace[]) =>
  Map.groupBy(bans.filter(isFirst), ({ lane }) => `${lane.street} (${lane.postalCode})`)

const isFirst = (ban: PublicPlace, at: number, all: readonly PublicPlace[]): boolean =>
  all.findIndex((other) => JSON.stringify(other) === JSON.stringify(ban)) === at

function laneShown({ lane }: PublicPlace, language: Language): string {
  return `${lane.street} (${lane.postalCode}), ${streetWords(language)[lane.side]}`
}

function daysShown({ days }: PublicPlace, language: Language): string {
  const [from, until] = [showDate(days.from, language), showDate(days.until, language)]
  return days.from === days.until ? from : streetWords(language).days(from, until)
}

function hoursShown({ hours }: PublicPlace, language: Language): string {
  const words = streetWords(language)
  if (hours.from === '00:00' && hours.until === '24:00') return words.wholeDay
  return words.hours(clock(hours.from), clock(hours.until))
}

/** `07:00` as people say it: 7.00. */
const clock = (time: string): string => time.replace(/^0/, '').replace(':', '.')
