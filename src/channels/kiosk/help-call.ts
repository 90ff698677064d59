import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { callOf, type HelpCall, noteQuestion } from '#domain/help/index.ts'
import { isId } from '#platform/ids/uuid.ts'
import type { Site } from '../site.ts'
import { prefix } from './kiosk.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The call for help of this browser while it rings or runs, or that nobody answered. */
    helpCall: HelpCall | null
  }
}

/** Of this visit only: it goes with everything else when somebody stops. */
export const lineCookie = 'hulp'

export const lineOf = (request: FastifyRequest): string | undefined => request.cookies[lineCookie]

export function keepLine(reply: FastifyReply, line: string, secure: boolean): void {
  reply.setCookie(lineCookie, line, { path: prefix, httpOnly: true, sameSite: 'strict', secure })
}

export const dropLine = (reply: FastifyReply): void => void reply.clearCookie(lineCookie, { path: prefix })

/** Knows on every page whether somebody is on the line, and tells who helps which question is on the screen. */
export function attachHelpCall(app: FastifyInstance, { db }: Pick<Site, 'db'>): void {
  if (!app.hasRequestDecorator('helpCall')) app.decorateRequest('helpCall', null)
  app.addHook('onRequest', async (request) => {
    const call = await callOf({ db }, lineOf(request))
    request.helpCall = call?.state === 'over' ? null : call
  })
  app.addHook('onResponse', async ({ helpCall, method, params, routeOptions }, reply) => {
    if (!helpCall?.caseId || method !== 'GET' || reply.statusCode !== 200) return
    const { id = '', field = null } = params as { id?: string; field?: string }
    if (!routeOptions.url?.startsWith(`${prefix}/aanvraag/`) || !isId(id)) return
    await noteQuestion({ db }, helpCall, { caseId: id, question: field })
  })
}
