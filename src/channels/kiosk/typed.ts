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

/** A page of the contact point, whatever an address says. */
export function inside(path: string): string {
  const local = localPath(path)
  return local === prefix || local.startsWith(`${prefix}/`) || local.startsWith(`${prefix}?`) ? local : prefix
}

/** What was typed and is no answer of a draft: with this browser only, never in an address, gone with the visit. */
const cookie = 'getypt'
/** Pages of which it is kept: whom something is for or who comes, and the number on which one is called back about it. A cookie is small. */
const mostPages = 2

type Typed = Readonly<Record<string, string>>
type Kept = readonly Readonly<{ page: string; typed: Typed }>[]

export function keepTyped(request: FastifyRequest, reply: FastifyReply, page: string, typed: Typed): void {
  write(reply, [{ page, typed }, ...others(request, page)].slice(0, mostPages))
}

/** What was typed on this page before; shown once, then it stands in the form again. */
export function takeTyped(request: FastifyRequest, reply: FastifyReply, page: string): Typed {
  const typed = readTyped(request, page)
  if (Object.keys(typed).length === 0) return {}
  const rest = others(request, page)
  if (rest.length === 0) dropTyped(reply)
  else write(reply, rest)
  return typed
}

/** The same, and it stays: what is asked over several screens, until it is sent. */
export const readTyped = (request: FastifyRequest, page: string): Typed =>
  allTyped(request).find((one) => one.page === page)?.typed ?? {}

export const dropTyped = (reply: FastifyReply): void => void reply.clearCookie(cookie, { path: prefix })

/**
 * The same for who comes to a start screen, goes up to where something is chosen, or signs in: whoever stands there next reads nobody's name.
 * Nothing is written where nothing is kept.
 */
export function forgetTyped(request: FastifyRequest, reply: FastifyReply): void {
  if (request.cookies[cookie] !== undefined) dropTyped(reply)
}

/**
 * The same where somebody just signed in: unseen, for who comes back from the provider does not bring this cookie. Who signs in once more, to
 * sign a letter, goes on with what he typed.
 */
export function forgetAtSignIn(request: FastifyRequest, reply: FastifyReply): void {
  if (request.visitor.kind !== 'resident') dropTyped(reply)
}

const others = (request: FastifyRequest, page: string): Kept => allTyped(request).filter((one) => one.page !== page)

function write(reply: FastifyReply, kept: Kept): void {
  const written = Buffer.from(JSON.stringify(kept)).toString('base64url')
  const secure = reply.request.protocol === 'https'
  reply.setCookie(cookie, written, { path: prefix, httpOnly: true, sameSite: 'strict', secure })
}

const keptForm = z.array(z.object({ page: z.string(), typed: z.record(z.string(), z.string()) })).max(mostPages)

/** Nothing, when the cookie is none of ours. */
function allTyped(request: FastifyRequest): Kept {
  try {
    const read: unknown = JSON.parse(Buffer.from(request.cookies[cookie] ?? '', 'base64url').toString())
    return keptForm.safeParse(read).data ?? []
  } catch {
    return []
  }
}
