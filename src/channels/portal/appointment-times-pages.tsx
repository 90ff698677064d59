import {
  alternativesTo,
  type Booking,
  type FreeDay,
  type Offered,
  type Order,
  publicPlaces,
  type Wish,
  workFor,
} from '#domain/appointments/index.ts'
import type { Travel } from '#domain/places/index.ts'
import { cityDay, showDate, showMoment, showTime } from '#platform/formats/dates.ts'
import type { Language } from '#platform/words.ts'
import { Actions, Button, Details, EmptyState, Form, LinkButton, LinkList, wordsFor } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { findingWords } from '#ui/words/appointment-finding.ts'
import { heldWords } from '#ui/words/appointment-held.ts'
import { waitingWords } from '#ui/words/appointment-waiting.ts'
import { homeVisitWords } from '#ui/words/home-visit.ts'
import type { TypedVisitor } from '../appointment-visitor.ts'
import type { InsteadLine } from '../instead-shown.ts'
import type { Site, Visit } from '../site.ts'
import { phoneHref } from '../ways.ts'
import { Apart, isNowhere } from './appointment-apart.tsx'
import { csrfOf } from './appointment-choose-page.tsx'
import { From } from './appointment-from-page.tsx'
import { Instead } from './appointment-instead.tsx'
import { whyNone } from './appointment-why-none.ts'
import { Frame } from './frame.tsx'

/** `base`: the address under which a place and a time are added: to book, or to move a visit. */
type Shown = Readonly<{ site: Site; visit: Visit; base: string }>

type DayShown = FreeDay & Readonly<{ travel: Travel | null }>

/** Shown at once; the rest is folded away. */
const daysAtOnce = 12

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const placeNamed = ({ city }: Site, id: string): string => city.places.find((one) => one.id === id)?.name ?? id

/** When and where somebody is helped, in words: at home within two hours. */
export function whenAndWhere(
  site: Site,
  { startsAt, place, window }: Offered & Readonly<{ window?: Booking['window'] }>,
  language: Language,
): Readonly<{ when: string; where: string }> {
  const home = homeVisitWords(language)
  return window
    ? { when: home.between(window), where: home.yours }
    : { when: showMoment(startsAt, language), where: placeNamed(site, place) }
}

/** Whether a visit is made under this address, or else moved. */
const isNew = (base: string) => base.startsWith('/afspraak/kies/')

const crumbs = ({ visit, base }: Shown) => [
  { href: '/', text: wordsFor(visit.language).home },
  isNew(base)
    ? { href: '/afspraak', text: appointmentWords(visit.language).title }
    : { href: base.slice(0, base.lastIndexOf('/')), text: appointmentWords(visit.language).visit },
]

/** Every day and place with times, soonest first; of all places or of one. */
export function DaysPage(
  props: Shown &
    Readonly<{
      wish: Wish
      place?: string | undefined
      /** Of a visit that is moved: a choice too where only who is on a list books. */
      own?: string
      order: Order
      hasFrom: boolean
      days: readonly DayShown[]
      /** Of a new visit: what can be done otherwise, before a time is shown. */
      instead?: readonly InsteadLine[]
    }>,
) {
  const { site, visit, base, wish, place, own, order, hasFrom, days, instead = [] } = props
  const { language } = visit
  const words = appointmentWords(language)
  const waiting = waitingWords(language)
  const finding = findingWords(language)
  const links = days.map(({ place: at, day, count, first, travel }) => ({
    href: `${base}/${at}/${day}`,
    text: capital(`${showDate(day, language)}, ${placeNamed(site, at)}`),
    about: [
      words.count(count, showTime(first, language)),
      ...(travel ? [finding.travel(travel.walkingMinutes, travel.cyclingMinutes)] : []),
    ].join(' · '),
  }))
  const later = links.slice(daysAtOnce)
  // Nothing to wait for, and no other day that helps.
  const isApart = links.length === 0 && isNew(base) && isNowhere(site, wish)
  return (
    <Frame site={site} visit={visit} title={words.timesTitle} width="form" breadcrumbs={crumbs(props)}>
      <h1>{words.timesTitle}</h1>
      {isApart && (
        <Apart {...{ site, visit, wish }}>
          <Call site={site} visit={visit} />
        </Apart>
      )}
      <Instead visit={visit} lines={instead} />
      {links.length > 0 && <p class="lom-lead">{finding.lead[order]}</p>}
      {!isApart && <Places {...{ site, visit, base, place, own }} />}
      {!isApart && <From {...{ visit, base, order, hasFrom }} />}
      {links.length === 0 && !isApart && (
        <EmptyState title={words.none} icon="calendar">
          <p>
            {place === undefined
              ? `${words.whyAnywhere[whyNone(site, visit, wish)]} ${isNew(base) ? words.waitText : words.keepText}`
              : words.why[whyNone(site, visit, wish, place)]}
          </p>
          <Call site={site} visit={visit} />
        </EmptyState>
      )}
      {links.length > 0 && <LinkList links={links.slice(0, daysAtOnce)} />}
      {later.length > 0 && (
        <Details summary={words.later}>
          <LinkList links={later} />
        </Details>
      )}
      {!isApart && (
        <p>
          <a href={`${base}/waarom`}>{finding.whyTitle}</a>
        </p>
      )}
      {isNew(base) && !isApart && (
        <p>
          {waiting.ask} <a href={`${base}/wachtlijst`}>{waiting.join}</a>
        </p>
      )}
    </Frame>
  )
}

