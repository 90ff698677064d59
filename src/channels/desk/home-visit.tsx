import type { FastifyInstance } from 'fastify'
import { findVisit, moveHome, windowsToMove } from '#domain/appointments/index.ts'
import { lookAtProfile } from '#domain/people/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { Actions, Button, ErrorSummary, Form, html, InsetText } from '#ui/index.ts'
import { deskWaitingWords } from '#ui/words/desk-waiting.ts'
import { deskHomeWords as words } from '#ui/words/home-visit.ts'
import type { TypedVisitor } from '../appointment-visitor.ts'
import { askHome, emptyHome, type HomeAsked, homeProducts } from '../home-visit.ts'
import { HomeChoice, HomeQuestion, homeErrors } from '../home-visit-form.tsx'
import { sendPage } from '../site.ts'
import { isGone } from './appointments.tsx'
import { type Asked, asked, type Desk, type DeskVisit, fieldOf, idOf, type PostedForm, visitRoles } from './desk.ts'
import { Frame } from './frame.tsx'
import { MoveHomePage } from './home-visit-move.tsx'
import { homeWaitPath } from './waiting.tsx'
import { HomeHidden } from './waiting-page.tsx'

type Query = { Querystring: { persoon?: string } }
type OfVisit = { Params: { id: string }; Querystring: { weg?: string } }

/** A visit at home for who calls or stands here (R31): where, when a team can come, who lives there. */
export function homeVisitRoutes(app: FastifyInstance, { site }: Desk): void {
  const { appointments } = site
  const products = () => homeProducts(site, false)

  app.get<Query>('/balie/aan-huis', async (request, reply) => {
    const who = asked({ site }, request, visitRoles)
    const personId = personIn(request.query)
    const visitor = personId ? await knownVisitor(who, personId) : emptyHome.visitor
    const home: HomeAsked = { typed: { ...emptyHome, visitor }, wrong: [], found: null }
    return sendPage(reply, html(<HomePage {...{ site, visit: who.visit, products: products(), home, personId }} />))
  })

  app.post<Query & PostedForm>('/balie/aan-huis', async (request, reply) => {
    const who = asked({ site }, request, visitRoles)
    const personId = personIn(request.query)
    const home = await askHome(site, who.context, request.body, { alone: false, personId })
    if (home.given) return reply.redirect(`/balie/afspraak/${home.given.bookingId}?gedaan=gemaakt`, 303)
    // What is known of who calls stands ready for the second question.
    const isFirst = request.body?.step !== 'book' && personId
    const typed = isFirst ? { ...home.typed, visitor: await knownVisitor(who, personId) } : home.typed
    const page = { site, visit: who.visit, products: products(), personId, home: { ...home, typed } }
    return sendPage(reply, html(<HomePage {...page} />), statusOf(home))
  })

  app.get<OfVisit>('/balie/aan-huis/:id', async (request, reply) => {
    const { visit, context } = asked({ site }, request, visitRoles)
    const booking = await homeOf(context, request.params.id)
    const offer = await windowsToMove(context, appointments, { bookingId: booking.id })
    const windows = offer.outcome === 'offered' ? offer.windows : []
    return sendPage(reply, html(<MoveHomePage {...{ site, visit, booking, windows }} gone={'weg' in request.query} />))
  })

  app.post<OfVisit & PostedForm>('/balie/aan-huis/:id', async (request, reply) => {
    const { context } = asked({ site }, request, visitRoles)
    const { id: bookingId } = await homeOf(context, request.params.id)
    const said = fieldOf(request.body, 'window', 40)
    const from = new Date(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/.test(said) ? said : Number.NaN)
    if (Number.isNaN(from.getTime())) return reply.redirect(`/balie/aan-huis/${bookingId}?weg=1`, 303)
    try {
      await moveHome(context, appointments, { bookingId, window: { day: cityDay(from), from } })
      return reply.redirect(`/balie/afspraak/${bookingId}?gedaan=verzet`, 303)
    } catch (error) {
      if (!isGone(error)) throw error
      return reply.redirect(`/balie/aan-huis/${bookingId}?weg=1`, 303)
    }
  })

  const homeOf = async (context: Asked['context'], id: string) => {
    const booking = await findVisit(context, appointments, { bookingId: idOf(id, 'appointments/not-found') })
    if (!booking.window) throw new Refusal('missing', 'appointments/not-found')
    return booking
  }

  async function knownVisitor({ context }: Asked, personId: string): Promise<TypedVisitor> {
    const { person, contacts } = await lookAtProfile(context, personId, 'afspraak maken voor de klant')
    const reached = (kind: string) => contacts.find((one) => one.kind === kind)?.value ?? ''
    const [email, phone] = [reached('email'), reached('phone')]
    const kind = email ? 'email' : phone ? 'phone' : ''
    return { name: `${person.givenName} ${person.familyName}`.trim(), kind, email, phone }
  }
}

const personIn = ({ persoon = '' }: Query['Querystring']) => (isId(persoon) ? persoon : undefined)

const statusOf = ({ wrong, refused, found }: HomeAsked) =>
  refused ? 409 : wrong.length > 0 || (found && found.outcome !== 'offered') ? 422 : 200

type Shown = Readonly<{
  site: Desk['site']
  visit: DeskVisit
  products: ReturnType<typeof homeProducts>
  home: HomeAsked
  personId: string | undefined
}>

function HomePage({ visit, site, products, home, personId }: Shown) {
  const action = personId ? `/balie/aan-huis?persoon=${personId}` : '/balie/aan-huis'
  const shown = { language: 'nl', words, action, csrf: visit.employee.csrf, products, asked: home, keys: true } as const
  const errors = Object.entries(homeErrors(shown)).map(([id, text]) => ({ href: `#${id}`, text }))
  const { found } = home
  return (
    <Frame site={site} visit={{ ...visit, path: '' }} title={words.title} wrong={errors.length > 0}>
      <ErrorSummary language="nl" errors={errors} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {found?.outcome === 'offered' ? (
        <>
          <InsetText>
            {home.typed.street} {home.typed.number}, {home.typed.postcode}
          </InsetText>
          <HomeChoice {...shown} windows={found.windows} />
          <Form action={homeWaitPath} csrf={visit.employee.csrf}>
            <HomeHidden home={home.typed} personId={personId} />
            <Actions>
              <Button look="secondary">{deskWaitingWords.joinHome}</Button>
            </Actions>
          </Form>
          <p>
            <a href={action}>{words.other}</a>
          </p>
        </>
      ) : (
        <HomeQuestion {...shown} />
      )}
      {found?.outcome === 'none' && (
        <Form action={homeWaitPath} csrf={visit.employee.csrf}>
          <HomeHidden home={home.typed} personId={personId} />
          <Actions>
            <Button look="secondary">{deskWaitingWords.joinHome}</Button>
          </Actions>
        </Form>
      )}
    </Frame>
  )
}
