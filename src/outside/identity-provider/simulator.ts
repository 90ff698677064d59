import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import formbody from '@fastify/formbody'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Provider } from 'oidc-provider/lib/provider.js'
import {
  ButtonForm,
  buttonRoutes,
  buttons,
  obeyButtons,
  simulatorPage,
  simulatorPolicy,
} from '#platform/simulation/index.ts'
import type { Audience } from './index.ts'
import { type Accounts, accounts } from './simulator-accounts.ts'
import type { Forgery } from './simulator-forgery.ts'
import { brokenPage, signInPage } from './simulator-pages.tsx'
import { type SigningKey, type SimulatedClient, signingKey, simulatedProvider } from './simulator-provider.ts'
import { memory } from './simulator-storage.ts'
import { languageOf, methods } from './simulator-words.ts'

export { voIdOf } from './simulator-accounts.ts'
export { type Forgery, forgeries } from './simulator-forgery.ts'
export type { SimulatedClient } from './simulator-provider.ts'

const html = 'text/html; charset=utf-8'

/**
 * ACM/IDM itself: a real OpenID provider on a loopback port, with a page of the personas per kind of user. `publicUrl`
 * when browsers reach it under another origin. `buttons`: slow, down, garbage, forged tokens, new keys.
 */
export async function startIdentitySimulator({
  port = 0,
  publicUrl,
  clients,
  roleScope = 'loketopmaat',
  roleClaim = 'loketopmaat_rol_3d',
  ...people
}: {
  port?: number
  publicUrl?: string
  clients: readonly SimulatedClient[]
  roleScope?: string
  roleClaim?: string
} & Omit<Parameters<typeof accounts>[0], 'roleClaim'>) {
  const pressed = buttons()
  const everybody = accounts({ ...people, roleClaim })
  const storage = memory()
  const cookieKeys = [randomBytes(32).toString('hex')]
  let keys: readonly [SigningKey, ...SigningKey[]] = [await signingKey()]
  let forgery: Forgery | undefined
  let provider: Provider

  const app = fastify({ forceCloseConnections: true, bodyLimit: 60_000, routerOptions: { maxParamLength: 200 } })
  const wire = /^\/op\/(v1|\.well-known)\//
  obeyButtons(app, pressed, (path) => wire.test(path))
  await app.register(async (raw) => {
    // The provider reads bodies itself.
    raw.removeAllContentTypeParsers()
    raw.addContentTypeParser('*', (_request, _payload, done) => done(null))
    raw.all('/op/*', async (request, reply) => {
      reply.hijack()
      // It works out its own addresses from both.
      Object.assign(request.raw, { originalUrl: request.url, url: request.url.slice('/op'.length) })
      await provider.callback()(request.raw, reply.raw)
    })
  })
  await app.register(async (pages) => {
    await pages.register(formbody)
    interactionRoutes(pages, () => provider, everybody, new Map(clients.map(({ id, audience }) => [id, audience])))
    pages.get('/', (_request, reply) =>
      reply
        .type(html)
        .header('content-security-policy', simulatorPolicy)
        .send(simulatorPage('Aanmelden', ButtonForm({ pressed }))),
    )
    buttonRoutes(pages, pressed)
  })
  await app.listen({ port, host: '127.0.0.1' })

  const { port: actual } = app.server.address() as { port: number }
  const issuer = `${publicUrl ?? `http://127.0.0.1:${actual}`}/op`
  const open = () =>
    simulatedProvider({
      issuer,
      clients,
      keys,
      account: everybody.byId,
      storage: storage.adapter,
      cookieKeys,
      role: { scope: roleScope, claim: roleClaim },
      forgery: () => forgery,
    })
  provider = open()

  return {
    issuer,
    /** Scope and claim of an employee's roles, as the client must be configured. */
    role: { scope: roleScope, claim: roleClaim },
    buttons: Object.assign(pressed, {
      /** Every ID token from now on is wrong in this way; `undefined`: right again. */
      forge(how: Forgery | undefined) {
        forgery = how
      },
      /** From now on a new key signs. The old ones stay published, unless they are withdrawn. */
      async rotateKeys({ withdraw = false } = {}) {
        keys = withdraw ? [await signingKey()] : [await signingKey(), ...keys]
        provider = open()
      },
    }),
    stop: async () => {
      storage.stop()
      await app.close()
    },
  }
}
export type IdentitySimulator = Awaited<ReturnType<typeof startIdentitySimulator>>

type Choice = { method?: string; person?: string; number?: string; cancel?: string }

function interactionRoutes(
  app: FastifyInstance,
  provider: () => Provider,
  everybody: Accounts,
  audienceOf: ReadonlyMap<string, Audience>,
): void {
  const css = readFileSync(new URL('./simulator.css', import.meta.url))
  app.get('/op/stijl.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(css))

  const opened = async (request: FastifyRequest, reply: FastifyReply) => {
    const { uid, params, session } = await provider().interactionDetails(request.raw, reply.raw)
    const audience = audienceOf.get(params.client_id ?? '') ?? 'resident'
    const back = new URL(params.redirect_uri ?? 'about:blank').origin
    reply.header('cache-control', 'no-store').header(
      'content-security-policy',
      // The form leads on to whoever asked to sign in.
      `default-src 'none'; style-src 'self'; img-src data:; form-action 'self' ${back}; base-uri 'none'; frame-ancestors 'none'`,
    )
    const language = languageOf(params.ui_locales)
    return { uid, audience, session, view: { audience, people: everybody.listed[audience], language } }
  }
  app.setErrorHandler((_error, _request, reply) => reply.code(400).type(html).send(brokenPage('session', 'nl')))

  app.get('/op/aanmelden/:uid', async (request, reply) => {
    const { view } = await opened(request, reply)
    return reply.type(html).send(signInPage(view))
  })

  app.post<{ Body: Choice | undefined }>('/op/aanmelden/:uid', async (request, reply) => {
    const { audience, session, view } = await opened(request, reply)
    const { method: way, person = '', number, cancel } = request.body ?? {}
    const finish = (result: Record<string, unknown>) => provider().interactionResult(request.raw, reply.raw, result)

    if (cancel) {
      const error = { error: 'access_denied', error_description: 'End-User aborted interaction' }
      return reply.redirect(await finish(error), 303)
    }
    const method = methods.find(({ key }) => key === way) ?? methods[0]
    const account =
      number !== undefined && audience === 'resident' ? everybody.byNumber(number) : everybody.byKey(audience, person)
    if (!account)
      return reply
        .code(422)
        .type(html)
        .send(signInPage({ ...view, wrong: number ?? '' }))

    const next = await finish({
      login: { accountId: account.id, acr: method.acr, amr: [method.amr], remember: false },
    })
    // Another person at the same browser: the package would ask it to post a form by script first.
    if (session && session.accountId !== account.id) await forgetPerson(provider(), session.uid)
    return reply.redirect(next, 303)
  })
}

async function forgetPerson(provider: Provider, uid: string): Promise<void> {
  const session = await provider.Session.findByUid(uid)
  if (!session) return
  session.accountId = undefined
  session.authorizations = undefined
  await session.persist()
}
