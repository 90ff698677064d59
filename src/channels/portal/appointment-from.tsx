import type { FastifyInstance } from 'fastify'
import type { AddressRegister, Position } from '#outside/address-register/index.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { html } from '#ui/index.ts'
import { knownAddress } from '../known-address.ts'
import { sendPage } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { type Body, fromCookie } from './appointment.tsx'
import { FromPage } from './appointment-from-page.tsx'
import { perPerson } from './appointment-limits.ts'
import type { Portal } from './portal.ts'

/** Where somebody comes from: looked up once, and then only a rough point stays, in their own browser, until it closes. */
export function fromRoutes(app: FastifyInstance, portal: Portal, addresses: AddressRegister): void {
  const { site } = portal

  // The way back from another language, chosen where the form was wrong.
  app.get('/afspraak/vanaf', (_request, reply) => reply.redirect('/afspraak', 303))

  app.post<{ Body: Body }>('/afspraak/vanaf', perPerson, async (request, reply) => {
    const visit = portal.visitOf(request)
    const { visitor } = visit
    const text = (name: string) => String(request.body?.[name] ?? '')
    const base = /^\/afspraak\/[\w.,/-]+$/.test(text('terug')) ? text('terug') : '/afspraak'
    const isOwn = text('mijn') === 'ja' && visitor.kind === 'resident'
    const typed = cleanLine(text('adres')).slice(0, 200)
    const said = isOwn ? await knownAddress(contextOf(site, visitor), visitor.actor.id) : typed
    const found = said ? await placed(addresses, said) : isOwn ? 'not-known' : 'unknown'
    if (typeof found === 'string')
      return sendPage(reply, html(<FromPage {...{ site, visit, base, typed }} wrong={found} />), 422)
    const point = [found.latitude, found.longitude].map((degrees) => degrees.toFixed(3)).join()
    const secure = site.publicUrl.startsWith('https:')
    reply.setCookie(fromCookie, point, { path: '/afspraak', httpOnly: true, sameSite: 'lax', secure })
    return reply.redirect(`${base}?eerst=nearest`, 303)
  })
}

async function placed(addresses: AddressRegister, said: string): Promise<Position | 'unknown' | 'silent'> {
  const answer = await addresses.suggest(said)
  if (answer.outcome !== 'found') return answer.outcome === 'wrong-question' ? 'unknown' : 'silent'
  return answer.value.find(({ position }) => position)?.position ?? 'unknown'
}
