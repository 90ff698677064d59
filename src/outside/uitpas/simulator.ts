import { randomUUID } from 'node:crypto'
import fastify, { type FastifyReply } from 'fastify'
import { z } from 'zod'
import { buttons, obeyButtons } from '#platform/simulation/index.ts'

type Card = { number: string; status: 'LOCAL_STOCK' | 'ACTIVE' | 'BLOCKED' }
type Membership = { cardSystem: number; number: string; tariffUntil?: string }
type Kept = { id: string; body: Record<string, unknown>; memberships: Membership[] }

const Registration = z.looseObject({
  name: z.string().min(1),
  firstName: z.string().min(1),
  inszNumber: z.string().regex(/^\d{11}$/),
  dateOfBirth: z.iso.date(),
  address: z.object({ street: z.string(), postalCode: z.string(), city: z.string(), country: z.string() }),
  parentalConsent: z.boolean(),
  registrationOrganizer: z.object({ id: z.string() }),
  registrationCardSystemId: z.number(),
  registrationCardType: z.enum(['DIGITAL', 'NFC_CARD']),
  registrationUitpasNumber: z.string().optional(),
  registrationSocialTariffEndDate: z.iso.date().optional(),
})
const Joining = z.strictObject({
  cardType: z.enum(['DIGITAL', 'NFC_CARD']),
  uitpasNumber: z.string().optional(),
  socialTariff: z.object({ socialTariffEndDate: z.iso.date() }).optional(),
  registrationOrganizer: z.object({ id: z.string() }),
})

