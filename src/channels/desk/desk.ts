import type { FastifyRequest } from 'fastify'
import { requireRole } from '#domain/access/index.ts'
import type { MidOffice } from '#domain/automation/index.ts'
import { helpers } from '#domain/cases/index.ts'
import type { ReceiptMaker } from '#domain/documents/index.ts'
import type { Payments } from '#domain/payments/index.ts'
import type { IdentityProvider } from '#outside/identity-provider/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { cleanLines } from '#platform/formats/text.ts'
import { isId } from '#platform/ids/uuid.ts'
import type { Worker } from '#platform/jobs/index.ts'
import { Refusal } from '#platform/refusal.ts'
import type { Sources } from '../application-sources.ts'
import type { Cookies } from '../sessions.ts'
import type { Site } from '../site.ts'
import type { Uploads } from '../uploads.ts'
import { contextOf, type Employee, requireEmployee } from '../visitor.ts'
import type { UnlistedSystems } from './systems.tsx'

/** What the routes of the counter are given. */
export type Desk = Readonly<{
  site: Site
  identity: IdentityProvider
  payments: Payments
  receipts: ReceiptMaker
  office: MidOffice
  sources: Sources
  cookies: Cookies
  uploads: Uploads
  jobs: Pick<Worker, 'failed' | 'sendAgain'>
  systems: UnlistedSystems
  /** The payment terminal that stands here; none: the client pays online. */
  terminal?: string | undefined
}>

/** Who works here and on which page: what every page of the counter shows. */
/** `address`: where this page is opened; none where it answers a form. `path`: where it belongs in the menu. */
export type DeskVisit = Readonly<{ employee: Employee; path: string; address?: string | undefined }>
export type Asked = Readonly<{ visit: DeskVisit; context: OpenContext }>

/** Roles that talk with residents: who may begin an application for somebody. */
export const counterRoles = ['counter', 'contact-centre'] as const
/** Roles that mend what went wrong. */
export const menderRoles = ['mid-office', 'administrator'] as const

/** Who makes, moves and looks up appointments. */
export const visitRoles = ['counter', 'contact-centre', 'planner', 'mid-office', 'administrator'] as const

/** Refuses whoever is no employee, or has none of these roles (without any named: those that help residents). */
export function asked(
  { site }: Pick<Desk, 'site'>,
  request: FastifyRequest,
  roles: readonly string[] = helpers,
): Asked {
  const employee = requireEmployee(request.visitor)
  requireRole(employee.actor, ...roles)
  const [path = '/balie'] = request.url.split('?')
  const address = request.method === 'GET' ? path : undefined
  return { visit: { employee, path, address }, context: contextOf(site, employee) }
}

/** The id in an address; anything else leads nowhere. */
export function idOf(given: string, code: `${string}/${string}` = 'cases/not-found'): string {
  if (!isId(given)) throw new Refusal('missing', code)
  return given
}

export type PostedForm = { Body: Readonly<Record<string, unknown>> | undefined }

/** One field of a posted form as text, without space around it and without what nobody can see; at most `most` characters. */
export const fieldOf = (body: PostedForm['Body'], name: string, most = 2_000): string =>
  typeof body?.[name] === 'string' ? cleanLines(body[name].slice(0, 2 * most)).slice(0, most) : ''

/** A text of which nothing may be cut off unsaid: when it is longer than may be, the command says so. */
export const wholeTextOf = (body: PostedForm['Body'], name: string): string => fieldOf(body, name, 20_000)
