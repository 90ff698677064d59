import type { FastifyInstance, FastifyRequest } from 'fastify'
import { beginCardSignIn, cardGoesTo, finishCardSignIn, localPath } from '#domain/access/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { cardEnds } from '#ui/words/kiosk-card.ts'
import { sendPage } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { type Kiosk, prefix, takesCards, visitOf } from './kiosk.ts'
import { CardEndPage, CodePage, InsertPage, WhoPage } from './who-pages.tsx'

type Asked = { Querystring: { terug?: string } }
type Typed = { Querystring: { cijfers?: string; over?: string; kort?: string } }

const limit = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/** Where the pages of the card are. The agent of the device answers there too: `src/kiosk-agent/card-pad.ts`. */
export const cardPrefix = `${prefix}/eid`

/**
 * Who are you: with the card, or in another way. The code of a card never comes here: the agent takes the form with it before it leaves the
 * machine, gives it to the card, and brings what the card says by a message of its own.
 */
export function whoRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site, cookies } = kiosk
  const contextHere = (request: FastifyRequest) =>
    contextOf(site, {
      ...request.visitor,
      actor: { ...request.visitor.actor, channel: 'kiosk' },
    } as typeof request.visitor)

  function atScreen(request: FastifyRequest) {
    const { screen } = request
    if (!screen || !takesCards(kiosk, request)) throw new Refusal('unavailable', 'access/card-not-here')
    return { screenId: screen.id, deviceId: screen.deviceId }
  }
  /** Where one wanted to go: kept at the city, so that it stands in no address that the agent makes. */
  const goingTo = async (request: FastifyRequest) =>
    takesCards(kiosk, request) ? await cardGoesTo(contextHere(request), atScreen(request)) : null

  app.get<Asked>(`${prefix}/wie`, async (request, reply) => {
    const { terug } = request.query
    const next = typeof terug === 'string' ? inside(terug) : ((await goingTo(request)) ?? `${prefix}/mijn`)
    const visit = visitOf(request)
    return sendPage(reply, html(<WhoPage {...{ kiosk, visit, next }} withCard={takesCards(kiosk, request)} />))
  })

  app.post<{ Body: { terug?: unknown } | undefined }>(cardPrefix, { config: limit }, async (request, reply) => {
    const next = inside(request.body?.terug)
    await beginCardSignIn(contextHere(request), { ...atScreen(request), next })
    return reply.redirect(`${cardPrefix}/lees`, 303)
  })

  app.get(`${cardPrefix}/lees`, (request, reply) => {
    atScreen(request)
    return sendPage(reply, html(<InsertPage {...{ kiosk, visit: visitOf(request) }} />))
  })

  // The agent knows whether a card lies there; we do not.
  app.get(`${cardPrefix}/stand`, (_request, reply) => reply.header('cache-control', 'no-store').send({ done: false }))

  app.get<Typed>(`${cardPrefix}/code`, (request, reply) => {
    atScreen(request)
    const { cijfers, over, kort } = request.query
    const said = { typed: numberUpTo(12, cijfers), left: numberUpTo(3, over), isTooShort: kort !== undefined }
    return sendPage(reply, html(<CodePage {...{ kiosk, visit: visitOf(request), ...said }} />))
  })

  // No agent took it: what was typed is not looked at.
  app.post(`${cardPrefix}/code`, (_request, reply) => reply.redirect(`${cardPrefix}/lezer`, 303))

  app.get(`${cardPrefix}/klaar`, { config: limit }, async (request, reply) => {
    const session = request.cookies[cookies.nameOf('kiosk')]
    const signedIn = await finishCardSignIn(contextHere(request), { ...atScreen(request), session })
    cookies.keep(reply, 'kiosk', signedIn.token)
    return reply.redirect(signedIn.next, 303)
  })

  for (const end of cardEnds) {
    app.get(`${cardPrefix}/${end}`, async (request, reply) => {
      // Of who took his card nothing is left, and the screen goes on to the next by itself.
      if (end === 'weg') reply.header('refresh', `20; url=${prefix}`)
      const withCard = takesCards(kiosk, request)
      return sendPage(reply, html(<CardEndPage {...{ kiosk, visit: visitOf(request), end, withCard }} />))
    })
  }
}

/** Nowhere but at the contact point. */
function inside(path: unknown): string {
  const next = typeof path === 'string' ? localPath(path) : prefix
  return next.startsWith(`${prefix}/`) ? next : prefix
}

const numberUpTo = (most: number, text: string | undefined): number =>
  /^\d{1,2}$/.test(text ?? '') ? Math.min(most, Number(text)) : 0
