import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { giveTime, localPath } from '#domain/access/index.ts'
import { goField } from '#ui/index.ts'
import type { Site } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { prefix } from './prefix.ts'
import { reachOf } from './reach.ts'
import { moreTimeHref } from './time.ts'

type Body = Readonly<Record<string, unknown>> | undefined

/**
 * Where somebody goes who touched something around a form while typing, as the way back, help or a language: the handler keeps what was
 * typed, unjudged, and leads there. Null: the form was sent. More time is given here.
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
/** Pages of which it is kept: whom something is for, and the number on which one is called back about it. A cookie is small. */
const mostPages = 2

type Typed = Readonly<Record<string, string>>
type Kept = readonly Readonly<{ page: string; typed: Typed }>[]

export function keepTyped(request: FastifyRequest, reply: FastifyReply, page: string, typed: Typed): void {
  write(reply, [{ page, typed }, ...others(request, page)].slice(0, mostPages))
}

/** What was typed on this page before; shown once, then it stands in the form again. */
export function takeTyped(request: FastifyRequest, reply: FastifyReply, page: string): Typed {
  const found = readTyped(request).find((one) => one.page === page)
  if (!found) return {}
  const rest = others(request, page)
  if (rest.length === 0) dropTyped(reply)
  else write(reply, rest)
  return found.typed
}

export const dropTyped = (reply: FastifyReply): void => void reply.clearCookie(cookie, { path: prefix })

const others = (request: FastifyRequest, page: string): Kept => readTyped(request).filter((one) => one.page !== page)

function write(reply: FastifyReply, kept: Kept): void {
  const written = Buffer.from(JSON.stringify(kept)).toString('base64url')
  const secure = reply.request.protocol === 'https'
  reply.setCookie(cookie, written, { path: prefix, httpOnly: true, sameSite: 'strict', secure })
}

const keptForm = z.array(z.object({ page: z.string(), typed: z.record(z.string(), z.string()) })).max(mostPages)

/** Nothing, when the cookie is none of ours. */
function readTyped(request: FastifyRequest): Kept {
  try {
    const read: unknown = JSON.parse(Buffer.from(request.cookies[cookie] ?? '', 'base64url').toString())
    return keptForm.safeParse(read).data ?? []
  } catch {
    return []
  }
}
