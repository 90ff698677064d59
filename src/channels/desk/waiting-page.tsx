import { type DayPart, dayParts, type WaitingFound } from '#domain/appointments/index.ts'
import { showDate } from '#platform/formats/dates.ts'
import {
  Actions,
  Button,
  Checkboxes,
  DeskPanel,
  EmptyState,
  ErrorSummary,
  Form,
  InsetText,
  NotificationBanner,
  Radios,
  TextInput,
} from '#ui/index.ts'
import { waitingWords } from '#ui/words/appointment-waiting.ts'
import { deskWaitingWords as words } from '#ui/words/desk-waiting.ts'
import type { TypedVisitor, WrongVisitor } from '../appointment-visitor.ts'
import type { TypedHome } from '../home-visit.ts'
import type { Site } from '../site.ts'
import { offerMinutesOf, waitsFor, weekdaysNamed } from '../waiting-choices.ts'
import { WhoFields, whoErrors } from './appointment-who.tsx'
import { placeNamed, productsNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

/** When and where somebody would come, as ticked. `days`: how many they wait. */
export type TypedWait = Readonly<{
  places: readonly string[]
  weekdays: readonly string[]
  parts: readonly DayPart[]
  days: number | null
}>

/** What is asked to put somebody on the list. `home`: where that is; without it one waits for counters. */
export type WaitAsked = Readonly<{
  action: string
  products: readonly string[]
  persons: number
  /** That receive everybody. */
  places: readonly string[]
  home: TypedHome | null
  /** A person of ours, for whom it is: nobody asks their number. */
  personId: string | undefined
  typed: TypedVisitor
  wrong: WrongVisitor
  hope: TypedWait
  checked: boolean
  isOnIt: boolean
}>

type Shown = Readonly<{
  site: Site
  visit: DeskVisit
  asking: WaitAsked | null
  searched: Readonly<{ typed: string; found: readonly WaitingFound[] }> | null
  done: string | undefined
}>

/** Who waits for a time that comes free: put on the list, found on it, taken off. */
export function WaitingPage({ site, visit, asking, searched, done }: Shown) {
  const errors = [
    ...(asking && !isNowhere(asking) ? errorsOf(asking) : []),
    ...(searched?.typed === '' ? [{ href: '#zoek', text: words.findEmpty }] : []),
  ]
  const said = done === 'erop' ? words.done : done === 'eraf' ? words.gone : null
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={words.title} wrong={errors.length > 0}>
      <ErrorSummary language="nl" errors={errors} />
      {said && (
        <NotificationBanner language="nl" success>
          <p>{said}</p>
        </NotificationBanner>
      )}
      <h1>{words.title}</h1>
      {asking ? <Join {...{ site, visit, asking }} /> : <Search {...{ site, visit, searched }} />}
    </Frame>
  )
}

/** No place receives for all of it: there is nothing to wait for. */
const isNowhere = ({ home, places }: WaitAsked): boolean => !home && places.length === 0

const errorsOf = ({ hope, home, checked, wrong, isOnIt }: WaitAsked) => [
  ...(isOnIt ? [{ href: '#name', text: words.waitsAlready }] : []),
  ...(checked && !home && hope.places.length === 0 ? [{ href: '#plaatsen', text: words.noPlaces }] : []),
  ...(checked && hope.days === null ? [{ href: '#dagen', text: words.noUntil }] : []),
  ...whoErrors(wrong),
]

const addressFields = ['product', 'persons', 'street', 'number', 'box', 'postcode'] as const

/** What a form of an address carries along: by POST alone. */
export const HomeHidden = ({ home, personId }: Readonly<{ home: TypedHome; personId: string | undefined }>) => (
  <>
    {addressFields.map((name) => (
      <input key={name} type="hidden" name={name} value={home[name]} />
    ))}
    {personId && <input type="hidden" name="persoon" value={personId} />}
  </>
)

