import type { Product } from '#domain/catalogue/index.ts'
import { momentIn } from '#platform/formats/screen-dates.ts'
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  InsetText,
  KioskChoice,
  KioskChoices,
  LinkButton,
  Panel,
  SummaryList,
  TextInput,
  typedForm,
} from '#ui/index.ts'
import { kioskHelpWords } from '#ui/words/kiosk-help.ts'
import type { Handful } from '../handful.ts'
import { iconOf } from './choose.tsx'
import { Content } from './content.tsx'
import { Frame } from './frame.tsx'
import { csrfOf, type Kiosk, type KioskVisit, prefix } from './kiosk.ts'
import { Said } from './said.tsx'

type Shown = Readonly<{ kiosk: Kiosk; visit: KioskVisit; from: string }>

/** A time at a place as it is said. `minutes`: on foot from this screen; null: not known, 0: here. */
export type OfferedHere = Readonly<{
  place: string
  startsAt: Date
  name: string
  street: string
  minutes: number | null
}>

const lineHref = (from: string) => `${prefix}/hulp/lijn?van=${encodeURIComponent(from)}`

/** For what, when nobody knows it from where one was. */
export function VisitForPage({
  kiosk,
  visit,
  from,
  choices,
  href,
  here,
}: Shown & Readonly<{ choices: Handful<Product>; href: (id: string) => string; here: string }>) {
  const words = kioskHelpWords(visit.spoken)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.visitForTitle} backHref={lineHref(from)} speaks>
      <h1>{words.visitForTitle}</h1>
      <KioskChoices>
        {choices.shown.map(({ id, title, theme }) => (
          <KioskChoice
            key={id}
            href={href(id)}
            icon={iconOf(theme)}
            title={<Said spoken={visit.spoken} words={title} />}
          />
        ))}
        {choices.left > 0 && (
          <KioskChoice
            href={`${here}&vanaf=${choices.from + choices.shown.length}`}
            icon="arrow"
            title={words.visitMore}
          />
        )}
      </KioskChoices>
    </Frame>
  )
}

export function VisitTimesPage({
  kiosk,
  visit,
  from,
  product,
  times,
  gone,
}: Shown &
  Readonly<{ product: Product; times: readonly (OfferedHere & Readonly<{ href: string }>)[]; gone: boolean }>) {
  const words = kioskHelpWords(visit.spoken)
  const [first] = times
  const title = first ? words.visitTimesTitle : words.visitNoneTitle
  return (
    <Frame kiosk={kiosk} visit={visit} title={title} backHref={lineHref(from)} speaks>
      {gone && <InsetText>{words.visitGone}</InsetText>}
      <h1>{title}</h1>
      {first ? (
        <>
          <p class="lom-lead">
            <Said spoken={visit.spoken} words={product.title} />
            <br />
            {whereOf(first, visit)}
          </p>
          <KioskChoices>
            {times.map(({ href, startsAt }) => (
              <KioskChoice key={href} href={href} icon="calendar" title={momentIn(startsAt, visit.spoken)} />
            ))}
          </KioskChoices>
        </>
      ) : (
        <>
          <p class="lom-lead">{words.visitNoneText}</p>
          <Actions>
            <LinkButton href={lineHref(from)}>{words.callBack}</LinkButton>
          </Actions>
        </>
      )}
    </Frame>
  )
}

type Who = Shown &
  Readonly<{
    product: Product
    time: OfferedHere
    action: string
    name: string
    phone: string
    wrong?: Readonly<{ name: boolean; phone: boolean }>
  }>

export function VisitWhoPage({ kiosk, visit, from, product, time, action, name, phone, wrong }: Who) {
  const words = kioskHelpWords(visit.spoken)
  const problems = [
    ...(wrong?.name ? [{ href: '#naam', text: words.nameWrong }] : []),
    ...(wrong?.phone ? [{ href: '#telefoon', text: words.phoneWrong }] : []),
  ]
  const backHref = `${prefix}/hulp/afspraak?${new URLSearchParams({ van: from, dienst: product.id })}`
  return (
    <Frame
      kiosk={kiosk}
      visit={visit}
      title={words.visitWhoTitle}
      wrong={problems.length > 0}
      {...{ backHref }}
      keeps
      speaks
    >
      {problems.length > 0 && <ErrorSummary language={visit.spoken} errors={problems} />}
      <h1>{words.visitWhoTitle}</h1>
      <p class="lom-lead">
        {momentIn(time.startsAt, visit.spoken)}
        <br />
        {whereOf(time, visit)}
      </p>
      <Form id={typedForm} action={action} csrf={csrfOf(visit)}>
        <TextInput
          {...{ language: visit.spoken, id: 'naam', name: 'naam', label: words.name, value: name }}
          autocomplete="off"
          error={wrong?.name ? words.nameWrong : undefined}
        />
        <TextInput
          {...{ language: visit.spoken, id: 'telefoon', name: 'telefoon', value: phone, type: 'tel' }}
          label={words.visitPhone}
          hint={words.phoneHint}
          inputmode="tel"
          autocomplete="off"
          error={wrong?.phone ? words.phoneWrong : undefined}
        />
        <Actions>
          <Button>{words.visitBook}</Button>
        </Actions>
      </Form>
    </Frame>
  )
}

export function BookedPage({
  kiosk,
  visit,
  from,
  product,
  time,
  code,
}: Shown & Readonly<{ product: Product; time: OfferedHere; code: string }>) {
  const words = kioskHelpWords(visit.spoken)
  return (
    <Frame kiosk={kiosk} visit={visit} title={words.visitBookedTitle} backHref={from} speaks>
      <Panel title={words.visitBookedTitle}>{momentIn(time.startsAt, visit.spoken)}</Panel>
      <SummaryList
        plain
        rows={[
          { key: words.visitWhat, value: <Said spoken={visit.spoken} words={product.title} /> },
          { key: words.visitWhere, value: <Content spoken={visit.spoken}>{addressOf(time)}</Content> },
          { key: words.visitCode, value: code },
        ]}
      />
      <p>{words.visitBookedText}</p>
      <Actions>
        <LinkButton href={from}>{words.goOn}</LinkButton>
      </Actions>
    </Frame>
  )
}

/** Each on a line of its own: a Dutch name within a line from right to left is read in the wrong order. */
function whereOf({ name, street, minutes }: OfferedHere, { spoken }: KioskVisit) {
  const words = kioskHelpWords(spoken)
  const far = minutes === null ? '' : minutes === 0 ? words.visitHere : words.visitWalk(minutes)
  return (
    <>
      <Content {...{ spoken }}>{addressOf({ name, street })}</Content>
      {far && (
        <>
          <br />
          {far}
        </>
      )}
    </>
  )
}

const addressOf = ({ name, street }: Pick<OfferedHere, 'name' | 'street'>): string =>
  [name, street].filter(Boolean).join(', ')
