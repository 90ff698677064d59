import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isAddedLater, laterPaper } from '#domain/cases/index.ts'
import { attachmentsOfCase } from '#domain/documents/index.ts'
import {
  answerQuestion,
  askSecondLook,
  canBeLookedAt,
  decisionsOf,
  questionsOf,
  secondLookOf,
  type TaskProblem,
} from '#domain/tasks/index.ts'
import type { OpenContext } from '#platform/context.ts'
import { html } from '#ui/index.ts'
import { runningWords } from '#ui/words/running.ts'
import { secondLookWords } from '#ui/words/second-look.ts'
import { type Application, openApplication } from '../application.ts'
import { sendPage } from '../site.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { caseHref, idOf, type Kiosk, prefix, visitOf } from './kiosk.ts'
import { AnswerPage, AskLookPage, PapersPage } from './running-pages.tsx'

type OfCase = { Params: { id: string }; Body: Readonly<Record<string, unknown>> | undefined }

const textIn = (body: OfCase['Body'], name: string): string => {
  const text = body?.[name]
  return typeof text === 'string' ? text : ''
}

/** Our question about an application is answered here, with papers by the own phone; and a person is asked to look at a decision. */
export function runningRoutes(app: FastifyInstance, kiosk: Kiosk): void {
  const { site } = kiosk
  const { catalogue } = site
  const opened = async (request: FastifyRequest<OfCase>) => {
    const visit = visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    return { visit, context, application: await openApplication(site, context, idOf(request.params.id)) }
  }
  /** The question that waits for an answer; null: nothing is asked any more. */
  const askedIn = async (context: OpenContext, { case: { id, status } }: Application) =>
    status === 'awaiting-customer'
      ? ((await questionsOf(context, id)).find(({ answer }) => answer === null) ?? null)
      : null

  // First what there is on paper, then the answer: one thing a screen.
  app.get<OfCase>(`${prefix}/aanvraag/:id/vraag/${laterPaper}`, async (request, reply) => {
    const { visit, context, application } = await opened(request)
    const asked = await askedIn(context, application)
    const { id } = application.case
    if (!asked) return reply.redirect(caseHref(id), 303)
    const papers = (await attachmentsOfCase(context, id)).filter(
      (one) => isAddedLater(one) && one.removedAt === null && one.addedAt >= asked.askedAt,
    )
    return sendPage(reply, html(<PapersPage {...{ kiosk, visit, application, asked, papers }} />))
  })

  app.get<OfCase>(`${prefix}/aanvraag/:id/antwoord`, async (request, reply) => {
    const { visit, context, application } = await opened(request)
    const asked = await askedIn(context, application)
    if (!asked) return reply.redirect(caseHref(application.case.id), 303)
    return sendPage(reply, html(<AnswerPage {...{ kiosk, visit, application, asked }} />))
  })

  app.post<OfCase>(`${prefix}/aanvraag/:id/antwoord`, async (request, reply) => {
    const { visit, context, application } = await opened(request)
    const { id } = application.case
    const typed = textIn(request.body, 'answer')
    const asked = await askedIn(context, application)
    const [problem] = await answerQuestion(context, catalogue, { caseId: id, answer: typed })
    if (!problem || !asked) return reply.redirect(caseHref(id), 303)
    const wrong = { typed, text: wordsOf(problem, visit.language, runningWords(visit.language).answerMissing) }
    return sendPage(reply, html(<AnswerPage {...{ kiosk, visit, application, asked, wrong }} />), 422)
  })

  app.get<OfCase>(`${prefix}/aanvraag/:id/laat-nakijken`, async (request, reply) => {
    const { visit, context, application } = await opened(request)
    if (!(await mayAskLook(context, application))) return reply.redirect(caseHref(application.case.id), 303)
    return sendPage(reply, html(<AskLookPage {...{ kiosk, visit, application }} />))
  })

  app.post<OfCase>(`${prefix}/aanvraag/:id/laat-nakijken`, async (request, reply) => {
    const { visit, context, application } = await opened(request)
    const { id } = application.case
    const typed = textIn(request.body, 'second-look')
    const [problem] = await askSecondLook(context, catalogue, { caseId: id, words: typed })
    if (!problem) return reply.redirect(caseHref(id), 303)
    const wrong = { typed, text: wordsOf(problem, visit.language, secondLookWords(visit.language).missing) }
    return sendPage(reply, html(<AskLookPage {...{ kiosk, visit, application, wrong }} />), 422)
  })
}

const wordsOf = ({ code }: TaskProblem, language: Parameters<typeof runningWords>[0], missing: string): string =>
  code === 'tasks/too-long' ? runningWords(language).tooLong : missing

/** Whether a person can still be asked to look at what was granted. */
export async function mayAskLook(context: OpenContext, { case: subject, product }: Application): Promise<boolean> {
  if (subject.status !== 'granted') return false
  const [decisions, look] = [await decisionsOf(context, subject.id), await secondLookOf(context, subject.id)]
  return canBeLookedAt(subject, product, { byPerson: decisions.length > 0, look })
}
