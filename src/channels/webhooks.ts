import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { signOutElsewhere } from '#domain/access/index.ts'
import { type Payments, settlePayment } from '#domain/payments/index.ts'
import type { Audience, IdentityProvider } from '#outside/identity-provider/index.ts'
import { system } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Site } from './site.ts'

export type WebhookOptions = Readonly<{ site: Site; payments: Payments; identity: IdentityProvider }>

type Form = { Body: Readonly<Record<string, unknown>> | undefined }

const limit = { config: { rateLimit: { max: 300, timeWindow: '1 minute' } } }

/** Where other systems call us. Anybody can: nobody's word counts, so there is no session and no form token here. */
export function webhookRoutes(app: FastifyInstance, { site, payments, identity }: WebhookOptions): void {
  const as = (name: string) => ({ db: site.db, actor: system(name), now: site.clock() })

  // The provider only says that something changed; what, is fetched. Whatever it was, it need not be sent again.
  app.post<Form>('/webhooks/mollie', limit, async (request, reply) => {
    const id = request.body?.id
    if (typeof id === 'string') {
      const again = await laterIfSilent(request, reply, () => settlePayment(as('payments'), payments, id))
      if (again) return reply
    }
    return reply.code(200).send()
  })

  // OpenID Connect Back-Channel Logout 1.0, section 2.5 to 2.8: 200 when done, 400 when it is not the provider's.
  const loggedOut = (path: string, audience: Audience) =>
    app.post<Form>(`/webhooks/afgemeld/${path}`, limit, async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const token = request.body?.logout_token
      if (typeof token !== 'string') return reply.code(400).send({ error: 'invalid_request' })
      try {
        const again = await laterIfSilent(request, reply, () =>
          signOutElsewhere(as('sign-in'), identity, token, audience),
        )
        return again ? reply : reply.code(200).send()
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        request.log.info({ code: error.code }, 'refused')
        return reply.code(400).send({ error: 'invalid_request' })
      }
    })
  loggedOut('burgers', 'resident')
  loggedOut('medewerkers', 'employee')
}

/** A system that we have to ask is silent: 503, so that the caller sends it again. */
async function laterIfSilent(
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await work()
    return false
  } catch (error) {
    if (!(error instanceof Refusal && error.kind === 'unavailable')) throw error
    request.log.warn({ code: error.code }, 'left for later')
    await reply.code(503).header('retry-after', '10').send()
    return true
  }
}
