import type { FastifyInstance } from 'fastify'
import { type Wish, whyNot } from '#domain/appointments/index.ts'
import { dayAfter } from '#domain/catalogue/index.ts'
import { isTime, momentOf } from '#domain/places/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { cityDay, isDay, showDate } from '#platform/formats/dates.ts'
import { Actions, Button, html, NotificationBanner, Select } from '#ui/index.ts'
import { appointmentWords } from '#ui/words/appointment.ts'
import { findingWords } from '#ui/words/appointment-finding.ts'
import { type Site, sendPage, type Visit } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { receivingPlaces } from '../waiting-choices.ts'
import type { Chosen } from './appointment.tsx'
import { placeNamed, withOwn } from './appointment-times-pages.tsx'
import { wishIn } from './appointment-wish.ts'
import { Frame } from './frame.tsx'
import type { Portal } from './portal.ts'

export type WhyQuery = { plaats?: string; dag?: string; uur?: string }
type Asked = { Params: Chosen['Params']; Querystring: WhyQuery }

const daysAhead = 28
const clock = Array.from({ length: 52 }, (_, at) => {
  const minutes = 8 * 60 + at * 15
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
})

type Shown = Readonly<{
  site: Site
  visit: Visit
  context: OpenContext
  wish: Wish
  base: string
  /** The place of a visit that is moved. */
  own?: string
  query: WhyQuery
}>

/** "Why is my time not there?": one place, one day, one time, and the answer in plain words. Asking changes nothing. */
export function WhyPage({ site, visit, context, wish, base, own, query }: Shown) {
  const { language } = visit
  const words = findingWords(language)
  const today = cityDay(context.now)
  const places = withOwn(receivingPlaces(site, { days: daysAhead }), own)
  const [first = ''] = places
  const { plaats = first, dag = today, uur = '09:00' } = query
  const isAsked = query.uur !== undefined && places.includes(plaats) && isDay(dag) && isTime(uur)
  const startsAt = isAsked ? momentOf(dag, uur) : null
  const because =
    startsAt && (whyNot(context, site.appointments, wish, { place: plaats, startsAt }, own)?.because ?? 'free')
  const days = Array.from({ length: daysAhead }, (_, at) => dayAfter(today, at))
  return (
    <Frame
      {...{ site, visit }}
      title={words.whyTitle}
      width="form"
      breadcrumbs={[{ href: base, text: appointmentWords(language).timesTitle }]}
    >
      <h1>{words.whyTitle}</h1>
      {because && startsAt && (
        <NotificationBanner language={language}>
          <p>
            {words.because[because] ?? words.because.unknown}
            {because === 'free' && (
              <>
                {' '}
                <a href={`${base}/${plaats}/${dag}`}>{words.takeIt}</a>
              </>
            )}
          </p>
        </NotificationBanner>
      )}
      <form method="get" action={`${base}/waarom`}>
        <Select
          {...{ id: 'place', name: 'plaats', language, label: words.place, value: plaats }}
          options={places.map((value) => ({ value, text: placeNamed(site, value) }))}
        />
        <Select
          {...{ id: 'day', name: 'dag', language, label: words.day, value: dag }}
          options={days.map((value) => ({ value, text: showDate(value, language) }))}
        />
        <Select
          {...{ id: 'time', name: 'uur', language, label: words.time, value: uur }}
          options={clock.map((value) => ({ value, text: value.replace(':', language === 'nl' ? '.' : ':') }))}
        />
        <Actions>
          <Button>{words.ask}</Button>
        </Actions>
      </form>
    </Frame>
  )
}

export function whyRoutes(app: FastifyInstance, portal: Portal): void {
  const { site } = portal

  app.get<Asked>('/afspraak/kies/:products/:persons/waarom', (request, reply) => {
    const visit = portal.visitOf(request)
    const asked = { ...wishIn(site, request.params), query: request.query }
    return sendPage(reply, html(<WhyPage {...asked} {...{ site, visit }} context={contextOf(site, visit.visitor)} />))
  })
}
