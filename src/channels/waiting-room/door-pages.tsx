import type { ComponentChildren } from 'preact'
import type { Place } from '#domain/catalogue/index.ts'
import { qrModules } from '#domain/documents/index.ts'
import type { Arrival, Range, Ticket } from '#domain/queue/index.ts'
import type { TicketOutcome } from '#outside/ticket-printer/index.ts'
import { showTime } from '#platform/formats/dates.ts'
import type { Language } from '#platform/words.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  KioskChoice,
  KioskChoices,
  KioskPage,
  LinkButton,
  QrFigure,
  TextInput,
} from '#ui/index.ts'
import { queueWords } from '#ui/words/queue.ts'
import { languages, type Site } from '../site.ts'
import { themeOf } from '../theme.ts'
import { insteadOf, rangeShown } from '../turns.ts'

/** The screen at the door of a place, for one request. `base`: its secret address. */
export type Door = Readonly<{
  site: Site
  place: Place
  base: string
  language: Language
  path: string
  canChangeLanguage: boolean
  /** Somebody can show the identity card here. */
  readsCards: boolean
}>

export type Shown = Readonly<{ door: Door }>

const own = { nl: 'Nederlands', fr: 'Français', en: 'English' } as const

/** Who walks away leaves nothing: after a minute the screen is as it was. */
export function Frame({
  door,
  title,
  wrong,
  back = true,
  backHref,
  children,
}: Shown &
  Readonly<{ title: string; wrong?: boolean; back?: boolean; backHref?: string; children: ComponentChildren }>) {
  const { site, place, base, language, path, canChangeLanguage } = door
  return (
    <KioskPage
      title={title}
      language={language}
      theme={themeOf(site)}
      wrong={wrong}
      languages={
        canChangeLanguage
          ? languages.map((lang) => ({
              ...{ lang, name: own[lang], href: `${path}?taal=${lang}`, current: lang === language },
            }))
          : []
      }
      backHref={back ? (backHref ?? `${base}?taal=${language}`) : undefined}
      helpHref={`${base}/hulp`}
      idle={back ? { seconds: 40, graceSeconds: 20, wipeHref: base } : undefined}
      progress={<p class="lom-kiosk-where">{place.name}</p>}
    >
      {children}
    </KioskPage>
  )
}

export function StartPage({ door, wait }: Shown & { wait: Range | null }) {
  const { base, place, language } = door
  const words = queueWords(language)
  const title = words.doorTitle(place.name)
  return (
    <Frame door={door} title={title} back={false}>
      <h1>{title}</h1>
      <p class="lom-soft">{words.doorLead}</p>
      <KioskChoices>
        <KioskChoice href={`${base}/afspraak`} icon="calendar" title={words.have}>
          {door.readsCards ? words.haveCardText : words.haveText}
        </KioskChoice>
        <KioskChoice href={`${base}/nummer`} icon="users" title={words.haveNot}>
          {wait ? words.walkInWait(rangeShown(wait, language)) : words.haveNotText}
        </KioskChoice>
        <KioskChoice href={`${base}/hulp`} icon="chat" title={words.help}>
          {words.helpText}
        </KioskChoice>
      </KioskChoices>
    </Frame>
  )
}

export function HelpPage({ door }: Shown) {
  const words = queueWords(door.language)
  return (
    <Frame door={door} title={words.helpTitle}>
      <h1>{words.helpTitle}</h1>
      <p class="lom-lead">{words.helpLead}</p>
      <p>{words.helpCall(door.site.city.contactCentre.phone)}</p>
    </Frame>
  )
}

export function CodePage({ door, typed, wrong = false }: Shown & { typed?: string; wrong?: boolean }) {
  const { base, language } = door
  const words = queueWords(language)
  return (
    <Frame door={door} title={words.sayTitle} wrong={wrong}>
      {wrong && <ErrorSummary language={language} errors={[{ href: '#code', text: words.sayWrong }]} />}
      <h1>{words.sayTitle}</h1>
      <Form action={`${base}/afspraak`}>
        <TextInput
          {...{ id: 'code', name: 'code', language, label: words.yoursCode, hint: words.sayHint, value: typed }}
          error={wrong ? words.sayWrong : undefined}
          autocomplete="off"
          spellcheck={false}
          width={10}
        />
        <Actions>
          <Button>{words.sayGo}</Button>
          <LinkButton href={`${base}/naam`} look="secondary">
            {words.byName}
          </LinkButton>
          {door.readsCards && (
            <LinkButton href={`${base}/kaart`} look="secondary">
              {words.byCard}
            </LinkButton>
          )}
        </Actions>
      </Form>
    </Frame>
  )
}

