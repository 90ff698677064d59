import type { FastifyInstance, FastifyRequest } from 'fastify'
import { hearDevice, openScreen, pairDevice } from '#domain/devices/index.ts'
import { anonymous } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { mapRefusalsToData } from './refusals.ts'
import { screenCookie } from './screens.ts'
import type { Site } from './site.ts'

type Sent = { Body: unknown }

/** A device says little and seldom; seven of them may share one address. */
const limit = { config: { forPrograms: true, rateLimit: { max: 120, timeWindow: '1 minute' } } }

/**
 * Where contact points report: `{ "message": JWS }` by POST. Anybody can: the signature alone is believed, so there is no session and no
 * form token here.
 */
export async function deviceRoutes(
  app: FastifyInstance,
  { site, secure }: Readonly<{ site: Site; secure: boolean }>,
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
    routes.post<Sent>('/toestel/hartslag', limit, (request) => hearDevice(context(), audience, messageOf(request)))
    routes.post<Sent>('/toestel/scherm', limit, async (request) => {
      const { id, token } = await openScreen(context(), audience, messageOf(request))
      return { id, cookie: { name: screenCookie(secure), value: token } }
    })
  })
}

function messageOf({ body }: FastifyRequest<Sent>): string {
  const message = body !== null && typeof body === 'object' && 'message' in body ? body.message : null
  if (typeof message !== 'string') throw new Refusal('conflict', 'devices/malformed')
  return message
}
