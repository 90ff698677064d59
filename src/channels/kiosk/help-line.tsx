import type { FastifyInstance, FastifyRequest } from 'fastify'
import { localPath } from '#domain/access/index.ts'
import {
  askCallBack,
  askHelp,
  type HelpCall,
  hangUp,
  hideForm,
  showForm,
  signalFromCaller,
  signalsForCaller,
} from '#domain/help/index.ts'
import { parsePhone } from '#platform/formats/phone.ts'
import { cleanLine } from '#platform/formats/text.ts'
import { isId } from '#platform/ids/uuid.ts'
import { html, part } from '#ui/index.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { afterIn, answerSignal, signalIn } from '../voice.ts'
import { dropLine, keepLine, lineOf } from './help-call.ts'
import { CalledBackPage, NobodyPage, OpenPage, OverPage, RingingPage } from './help-line-pages.tsx'
import { HelpStrip } from './help-strip.tsx'
import { helpVisitRoutes } from './help-visit.tsx'
import { type Kiosk, placeOf, prefix, visitOf } from './kiosk.ts'
import { goesTo, keepTyped, takeTyped } from './typed.ts'

type From = { Querystring: { van?: string } }
type Posted = From & { Body: Record<string, unknown> | undefined }

/** Talks with a person from this screen: it rings, somebody answers, sees what one shows, and points; or calls back. */
export function helpCallRoutes(app: FastifyInstance, kiosk: Kiosk, secure: boolean): void {
  const { site } = kiosk
  const contextFor = (request: FastifyRequest) => contextOf(site, request.visitor)
  const line = (from: string) => `${prefix}/hulp/lijn?van=${encodeURIComponent(from)}`

  app.post<Posted>(`${prefix}/hulp/bellen`, async (request, reply) => {
    const place = placeOf(kiosk, request.screen)?.id ?? ''
    const { spoken: language } = visitOf(request)
    const asked = await askHelp(contextFor(request), { line: lineOf(request), place, language })
    keepLine(reply, asked.line, secure)
    return reply.redirect(line(fromOf(request)), 303)
  })

  helpVisitRoutes(app, kiosk, { fromOf, line, caseIn })

  app.get<From>(`${prefix}/hulp/lijn`, async (request, reply) => {
    const from = fromOf(request)
    const page = { kiosk, visit: visitOf(request), from }
    const call = request.helpCall
    if (call?.state === 'ringing') return sendPage(reply, html(<RingingPage {...page} />))
    if (call?.state === 'open') return sendPage(reply, html(<OpenPage {...page} {...{ call, caseId: caseIn(from) }} />))
    if (call?.state === 'nobody') {
      const { naam: name, telefoon: phone } = takeTyped(request, reply, callBack)
      return sendPage(reply, html(<NobodyPage {...page} {...{ name, phone }} />))
    }
    dropLine(reply)
    return sendPage(reply, html(<OverPage {...page} />))
  })

  // Without words: whether the page of the call is another one by now.
  app.get<From & { Querystring: { was?: string } }>(`${prefix}/hulp/gaat`, (request, reply) =>
    reply.send({ done: (request.helpCall?.state ?? 'over') !== request.query.was }),
  )

  app.get(`${prefix}/hulp/stem`, async (request, reply) =>
    answerSignal(reply, signalsForCaller(contextFor(request), lineOf(request), afterIn(request.query))),
  )
  app.post<Posted>(`${prefix}/hulp/stem`, async (request, reply) =>
    answerSignal(reply, signalFromCaller(contextFor(request), lineOf(request), signalIn(request.body))),
  )

  // The strip on top as it is now, for the screen that the customer looks at.
  app.get<From & { Querystring: { typt?: string } }>(`${prefix}/hulp/stand`, (request, reply) => {
    const call = request.helpCall
    if (!isOnLine(call)) return reply.code(204).send()
    const visit = { ...visitOf(request), path: fromOf(request) }
    return reply
      .type('text/html; charset=utf-8')
      .send(part(<HelpStrip {...{ kiosk, visit, call }} keeps={request.query.typt === 'ja'} />))
  })

  app.post<Posted>(`${prefix}/hulp/ophangen`, async (request, reply) => {
    await hangUp(contextFor(request), lineOf(request))
    return reply.redirect(line(fromOf(request)), 303)
  })

  app.post<Posted>(`${prefix}/hulp/tonen`, async (request, reply) => {
    requireResident(request.visitor)
    const from = fromOf(request)
    await showForm(contextFor(request), lineOf(request), caseIn(from) ?? '')
    return reply.redirect(from, 303)
  })

  app.post<Posted>(`${prefix}/hulp/verbergen`, async (request, reply) => {
    await hideForm(contextFor(request), lineOf(request))
    return reply.redirect(line(fromOf(request)), 303)
  })

  app.post<Posted>(`${prefix}/hulp/terugbellen`, async (request, reply) => {
    const from = fromOf(request)
    const page = { kiosk, visit: { ...visitOf(request), here: line(from) }, from }
    const typed = (name: string) => cleanLine(String(request.body?.[name] ?? '').slice(0, 200))
    const [name, phone] = [typed('naam'), typed('telefoon')]
    const elsewhere = await goesTo(site, request)
    if (elsewhere !== null) {
      keepTyped(request, reply, callBack, { naam: name, telefoon: phone })
      return reply.redirect(elsewhere, 303)
    }
    const wrong = { name: name === '', phone: parsePhone(phone) === null }
    if (wrong.name || wrong.phone)
      return sendPage(reply, html(<NobodyPage {...page} {...{ name, phone, wrong }} />), 422)
    const about = site.catalogue.find(productIn(page.from), site.clock())?.id ?? ''
    await askCallBack(contextFor(request), lineOf(request), { name, phone, about })
    return sendPage(reply, html(<CalledBackPage {...page} />))
  })
}

/** The page on which one leaves a number. */
const callBack = `${prefix}/hulp/terugbellen`

const productIn = (from: string): string => new RegExp(`^${prefix}/dienst/([a-z0-9-]+)`).exec(from)?.[1] ?? ''

const isOnLine = (call: HelpCall | null): call is HelpCall => call?.state === 'ringing' || call?.state === 'open'

/** Where the customer was when he asked: a page of the contact point, never the call itself. */
function fromOf({ query, body }: Readonly<{ query: unknown; body?: unknown }>): string {
  const given = (query as { van?: unknown }).van ?? (body as { van?: unknown } | undefined)?.van
  return beforeTheCall(typeof given === 'string' ? localPath(given) : prefix)
}

/** Who asked for help on a page of the call comes from where he was before that. */
function beforeTheCall(from: string, asked = 0): string {
  if (!from.startsWith(prefix) || asked > 2) return prefix
  if (!from.startsWith(`${prefix}/hulp`)) return from
  const van = new URLSearchParams(from.split('?')[1] ?? '').get('van')
  return van === null ? prefix : beforeTheCall(localPath(van), asked + 1)
}

/** The application on the page where one was. */
function caseIn(from: string): string | null {
  const id = new RegExp(`^${prefix}/aanvraag/([^/?]+)`).exec(from)?.[1] ?? ''
  return isId(id) ? id : null
}
