import { mostPersons } from '#domain/appointments/index.ts'
import { facilities } from '#domain/catalogue/index.ts'
import { showDate, showMoment, showTime } from '#platform/formats/dates.ts'
import { Checkboxes, Details, EmptyState, ErrorSummary, Form, InsetText, LinkList, Select } from '#ui/index.ts'
import { deskAppointmentWords as words } from '#ui/words/desk-appointments.ts'
import { deskWaitingWords as waiting } from '#ui/words/desk-waiting.ts'
import { hrefOf } from './appointment-ask.ts'
import { Instead } from './appointment-instead.tsx'
import { Look, Near, NearForm, searchPath } from './appointment-near.tsx'
import { type NewShown, travelShown } from './appointment-shown.ts'
import { Times } from './appointment-times.tsx'
import { Why } from './appointment-why.tsx'
import { placeNamed, productsNamed } from './appointment-words.ts'
import { Frame } from './frame.tsx'

/** What for, and under it at once every time that there is. The address keeps the question: going back loses nothing. */
export function NewAppointmentPage(props: NewShown) {
  const { site, visit, moving, name, days, day, wish, address } = props
  const title = moving ? words.moveTitle : words.newTitle
  const errors = errorsOf(props)
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={title} wrong={errors.length > 0}>
      <ErrorSummary language="nl" errors={errors} />
      <h1>{title}</h1>
      {moving ? (
        <p class="lom-lead">
          <bdi>{moving.name}</bdi>, {productsNamed(site, wish.products, visit.employee)}.{' '}
          {words.moveText(`${showMoment(moving.startsAt)}, ${placeNamed(site, moving.place)}`)}
        </p>
      ) : (
        <Whom name={name} />
      )}
      {moving ? <NearForm {...props} /> : <Question {...props} />}
      {address.state === 'lost' && <InsetText>{words.addressLost}</InsetText>}
      {days && <Instead instead={props.instead} />}
      {day && <Times {...props} title={words.times} days={[day]} />}
      {days && !day && <Found {...props} days={days} />}
      {days && !moving && (
        <p>
          {waiting.joinText} <a href={hrefOf('/balie/wachtlijst', props.asking)}>{waiting.join}</a>
        </p>
      )}
      {days && <Why {...props} />}
    </Frame>
  )
}

const errorsOf = ({ missing, why, address }: NewShown) => [
  ...(missing ? [{ href: '#dienst', text: words.noProduct }] : []),
  ...(address.wrong
    ? [{ href: address.several.length > 0 ? '#keuze' : '#adres', text: words.addressWrong[address.wrong] ?? '' }]
    : []),
  ...(why === 'wrong' ? [{ href: '#uur', text: words.whyWrong }] : []),
]

const Whom = ({ name }: { name: string | null }) =>
  name ? (
    <p class="lom-lead">
      <bdi>{words.forPerson(name)}</bdi>
    </p>
  ) : (
    <p>
      <a href="/balie">{words.findFirst}</a>. {words.findFirstText}
    </p>
  )

function Question(props: NewShown) {
  const { asking, products, missing, visit } = props
  return (
    <div class="lom-desk-question">
      <Form action={searchPath} csrf={visit.employee.csrf}>
        {asking.personId && <input type="hidden" name="persoon" value={asking.personId} />}
        <Checkboxes
          {...{ id: 'dienst', name: 'dienst', language: 'nl', label: words.products, values: asking.products }}
          error={missing ? words.noProduct : undefined}
          choices={products.map(({ id, title }) => ({ value: id, text: title.nl }))}
        />
        <div class="lom-bulk">
          <Select
            {...{ id: 'personen', name: 'personen', language: 'nl', label: words.persons }}
            value={String(asking.persons)}
            options={Array.from({ length: mostPersons }, (_, at) => ({
              value: String(at + 1),
              text: words.person(at + 1),
            }))}
          />
          <Select
            {...{ id: 'taal', name: 'taal', language: 'nl', label: words.language, value: asking.language ?? '' }}
            options={Object.entries(words.languages).map(([value, text]) => ({ value, text }))}
          />
        </div>
        <Near {...props} />
        <Checkboxes
          {...{ id: 'nodig', name: 'nodig', language: 'nl', label: words.needs, values: asking.facilities }}
          choices={facilities.map((value) => ({ value, text: words.facilities[value] ?? value }))}
        />
        <Look {...props} />
      </Form>
    </div>
  )
}

function Found(props: NewShown & Readonly<{ days: NonNullable<NewShown['days']> }>) {
  const { site, asking, days } = props
  if (days.shown.length === 0)
    return (
      <EmptyState title={words.none} icon="calendar">
        {words.noneText}
      </EmptyState>
    )
  return (
    <>
      <Times {...props} title={words.times} lead={words.timesText} days={days.shown} />
      {days.more.length > 0 && (
        <Details summary={words.moreDays}>
          <LinkList
            links={days.more.map(({ place, day, count, first, travel }) => ({
              href: hrefOf('/balie/afspraak', asking, { plaats: place, dag: day }),
              text: words.oneDay(showDate(day), placeNamed(site, place)),
              about: [words.allTimes(count), showTime(first), travelShown({ travel })].filter(Boolean).join(', '),
            }))}
          />
        </Details>
      )}
    </>
  )
}
