import type { FastifyInstance } from 'fastify'
import { proceed } from '#domain/automation/index.ts'
import {
  type Case,
  declarationsOf,
  lookAtCase,
  recordLook,
  timelineOf,
  type WithdrawReason,
  withdrawCase,
  withdrawReasons,
} from '#domain/cases/index.ts'
import { attachmentsOfCase, documentsOfCase, openAttachment, unprintedOf } from '#domain/documents/index.ts'
import { ordersOfCase, orderThatCounts, refreshPayment, startPayment, stopPayment } from '#domain/payments/index.ts'
import { namesOf } from '#domain/people/index.ts'
import { registrationOfCase } from '#domain/streets/index.ts'
import { lookAgain, productsSeen, type TaskProblem } from '#domain/tasks/index.ts'
import { type OpenContext, system } from '#platform/context.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { declarationWords } from '#ui/words/declaration.ts'
import { deskWords as words } from '#ui/words/desk.ts'
import { deskFollowingWords } from '#ui/words/following.ts'
import { isSettling, openApplication } from '../application.ts'
import { saidUnder } from '../said.ts'
import { sendPage } from '../site.ts'
import { sendAttachment } from '../uploads.ts'
import { CasePage } from './case-page.tsx'
import { type Asked, asked, counterRoles, type Desk, fieldOf, idOf, type PostedForm } from './desk.ts'
import { followingRoutes, type WrongPaper } from './following.tsx'
import { taskRoutes, type WrongLookUp, workOn } from './task.ts'

type OfCase = { Params: { id: string }; Querystring: { gedaan?: string } }

type Said = Readonly<{
  done?: string
  wrong?: string
  problems?: readonly TaskProblem[]
  typed?: PostedForm['Body']
  lookUp?: WrongLookUp
  paper?: WrongPaper
}>

