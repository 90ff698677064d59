import type { FastifyRequest } from 'fastify'
import type { ShellLanguage } from '#platform/words.ts'
import { languageOf } from '../site.ts'

/** A language that can be chosen here; `until`: the last day; null: Dutch, which never ends. */
export type Offered = Readonly<{ language: ShellLanguage; until: string | null }>

declare module 'fastify' {
  interface FastifyRequest {
    /** What can be chosen at this contact point today. Null: nothing is known yet of where this is. */
    offeredLanguages: readonly Offered[] | null
  }
}

/** What somebody chose, when it can be chosen here; else Dutch. */
export function spokenOf(request: FastifyRequest): ShellLanguage {
  const offered = request.offeredLanguages
  if (!offered) return languageOf(request)
  const asked = (request.query as { taal?: unknown } | undefined)?.taal ?? request.cookies['taal']
  return offered.find(({ language }) => language === asked)?.language ?? 'nl'
}
