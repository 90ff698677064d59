import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { noteStep, type Screen, type Step, screenOf } from '#domain/devices/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The browser of a device that was paired; null: any other browser. */
    screen: Screen | null
    /** What somebody came for was reached on this page. */
    isFinished: boolean
  }
}

/** The cookie that the device itself lays in its browser: no page and no script can read or set it. */
export const screenCookie = (secure: boolean): string => (secure ? '__Host-toestel' : 'toestel')

type ScreenOptions = Readonly<{ db: OpenContext['db']; pool: Pool; secure: boolean; openToAll: boolean }>

/**
 * Finds out on which device a page is asked, for every route of this instance. Dark (`devices/dark`): a device that was revoked, a browser
 * that is over, and, unless it is open to all, whatever was never paired. Writes down how far somebody came.
 */
export function attachScreens(app: FastifyInstance, { db, pool, secure, openToAll }: ScreenOptions): void {
  if (!app.hasRequestDecorator('screen')) {
    app.decorateRequest('screen', null)
    app.decorateRequest('isFinished', false)
  }
  app.addHook('onRequest', async (request) => {
    const token = request.cookies[screenCookie(secure)]
    request.screen = token === undefined ? null : await screenOf(pool, token)
    if (!request.screen && (token !== undefined || !openToAll)) throw new Refusal('forbidden', 'devices/dark')
  })
  app.addHook('onResponse', async (request, reply) => {
    const { screen, isFinished: finished } = request
    if (!screen || reply.statusCode >= 400) return
    const { step = screen.step, helped = false } = reachedBy(request)
    if (step !== screen.step || helped || finished) await noteStep({ db }, screen.id, { step, helped, finished })
  })
}

type Reached = Readonly<{ step?: Step; helped?: boolean }>

/** What the patterns of addresses say of how far somebody is, the first that fits. */
const reachedAt: readonly (readonly [pattern: RegExp, reached: Reached])[] = [
  [/\/(gestopt|afgemeld|stoppen)$/, {}],
  [/\/hulp$/, { helped: true }],
  [/\/(wie|eid)(\/|$)|^\/kiosk\/gsm(\/|$)/, {}],
  // A question has a paper from the phone under such an address too.
  [/\/(kaart|betalen|contant)(\/|$)|^\/kiosk\/(aanvraag|sorteerpas)\/:id\/gsm(\/|$)/, { step: 'pay' }],
  [/\/(indienen|nakijken|nakijken\/gsm)$/, { step: 'sign' }],
  [/\/aanvraag\/:id$|\/document\//, { step: 'document' }],
  [/\/(vraag|beginnen|gegevens)(\/|$)/, { step: 'fill-in' }],
  [/\/sorteerpas\/:id$/, { step: 'document' }],
  [/\/sorteerpas$/, { step: 'fill-in' }],
  [/\/(diensten|thema\/:theme|dienst\/:product|mijn)$/, { step: 'choose' }],
  [/\/(stand|wakker)$|\/maat\//, {}],
  [/^\/kiosk\/./, { step: 'other' }],
]

const reachedBy = ({ routeOptions: { url = '' } }: FastifyRequest): Reached =>
  reachedAt.find(([pattern]) => pattern.test(url))?.[1] ?? {}