/** One case as staff see it: what was asked, what happened, what the decision rests on, and what can be done about it. */
export function caseRoutes(app: FastifyInstance, desk: Desk): void {
  const { site, payments, office } = desk

  const page = async (who: Asked, id: string, said: Said = {}) => {
    const { visit, context } = who
    const application = await openApplication(site, context, id)
    const { applicant } = application.case
    requireSeen(context, application.case)
    const [documents, unprinted, files, timeline, orders, names, work, registration, declarations] = await Promise.all([
      documentsOfCase(context, id),
      unprintedOf(context, id),
      attachmentsOfCase(context, id),
      timelineOf(context, id),
      ordersOfCase(context, id),
      namesOf(context, [applicant]),
      workOn(site, who, application.case),
      application.product.street ? registrationOfCase(context, id) : null,
      declarationsOf(context, id),
    ])
    const name = names.get(applicant)?.trim() || words.nameless
    const { terminal } = desk
    const attachments = files.filter(({ removedAt }) => removedAt === null)
    const kept = { documents, unprinted, attachments, orders, registration, declarations }
    const shown = { application, timeline, name, terminal, said, work, ...kept }
    return html(<CasePage {...{ site, visit, ...shown }} />)
  }

  /** To who only works for another unit, it is not there: also when he was told its address. */
  function requireSeen(context: OpenContext, { product }: Pick<Case, 'product'>): void {
    const seen = productsSeen(site.catalogue, context.actor, context.now)
    if (seen && !seen.includes(product)) throw new Refusal('missing', 'cases/not-found')
  }

  taskRoutes(app, desk, page)
  followingRoutes(app, desk, { redraw: page, requireSeen })

  app.get<OfCase>('/balie/dossier/:id', async (request, reply) => {
    const who = asked(desk, request)
    const id = idOf(request.params.id)
    const { gedaan } = request.query
    const texts = { opnieuw: words.againDone, verklaring: declarationWords.done, papier: deskFollowingWords.added }
    const done = saidUnder(texts, gedaan)
    // Whoever comes back from an action of his own has not opened it again.
    if (gedaan === undefined) await recordLook(who.context, id)
    return sendPage(reply, await page(who, id, done ? { done } : {}))
  })

  /** What the applicant added, to take along: never shown in a page of ours, and every opening is logged. */
  app.get<{ Params: { id: string; attachment: string } }>(
    '/balie/dossier/:id/bijlage/:attachment',
    async (request, reply) => {
      const { context } = asked(desk, request)
      const caseId = idOf(request.params.id)
      const attachmentId = idOf(request.params.attachment, 'documents/not-found')
      const subject = await lookAtCase(context, caseId)
      // Whoever helps to apply sees what he adds, for whichever unit it is.
      if (context.actor.kind !== 'employee' || subject.assistedBy !== context.actor.id) requireSeen(context, subject)
      const purpose = subject.product
      const opened = await openAttachment(context, desk.uploads.objects, { attachmentId, caseId, purpose })
      return sendAttachment(reply, opened)
    },
  )

  /** What the waiting page asks: is the money there, is the document there? */
  app.get<OfCase>('/balie/dossier/:id/stand', async (request, reply) => {
    const { context } = asked(desk, request)
    const id = idOf(request.params.id)
    const order = orderThatCounts(await ordersOfCase(context, id))
    const paying = order?.status === 'open' && order.next === 'go-on'
    const state = paying ? await refreshPayment(context, payments, order.id) : null
    const { case: subject } = await openApplication(site, context, id)
    const isBusy = subject.status === 'submitted' || (state !== null && state.next === 'go-on')
    const settling = isSettling(subject, state?.order ?? order)
    const href = `/balie/dossier/${id}?gedaan=betaald`
    return reply.header('cache-control', 'no-store').send({ done: !isBusy && !settling, href })
  })

  app.post<OfCase>('/balie/dossier/:id/opnieuw', async (request, reply) => {
    const { context } = asked(desk, request)
    const id = idOf(request.params.id)
    requireSeen(context, await lookAtCase(context, id))
    await lookAgain(context, id)
    await proceed({ ...context, actor: system('mid-office') }, office, id).catch((error: Error) =>
      request.log.warn({ err: error }, 'left to the job'),
    )
    return reply.redirect(`/balie/dossier/${id}?gedaan=opnieuw`, 303)
  })

  app.post<OfCase & PostedForm>('/balie/dossier/:id/stoppen', async (request, reply) => {
    const who = asked(desk, request)
    const id = idOf(request.params.id)
    const why = fieldOf(request.body, 'waarom')
    if (!isReason(why)) return sendPage(reply, await page(who, id, { wrong: words.stopMissing }), 422)
    requireSeen(who.context, await lookAtCase(who.context, id))
    await withdrawCase(who.context, id, why)
    return reply.redirect(`/balie/dossier/${id}?gedaan=gestopt`, 303)
  })

  app.post<OfCase>('/balie/dossier/:id/betalen', async (request, reply) => {
    const { context } = asked(desk, request, counterRoles)
    const id = idOf(request.params.id)
    const order = await orderToPay(context, id)
    const { terminal } = desk
    if (!terminal) throw new Refusal('conflict', 'payments/terminal-not-available')
    const returnTo = `${site.publicUrl}/balie/dossier/${id}`
    await startPayment(context, payments, { orderId: order, returnTo, language: 'nl', terminal })
    return reply.redirect(`/balie/dossier/${id}?gedaan=betalen`, 303)
  })

  app.post<OfCase>('/balie/dossier/:id/betalen/stoppen', async (request, reply) => {
    const { context } = asked(desk, request, counterRoles)
    const id = idOf(request.params.id)
    await stopPayment(context, payments, await orderToPay(context, id))
    return reply.redirect(`/balie/dossier/${id}?gedaan=betalen`, 303)
  })

  async function orderToPay(context: OpenContext, caseId: Case['id']): Promise<string> {
    await openApplication(site, context, caseId)
    const order = (await ordersOfCase(context, caseId)).find(({ status }) => status === 'open')
    if (!order) throw new Refusal('conflict', 'payments/already-paid')
    return order.id
  }
}

const isReason = (text: string): text is WithdrawReason => (withdrawReasons as readonly string[]).includes(text)
