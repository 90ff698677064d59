import type { FastifyInstance } from 'fastify'
import {
  answerCall,
  answeredCall,
  callBacks,
  callsNow,
  endCall,
  helpRoles,
  noteHelperThere,
  overShoulder,
  pointAt,
  settleCallBack,
  shownCase,
  signalFromHelper,
  signalsForHelper,
} from '#domain/help/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { productLanguage, type ShellLanguage } from '#platform/words.ts'
import { html, part } from '#ui/index.ts'
import { openApplication } from '../application.ts'
import { sendPage } from '../site.ts'
import { afterIn, answerSignal, signalIn } from '../voice.ts'
import { asked, type Desk, fieldOf, idOf, type PostedForm } from './desk.ts'
import { CallPage, HelpPage, type Seen, SeenPart } from './help-page.tsx'

const path = '/balie/hulp'
type OfCall = { Params: { id: string } } & PostedForm
const notFound = 'help/not-found'

/** Calls for help from contact points: answer, look with consent, point, hang up; and who has to be called back. */
export function helpRoutes(app: FastifyInstance, desk: Desk): void {
  const { site } = desk

  app.get(path, async (request, reply) => {
    const { visit, context } = asked(desk, request, helpRoles)
    const [calls, waiting] = await Promise.all([callsNow(context), callBacks(context)])
    return sendPage(reply, html(<HelpPage {...{ site, visit, calls, waiting }} now={new Date()} />))
  })

  // Whether another list would stand there now.
  app.get<{ Querystring: { was?: string } }>(`${path}/gaat`, async (request, reply) => {
    const { context } = asked(desk, request, helpRoles)
    const { ringing } = await callsNow(context)
    return reply.send({ done: ringing.map(({ id }) => id).join() !== (request.query.was ?? '') })
  })

  app.post<OfCall>(`${path}/:id/opnemen`, async (request, reply) => {
    const { context } = asked(desk, request, helpRoles)
    const id = idOf(request.params.id, notFound)
    await answerCall(context, id)
    return reply.redirect(`${path}/${id}`, 303)
  })

  app.get<OfCall>(`${path}/:id`, async (request, reply) => {
    const { visit, context } = asked(desk, request, helpRoles)
    const call = await noteHelperThere(context, idOf(request.params.id, notFound))
    const seen = await seenIn(context, call.id)
    return sendPage(reply, html(<CallPage {...{ site, visit, call, seen }} />))
  })

  // What the customer shows now, for the page that is open; and that somebody is here. The sound goes on meanwhile.
  app.get<OfCall>(`${path}/:id/stand`, async (request, reply) => {
    const { visit, context } = asked(desk, request, helpRoles)
    const call = await noteHelperThere(context, idOf(request.params.id, notFound))
    const seen = await seenIn(context, call.id)
    return reply.type('text/html; charset=utf-8').send(part(<SeenPart {...{ visit, call, seen }} />))
  })

  app.get<OfCall>(`${path}/:id/stem`, async (request, reply) => {
    const { context } = asked(desk, request, helpRoles)
    const id = idOf(request.params.id, notFound)
    return answerSignal(reply, signalsForHelper(context, id, afterIn(request.query)))
  })
  app.post<OfCall>(`${path}/:id/stem`, async (request, reply) => {
    const { context } = asked(desk, request, helpRoles)
    const id = idOf(request.params.id, notFound)
    return answerSignal(reply, signalFromHelper(context, id, signalIn(request.body)))
  })

  app.post<OfCall>(`${path}/:id/wijzen`, async (request, reply) => {
    const { context } = asked(desk, request, helpRoles)
    const id = idOf(request.params.id, notFound)
    const seen = await seenIn(context, id)
    const named = fieldOf(request.body, 'vraag', 200)
    await pointAt(context, id, seen?.questions.some(({ name }) => name === named) ? named : null)
    return reply.redirect(`${path}/${id}`, 303)
  })

  app.post<OfCall>(`${path}/:id/stoppen`, async (request, reply) => {
    const { context } = asked(desk, request, helpRoles)
    const id = idOf(request.params.id, notFound)
    await endCall(context, id)
    return reply.redirect(`${path}/${id}`, 303)
  })

  app.post<OfCall>(`${path}/terugbellen/:id`, async (request, reply) => {
    const { context } = asked(desk, request, helpRoles)
    const outcome = fieldOf(request.body, 'hoe', 20) === 'reached' ? 'reached' : 'not-reached'
    await settleCallBack(context, idOf(request.params.id, notFound), outcome)
    return reply.redirect(path, 303)
  })

  /** The questions that the customer shows, as he has them on the screen; null: nothing is shown. */
  async function seenIn(context: OpenContext, callId: string): Promise<Seen | null> {
    const shown = await shownCase(context, callId)
    if (!shown) return null
    const { language } = await answeredCall(context, callId)
    const {
      product,
      form,
      facts,
      case: subject,
    } = await openApplication(site, { ...context, actor: system('help') }, shown.id)
    const way = {
      language: productLanguage(language as ShellLanguage),
      facts,
      isConfidential: product.confidential ?? false,
    }
    return { title: product.title.nl, questions: overShoulder(form.pages, subject.answers, way) }
  }
}
