import type { FastifyInstance, FastifyRequest } from 'fastify'
import { closedDays, dayAfter, placesFor, spansOn } from '#domain/catalogue/index.ts'
import {
  type CardLetters,
  challengeForCard,
  hearCard,
  hearDevice,
  hearSignature,
  type LetterForCard,
  letterForCard,
  openScreen,
  pairDevice,
} from '#domain/devices/index.ts'
import type { CardTrust, Judged } from '#outside/identity-card/index.ts'
import { anonymous } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { Refusal } from '#platform/refusal.ts'
import { mapRefusalsToData } from './refusals.ts'
import { screenCookie } from './screens.ts'
import type { Site } from './site.ts'

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
  }: Readonly<{
    site: Site
    secure: boolean
    origins: readonly string[]
    cards?: CardTrust | null
    letters?: CardLetters | null
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
  const [counter] = placesFor(city, 'counter', today)
  const days = Array.from({ length: 7 }, (_, ahead) => dayAfter(today, ahead))
  return {
    place: place?.name ?? '',
    phone: city.contactCentre.phone,
    counter: counter ? [counter.name, counter.address?.street].filter(Boolean).join(', ') : '',
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
