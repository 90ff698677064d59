import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addDocument, lookAtCase } from '#domain/cases/index.ts'
import type { Field } from '#domain/forms/index.ts'
import {
  answerQuestion,
  askSecondLook,
  awaitedPapersOf,
  decisionsOf,
  lastDayToObject,
  objectTo,
  questionsOf,
  restsOnLookUp,
  secondLookOf,
} from '#domain/tasks/index.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html, problemText } from '#ui/index.ts'
import { runningWords } from '#ui/words/running.ts'
import { secondLookWords } from '#ui/words/second-look.ts'
import { openApplication } from '../application.ts'
import { requireFormToken, type Sessions } from '../sessions.ts'
import { sendPage } from '../site.ts'
import { readSentForm, statusOf } from '../uploads.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { DecisionLetter } from './decision-letter.tsx'
import { GrantedDecision } from './granted-decision.tsx'
import type { Portal } from './portal.ts'

type OfCase = { Params: { id: string }; Body: Readonly<Record<string, unknown>> | undefined }

/** What is wrong with what somebody sent about an application that runs; drawn in its own place on the page. */
export type RunningProblem =
  | Readonly<{ at: 'answer' | 'file' | 'added' | 'objection'; text: string; typed?: string }>
  | Readonly<{ at: 'paper'; field: string; text: string; typed?: string }>

/** A file that comes after the form: as any other, and asked by no question. */
export const laterFile = (name: 'file' | 'added', label: Field['label']): Field => ({
  name,
  kind: 'file',
  label,
  called: { nl: 'uw document', en: 'your document', fr: 'votre document' },
  optional: true,
  accept: ['pdf', 'jpeg', 'png', 'heic'],
  max: 10_000_000,
})

export const words3 = (pick: (words: ReturnType<typeof runningWords>) => string): Field['label'] => ({
  nl: pick(runningWords('nl')),
  en: pick(runningWords('en')),
  fr: pick(runningWords('fr')),
})

export type ShowStatus = (request: FastifyRequest, id: string, problem: RunningProblem) => Promise<string>