/** The places of everybody, and that of one's own visit. */
export const withOwn = (places: readonly string[], own: string | undefined): readonly string[] =>
  own === undefined || places.includes(own) ? places : [own, ...places]

function Places({ site, visit, base, place, own }: Shown & { place: string | undefined; own: string | undefined }) {
  const words = appointmentWords(visit.language)
  const today = cityDay(site.clock())
  const open = withOwn(publicPlaces(site.city, { from: today, to: today }), own)
  const choices = [{ id: undefined, name: words.allPlaces }, ...open.map((id) => ({ id, name: placeNamed(site, id) }))]
  return (
    <nav aria-label={words.place}>
      <Details summary={`${words.place}: ${place ? placeNamed(site, place) : words.allPlaces}`}>
        <ul class="lom-clean">
          {choices.map(({ id, name }) => (
            <li key={name}>
              <a href={id ? `${base}?plaats=${id}` : base} aria-current={id === place ? 'true' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Details>
    </nav>
  )
}

/** The times of one place on one day. `holds`: choosing one keeps it, which is a change, and so a button. */
export function DayPage(
  props: Shown & Readonly<{ place: string; day: string; times: readonly Date[]; holds?: boolean }>,
) {
  const { site, visit, base, place, day, times, holds = false } = props
  const { language } = visit
  const words = appointmentWords(language)
  return (
    <Frame site={site} visit={visit} title={words.dayTitle} width="form" breadcrumbs={crumbs(props)}>
      <h1>{words.dayTitle}</h1>
      <p class="lom-lead">
        {showDate(day, language)}, {placeNamed(site, place)}
      </p>
      <Form csrf={csrfOf(visit)}>
        {holds && <Work site={site} />}
        <ul class="lom-times">
          {times.map((at) => (
            <li key={at.toISOString()}>
              <Time {...{ at, language }} holds={holds} path={`${base}/${place}/${at.toISOString()}`} />
            </li>
          ))}
        </ul>
      </Form>
      <p>
        <a href={base}>{words.otherDay}</a>
      </p>
    </Frame>
  )
}

type OneTime = Readonly<{ at: Date; language: Language; path: string; holds: boolean }>

function Time({ at, language, path, holds }: OneTime) {
  const look = { look: 'secondary', size: 'small', children: showTime(at, language) } as const
  return holds ? <Button action={path} {...look} /> : <LinkButton href={path} {...look} />
}

/** A time that cannot be had any more, with the three nearest that can. `kept`: what was filled in goes along. */
export function GonePage(
  props: Shown &
    Readonly<{
      wish: Wish
      wanted: Offered
      kept?: TypedVisitor | undefined
      why?: 'gone' | 'expired'
      former?: string | undefined
    }>,
) {
  const { site, visit, base, wish, wanted, kept, why = 'gone', former } = props
  const { language } = visit
  const words = appointmentWords(language)
  const held = heldWords(language)
  const { title, text, none } = {
    gone: { title: words.goneTitle, text: words.goneText, none: words.goneNone },
    expired: { title: held.expiredTitle, text: held.expiredText, none: held.expiredNone },
  }[why]
  const now = site.clock()
  // Near a time long past nothing is free: then near now.
  const startsAt = wanted.startsAt < now ? now : wanted.startsAt
  const others = alternativesTo(site.appointments, wish, { ...wanted, startsAt, now }).map(({ place, startsAt }) => ({
    href: `${base}/${place}/${startsAt.toISOString()}`,
    text: `${showMoment(startsAt, language)}, ${placeNamed(site, place)}`,
  }))
  return (
    <Frame site={site} visit={visit} title={title} width="form" breadcrumbs={crumbs(props)}>
      <h1>{title}</h1>
      <p class="lom-lead">{others.length > 0 ? text : none}</p>
      {isNew(base) ? (
        <Form csrf={csrfOf(visit)}>
          <Work site={site} />
          {kept && <Kept kept={kept} />}
          {former && <input type="hidden" name="vorige" value={former} />}
          {others.map(({ href, text }) => (
            <Actions key={href}>
              <Button action={href} look="secondary">
                {text}
              </Button>
            </Actions>
          ))}
        </Form>
      ) : (
        <LinkList links={others} />
      )}
      <p>
        <a href={base}>{words.otherDay}</a>
      </p>
      <Call site={site} visit={visit} />
    </Frame>
  )
}

/** Filled in by the browser while one reads; without script it stays empty, and that is no hindrance. */
export function Work({ site }: Pick<Shown, 'site'>) {
  const { challenge, bits } = workFor(site.appointments, site.clock())
  return <input type="hidden" name="werk" value="" data-proof={challenge} data-bits={bits} />
}

/** Who comes, as it was typed: goes along unseen. */
export function Kept({ kept }: { kept: TypedVisitor }) {
  const { name, companions = [], kind, email, phone } = kept
  const fields = Object.entries({ name, contact: kind, email, phone })
  const others = companions.map((one, at) => [`companion-${at + 2}`, one] as const)
  return [...fields, ...others].map(([key, value]) => <input key={key} type="hidden" name={key} value={value} />)
}

/** Nobody is left without a way. */
export function Call({ site, visit }: Pick<Shown, 'site' | 'visit'>) {
  return (
    <p>
      {appointmentWords(visit.language).callText}{' '}
      <a class="lom-nowrap" href={phoneHref(site.city)}>
        {site.city.contactCentre.phone}
      </a>
    </p>
  )
}
