import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { arriveByPhone, compareDigits, leaveByPhone, lookAtCode, onThisPhone } from '#domain/access/index.ts'
import type { IdentityProvider } from '#outside/identity-provider/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { productLanguage } from '#platform/words.ts'
import { html } from '#ui/index.ts'
import { keepPhoneLanguage, phoneLanguageOf } from './phone-language.ts'
import {
  PhoneAgainPage,
  PhoneComparePage,
  PhoneDonePage,
  PhoneOverPage,
  PhoneWherePage,
} from './phone-sign-in-pages.tsx'
import type { ErrorPages } from './refusals.ts'
import type { Cookies } from './sessions.ts'
import { callbackOf } from './sign-in.ts'
import { type Site, sendPage } from './site.ts'
import { themeOf } from './theme.ts'
import { contextOf, nobody } from './visitor.ts'

type OfCode = { Params: { token: string } }
type Options = Readonly<{ site: Site; identity: IdentityProvider; cookies: Cookies }>

const here = '/hier-aanmelden'
const limit = { rateLimit: { max: 30, timeWindow: '1 minute' } }

/** On the own phone: signing in for the screen that showed the code. The phone itself stays signed out. */
export function phoneSignInRoutes(app: FastifyInstance, { site, identity, cookies }: Options): void {
  const contextNow = () => ({ ...contextOf(site, nobody), now: site.clock() })
  const browserOf = (request: FastifyRequest) => request.cookies[cookies.browser.name]
  const shown = (request: FastifyRequest) => ({ language: phoneLanguageOf(request), theme: themeOf(site) })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('referrer-policy', 'no-referrer').header('cache-control', 'no-store')
    keepPhoneLanguage(request, reply, here, site.publicUrl.startsWith('https:'))
  })

  // Opening the link does nothing, so that a preview of it does not use it up.
  app.get<OfCode>(`${here}/:token`, { config: limit }, async (request, reply) => {
    const { place } = await lookAtCode(contextNow(), { token: request.params.token, browser: browserOf(request) })
    const found = site.city.places.find(({ id }) => id === place)
    return sendPage(reply, html(<PhoneWherePage {...shown(request)} place={found?.name ?? site.city.name} />))
  })

  app.post<OfCode>(`${here}/:token`, { config: limit }, (request, reply) => leave(request, reply, request.params.token))
  app.post(`${here}/opnieuw`, { config: limit }, (request, reply) => leave(request, reply))

  app.get(here, { config: limit }, async (request, reply) => {
    const { state, choices } = await onThisPhone(contextNow(), browserOf(request))
    if (state === 'comparing') return sendPage(reply, html(<PhoneComparePage {...{ ...shown(request), choices }} />))
    if (state === 'signing-in') return sendPage(reply, html(<PhoneAgainPage {...shown(request)} />))
    const isDone = state === 'confirmed' || state === 'refused'
    return sendPage(
      reply,
      html(isDone ? <PhoneDonePage {...{ ...shown(request), state }} /> : <PhoneOverPage {...shown(request)} />),
      isDone ? 200 : 404,
    )
  })

  app.post<{ Body: { cijfers?: unknown } | undefined }>(
    `${here}/cijfers`,
    { config: limit },
    async (request, reply) => {
      const { cijfers } = request.body ?? {}
      const digits = typeof cijfers === 'string' && /^\d{2}$/.test(cijfers) ? cijfers : null
      await compareDigits(contextNow(), { browser: browserOf(request), digits })
      return reply.redirect(here, 303)
    },
  )

  async function leave(request: FastifyRequest, reply: FastifyReply, token?: string) {
    const departed = await leaveByPhone(contextNow(), identity, {
      ...{ browser: browserOf(request), address: request.ip, language: productLanguage(phoneLanguageOf(request)) },
      ...{ returnTo: callbackOf(site.publicUrl, ''), next: here, ...(token !== undefined && { token }) },
    })
    cookies.browser.keep(reply, departed.browser)
    return reply.redirect(departed.url, 303)
  }
}

/** Who comes back from the provider on the phone: to the digits; who stopped there may try once more. */
export const arrivesByPhone =
  (site: Site, identity: IdentityProvider) =>
  async (arrival: Readonly<{ callback: URL; browser: string | undefined }>): Promise<string> => {
    try {
      return (await arriveByPhone({ ...contextOf(site, nobody), now: site.clock() }, identity, arrival)).next
    } catch (error) {
      if (error instanceof Refusal) return here
      throw error
    }
  }

/** A code that is over is said; what passes is said as that. */
export const phoneSignInErrors = (site: Site, waits: ErrorPages['page']): ErrorPages => ({
  page: (request, wrong) =>
    wrong.code === 'access/phone-over'
      ? html(<PhoneOverPage language={phoneLanguageOf(request)} theme={themeOf(site)} />)
      : waits(request, wrong),
  signIn: () => '/',
})
