import type { FastifyRequest } from 'fastify'
import type { Payments } from '#domain/payments/index.ts'
import type { IdentityProvider } from '#outside/identity-provider/index.ts'
import type { Language } from '#platform/words.ts'
import type { Sources } from '../application-sources.ts'
import type { Cookies } from '../sessions.ts'
import { languageOf, type Site, type Visit } from '../site.ts'
import type { Uploads } from '../uploads.ts'
import type { Resident } from '../visitor.ts'
import type { Todo } from './home.tsx'
import type { Verification } from './verification.ts'

/** What the portal's routes are given. */
export type Portal = Readonly<{
  site: Site
  identity: IdentityProvider
  payments: Payments
  sources: Sources
  cookies: Cookies
  uploads: Uploads
  verification: Verification
  visitOf: (request: FastifyRequest) => Visit
  todosOf: (resident: Resident, language: Language) => Promise<readonly Todo[]>
}>

/** Who asks, in which language, on which page. The query is left out: what it holds stays out of links. */
export const visitOf = (request: FastifyRequest): Visit => ({
  visitor: request.visitor,
  language: languageOf(request),
  path: request.url.split('?')[0] ?? '/',
})
