import type { Wish } from '#domain/appointments/index.ts'
import { Actions, Button, Checkboxes, ErrorSummary, Form, Panel, Radios, wordsFor } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { waitingWords } from '#ui/words/appointment-waiting.ts'
import type { TypedVisitor, WrongVisitor } from '../appointment-visitor.ts'
import type { Site, Visit } from '../site.ts'
import { offerMinutesOf, receivingPlaces, waitsFor, weekdaysNamed } from '../waiting-choices.ts'
import { Apart, isNowhere } from './appointment-apart.tsx'
import { csrfOf } from './appointment-choose-page.tsx'
import { productsNamed } from './appointment-details-page.tsx'
import { Call, placeNamed } from './appointment-times-pages.tsx'
import { WhoFields, whoErrors } from './appointment-who-fields.tsx'
import { Frame } from './frame.tsx'

/** Where, on which days of the week (Monday is 1) and how many days somebody waits, as typed. */
export type TypedHope = Readonly<{ places: readonly string[]; weekdays: readonly string[]; days: number | null }>

type Shown = Readonly<{
  site: Site
  visit: Visit
  wish: Wish
  base: string
  typed: TypedVisitor
  wrong?: WrongVisitor
  hope: TypedHope
  checked?: boolean
}>

/** What somebody would come for, and who comes, when a time comes free. */
export function WaitingPage({ site, visit, wish, base, typed, wrong = [], hope, checked = false }: Shown) {
  const { language } = visit
  const words = waitingWords(language)
  const offerMinutes = offerMinutesOf(site)
  const isApart = isNowhere(site, wish)
  const title = isApart ? words.noWait : words.title
  const noPlaces = checked && hope.places.length === 0 ? words.noPlaces : undefined
  const noUntil = checked && hope.days === null ? words.noUntil : undefined
  const errors = isApart
    ? []
    : [
        ...(noPlaces ? [{ href: '#places', text: noPlaces }] : []),
        ...(noUntil ? [{ href: '#days', text: noUntil }] : []),
        ...whoErrors(language, wrong),
      ]
  return (
    <Frame
      {...{ site, visit }}
      title={title}
      width="form"
      wrong={errors.length > 0}
      breadcrumbs={[
        { href: '/', text: wordsFor(language).home },
        { href: base, text: appointmentWords(language).timesTitle },
      ]}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1>{title}</h1>
      {!isApart && (
        <p class="lom-lead">
          {words.lead} {words.howLong(offerMinutes)}
        </p>
      )}
      <p>
        {productsNamed(site, wish.products, language)} ({appointmentWords(language).person(wish.persons)})
      </p>
      {isApart ? (
        <Apart {...{ site, visit, wish }}>
          <Call site={site} visit={visit} />
        </Apart>
      ) : (
        <Form action={`${base}/wachtlijst`} csrf={csrfOf(visit)}>
          <Checkboxes
            {...{ id: 'places', name: 'plaats', language, label: words.places, error: noPlaces }}
            values={hope.places}
            choices={receivingPlaces(site, wish).map((value) => ({ value, text: placeNamed(site, value) }))}
          />
          <Checkboxes
            {...{ id: 'weekdays', name: 'weekdag', language, label: words.weekdays, hint: words.weekdaysHint }}
            values={hope.weekdays}
            choices={weekdaysNamed(language)}
          />
          <Radios
            {...{ id: 'days', name: 'dagen', language, label: words.until, hint: words.untilHint, error: noUntil }}
            value={String(hope.days ?? '')}
            choices={waitsFor.map((days) => ({ value: String(days), text: words.days(days) }))}
          />
          <WhoFields
            {...{ language, typed, wrong }}
            persons={wish.persons}
            asksNumber={visit.visitor.kind !== 'resident'}
          />
          <Actions>
            <Button>{words.put}</Button>
          </Actions>
        </Form>
      )}
    </Frame>
  )
}

/** Said once somebody is on the list. */
export function WaitingDonePage({ site, visit }: Pick<Shown, 'site' | 'visit'>) {
  const words = waitingWords(visit.language)
  return (
    <Frame site={site} visit={visit} title={words.doneTitle} width="form">
      <Panel title={words.doneTitle} icon="check">
        {words.lead}
      </Panel>
      <p>{words.doneText}</p>
      <Call site={site} visit={visit} />
    </Frame>
  )
}
