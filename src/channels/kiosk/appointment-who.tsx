import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bookTime } from '#domain/appointments/index.ts'
import { parsePhone } from '#platform/formats/phone.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { newId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { contextOf } from '../visitor.ts'
import { wishFor } from './appointment-times.ts'
import {
  type AppointmentWay,
  type Asked,
  bookedHere,
  type Chosen,
  chosenIn,
  codeHref,
  hrefOf,
  keepWho,
  onceFor,
  placeSaid,
  toldHere,
  type Who,
  whoTyped,
  wordOf,
} from './appointment-way.ts'
import { CheckPage, EachPage, ManyPage, NamePage, NumberPage } from './appointment-who-pages.tsx'
import { type Kiosk, visitOf } from './kiosk.ts'
import { goesTo } from './typed.ts'

const limit = { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } }

type Request = FastifyRequest<Asked>

/** Who comes: a name, a number, read back, booked. What is typed stands in no address, and goes with the visit. */
export function whoComesRoutes(app: FastifyInstance, kiosk: Kiosk, way: AppointmentWay): void {
  const { site } = kiosk
  const { base } = way
  const [namePath, numberPath, checkPath] = [`${base}/wie`, `${base}/nummer`, `${base}/klopt`]

  app.get<Asked>(namePath, async (request, reply) => {
    const at = await opened(request, reply)
    if (!at) return reply
    const value = whoTyped(way, request).name || nameOf(request)
    return sendPage(reply, html(<NamePage {...at.shown} {...{ value }} action={request.url} backHref={at.timesHref} />))
  })

  app.post<Asked>(namePath, limit, async (request, reply) => {
    const at = await opened(request, reply)
    if (!at) return reply
    const [name, elsewhere] = [typed(request, 'naam'), await goesTo(site, request)]
    keepWho(way, request, reply, { name, once: whoTyped(way, request).once || newId() })
    if (elsewhere !== null) return reply.redirect(elsewhere, 303)
    if (name !== '') return reply.redirect(at.on(numberPath), 303)
    const shown = { ...at.shown, visit: at.posted, value: name, action: request.url, backHref: at.timesHref }
    return sendPage(reply, html(<NamePage {...shown} wrong />), 422)
  })

  app.get<Asked>(numberPath, async (request, reply) => {
    const at = await opened(request, reply)
    if (!at) return reply
    const { name, phone: value } = whoTyped(way, request)
    if (name === '') return reply.redirect(at.on(namePath), 303)
    const shown = { ...at.shown, value, action: request.url, backHref: at.on(namePath) }
    return sendPage(reply, html(<NumberPage {...shown} />))
  })

  app.post<Asked>(numberPath, limit, async (request, reply) => {
    const at = await opened(request, reply)
    if (!at) return reply
    const [phone, elsewhere] = [typed(request, 'telefoon'), await goesTo(site, request)]
    keepWho(way, request, reply, { phone })
    if (elsewhere !== null) return reply.redirect(elsewhere, 303)
    if (parsePhone(phone) !== null) return reply.redirect(at.on(checkPath), 303)
    const shown = { ...at.shown, visit: at.posted, value: phone, action: request.url, backHref: at.on(namePath) }
    return sendPage(reply, html(<NumberPage {...shown} wrong />), 422)
  })

  app.get<Asked>(checkPath, async (request, reply) => {
    const at = await opened(request, reply)
    if (!at) return reply
    const { name, phone } = whoTyped(way, request)
    const number = parsePhone(phone)
    if (name === '' || number === null) return reply.redirect(at.on(name === '' ? namePath : numberPath), 303)
    const { product, time } = at.chosen
    const shown = { ...at.shown, product, name, phone: number, action: request.url, backHref: at.on(numberPath) }
    return sendPage(reply, html(<CheckPage {...shown} time={toldHere(kiosk, time, request.screen)} />))
  })

  app.post<Asked>(checkPath, limit, async (request, reply) => {
    const at = await opened(request, reply)
    if (!at) return reply
    const who = whoTyped(way, request)
    const bookedHref = hrefOf(`${base}/gemaakt`, { van: at.from })
    if (who.name === '' || parsePhone(who.phone) === null)
      return reply.redirect((await bookedHere(kiosk, way, request)) ? bookedHref : at.on(checkPath), 303)
    try {
      await book(request, at.chosen, who)
    } catch (error) {
      return sayWhyNot(error, request, reply, at)
    }
    request.isFinished = true
    // The name and the number have gone where they belong: this browser keeps the key of the appointment alone.
    keepWho(way, request, reply, { name: '', phone: '', once: '', booked: who.once })
    return reply.redirect(bookedHref, 303)
  })

  type At = NonNullable<Awaited<ReturnType<typeof opened>>>

  /** Where one is in it; null: one was led elsewhere. */
  async function opened(request: Request, reply: FastifyReply) {
    const from = way.fromOf(request)
    const chosen = chosenIn(kiosk, request.query)
    const closed = way.closedTo(request) ?? (chosen ? null : hrefOf(base, { van: from }))
    const isMade = way.onceOf(request) !== null && (await bookedHere(kiosk, way, request)) !== null
    if (closed !== null || !chosen || isMade) {
      reply.redirect(closed ?? hrefOf(`${base}/gemaakt`, { van: from }), 303)
      return null
    }
    const said = { van: from, dienst: chosen.product.id, ...placeSaid(request.query) }
    const on = (path: string) => hrefOf(path, { ...said, tijd: wordOf(chosen.time) })
    const visit = visitOf(request)
    const timesHref = hrefOf(base, { ...said, toch: 'ja' })
    // What answers a form has no address: its own is the question.
    const posted = { ...visit, here: request.url }
    return { from, chosen, on, timesHref, posted, shown: { kiosk, visit } }
  }

  async function book(request: Request, { product, time }: Chosen, who: Who): Promise<void> {
    const contact = { kind: 'phone', value: parsePhone(who.phone) ?? '' } as const
    const visitor = { name: who.name, companions: [], contact }
    // Of whom nothing is known, a screen books for so many in an hour.
    const screen = request.visitor.kind === 'anonymous' ? (request.screen?.deviceId ?? request.ip) : undefined
    const once = onceFor(way, request, who.once) ?? newId()
    const ask = { wish: wishFor(product), ...time, visitor, once, screen }
    await bookTime(contextOf(site, request.visitor), site.appointments, ask)
  }

  async function sayWhyNot(error: unknown, request: Request, reply: FastifyReply, at: At) {
    if (!(error instanceof Refusal)) throw error
    const { code } = error
    const shown = { ...at.shown, visit: at.posted }
    if (code === 'appointments/taken' || code === 'appointments/not-offered')
      return reply.redirect(`${at.timesHref}&weg=ja`, 303)
    if (code === 'appointments/one-each')
      return sendPage(reply, html(<EachPage {...shown} {...{ codeHref }} backHref={at.on(numberPath)} />), 422)
    if (code === 'appointments/too-many-at-screen')
      return sendPage(reply, html(<ManyPage {...shown} backHref={at.on(checkPath)} />), 429)
    if (code === 'appointments/other-booking' && (await bookedHere(kiosk, way, request)))
      return reply.redirect(hrefOf(`${base}/gemaakt`, { van: at.from }), 303)
    throw error
  }
}

const typed = (request: Request, name: string): string => cleanLine(String(request.body?.[name] ?? '').slice(0, 200))

const nameOf = ({ visitor }: Pick<FastifyRequest, 'visitor'>): string =>
  visitor.kind === 'resident' ? visitor.name : ''
