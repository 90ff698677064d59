import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { languagesAt } from '#domain/catalogue/index.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { shellLanguages } from '#platform/words.ts'
import { type Kiosk, placeOf } from './kiosk.ts'
import { prefix } from './prefix.ts'
import { type Offered, spokenOf } from './spoken.ts'

/**
 * Dutch, and what the city decided for this place and this day. Of a device: what it was given of these. The choice is kept for this visit
 * only and below this prefix: the next person begins in Dutch again.
 */
export function attachLanguages(app: FastifyInstance, kiosk: Kiosk, secure: boolean): void {
  app.decorateRequest('offeredLanguages', null)
  app.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    request.offeredLanguages = offeredAt(kiosk, request)
    const { taal } = (request.query as { taal?: unknown } | undefined) ?? {}
    if (typeof taal === 'string' && spokenOf(request) === taal) {
      reply.setCookie('taal', taal, { path: prefix, httpOnly: true, sameSite: 'lax', secure })
    }
  })
}

function offeredAt(kiosk: Kiosk, { screen }: FastifyRequest): readonly Offered[] {
  const decided = languagesAt(placeOf(kiosk, screen), cityDay(kiosk.site.clock()))
  return shellLanguages.flatMap((language): readonly Offered[] => {
    if (language === 'nl') return [{ language, until: null }]
    const found = decided.find((one) => one.language === language)
    const isGiven = !screen || screen.languages.includes(language)
    return found && isGiven ? [{ language, until: found.validTo }] : []
  })
}
