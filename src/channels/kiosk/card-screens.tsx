import type { FastifyInstance, FastifyRequest } from 'fastify'
import { html } from '#ui/index.ts'
import { cardEnds } from '#ui/words/kiosk-card.ts'
import { sendPage } from '../site.ts'
import { type Kiosk, prefix, screenWithReader, takesCards, visitOf } from './kiosk.ts'
import { CardEndPage, type CardUse, CodePage, cardPrefixes, InsertPage } from './who-pages.tsx'

type Typed = { Querystring: { cijfers?: string; over?: string; kort?: string } }

/**
 * The screens between a card and its code, and every ending that is none: the same for who says who he is and who signs. The code of a
 * card never comes here: the agent takes the form with it before it leaves the machine (`src/kiosk-agent/card-pad.ts`). `past`: where
 * somebody goes for whom the card did its work already.
 */
export function cardScreens(
  app: FastifyInstance,
  kiosk: Kiosk,
  use: CardUse,
  past: (request: FastifyRequest) => Promise<string | null> = async () => null,
): void {
  const base = cardPrefixes[use]

  app.get(`${base}/lees`, async (request, reply) => {
    screenWithReader(kiosk, request)
    const elsewhere = await past(request)
    if (elsewhere) return reply.redirect(elsewhere, 303)
    return sendPage(reply, html(<InsertPage {...{ kiosk, use }} visit={visitOf(request)} />))
  })

  // The agent knows whether a card lies there; we do not.
  app.get(`${base}/stand`, (_request, reply) => reply.header('cache-control', 'no-store').send({ done: false }))

  app.get<Typed>(`${base}/code`, async (request, reply) => {
    screenWithReader(kiosk, request)
    const elsewhere = await past(request)
    if (elsewhere) return reply.redirect(elsewhere, 303)
    const { cijfers, over, kort } = request.query
    const said = { typed: numberUpTo(12, cijfers), left: numberUpTo(3, over), isTooShort: kort !== undefined }
    return sendPage(reply, html(<CodePage {...{ kiosk, use }} visit={visitOf(request)} {...said} />))
  })

  // No agent took it: what was typed is not looked at.
  app.post(`${base}/code`, (_request, reply) => reply.redirect(`${base}/lezer`, 303))

  for (const end of cardEnds) {
    app.get(`${base}/${end}`, async (request, reply) => {
      // Of who took his card nothing is left, and the screen goes on to the next by itself.
      if (end === 'weg') reply.header('refresh', `20; url=${prefix}`)
      const withCard = takesCards(kiosk, request)
      return sendPage(reply, html(<CardEndPage {...{ kiosk, use, end, withCard }} visit={visitOf(request)} />))
    })
  }
}

const numberUpTo = (most: number, text: string | undefined): number =>
  /^\d{1,2}$/.test(text ?? '') ? Math.min(most, Number(text)) : 0
