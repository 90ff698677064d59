import { type ComponentChildren, Fragment } from 'preact'
import type { Product } from '#domain/catalogue/index.ts'
import { momentIn } from '#platform/formats/screen-dates.ts'
import { Actions, InsetText, KioskChoice, KioskChoices, LinkButton } from '#ui/index.ts'
import { kioskAppointmentWords } from '#ui/words/kiosk-appointment.ts'
import type { Handful } from '../handful.ts'
import type { OfferedHere } from './appointment-times.ts'
import { iconOf } from './choose.tsx'
import { Content } from './content.tsx'
import { Frame } from './frame.tsx'
import type { Kiosk, KioskVisit } from './kiosk.ts'
import { Said } from './said.tsx'

type Here = Readonly<{ kiosk: Kiosk; visit: KioskVisit }>

/** For what, when nobody knows it from where one was. `codeHref`: for who has an appointment; null: that is no choice here. */
export function ForPage({
  kiosk,
  visit,
  choices,
  href,
  moreHref,
  codeHref,
  backHref,
}: Here &
  Readonly<{
    choices: Handful<Product>
    href: (id: string) => string
    moreHref: string
    codeHref: string | null
    backHref: string
  }>) {
  const words = kioskAppointmentWords(visit.spoken)
  return (
    <Frame {...{ kiosk, visit, backHref }} title={words.forTitle} speaks>
      <h1>{words.forTitle}</h1>
      <KioskChoices>
        {choices.shown.map(({ id, title, theme }) => (
          <KioskChoice
            key={id}
            href={href(id)}
            icon={iconOf(theme)}
            title={<Said spoken={visit.spoken} words={title} />}
          />
        ))}
        {choices.left > 0 && <KioskChoice href={moreHref} icon="arrow" title={words.more} />}
        {codeHref && <KioskChoice href={codeHref} icon="calendar" title={words.have} />}
      </KioskChoices>
    </Frame>
  )
}

/** Where no time is free: what one can do, and where. */
export type Otherwise = Readonly<{ text: string; action: string; href: string }>

type Times = Here &
  Readonly<{
    products: readonly Product[]
    /** At one place, each with where it leads. */
    times: readonly (OfferedHere & Readonly<{ href: string }>)[]
    laterHref: string | null
    placesHref: string | null
    backHref: string
    gone: boolean
    otherwise: Otherwise
  }>

export function TimesPage({ kiosk, visit, products, times, laterHref, placesHref, backHref, gone, otherwise }: Times) {
  const words = kioskAppointmentWords(visit.spoken)
  const [first] = times
  const title = first ? words.timesTitle : words.noneTitle
  return (
    <Frame {...{ kiosk, visit, title, backHref }} wrong={gone} speaks>
      {gone && (
        <div role="alert">
          <InsetText>{words.gone}</InsetText>
        </div>
      )}
      <h1>{title}</h1>
      <p class="lom-lead">
        <Titles {...{ products, visit }} />
        {first && <Where at={first} {...{ visit }} />}
      </p>
      {first ? (
        <KioskChoices>
          {times.map(({ href, startsAt }) => (
            <KioskChoice key={href} href={href} icon="calendar" title={momentIn(startsAt, visit.spoken)} />
          ))}
          {laterHref && <KioskChoice href={laterHref} icon="arrow" title={words.later} />}
          {placesHref && <KioskChoice href={placesHref} icon="place" title={words.otherPlace} />}
        </KioskChoices>
      ) : (
        <>
          <p class="lom-lead">{otherwise.text}</p>
          <Actions>
            <LinkButton size="big" href={otherwise.href}>
              {otherwise.action}
            </LinkButton>
          </Actions>
        </>
      )}
    </Frame>
  )
}

type Places = Here &
  Readonly<{
    products: readonly Product[]
    places: Handful<OfferedHere & Readonly<{ href: string }>>
    moreHref: string
    backHref: string
  }>

/** Where else, with how far it is and the first time. */
export function PlacesPage({ kiosk, visit, products, places, moreHref, backHref }: Places) {
  const words = kioskAppointmentWords(visit.spoken)
  return (
    <Frame {...{ kiosk, visit, backHref }} title={words.placesTitle} speaks>
      <h1>{words.placesTitle}</h1>
      <p class="lom-lead">
        <Titles {...{ products, visit }} />
      </p>
      <KioskChoices>
        {places.shown.map((one) => (
          <KioskChoice
            key={one.place}
            href={one.href}
            icon="place"
            title={<Content spoken={visit.spoken}>{one.name}</Content>}
          >
            {farOf(one, visit)} {words.first(momentIn(one.startsAt, visit.spoken))}
          </KioskChoice>
        ))}
        {places.left > 0 && <KioskChoice href={moreHref} icon="arrow" title={words.more} />}
      </KioskChoices>
    </Frame>
  )
}

export type InsteadHere = Readonly<{
  lines: readonly ComponentChildren[]
  choices: readonly Readonly<{ href: string; title: ComponentChildren }>[]
}>

/** What can be done otherwise, before a time is shown (R5): an offer, never a wall. */
export function InsteadPage({
  kiosk,
  visit,
  product,
  instead,
  onHref,
  backHref,
}: Here & Readonly<{ product: Product; instead: InsteadHere; onHref: string; backHref: string }>) {
  const words = kioskAppointmentWords(visit.spoken)
  return (
    <Frame {...{ kiosk, visit, backHref }} title={words.insteadTitle} speaks>
      <h1>{words.insteadTitle}</h1>
      <p class="lom-lead">
        <Said spoken={visit.spoken} words={product.title} />
      </p>
      <div class="lom-letter">
        <ul>
          {instead.lines.map((line, at) => (
            <li key={at}>{line}</li>
          ))}
        </ul>
      </div>
      <KioskChoices>
        {instead.choices.map(({ href, title }) => (
          <KioskChoice key={href} href={href} icon="document" title={title} />
        ))}
        <KioskChoice href={onHref} icon="calendar" title={words.still} />
      </KioskChoices>
    </Frame>
  )
}

/** What it is for, each on a line. */
export const Titles = ({ products, visit }: Readonly<{ products: readonly Product[]; visit: KioskVisit }>) => (
  <>
    {products.map(({ id, title }) => (
      <Fragment key={id}>
        <Said spoken={visit.spoken} words={title} />
        <br />
      </Fragment>
    ))}
  </>
)

/** Each on a line of its own: a Dutch name within a line from right to left is read in the wrong order. */
export function Where({ at, visit }: Readonly<{ at: OfferedHere; visit: KioskVisit }>) {
  const far = farOf(at, visit)
  return (
    <>
      <Content spoken={visit.spoken}>{[at.name, at.street].filter(Boolean).join(', ')}</Content>
      {far && (
        <>
          <br />
          {far}
        </>
      )}
    </>
  )
}

function farOf({ minutes }: OfferedHere, { spoken }: KioskVisit): string {
  const words = kioskAppointmentWords(spoken)
  return minutes === null ? '' : minutes === 0 ? words.isHere : words.walk(minutes)
}