/** The card system itself at the wire format of UiTPAS API 4.0, with the token server beside it; cards and holders in memory. */
export async function startUitpasSimulator({
  port = 0,
  today = () => new Date(),
}: Readonly<{ port?: number; today?: () => Date }> = {}) {
  const settings = { client: { id: 'stad', secret: randomUUID() }, cardSystem: 42, organiser: randomUUID() }
  const pressed = buttons()
  const holders = new Map<string, Kept>()
  const cards = new Map<string, Card>()
  let token = randomUUID()
  let made = 0
  const app = fastify({ bodyLimit: 100_000 })
  obeyButtons(app, pressed, () => true)

  app.post<{ Body: Record<string, unknown> }>('/oauth/token', ({ body }, reply) => {
    const { client_id, client_secret, audience, grant_type } = body
    const isOurs = client_id === settings.client.id && client_secret === settings.client.secret
    if (!isOurs || audience !== 'https://api.publiq.be' || grant_type !== 'client_credentials')
      return reply.code(401).send({ error: 'access_denied' })
    return { access_token: token, expires_in: 86_400, token_type: 'Bearer' }
  })
  app.addHook('preHandler', async ({ url, headers }, reply) => {
    if (url !== '/oauth/token' && headers.authorization !== `Bearer ${token}`)
      return problem(reply, 401, 'auth/unauthorized')
  })

  app.get<{ Querystring: { inszNumber?: string } }>('/passholders', ({ query }) => {
    const member = [...holders.values()].filter(({ body }) => body.inszNumber === query.inszNumber).map(view)
    return { totalItems: member.length, member }
  })
  app.get<{ Params: { id: string } }>('/passholders/:id', ({ params }, reply) => {
    const found = holders.get(params.id)
    return found ? view(found) : problem(reply, 404, 'uitpas/passholder-not-found')
  })
  app.post('/passholders', (request, reply) => {
    const read = Registration.safeParse(request.body)
    if (!read.success) return problem(reply, 400, 'body/invalid-data')
    const { registrationCardSystemId: system, registrationSocialTariffEndDate: until, ...body } = read.data
    if (system !== settings.cardSystem) return problem(reply, 400, 'uitpas/cardsystem-not-found')
    if (body.registrationOrganizer.id !== settings.organiser) return problem(reply, 400, 'uitpas/organizer-not-found')
    if ([...holders.values()].some((one) => one.body.inszNumber === body.inszNumber))
      return problem(reply, 400, 'uitpas/insz-already-used')
    const card = cardFor(body.registrationCardType, body.registrationUitpasNumber)
    if (typeof card === 'string') return problem(reply, 400, card)
    const kept = { id: randomUUID(), body, memberships: [membership(card, until)] }
    holders.set(kept.id, kept)
    return view(kept)
  })
  app.put<{ Params: { id: string }; Body: Record<string, unknown> }>('/passholders/:id', ({ params, body }, reply) => {
    const found = holders.get(params.id)
    if (!found) return problem(reply, 404, 'uitpas/passholder-not-found')
    if (!z.object({ name: z.string(), firstName: z.string(), inszNumber: z.string() }).safeParse(body).success)
      return problem(reply, 400, 'body/invalid-data')
    const until = z.iso.date().optional().safeParse(body.registrationSocialTariffEndDate)
    if (!until.success) return problem(reply, 400, 'body/invalid-data')
    found.body = body
    if (until.data) for (const one of found.memberships) one.tariffUntil = until.data
    return reply.code(204).send()
  })
  app.post<{ Params: { id: string; system: string } }>('/passholders/:id/memberships/:system', (request, reply) => {
    const found = holders.get(request.params.id)
    const read = Joining.safeParse(request.body)
    if (!found) return problem(reply, 404, 'uitpas/passholder-not-found')
    if (!read.success) return problem(reply, 400, 'body/invalid-data')
    if (Number(request.params.system) !== settings.cardSystem) return problem(reply, 400, 'uitpas/cardsystem-not-found')
    const card = cardFor(read.data.cardType, read.data.uitpasNumber)
    if (typeof card === 'string') return problem(reply, 400, card)
    found.memberships.push(membership(card, read.data.socialTariff?.socialTariffEndDate))
    return reply.code(201).send()
  })
  app.get<{ Querystring: { uitpasNumber?: string } }>('/cards', ({ query }, reply) => {
    const card = cards.get(query.uitpasNumber ?? '')
    if (!card) return problem(reply, 404, 'uitpas/invalid-uitpas-number')
    return {
      uitpasNumber: card.number,
      cardSystem: { id: settings.cardSystem, name: 'A-kaart' },
      cardType: 'NFC_CARD',
      status: card.status,
      socialTariff: false,
    }
  })

  await app.listen({ port, host: '127.0.0.1' })
  const { port: chosen } = app.server.address() as { port: number }
  const url = `http://127.0.0.1:${chosen}`
  return {
    settings: { ...settings, url, tokenUrl: `${url}/oauth/token` },
    buttons: pressed,
    /** A new card lies in the stock of the counter. */
    stockCard: () => newCard('LOCAL_STOCK').number,
    /** Somebody at the card system blocks a card. */
    block: (number: string) => {
      const card = cards.get(number)
      if (card) card.status = 'BLOCKED'
    },
    /** Somebody who has a card of another city. */
    holderElsewhere: (body: Record<string, unknown>) => {
      const id = randomUUID()
      holders.set(id, { id, body, memberships: [{ cardSystem: 7, number: newCard('ACTIVE').number }] })
      return id
    },
    /** Tokens that were given are no longer good. */
    forgetTokens: () => {
      token = randomUUID()
    },
    count: () => holders.size,
    stop: () => app.close(),
  }

  function newCard(status: Card['status']): Card {
    made += 1
    const card = { number: `0930${String(made).padStart(9, '0')}`, status }
    cards.set(card.number, card)
    return card
  }

  /** The card that comes into use, or the code of the problem. */
  function cardFor(type: 'DIGITAL' | 'NFC_CARD', number: string | undefined): Card | string {
    if (type === 'DIGITAL') return newCard('ACTIVE')
    const card = cards.get(number ?? '')
    if (!card) return 'uitpas/invalid-uitpas-number'
    if (card.status !== 'LOCAL_STOCK') return 'uitpas/invalid-card-status'
    card.status = 'ACTIVE'
    return card
  }

  function membership({ number }: Card, until: string | undefined): Membership {
    return { cardSystem: settings.cardSystem, number, ...(until && { tariffUntil: until }) }
  }

  function view({ id, body, memberships }: Kept) {
    return {
      ...body,
      id,
      points: 0,
      cardSystemMemberships: memberships.map(({ cardSystem, number, tariffUntil }) => ({
        cardSystem: { id: cardSystem, name: cardSystem === settings.cardSystem ? 'A-kaart' : 'UiTPAS elders' },
        uitpasNumber: number,
        currentCard: { uitpasNumber: number, status: cards.get(number)?.status ?? 'ACTIVE' },
        status: 'ACTIVE',
        ...(tariffUntil && {
          socialTariff: {
            status: tariffUntil >= today().toISOString().slice(0, 10) ? 'ACTIVE' : 'EXPIRED',
            endDate: `${tariffUntil}T21:59:59Z`,
          },
        }),
      })),
    }
  }
}
export type UitpasSimulator = Awaited<ReturnType<typeof startUitpasSimulator>>

const problem = (reply: FastifyReply, status: number, code: string) =>
  reply
    .code(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: `https://api.publiq.be/probs/${code}`, title: code, status }))
