import { dayAfter, type Place } from '#domain/catalogue/index.ts'
import {
  type Device,
  longestNotice,
  mostNoticeDays,
  type NoticeChange,
  type NoticeMistake,
  noTexts,
  type SetupChange,
} from '#domain/devices/index.ts'
import { cityDay, showDate, showMoment } from '#platform/formats/dates.ts'
import { type ShellLanguage, shellLanguages } from '#platform/words.ts'
import {
  Actions,
  Button,
  Checkboxes,
  DateInput,
  DeskPanel,
  Details,
  ErrorSummary,
  Form,
  NotificationBanner,
  Radios,
  SummaryList,
  Table,
  Tag,
  Textarea,
} from '#ui/index.ts'
import { noticeWrong, deviceSetupWords as words } from '#ui/words/device-setup.ts'
import { saidUnder } from '../said.ts'
import type { Site } from '../site.ts'
import type { DeskVisit } from './desk.ts'
import { DeviceHours } from './device-hours.tsx'
import { ProviderPageInput } from './device-provider-page.tsx'
import { type Named, namesAt, offerShown, pageShown, setupShown } from './device-shown.ts'
import { choicesAt, type TypedNotice, type TypedSetup, typedOf, writtenOf } from './device-typed.ts'
import { Frame } from './frame.tsx'

/** What this page says back: what was done, or what was typed and why it was not taken. */
export type SetupSaid = Readonly<{
  done?: string | undefined
  setup?: TypedSetup
  notice?: TypedNotice
  wrongSetup?: 'wrongOffer' | 'wrongSame' | 'wrongWhy'
  mistakes?: readonly NoticeMistake[]
  meanwhile?: SetupChange | undefined
  meanwhileNotice?: NoticeChange | undefined
}>

type PageProps = Readonly<{
  site: Site
  visit: DeskVisit
  device: Device
  place: Place | null
  said: SetupSaid
  setups: readonly SetupChange[]
  notices: readonly NoticeChange[]
  /** Domain time: days of the city follow it. */
  now: Date
}>

const most = { letters: longestNotice, days: mostNoticeDays }
const controls = {
  nl: 'nl',
  fr: 'fr',
  en: 'en',
  tr: 'tr',
  ar: 'ar',
  uk: 'uk',
  from: 'van-day',
  until: 'tot-day',
} as const

export function DeviceSetupPage(props: PageProps) {
  const { site, visit, device, place, said } = props
  const done = saidUnder(words.done, said.done)
  const errors = [
    ...(said.wrongSetup
      ? [{ href: said.wrongSetup === 'wrongWhy' ? '#aanmeldpagina' : '#welk', text: words[said.wrongSetup] }]
      : []),
    ...(said.mistakes ?? []).map((one) => ({ href: `#${controls[one.at]}`, text: noticeWrong(one, most) })),
  ]
  const other = said.meanwhile ?? said.meanwhileNotice
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={device.name} wrong={errors.length > 0}>
      <ErrorSummary language="nl" errors={errors} />
      {other && (
        <NotificationBanner language="nl">
          <p class="govuk-notification-banner__heading">{words.meanwhile(other.by, showMoment(other.at))}</p>
          <p>{words.meanwhileText}</p>
        </NotificationBanner>
      )}
      {done && (
        <NotificationBanner language="nl" success={said.done !== 'intussen'}>
          <p class="govuk-notification-banner__heading">{done}</p>
        </NotificationBanner>
      )}
      <p>
        <a href="/balie/contactpunten">{words.back}</a>
      </p>
      <h1>
        <bdi>{device.name}</bdi>
      </h1>
      <p>
        {place?.name ?? device.place}. {words.lead}
      </p>
      <SetupForm {...props} />
      <NoticeForm {...props} />
      <DeviceHours site={site} place={place} />
      <History {...props} />
    </Frame>
  )
}

function SetupForm({ site, visit, device, place, said, setups }: PageProps) {
  const { products, languages } = choicesAt(site, place)
  const typed = said.setup ?? typedOf(device)
  const names = namesAt(site)
  const today = cityDay(site.clock())
  const over = device.languages.filter((one) => one !== 'nl' && !languages.some(({ language }) => language === one))
  return (
    <DeskPanel title={words.setup}>
      {said.meanwhile && <SetupNow {...{ device, names }} />}
      <Form action={`/balie/contactpunt/${device.id}/aanbod`} csrf={visit.employee.csrf}>
        <input type="hidden" name="versie" value={setups[0]?.version ?? 0} />
        <Radios
          {...{ id: 'welk', name: 'welk', language: 'nl', label: words.which, value: typed.which }}
          error={said.wrongSetup && said.wrongSetup !== 'wrongWhy' ? words[said.wrongSetup] : undefined}
          choices={[
            { value: 'alles', text: words.all },
            { value: 'keuze', text: words.some },
          ]}
        />
        <Details summary={words.offerOpen} open={typed.which === 'keuze'}>
          <Checkboxes
            {...{ id: 'aanbod', name: 'aanbod', language: 'nl', label: words.offer }}
            values={typed.offer}
            choices={products.map(({ id, title }) => ({ value: id, text: title.nl }))}
          />
        </Details>
        {languages.length === 0 ? (
          <p>{words.languagesNone}</p>
        ) : (
          <Checkboxes
            {...{ id: 'talen', name: 'talen', language: 'nl', label: words.languages }}
            hint={`${words.languagesHint} ${words.ground([...new Set(languages.map(({ ground }) => ground))].join('; '))}`}
            values={typed.languages}
            choices={languages.map(({ language, validFrom, validTo, toConfirm }) => ({
              value: language,
              text: <span lang={language}>{names.language(language)}</span>,
              hint: `${words.period(validFrom > today ? showDate(validFrom) : null, showDate(validTo))}${
                toConfirm ? ` ${words.toConfirm}` : ''
              }`,
            }))}
          />
        )}
        {over.length > 0 && <p class="lom-soft">{words.over(over.map(names.language).join(', '))}</p>}
        <ProviderPageInput
          hasReader={device.cardReader !== ''}
          value={typed.why}
          wrong={said.wrongSetup === 'wrongWhy'}
        />
        <Actions>
          <Button>{words.look}</Button>
        </Actions>
      </Form>
    </DeskPanel>
  )
}

