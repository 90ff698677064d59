import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { arrive, isDeviceOf, takeTicket, walkInRange, walkInsOn } from '#domain/queue/index.ts'
import type { ShownCards } from '#outside/shown-card/index.ts'
import type { TicketPrinter } from '#outside/ticket-printer/index.ts'
import type { Actor, OpenContext } from '#platform/context.ts'
import { cityDay } from '#platform/formats/dates.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { languageOf, languages, type Site, sendPage } from '../site.ts'
import { ArrivedPage, CardPage, CodePage, type Door, HelpPage, NamePage, StartPage, TicketPage } from './door-pages.tsx'
import { WhatPage } from './door-what-page.tsx'
import { printedTicket } from './printed-ticket.ts'

type OfPlace = { Params: { place: string; key: string }; Querystring: { taal?: string; vanaf?: string } }
type Posted = OfPlace & { Body: Readonly<Record<string, unknown>> | undefined }

/** What stands beside the screen at a door, by place. */
export type DoorHardware = Readonly<{
  readers: Readonly<Record<string, ShownCards>>
  printers: Readonly<Record<string, TicketPrinter>>
}>

/** Whoever stands at the door. */
const whoever: Actor = { kind: 'anonymous', id: 'anonymous', channel: 'kiosk' }

/** Somebody types at one screen: more than this in a minute is no person. */
const formLimit = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }

/** The touch screen at the door of a place: who comes says so, and gets a number. Its address is secret: nobody is there from home. */
export function doorRoutes(app: FastifyInstance, site: Site, { readers, printers }: DoorHardware): void {
  const { queue } = site
  const secure = site.publicUrl.startsWith('https:')

  /** The door of the request, in the language of who stands there; the next person begins in Dutch again. */
  const doorOf = (request: FastifyRequest<OfPlace>, reply: FastifyReply): Door => {
    const { place: id, key } = request.params
    const place = site.city.places.find((one) => one.id === id)
    if (!place || !isDeviceOf(queue, 'door', id, key)) throw new Refusal('missing', 'http/not-found')
    const base = `/deur/${id}/${key}`
    const path = request.url.split('?')[0] ?? base
    const asked = path === base ? (request.query.taal ?? 'nl') : request.query.taal
    if (languages.some((one) => one === asked) && asked)
      reply.setCookie('taal', asked, { path: base, httpOnly: true, sameSite: 'lax', secure })
    const language = asked ? (languages.find((one) => one === asked) ?? 'nl') : languageOf(request)
    const [canChangeLanguage, readsCards] = [request.method === 'GET', Object.hasOwn(readers, id)]
    return { site, place, base, language, path, canChangeLanguage, readsCards }
  }
  const contextAt = (): OpenContext => ({ db: site.db, actor: whoever, now: site.clock() })
  const field = (body: Posted['Body'], name: string) =>
    typeof body?.[name] === 'string' ? cleanLine(body[name].slice(0, 200)) : ''
  const walkIns = ({ place }: Door) => walkInsOn(site.city, place.id, cityDay(site.clock()))

  app.get<OfPlace>('/deur/:place/:key', async (request, reply) => {
    const door = doorOf(request, reply)
    const wait = await walkInRange(contextAt(), queue, door.place.id)
    return sendPage(reply, html(<StartPage door={door} wait={wait} />))
  })
  app.get<OfPlace>('/deur/:place/:key/hulp', (request, reply) =>
    sendPage(reply, html(<HelpPage door={doorOf(request, reply)} />)),
  )
  app.get<OfPlace>('/deur/:place/:key/afspraak', (request, reply) =>
    sendPage(reply, html(<CodePage door={doorOf(request, reply)} />)),
  )
  app.get<OfPlace>('/deur/:place/:key/naam', (request, reply) =>
    sendPage(reply, html(<NamePage door={doorOf(request, reply)} />)),
  )

  app.post<Posted>('/deur/:place/:key/afspraak', formLimit, async (request, reply) => {
    const door = doorOf(request, reply)
    const code = field(request.body, 'code')
    if (!/^[A-Za-z0-9]{6}$/.test(code.replace(/[\s-]/g, '')))
      return sendPage(reply, html(<CodePage door={door} typed={code} wrong />), 422)
    const arrival = await arrive(contextAt(), queue, { place: door.place.id, code })
    return sendPage(
      reply,
      html(<ArrivedPage {...{ door, arrival }} from="afspraak" />),
      'visitor' in arrival ? 200 : 422,
    )
  })

  app.post<Posted>('/deur/:place/:key/naam', formLimit, async (request, reply) => {
    const door = doorOf(request, reply)
    const name = field(request.body, 'naam')
    if (name === '') return sendPage(reply, html(<NamePage door={door} wrong />), 422)
    const arrival = await arrive(contextAt(), queue, { place: door.place.id, name })
    return sendPage(reply, html(<ArrivedPage {...{ door, arrival }} from="naam" />), 'visitor' in arrival ? 200 : 422)
  })

  app.get<OfPlace>('/deur/:place/:key/kaart', (request, reply) => {
    const door = doorOf(request, reply)
    if (!door.readsCards) throw new Refusal('missing', 'http/not-found')
    return sendPage(reply, html(<CardPage door={door} />))
  })

  // What the card says goes to the question of which visit it is, and nowhere else.
  app.post<Posted>('/deur/:place/:key/kaart', formLimit, async (request, reply) => {
    const door = doorOf(request, reply)
    const shown = await readers[door.place.id]?.read()
    if (!shown) throw new Refusal('missing', 'http/not-found')
    if (shown.outcome !== 'card') {
      if (shown.outcome === 'silent') request.log.warn({ why: shown.reason }, 'the card reader at a door is silent')
      return sendPage(reply, html(<CardPage door={door} wrong={shown.outcome} />), 422)
    }
    const arrival = await arrive(contextAt(), queue, { place: door.place.id, card: shown.card })
    return sendPage(reply, html(<ArrivedPage {...{ door, arrival }} from="kaart" />), 'visitor' in arrival ? 200 : 422)
  })

  app.get<OfPlace>('/deur/:place/:key/nummer', (request, reply) => {
    const door = doorOf(request, reply)
    return sendPage(reply, html(<WhatPage door={door} products={walkIns(door)} from={request.query.vanaf} />))
  })

  app.post<Posted>('/deur/:place/:key/nummer', formLimit, async (request, reply) => {
    const door = doorOf(request, reply)
    const product = field(request.body, 'dienst')
    try {
      // Everybody who receives people speaks Dutch.
      const language = door.language === 'nl' ? undefined : door.language
      const ticket = await takeTicket(contextAt(), queue, { place: door.place.id, product, language })
      const printed = await printers[door.place.id]?.print(printedTicket(door, ticket))
      if (printed && printed.outcome !== 'printed')
        request.log.warn({ code: `ticket/${printed.outcome}`, place: door.place.id }, 'no ticket was printed at a door')
      return sendPage(reply, html(<TicketPage {...{ door, ticket }} said="welcome" print={printed?.outcome} />))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return sendPage(reply, html(<WhatPage door={door} products={walkIns(door)} refused={error.code} />), 409)
    }
  })
}
