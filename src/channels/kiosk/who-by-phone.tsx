import type { FastifyInstance, FastifyRequest } from 'fastify'
import { beginByPhone, byPhoneAt, finishByPhone, localPath } from '#domain/access/index.ts'
import { qrModules } from '#domain/documents/index.ts'
import { html } from '#ui/index.ts'
import { inLanguageOf } from '../phone-language.ts'
import { sendPage } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { type Kiosk, placeOf, prefix, visitOf } from './kiosk.ts'
import { goesTo } from './sign-with.tsx'
import { forgetAtSignIn } from './typed.ts'
import { PhoneCodePage, PhoneStatePage, phonePrefix } from './who-by-phone-pages.tsx'

const limit = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/**
 * Who are you: with the own phone. A code leads it to a page of the city (`src/channels/phone-sign-in.tsx`); both show the same two digits,
 * and the screen goes on once the phone said so.
 */
export function whoByPhoneRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site, cookies } = kiosk
  const contextHere = (request: FastifyRequest) => contextOf(site, request.visitor)
  const browserOf = (request: FastifyRequest) => request.cookies[cookies.browser.name]

  app.post<{ Body: { terug?: unknown } | undefined }>(phonePrefix, { config: limit }, async (request, reply) => {
    const next = await goingTo(request)
    const place = placeOf(kiosk, request.screen)?.id ?? ''
    const begun = await beginByPhone(contextHere(request), { browser: browserOf(request), place, next })
    cookies.browser.keep(reply, begun.browser)
    const modules = qrModules(inLanguageOf(visitOf(request).spoken, `${site.publicUrl}/hier-aanmelden/${begun.token}`))
    return sendPage(
      reply,
      html(<PhoneCodePage {...{ kiosk, modules }} visit={visitOf(request)} digits={begun.digits} />),
    )
  })

  app.get(phonePrefix, async (request, reply) => {
    const { state, digits } = await byPhoneAt(contextHere(request), browserOf(request))
    if (state === 'confirmed') return reply.redirect(`${phonePrefix}/klaar`, 303)
    return sendPage(reply, html(<PhoneStatePage {...{ kiosk, state, digits }} visit={visitOf(request)} />))
  })

  // `na`: what the screen shows now; it goes on when something else is so.
  app.get<{ Querystring: { na?: string } }>(`${phonePrefix}/stand`, async (request, reply) => {
    const { state } = await byPhoneAt(contextHere(request), browserOf(request))
    return reply.header('cache-control', 'no-store').send({ done: state !== request.query.na, href: phonePrefix })
  })

  app.get(`${phonePrefix}/klaar`, { config: limit }, async (request, reply) => {
    const session = request.cookies[cookies.nameOf('kiosk')]
    const signedIn = await finishByPhone(contextHere(request), { browser: browserOf(request), session })
    cookies.keep(reply, 'kiosk', signedIn.token)
    forgetAtSignIn(request, reply)
    return reply.redirect(await goesTo(site, signedIn), 303)
  })

  /** What was asked for, or what was asked for before the code: nowhere but at the contact point. */
  async function goingTo(request: FastifyRequest<{ Body: { terug?: unknown } | undefined }>): Promise<string> {
    const { terug } = request.body ?? {}
    const before = typeof terug === 'string' ? terug : (await byPhoneAt(contextHere(request), browserOf(request))).next
    const next = localPath(before ?? '')
    return next.startsWith(`${prefix}/`) ? next : `${prefix}/mijn`
  }
}