function Join({ site, visit, asking }: Pick<Shown, 'site' | 'visit'> & Readonly<{ asking: WaitAsked }>) {
  const { action, products, persons, places, home, hope, checked, typed, wrong, personId } = asking
  const shared = waitingWords('nl')
  const back = action.replace('/balie/wachtlijst', '/balie/afspraak')
  if (isNowhere(asking))
    return (
      <EmptyState title={products.length > 1 ? words.apartTitle : words.nowhereTitle} icon="calendar">
        <p>{productsNamed(site, products, visit.employee)}</p>
        <p>{products.length > 1 ? words.apart : words.nowhere}</p>
        <p>
          <a href={back}>{words.back}</a>
        </p>
      </EmptyState>
    )
  const minutes = offerMinutesOf(site)
  return (
    <>
      <p>{words.how(minutes)}</p>
      <InsetText>
        {productsNamed(site, products, visit.employee)}
        {home && `, ${home.street} ${home.number}, ${home.postcode}`}
      </InsetText>
      <Form action={action} csrf={visit.employee.csrf}>
        {home && <input type="hidden" name="step" value="wait" />}
        {home && <HomeHidden home={home} personId={personId} />}
        {!home && (
          <Checkboxes
            {...{ id: 'plaatsen', name: 'plaats', language: 'nl', label: words.places, values: hope.places }}
            error={checked && hope.places.length === 0 ? words.noPlaces : undefined}
            choices={places.map((value) => ({ value, text: placeNamed(site, value) }))}
          />
        )}
        <Checkboxes
          {...{ id: 'weekdagen', name: 'weekdag', language: 'nl', label: words.weekdays, hint: words.any }}
          values={hope.weekdays}
          choices={weekdaysNamed('nl').slice(0, home ? 5 : 6)}
        />
        {home && (
          <Checkboxes
            {...{ id: 'dagdelen', name: 'dagdeel', language: 'nl', label: words.parts, hint: words.any }}
            values={hope.parts}
            choices={dayParts.map((value) => ({ value, text: shared.part[value] }))}
          />
        )}
        <Radios
          {...{ id: 'dagen', name: 'dagen', language: 'nl', label: words.until }}
          error={checked && hope.days === null ? words.noUntil : undefined}
          value={String(hope.days ?? '')}
          choices={waitsFor.map((days) => ({ value: String(days), text: shared.days(days) }))}
        />
        <WhoFields {...{ typed, wrong, persons }} known={personId !== undefined} />
        <Actions>
          <Button shortcut="V">{words.join}</Button>
          {!home && <a href={back}>{words.back}</a>}
        </Actions>
      </Form>
    </>
  )
}

function Search({ site, visit, searched }: Pick<Shown, 'site' | 'visit' | 'searched'>) {
  return (
    <>
      <Form action="/balie/wachtlijst/zoeken" csrf={visit.employee.csrf}>
        <TextInput
          {...{ id: 'zoek', name: 'zoek', language: 'nl', label: words.find, hint: words.findHint }}
          value={searched?.typed ?? ''}
          autocomplete="off"
          error={searched?.typed === '' ? words.findEmpty : undefined}
        />
        <Actions>
          <Button shortcut="Z">{words.findGo}</Button>
          <a href="/balie/afspraak">{words.choose}</a>
        </Actions>
      </Form>
      {searched && searched.typed !== '' && searched.found.length === 0 && (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      )}
      {searched?.found.map((one) => (
        <DeskPanel key={one.id} title={one.name}>
          <p>
            {productsNamed(site, one.wish.products, visit.employee)},{' '}
            {words.about(showDate(one.fromDay), showDate(one.toDay))}
            {', '}
            {one.atHome ? words.atHome : one.places.map((place) => placeNamed(site, place)).join(', ')}
          </p>
          <p class="lom-soft">
            <bdi>{one.contact}</bdi>
            {one.state === 'offered' && `, ${words.offered}`}
            {one.joinedBy && `, ${words.byEmployee}`}
          </p>
          <Form action={`/balie/wachtlijst/${one.id}/af`} csrf={visit.employee.csrf}>
            <Button look="secondary">{words.offFor(one.name)}</Button>
          </Form>
        </DeskPanel>
      ))}
    </>
  )
}
