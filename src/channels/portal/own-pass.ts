import type { FastifyRequest } from 'fastify'
import { passOf } from '#domain/passes/index.ts'
import { Refusal } from '#platform/refusal.ts'
import { contextOf, requireResident } from '../visitor.ts'
import type { Portal } from './portal.ts'

export const passHref = '/mijn-loket/sorteerpas'

/** Who asks, and the pass of his household; null: it has none. */
export async function askedPass(portal: Portal, request: FastifyRequest) {
  const visit = portal.visitOf(request)
  const context = contextOf(portal.site, requireResident(visit.visitor))
  return { visit, context, pass: await passOf(context, context.actor.id) }
}

/** As `askedPass`; refuses who has none. */
export async function ownPass(portal: Portal, request: FastifyRequest) {
  const { pass, ...asked } = await askedPass(portal, request)
  if (!pass) throw new Refusal('missing', 'passes/not-found')
  return { ...asked, pass }
}
