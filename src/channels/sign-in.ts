import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  beginSignIn,
  finishConfirmation,
  finishSignIn,
  localPath,
  purposeOf,
  type SignedIn,
  signOut,
} from '#domain/access/index.ts'
import type { Audience, IdentityProvider } from '#outside/identity-provider/index.ts'
import type { Cookies, Entrance } from './sessions.ts'
import { languageOf, type Site } from './site.ts'
import { contextOf } from './visitor.ts'

/** What was confirmed by a fresh sign-in: `reference` as it was given when it began. */
export type OnConfirmed = (
  request: FastifyRequest,
  confirmed: Awaited<ReturnType<typeof finishConfirmation>>,
) => Promise<string>

export type SignIn = Readonly<{
  site: Site
  identity: IdentityProvider
  cookies: Cookies
  entrance: Entrance
  audience: Audience
  /** '' for the portal, '/kiosk', '/balie'. */
  prefix: string
  onConfirmed?: OnConfirmed
  /** Refuses who may not leave for the page of the provider from where he is. */
  mayLeave?: (request: FastifyRequest) => Promise<void>
  /** Where somebody goes who just signed in; left out: where he wanted to. */
  goesTo?: (signedIn: SignedIn) => Promise<string>
  /** What this browser also forgets or keeps when a session begins in it. */
  onSignedIn?: (request: FastifyRequest, reply: FastifyReply) => void
  /** Somebody came back who signs in for a screen elsewhere: this browser gets no session. Gives where it goes on to. */
  onByPhone?: (arrival: Readonly<{ callback: URL; browser: string | undefined }>) => Promise<string>
}>

const signInLimit = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/** The address at which the provider gives the browser back: registered there. */
export const callbackOf = (publicUrl: string, prefix: string): string => `${publicUrl}${prefix}/aanmelden/terug`

/** Signing in, confirming, staying and leaving: the same at every entrance. */
export function signInRoutes(app: FastifyInstance, options: SignIn): void {
  const { site, identity, cookies, entrance, audience, prefix } = options
  const returnTo = callbackOf(site.publicUrl, prefix)

  app.get<{ Querystring: { terug?: string } }>(
    `${prefix}/aanmelden`,
    { config: signInLimit },
    async (request, reply) => {
      await options.mayLeave?.(request)
      const context = contextOf(site, {
        actor: { kind: 'anonymous', id: 'anonymous', channel: entrance },
      })
      const departed = await beginSignIn(context, identity, {
        audience,
        channel: entrance,
        returnTo,
        next: localPath(typeof request.query.terug === 'string' ? request.query.terug : `${prefix}/`),
        browser: request.cookies[cookies.browser.name],
        address: request.ip,
        language: languageOf(request),
        fresh: request.visitor.kind === 'resident',
      })
      cookies.browser.keep(reply, departed.browser)
      return reply.redirect(departed.url, 303)
    },
  )

  app.get(`${prefix}/aanmelden/terug`, { config: signInLimit }, async (request, reply) => {
    const callback = new URL(request.url, site.publicUrl)
    const browser = request.cookies[cookies.browser.name]
    const context = contextOf(site, request.visitor)
    const purpose = await purposeOf(context, callback)
    if (options.onByPhone && purpose === 'by-phone') {
      return reply.redirect(await options.onByPhone({ callback, browser }), 303)
    }
    if (options.onConfirmed && purpose === 'confirm') {
      const confirmed = await finishConfirmation(context, identity, { callback, browser })
      return reply.redirect(await options.onConfirmed(request, confirmed), 303)
    }
    const session = request.cookies[cookies.nameOf(entrance)]
    const signedIn = await finishSignIn(context, identity, { callback, browser, session })
    cookies.keep(reply, entrance, signedIn.token)
    options.onSignedIn?.(request, reply)
    return reply.redirect(options.goesTo ? await options.goesTo(signedIn) : signedIn.next, 303)
  })

  app.post(`${prefix}/afmelden`, async (request, reply) => {
    const token = request.cookies[cookies.nameOf(entrance)]
    const left = token ? await signOut(contextOf(site, request.visitor), token) : null
    cookies.drop(reply, entrance)
    reply.header('clear-site-data', '"cache", "storage"')
    const back = `${site.publicUrl}${prefix}/afgemeld`
    if (!left) return reply.redirect(back, 303)
    // A provider that does not answer keeps nobody signed in with us.
    const away = await identity.logoutUrl(left.idToken, back, left.audience).catch(() => back)
    return reply.redirect(away, 303)
  })

  app.post(`${prefix}/sessie/verlengen`, async (request, reply) => {
    if (request.visitor.kind === 'anonymous') return reply.code(401).send({ idleSeconds: 0, absoluteSeconds: 0 })
    return reply.header('cache-control', 'no-store').send(request.visitor.deadlines)
  })
}