/** `wrong`: why nobody was read from the card. */
export function CardPage({ door, wrong }: Shown & { wrong?: 'no-card' | 'unreadable' | 'silent' }) {
  const { base, language } = door
  const words = queueWords(language)
  const title = wrong ? words[wrong] : words.cardTitle
  return (
    <Frame door={door} title={title} wrong={wrong !== undefined}>
      <h1>{title}</h1>
      <p class="lom-lead">{wrong ? words[`${wrong}Text`] : words.cardLead}</p>
      <p class="lom-soft">{words.cardKept}</p>
      <Form action={`${base}/kaart`}>
        <Actions>
          <Button>{words.cardGo}</Button>
          <LinkButton href={`${base}/afspraak`} look="secondary">
            {words.byCode}
          </LinkButton>
          <LinkButton href={`${base}/naam`} look="secondary">
            {words.viaName}
          </LinkButton>
        </Actions>
      </Form>
    </Frame>
  )
}

export function NamePage({ door, wrong = false }: Shown & { wrong?: boolean }) {
  const { base, language } = door
  const words = queueWords(language)
  return (
    <Frame door={door} title={words.nameTitle} wrong={wrong}>
      {wrong && <ErrorSummary language={language} errors={[{ href: '#naam', text: words.nameWrong }]} />}
      <h1>{words.nameTitle}</h1>
      <Form action={`${base}/naam`}>
        <TextInput
          {...{ id: 'naam', name: 'naam', language, label: words.yoursName, hint: words.nameHint }}
          error={wrong ? words.nameWrong : undefined}
          autocomplete="off"
          spellcheck={false}
        />
        <Actions>
          <Button>{words.sayGo}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}

/** What became of somebody with an appointment: their number, or what to do instead. */
export function ArrivedPage({
  door,
  arrival,
  from,
}: Shown & { arrival: Arrival; from: 'afspraak' | 'naam' | 'kaart' }) {
  const byCard = from === 'kaart'
  if ('visitor' in arrival) return <TicketPage {...{ door, byCard }} ticket={arrival} said={arrival.outcome} />
  const { base, language } = door
  const words = queueWords(language)
  const { title, lines } =
    byCard && arrival.outcome === 'unknown'
      ? { title: words.cardUnknown, lines: [words.cardUnknownText] }
      : insteadOf(door.site, language, arrival)
  const again = arrival.outcome === 'unknown' || arrival.outcome === 'several'
  return (
    <Frame door={door} title={title}>
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line} class="lom-lead">
          {line}
        </p>
      ))}
      {byCard && <p class="lom-lead">{words.cardBack}</p>}
      {again && (
        <Actions>
          <LinkButton href={`${base}/afspraak`}>{byCard ? words.byCode : words.again}</LinkButton>
        </Actions>
      )}
    </Frame>
  )
}

const printWords = { printed: 'printed', 'paper-out': 'paperOut', silent: 'notPrinted' } as const

/** The number, large; the same on one's own telephone. */
export function TicketPage({
  door,
  ticket: { visitor, link },
  said,
  byCard = false,
  print,
}: Shown & {
  ticket: Ticket
  said: 'welcome' | 'already' | 'late'
  byCard?: boolean
  print?: TicketOutcome['outcome'] | undefined
}) {
  const { site, base, language } = door
  const words = queueWords(language)
  return (
    <Frame door={door} title={words.yours}>
      <h1>
        {words.yours}: <span class="lom-nowrap">{visitor.ticket}</span>
      </h1>
      <p class="lom-lead">{words[said]}</p>
      {byCard && <p class="lom-lead">{words.cardBack}</p>}
      {print && <p class="lom-lead">{words[printWords[print]]}</p>}
      {visitor.told && !visitor.ownTime && <p>{words.wait(rangeShown(visitor.told, language))}</p>}
      {visitor.ownTime && <p>{words.atTime(showTime(visitor.turnAt, language))}</p>}
      <QrFigure
        modules={qrModules(`${site.publicUrl}/wachten/${link}`)}
        alt={words.phoneAlt}
        caption={<p>{words.phone}</p>}
      />
      <Actions>
        <LinkButton href={base}>{words.ready}</LinkButton>
      </Actions>
    </Frame>
  )
}
