import type { FastifyInstance } from 'fastify'
import { type DayPart, dayParts, joinHomeList } from '#domain/appointments/index.ts'
import { dayAfter } from '#domain/catalogue/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { Actions, Button, Checkboxes, ErrorSummary, Form, html, InsetText, Radios } from '#ui/index.ts'
import { waitingWords } from '#ui/words/appointment-waiting.ts'
import { homeVisitWords } from '#ui/words/home-visit.ts'
import type { WrongVisitor } from '../appointment-visitor.ts'
import { placeOf, readHome, type TypedHome } from '../home-visit.ts'
import { type Site, sendPage, type Visit } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { offerMinutesOf, waitsFor, weekdaysNamed } from '../waiting-choices.ts'
import { csrfOf } from './appointment-choose-page.tsx'
import { productsNamed } from './appointment-details-page.tsx'
import { perPerson } from './appointment-limits.ts'
import { Call } from './appointment-times-pages.tsx'
import { WhoFields, whoErrors } from './appointment-who-fields.tsx'
import { Frame } from './frame.tsx'
import type { Portal } from './portal.ts'

type Body = Readonly<Record<string, unknown>> | undefined
type Hope = Readonly<{ weekdays: readonly string[]; parts: readonly DayPart[]; days: number | null }>

/** Where the list of visits at home is joined: by POST alone, for an address goes along. */
export const waitPath = '/aan-huis/wachtlijst'
const addressFields = ['product', 'persons', 'street', 'number', 'box', 'postcode'] as const

/** Who finds no two hours at home waits for some that come free: on which days, before or after noon, until when. */
export function homeWaitRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal

  app.get(waitPath, (_request, reply) => reply.redirect('/aan-huis', 303))

  app.post<{ Body: Body }>(waitPath, perPerson, async (request, reply) => {
    const visit = portal.visitOf(request)
    const { body } = request
    const context = contextOf(site, visit.visitor)
    const { typed, wrong, wish, visitor, wrongWho } = readHome(site, body, true)
    const place = wrong.length > 0 ? 'unknown' : await placeOf(site.streets.addresses, typed)
    // An address that is not known any more is asked again where it was typed.
    if (typeof place === 'string') return reply.redirect('/aan-huis', 303)
    const hope = readHope(body)
    const page = { site, visit, typed, hope }
    if (body?.step !== 'wait') {
      const name = visit.visitor.kind === 'resident' ? visit.visitor.name : ''
      return sendPage(reply, html(<WaitPage {...page} typed={{ ...typed, visitor: { name } }} />))
    }
    if (!visitor || hope.days === null)
      return sendPage(reply, html(<WaitPage {...page} wrong={wrongWho} checked />), 422)
    const fromDay = cityDay(context.now)
    const when = {
      fromDay,
      toDay: dayAfter(fromDay, hope.days),
      weekdays: hope.weekdays.map(Number),
      parts: hope.parts,
    }
    try {
      await joinHomeList(context, site.appointments, { wish, ...place, ...when, visitor })
    } catch (error) {
      const isOnIt = error instanceof Refusal && error.code === 'appointments/waits-already'
      if (!isOnIt) throw error
      return sendPage(reply, html(<WaitPage {...page} isOnIt />), 409)
    }
    return reply.redirect('/afspraak/wachtlijst', 303)
  })
}

function readHope(body: Body): Hope {
  const all = (name: string) => [body?.[name] ?? []].flat().map(String)
  return {
    weekdays: ['1', '2', '3', '4', '5', '6'].filter((day) => all('weekdag').includes(day)),
    parts: dayParts.filter((part) => all('dagdeel').includes(part)),
    days: waitsFor.find((days) => all('dagen')[0] === String(days)) ?? null,
  }
}

const Address = ({ typed }: { typed: TypedHome }) =>
  addressFields.map((name) => <input key={name} type="hidden" name={name} value={typed[name]} />)

/** The way to the list, beside hours that do not suit or that are not there. */
export function WaitInstead({ visit, typed }: Readonly<{ visit: Visit; typed: TypedHome }>) {
  return (
    <Form action={waitPath} csrf={csrfOf(visit)}>
      <Address typed={typed} />
      <Actions>
        <Button look="secondary">{waitingWords(visit.language).joinHome}</Button>
      </Actions>
    </Form>
  )
}

type Shown = Readonly<{
  site: Site
  visit: Visit
  typed: TypedHome
  hope: Hope
  wrong?: WrongVisitor
  checked?: boolean
  isOnIt?: boolean
}>

function WaitPage({ site, visit, typed, hope, wrong = [], checked = false, isOnIt = false }: Shown) {
  const { language } = visit
  const words = waitingWords(language)
  const offerMinutes = offerMinutesOf(site)
  const noUntil = checked && hope.days === null ? words.noUntil : undefined
  const errors = [
    ...(isOnIt ? [{ href: '#name', text: words.waitsAlready }] : []),
    ...(noUntil ? [{ href: '#days', text: noUntil }] : []),
    ...whoErrors(language, wrong),
  ]
  const persons = Number(typed.persons)
  return (
    <Frame
      {...{ site, visit }}
      title={words.title}
      width="form"
      wrong={errors.length > 0}
      breadcrumbs={[{ href: '/aan-huis', text: homeVisitWords(language).title }]}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1>{words.title}</h1>
      <p class="lom-lead">
        {words.lead} {words.howLong(offerMinutes)}
      </p>
      <InsetText>
        {productsNamed(site, [typed.product], language)}, {typed.street} {typed.number}
        {typed.box && ` / ${typed.box}`}, {typed.postcode}
      </InsetText>
      <Form action={waitPath} csrf={csrfOf(visit)}>
        <input type="hidden" name="step" value="wait" />
        <Address typed={typed} />
        <Checkboxes
          {...{ id: 'weekdays', name: 'weekdag', language, label: words.weekdays, hint: words.weekdaysHint }}
          values={hope.weekdays}
          choices={weekdaysNamed(language).slice(0, 5)}
        />
        <Checkboxes
          {...{ id: 'parts', name: 'dagdeel', language, label: words.parts, hint: words.partsHint }}
          values={hope.parts}
          choices={dayParts.map((value) => ({ value, text: words.part[value] }))}
        />
        <Radios
          {...{ id: 'days', name: 'dagen', language, label: words.until, hint: words.untilHint, error: noUntil }}
          value={String(hope.days ?? '')}
          choices={waitsFor.map((days) => ({ value: String(days), text: words.days(days) }))}
        />
        <WhoFields
          {...{ language, wrong, persons }}
          typed={typed.visitor}
          asksNumber={visit.visitor.kind !== 'resident'}
        />
        <Actions>
          <Button>{words.put}</Button>
        </Actions>
      </Form>
      <Call site={site} visit={visit} />
    </Frame>
  )
}
