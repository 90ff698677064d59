import type { FastifyReply, FastifyRequest } from 'fastify'
import { languages } from '../site.ts'
import { prefix } from './kiosk.ts'

/** Kept for this visit only and below this prefix: the next person begins in Dutch again. */
export function rememberLanguage(request: FastifyRequest, reply: FastifyReply, secure: boolean): void {
  const asked = (request.query as { taal?: string } | undefined)?.taal
  if (!languages.some((language) => language === asked) || asked === undefined) return
  reply.setCookie('taal', asked, { path: prefix, httpOnly: true, sameSite: 'lax', secure })
}
