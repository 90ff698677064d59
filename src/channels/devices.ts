import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { closedDays, dayAfter, languagesAt, spansOn } from '#domain/catalogue/index.ts'
import {
  type CardLetters,
  challengeForCard,
  hearCard,
  hearDevice,
  hearFiles,
  hearPaper,
  hearSignature,
  type LetterForCard,
  letterForCard,
  openScreen,
  pairDevice,
  paperWantedAt,
} from '#domain/devices/index.ts'
import type { CardTrust, Judged } from '#outside/identity-card/index.ts'
import { anonymous } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { nearestCounter } from './nearest-counter.ts'
import { mapRefusalsToData } from './refusals.ts'
import { screenCookie } from './screens.ts'
import type { Site } from './site.ts'
import type { Uploads } from './uploads.ts'

type Sent = { Body: unknown }

/** A device says little and seldom; seven of them may share one address. */
const limit = { config: { forPrograms: true, rateLimit: { max: 120, timeWindow: '1 minute' } } }

/**
 * Where contact points report: `{ "message": JWS }` by POST. Anybody can: the signature alone is believed, so there is no session and no
 * form token here. `origins`: other sites that pages of a contact point lead to.
 */
export async function deviceRoutes(
  app: FastifyInstance,
  {
    site,
    secure,
    origins,
    cards = null,
    letters = null,
    papers = null,
  }: Readonly<{
    site: Site
    secure: boolean
    origins: readonly string[]
    cards?: CardTrust | null
    letters?: CardLetters | null
    papers?: Uploads | null
  }>,
): Promise<void> {
  const context = () => ({ db: site.db, actor: anonymous, now: site.clock() })
  const audience = site.publicUrl
  await app.register(async (routes) => {
    mapRefusalsToData(routes)
    routes.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store')
    })

    routes.post<Sent>('/toestel/koppelen', limit, (request) =>
      pairDevice(context(), audience, { message: messageOf(request), address: request.ip }),
    )
    routes.post<Sent>('/toestel/hartslag', limit, async (request) => {
      const { device, ...answer } = await hearDevice(context(), audience, messageOf(request))
      return { ...answer, device, origins, withoutLine: withoutLine(site, device.place) }
    })
    routes.post<Sent>('/toestel/scherm', limit, async (request) => {
      const { id, token } = await openScreen(context(), audience, messageOf(request))
      return { id, cookie: { name: screenCookie(secure), value: token } }
    })
    if (papers) paperMessages(routes, site, papers)
    if (!cards) return
    routes.post<Sent>('/toestel/kaart/vraag', limit, (request) =>
      challengeForCard(context(), audience, messageOf(request)),
    )
    routes.post<Sent>('/toestel/kaart/antwoord', limit, async (request) => {
      const outcome = await hearCard(context(), cards, { audience, message: messageOf(request) })
      return { next: `/kiosk/eid/${screenOfOutcome[outcome]}` }
    })
    if (!letters) return
    routes.post<Sent>('/toestel/kaart/brief', limit, async (request) => {
      const letter = await letterForCard(context(), letters, { audience, message: messageOf(request) })
      return letter.outcome === 'sign'
        ? { hash: letter.hash }
        : { next: `/kiosk/teken/${screenOfLetter[letter.outcome]}` }
    })
    routes.post<Sent>('/toestel/kaart/handtekening', limit, async (request) => {
      await hearSignature(context(), letters, { audience, message: messageOf(request) })
      return { next: '/kiosk/teken/klaar' }
    })
  })
}

/** What lies on the scanner or the stick of a device. The bytes follow their message, which stands in a header: nobody reads them before it. */
function paperMessages(routes: FastifyInstance, site: Site, { objects, scanner }: Uploads): void {
  const context = () => ({ db: site.db, actor: anonymous, now: site.clock() })
  const audience = site.publicUrl
  const desk = { catalogue: site.catalogue, objects, scanner }
  routes.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))

  routes.post<Sent>('/toestel/papier/vraag', limit, (request) =>
    paperWantedAt(context(), site.catalogue, { audience, message: messageOf(request) }),
  )
  routes.post<Sent>('/toestel/papier/lijst', limit, async (request) => {
    await hearFiles(context(), { audience, message: messageOf(request) })
    return {}
  })
  routes.post<{ Body: unknown }>('/toestel/papier', { ...limit, bodyLimit: 100_000_000 }, async (request) => {
    const message = request.headers['x-message']
    const content = request.body
    if (typeof message !== 'string' || !(content instanceof Readable))
      throw new Refusal('conflict', 'devices/malformed')
    const { asked, problem } = await hearPaper(context(), desk, { audience, message, content })
    const question = `/kiosk/aanvraag/${asked.caseId}/vraag/${asked.field}`
    return {
      next: problem
        ? `${question}/${asked.source}/${asked.id}?fout=${problem.code.replace('forms/', '')}`
        : `${question}/gsm/${asked.id}`,
    }
  })
}

/** Where the screen goes on to: `src/channels/kiosk/who.tsx`. */
const screenOfOutcome: Readonly<Record<Judged['outcome'], string>> = {
  proved: 'klaar',
  expired: 'vervallen',
  revoked: 'ingetrokken',
  silent: 'stil',
  refused: 'geweigerd',
}

/** Where the screen goes on to: `src/channels/kiosk/sign-with-card.tsx`. */
const screenOfLetter: Readonly<Record<Exclude<LetterForCard['outcome'], 'sign'>, string>> = {
  expired: 'vervallen',
  revoked: 'ingetrokken',
  silent: 'stil',
  refused: 'geweigerd',
  'somebody-else': 'andere-kaart',
}

/** How one is helped when the line is down: the device keeps it for then. */
function withoutLine({ city, clock }: Site, placeId: string) {
  const place = city.places.find(({ id }) => id === placeId)
  const today = cityDay(clock())
  const near = nearestCounter(city, place ?? null, clock())
  const counter = near?.place
  const days = Array.from({ length: 7 }, (_, ahead) => dayAfter(today, ahead))
  return {
    place: place?.name ?? '',
    phone: city.contactCentre.phone,
    counter: counter ? [counter.name, counter.address?.street].filter(Boolean).join(', ') : '',
    walk: near?.minutes ?? null,
    languages: languagesAt(place ?? null, today).map(({ language }) => language),
    days: days.map((day) => ({
      day,
      hours: spansOn(place?.hours ?? [], day, closedDays(city)).map(({ from, to }) => `${from}-${to}`),
    })),
  }
}

function messageOf({ body }: FastifyRequest<Sent>): string {
  const message = body !== null && typeof body === 'object' && 'message' in body ? body.message : null
  if (typeof message !== 'string') throw new Refusal('conflict', 'devices/malformed')
  return message
}