function SetupNow({ device, names }: Readonly<{ device: Device; names: Named }>) {
  return (
    <SummaryList
      rows={[
        { key: `${words.nowStands}: ${words.offer.toLowerCase()}`, value: offerShown(device.offer, names) },
        { key: words.languages, value: device.languages.slice(1).map(names.language).join(', ') || words.nothing },
        { key: words.pageShort, value: pageShown(device.providerPage) },
      ]}
    />
  )
}

function NoticeForm({ site, visit, device, place, said, notices }: PageProps) {
  const [last] = notices
  const today = cityDay(site.clock())
  const until = dayAfter(today, 13)
  const empty = writtenOf({ ...noTexts, from: today, until })
  const typed = said.notice ?? (last?.to ? writtenOf(last.to) : empty)
  const errorAt = (at: NoticeMistake['at']) => {
    const wrong = said.mistakes?.find((one) => one.at === at)
    return wrong && noticeWrong(wrong, most)
  }
  const version = <input type="hidden" name="versie" value={last?.version ?? 0} />
  const text = (at: ShellLanguage, hint: string) => (
    <Textarea
      key={at}
      {...{ id: at, name: at, language: 'nl', label: words[at], hint, rows: 3, max: longestNotice, value: typed[at] }}
      error={errorAt(at)}
    />
  )
  const others = shellLanguages.filter((one) => one !== 'nl')
  return (
    <DeskPanel title={words.notice(place?.name ?? device.place)}>
      <p>{words.noticeLead}</p>
      {last?.to ? <NoticeNow notice={last.to} today={today} /> : <p>{words.noticeNone}</p>}
      <Form action={`/balie/contactpunt/${device.id}/bericht`} csrf={visit.employee.csrf}>
        {version}
        {text('nl', words.nlHint)}
        <DateInput
          {...{ id: 'van', name: 'van', language: 'nl', label: words.from, value: typed.from }}
          error={errorAt('from')}
        />
        <DateInput
          {...{ id: 'tot', name: 'tot', language: 'nl', label: words.until, value: typed.until }}
          error={errorAt('until')}
        />
        <Details summary={words.others} open={others.some((one) => typed[one] !== '' || errorAt(one) !== undefined)}>
          {others.map((one) => text(one, words.otherHint))}
        </Details>
        <Actions>
          <Button>{words.look}</Button>
        </Actions>
      </Form>
      {last?.to && (
        <Form action={`/balie/contactpunt/${device.id}/bericht/weghalen`} csrf={visit.employee.csrf}>
          {version}
          <Button look="secondary">{words.takeAway}</Button>
        </Form>
      )}
    </DeskPanel>
  )
}

function NoticeNow({ notice, today }: Readonly<{ notice: NonNullable<NoticeChange['to']>; today: string }>) {
  const { from, until, nl } = notice
  const state = today < from ? 'noticeLater' : until < today ? 'noticeOver' : 'noticeShown'
  return (
    <p>
      <Tag tone={state === 'noticeShown' ? 'good' : 'neutral'}>{words[state]}</Tag>
      <br />
      <bdi>{nl}</bdi>
      <br />
      <span class="lom-soft lom-small">{words.fromUntil(showDate(from), showDate(until))}</span>
    </p>
  )
}

/** Whoever did it, and the last of each with the button that puts it back. */
function History({ site, visit, device, setups, notices }: PageProps) {
  const names = namesAt(site)
  const undo = (what: 'aanbod' | 'bericht', version: number) => (
    <Form action={`/balie/contactpunt/${device.id}/${what}/terugzetten`} csrf={visit.employee.csrf}>
      <input type="hidden" name="versie" value={version} />
      <Button look="secondary" size="small">
        {words.undo}
        <span class="govuk-visually-hidden"> {what === 'aanbod' ? words.undoSetup : words.undoNotice}</span>
      </Button>
    </Form>
  )
  const all = [
    ...setups.map(({ version, to, by, at }, index) => ({
      ...{ by, at, undo: index === 0 ? undo('aanbod', version) : '' },
      what: setupShown(to, names),
    })),
    ...notices.map(({ version, to, by, at }, index) => ({
      ...{ by, at, undo: index === 0 ? undo('bericht', version) : '' },
      what: to ? words.text(to.nl) : words.gone,
    })),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime())
  return (
    <DeskPanel title={words.history}>
      {all.length === 0 ? (
        <p>{words.historyNone}</p>
      ) : (
        <Table
          caption={words.history}
          hideCaption
          columns={[{ title: words.when }, { title: words.who }, { title: words.what }, { title: words.undo }]}
          rows={all.map((one) => [showMoment(one.at), <bdi>{one.by}</bdi>, <bdi>{one.what}</bdi>, one.undo])}
        />
      )}
    </DeskPanel>
  )
}
