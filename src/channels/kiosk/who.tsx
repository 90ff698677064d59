import type { FastifyInstance, FastifyRequest } from 'fastify'
import { beginCardSignIn, cardGoesTo, finishCardSignIn } from '#domain/access/index.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { cardScreens } from './card-screens.tsx'
import { type Kiosk, prefix, screenWithReader, takesCards, visitOf } from './kiosk.ts'
import { inside } from './prefix.ts'
import { waysAt } from './provider-page.ts'
import { goesTo } from './sign-with.tsx'
import { forgetAtSignIn } from './typed.ts'
import { beginHref, cardPrefixes, cardPutIn, WhoPage } from './who-pages.tsx'

type Asked = { Querystring: { terug?: string } }

const limit = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/** Where the pages of the card are. The agent of the device answers there too: `src/kiosk-agent/card-pad.ts`. */
const cardPrefix = cardPrefixes.identify

/**
 * Who are you: with the card, or in another way. The code of a card never comes here: the agent takes the form with it before it leaves the
 * machine, gives it to the card, and brings what the card says by a message of its own.
 */
export function whoRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site, cookies } = kiosk
  const contextHere = (request: FastifyRequest) => contextOf(site, request.visitor)

  const atScreen = (request: FastifyRequest) => screenWithReader(kiosk, request)
  /** Where one wanted to go: kept at the city, so that it stands in no address that the agent makes. */
  const goingTo = async (request: FastifyRequest) =>
    takesCards(kiosk, request) ? await cardGoesTo(contextHere(request), atScreen(request)) : null

  app.get<Asked>(`${prefix}/wie`, async (request, reply) => {
    const { terug } = request.query
    const next = typeof terug === 'string' ? inside(terug) : ((await goingTo(request)) ?? `${prefix}/mijn`)
    const visit = visitOf(request)
    const ways = await waysAt(kiosk, request, 'identify')
    return sendPage(reply, html(<WhoPage {...{ kiosk, visit, next, ways }} />))
  })

  app.post<{ Body: { terug?: unknown } | undefined }>(cardPrefix, { config: limit }, async (request, reply) => {
    const next = inside(request.body?.terug)
    await beginCardSignIn(contextHere(request), { ...atScreen(request), next })
    return reply.redirect(`${cardPrefix}/lees`, 303)
  })

  // A card that was put in at the start screen: the device saw it, and the screen goes on here. Touched, it does the same.
  app.get(beginHref, { config: limit }, async (request, reply) => {
    await beginCardSignIn(contextHere(request), { ...atScreen(request), next: prefix })
    return reply.redirect(`${cardPrefix}/lees`, 303)
  })

  // The agent knows whether somebody put a card in; we do not.
  app.get(cardPutIn, (_request, reply) => reply.header('cache-control', 'no-store').send({ done: false }))

  cardScreens(app, kiosk, 'identify')

  app.get(`${cardPrefix}/klaar`, { config: limit }, async (request, reply) => {
    const session = request.cookies[cookies.nameOf('kiosk')]
    const signedIn = await finishCardSignIn(contextHere(request), { ...atScreen(request), session })
    cookies.keep(reply, 'kiosk', signedIn.token)
    forgetAtSignIn(request, reply)
    return reply.redirect(await goesTo(site, signedIn), 303)
  })
}
