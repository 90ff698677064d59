import type { FastifyReply, FastifyRequest } from 'fastify'
import { type ShellLanguage, shellLanguages } from '#platform/words.ts'

/** The language of the screen whose code a phone scanned; Dutch stands in no address. */
export const inLanguageOf = (spoken: ShellLanguage, address: string): string =>
  spoken === 'nl' ? address : `${address}${address.includes('?') ? '&' : '?'}taal=${spoken}`

/** What the address says, else what it said before on this phone; Dutch for what we do not speak. */
export function phoneLanguageOf({ query, cookies }: Pick<FastifyRequest, 'query' | 'cookies'>): ShellLanguage {
  const asked = (query as { taal?: unknown } | undefined)?.taal ?? cookies['taal']
  return shellLanguages.find((language) => language === asked) ?? 'nl'
}

/** For who leaves for another service and comes back to `path` without it in the address. Only below that path, and until the phone closes it. */
export function keepPhoneLanguage(request: FastifyRequest, reply: FastifyReply, path: string, secure: boolean): void {
  if ((request.query as { taal?: unknown } | undefined)?.taal === undefined) return
  reply.setCookie('taal', phoneLanguageOf(request), { path, httpOnly: true, sameSite: 'lax', secure })
}