/** Our questions and their answers, documents that come later, the decision as a letter, and not agreeing with it. */
export function runningRoutes(app: FastifyInstance, portal: Portal, sessions: Sessions, show: ShowStatus): void {
  const { site, uploads } = portal
  const { catalogue } = site
  const asked = (request: FastifyRequest<OfCase>) => {
    const { id } = request.params
    if (!isId(id)) throw new Refusal('missing', 'cases/not-found')
    const visit = portal.visitOf(request)
    return { id, visit, context: contextOf(site, requireResident(visit.visitor)) }
  }
  const wrong = async (request: FastifyRequest<OfCase>, reply: FastifyReply, problem: RunningProblem, status = 422) =>
    sendPage(reply, await show(request, request.params.id, problem), status)

  /** The form with its file, once it is sure whose case it is; what is wrong with the file comes back in words. */
  async function sent(request: FastifyRequest<OfCase>, name: 'file' | 'added') {
    const { context, id, visit } = asked(request)
    await lookAtCase(context, id)
    const field = laterFile(
      name,
      words3((words) => words.fileCalled),
    )
    const form = await readSentForm(request, [field], uploads, (given) =>
      requireFormToken(request, sessions.cookies, 'portal', given),
    )
    const [problem] = form.problems
    const text = problem ? problemText(problem, field, visit.language) : undefined
    return { context, id, visit, form, file: form.files.get(name), wrongFile: text, status: statusOf(form.problems) }
  }

  app.post<OfCase>('/aanvraag/:id/antwoord', async (request, reply) => {
    const { context, id, visit, form, file, wrongFile, status } = await sent(request, 'file')
    const answer = typeof form.body.answer === 'string' ? form.body.answer : ''
    if (wrongFile) return wrong(request, reply, { at: 'file', text: wrongFile, typed: answer }, status)
    const words = runningWords(visit.language)
    // The file first: an answer that names it never comes without it.
    if (file && answer.trim() !== '') await addDocument(context, uploads.objects, id, file)
    const [problem] = await answerQuestion(context, catalogue, { caseId: id, answer })
    if (!problem) return reply.redirect(`/aanvraag/${id}`, 303)
    const text = problem.code === 'tasks/too-long' ? words.tooLong : words.answerMissing
    return wrong(request, reply, { at: 'answer', text, typed: answer })
  })

  app.post<OfCase>('/aanvraag/:id/bijvoegen', async (request, reply) => {
    const { context, id, visit, file, wrongFile, status } = await sent(request, 'added')
    if (wrongFile) return wrong(request, reply, { at: 'added', text: wrongFile }, status)
    if (!file) return wrong(request, reply, { at: 'added', text: runningWords(visit.language).addMissing })
    await addDocument(context, uploads.objects, id, file)
    return reply.redirect(`/aanvraag/${id}`, 303)
  })

  app.post<OfCase>('/aanvraag/:id/niet-akkoord', async (request, reply) => {
    const { context, id, visit } = asked(request)
    const said = typeof request.body?.objection === 'string' ? request.body.objection : ''
    const [problem] = await objectTo(context, catalogue, { caseId: id, words: said })
    if (!problem) return reply.redirect(`/aanvraag/${id}`, 303)
    const words = runningWords(visit.language)
    const text = problem.code === 'tasks/too-long' ? words.tooLong : words.objectMissing
    return wrong(request, reply, { at: 'objection', text, typed: said })
  })

  app.get<OfCase>('/aanvraag/:id/beslissing', async (request, reply) => {
    const { context, id, visit } = asked(request)
    const application = await openApplication(site, context, id)
    const { status, round, erasedAt } = application.case
    const isDecided = status === 'granted' && !erasedAt && application.product.refusable
    if (isDecided) return sendPage(reply, await whyGranted(request, id))
    if (status !== 'refused') return reply.redirect(`/aanvraag/${id}`, 303)
    const decisions = await decisionsOf(context, id)
    const decision = decisions.find((one) => one.round === round) ?? null
    const isLookedUp = await restsOnLookUp(context, application.case)
    return sendPage(reply, html(<DecisionLetter {...{ site, visit, application, decision, isLookedUp }} />))
  })

  async function whyGranted(request: FastifyRequest<OfCase>, id: string, wrong?: WrongLook): Promise<string> {
    const { context, visit } = asked(request)
    const application = await openApplication(site, context, id)
    const [decisions, look, isLookedUp] = await Promise.all([
      decisionsOf(context, id),
      secondLookOf(context, id),
      restsOnLookUp(context, application.case),
    ])
    const decision = decisions.find(({ round }) => round === application.case.round) ?? null
    return html(<GrantedDecision {...{ site, visit, application, decision, isLookedUp, look, wrong }} />)
  }

  app.post<OfCase>('/aanvraag/:id/laat-nakijken', async (request, reply) => {
    const { context, id, visit } = asked(request)
    const typed = typeof request.body?.['second-look'] === 'string' ? request.body['second-look'] : ''
    const [problem] = await askSecondLook(context, catalogue, { caseId: id, words: typed })
    if (!problem) return reply.redirect(`/aanvraag/${id}/beslissing`, 303)
    const { tooLong } = runningWords(visit.language)
    const text = problem.code === 'tasks/too-long' ? tooLong : secondLookWords(visit.language).missing
    return sendPage(reply, await whyGranted(request, id, { text, typed }), 422)
  })
}

type WrongLook = Readonly<{ text: string; typed: string }>

/** What the page of an application that runs shows besides: our questions, and until when one may object. */
export async function runningShown(portal: Portal, request: FastifyRequest, id: string) {
  const context = contextOf(portal.site, request.visitor)
  const subject = await lookAtCase(context, id)
  const product = portal.site.catalogue.get(subject.product, subject.version)
  const [questions, decisions, look, awaited, isLookedUp] = await Promise.all([
    questionsOf(context, id),
    decisionsOf(context, id),
    secondLookOf(context, id),
    awaitedPapersOf(context, id),
    restsOnLookUp(context, subject),
  ])
  const lastDay = subject.status === 'refused' ? lastDayToObject(product, subject) : null
  return { questions, decisions, look, lastDay, awaited, isLookedUp }
}

export type Running = Awaited<ReturnType<typeof runningShown>>
