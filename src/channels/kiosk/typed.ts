import type { FastifyReply, FastifyRequest } from 'fastify'
import { giveTime, localPath } from '#domain/access/index.ts'
import { goField } from '#ui/index.ts'
import type { Site } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { prefix } from './prefix.ts'
import { reachOf } from './reach.ts'
import { moreTimeHref } from './time.ts'

type Body = Readonly<Record<string, unknown>> | undefined

/**
 * Where somebody goes who touched a layout, a language or more time while typing: the handler keeps what was typed, unjudged, and leads
 * there. Null: the form was sent. More time is given here.
 */
export async function goesTo(site: Site, request: FastifyRequest): Promise<string | null> {
  const asked = (request.body as Body)?.[goField]
  if (typeof asked !== 'string') return null
  const next = inside(asked)
  if (!next.startsWith(`${moreTimeHref}?`)) return next
  const { visitor } = request
  if (visitor.kind === 'resident') {
    await giveTime(contextOf(site, visitor), { patient: reachOf(request).includes('slow') })
  }
  return inside(new URL(next, site.publicUrl).searchParams.get('van') ?? prefix)
}

function inside(path: string): string {
  const local = localPath(path)
  return local === prefix || local.startsWith(`${prefix}/`) || local.startsWith(`${prefix}?`) ? local : prefix
}

/** What was typed and is no answer of a draft: with this browser only, never in an address, gone with the visit. */
const cookie = 'getypt'

export function keepTyped(reply: FastifyReply, page: string, typed: Readonly<Record<string, string>>): void {
  const written = Buffer.from(JSON.stringify([page, typed])).toString('base64url')
  const secure = reply.request.protocol === 'https'
  reply.setCookie(cookie, written, { path: prefix, httpOnly: true, sameSite: 'strict', secure })
}

/** What was typed on this page before; shown once, then it stands in the form again. */
export function takeTyped(
  request: FastifyRequest,
  reply: FastifyReply,
  page: string,
): Readonly<Record<string, string>> {
  const kept = readTyped(request.cookies[cookie] ?? '')
  if (kept?.[0] !== page) return {}
  dropTyped(reply)
  return kept[1]
}

export const dropTyped = (reply: FastifyReply): void => void reply.clearCookie(cookie, { path: prefix })

function readTyped(written: string): readonly [string, Readonly<Record<string, string>>] | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(written, 'base64url').toString())
    if (!Array.isArray(read) || typeof read[0] !== 'string' || typeof read[1] !== 'object' || !read[1]) return null
    const texts = Object.entries(read[1]).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    return [read[0], Object.fromEntries(texts)]
  } catch {
    return null
  }
}
