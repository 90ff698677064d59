import { alternativesTo, type Offered, type Wish } from '#domain/appointments/index.ts'
import { showMoment } from '#platform/formats/dates.ts'
import { Actions, Button, DeskPanel, ErrorSummary, Form, SummaryList } from '#ui/index.ts'
import { deskAppointmentWords as words } from '#ui/words/desk-appointments.ts'
import type { TypedVisitor, WrongVisitor } from '../appointment-visitor.ts'
import type { Site } from '../site.ts'
import { type Asking, hrefOf } from './appointment-ask.ts'
import { timeOf } from './appointment-shown.ts'
import { WhoFields, whoErrors } from './appointment-who.tsx'
import { needsShown, placeNamed, productsNamed } from './appointment-words.ts'
import type { DeskVisit } from './desk.ts'
import { Frame } from './frame.tsx'

type Shown = Readonly<{
  site: Site
  visit: DeskVisit
  asking: Asking
  wish: Wish
  wanted: Offered
  typed: TypedVisitor
  wrong?: WrongVisitor
  /** The time went meanwhile, or they have a visit for this. */
  refused?: 'already' | 'gone'
}>

/** Who comes and how they are reached. What was filled in goes along to another time. */
export function DetailsPage(props: Shown) {
  const { site, visit, asking, wish, wanted, typed, wrong = [], refused } = props
  const summary = whoErrors(wrong)
  const needs = needsShown(wish)
  const title = words.detailsTitle
  const path = (time: Offered) => hrefOf('/balie/afspraak/tijd', asking, { tijd: timeOf(time) })
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={title} wrong={summary.length > 0 || refused !== undefined}>
      <ErrorSummary language="nl" errors={refused === 'already' ? [{ href: '#name', text: words.already }] : summary} />
      <h1>{title}</h1>
      <SummaryList
        rows={[
          {
            key: words.what,
            value: `${productsNamed(site, wish.products, visit.employee)} (${words.person(wish.persons)})`,
          },
          { key: words.when, value: showMoment(wanted.startsAt) },
          { key: words.where, value: placeNamed(site, wanted.place) },
          ...(needs ? [{ key: words.needsShown, value: needs }] : []),
        ]}
      />
      <Form action={path(wanted)} csrf={visit.employee.csrf}>
        {refused === 'gone' && <Others {...props} path={path} />}
        <WhoFields typed={typed} wrong={wrong} persons={wish.persons} known={asking.personId !== undefined} />
        <Actions>
          {refused !== 'gone' && <Button shortcut="V">{words.book}</Button>}
          <a href={hrefOf('/balie/afspraak', asking)}>{words.back}</a>
        </Actions>
      </Form>
    </Frame>
  )
}

function Others({ site, wish, wanted, path }: Shown & Readonly<{ path: (time: Offered) => string }>) {
  const others = alternativesTo(site.appointments, wish, { ...wanted, now: site.clock() })
  return (
    <DeskPanel title={words.gone}>
      {others.map((time) => (
        <Actions key={timeOf(time)}>
          <Button action={path(time)} look="secondary">
            {`${showMoment(time.startsAt)}, ${placeNamed(site, time.place)}`}
          </Button>
        </Actions>
      ))}
    </DeskPanel>
  )
}
