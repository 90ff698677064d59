import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Reach } from '#ui/index.ts'
import { prefix } from './prefix.ts'

/** How the screen stands for who is here: the word in an address, and its letter in the cookie. */
const marks: Readonly<Record<Reach, readonly [word: string, letter: string]>> = {
  low: ['laag', 'a'],
  left: ['links', 'l'],
  large: ['groot', 'g'],
  contrast: ['contrast', 'c'],
  slow: ['traag', 't'],
}
const all = Object.keys(marks) as readonly Reach[]
const cookie = 'scherm'

type Asked = { scherm?: unknown; van?: unknown } | undefined

/** What was chosen on this screen, or by the address of this request. */
export function reachOf(request: FastifyRequest): readonly Reach[] {
  const { scherm } = (request.query as Asked) ?? {}
  if (typeof scherm === 'string') return all.filter((one) => scherm.split('.').includes(marks[one][0]))
  const kept = request.cookies[cookie] ?? ''
  return all.filter((one) => kept.includes(marks[one][1]))
}

/** `laag.links`: what an address asks for these. */
export const wordsOf = (reach: readonly Reach[]): string => reach.map((one) => marks[one][0]).join('.')

/** Kept for this visit only and below this prefix: the next person begins with the screen as it was. */
export function rememberReach(request: FastifyRequest, reply: FastifyReply, secure: boolean): void {
  if (typeof (request.query as Asked)?.scherm !== 'string') return
  const letters = reachOf(request).map((one) => marks[one][1])
  if (letters.length === 0) forgetReach(reply)
  else reply.setCookie(cookie, letters.join(''), { path: prefix, httpOnly: true, sameSite: 'lax', secure })
}

export const forgetReach = (reply: FastifyReply): void => void reply.clearCookie(cookie, { path: prefix })

/** This page once more, standing otherwise: its address without what was asked of the screen and the language. */
export function hereOf(request: FastifyRequest): string {
  const [path = prefix, query = ''] = request.url.split('?')
  const rest = new URLSearchParams(query)
  for (const name of ['scherm', 'taal']) rest.delete(name)
  return rest.size > 0 ? `${path}?${rest}` : path
}

/** A page that answers a form has no address of its own, unless the same address can be asked. */
export const canStandOtherwise = (request: FastifyRequest): boolean =>
  request.method === 'GET' || request.server.hasRoute({ method: 'GET', url: request.routeOptions.url ?? '' })
