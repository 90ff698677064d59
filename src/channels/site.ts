import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Appointments } from '#domain/appointments/index.ts'
import type { Catalogue, City } from '#domain/catalogue/index.ts'
import type { Queue } from '#domain/queue/index.ts'
import type { StreetSources } from '#domain/streets/index.ts'
import type { OpenContext } from '#platform/context.ts'
import type { Clock } from '#platform/time/index.ts'
import type { Language } from '#platform/words.ts'
import type { Visitor } from './visitor.ts'
import type { VoiceRelay } from './voice.ts'

/** What every channel is given: one plain object, made in main.ts. */
export type Site = Readonly<{
  db: OpenContext['db']
  clock: Clock
  city: City
  catalogue: Catalogue
  /** Who says what stands in a street. */
  streets: StreetSources
  /** Free times and visits: what every command and query of the appointments asks for. */
  appointments: Appointments
  /** The day itself at a counter. */
  queue: Queue
  /** Through which sound goes between a contact point and who helps, when they are not in one network. */
  voiceRelay?: VoiceRelay | undefined
  /** Where browsers find us: `https://loket.example`, without a slash at the end. */
  publicUrl: string
}>

/** What a page knows of the request it answers. */
export type Visit = Readonly<{ visitor: Visitor; language: Language; path: string }>

export const languages: readonly Language[] = ['nl', 'fr', 'en']

/** Chosen on any page with ?taal=..; kept in a cookie that says nothing else. Dutch until somebody chooses. */
export function languageOf(request: FastifyRequest): Language {
  const asked = (request.query as { taal?: string } | undefined)?.taal ?? request.cookies.taal
  return languages.find((language) => language === asked) ?? 'nl'
}

export function rememberLanguage(request: FastifyRequest, reply: FastifyReply, secure: boolean): void {
  const asked = (request.query as { taal?: string } | undefined)?.taal
  if (asked === undefined || asked === request.cookies.taal) return
  if (!languages.some((language) => language === asked)) return
  reply.setCookie('taal', asked, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: 31_536_000 })
}

/** A whole page for a person: never kept by anything between us and the browser. */
export function sendPage(reply: FastifyReply, page: string | Buffer, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page)
}
