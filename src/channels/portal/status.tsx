import type { FastifyInstance, FastifyRequest } from 'fastify'
import { declarationsOf, declinedBy, lookAtCase, timelineOf } from '#domain/cases/index.ts'
import {
  attachmentsOfCase,
  documentsOfCase,
  fileNameOf,
  openAttachment,
  openDocument,
} from '#domain/documents/index.ts'
import { grantsOfCase } from '#domain/grants/index.ts'
import { ordersOfCase, orderThatCounts, refreshPayment, startPayment } from '#domain/payments/index.ts'
import { isId } from '#platform/ids/uuid.ts'
import { Refusal } from '#platform/refusal.ts'
import { html } from '#ui/index.ts'
import { type Application, openApplication } from '../application.ts'
import { grantShown } from '../grants-shown.tsx'
import { outcomeOf } from '../outcome.ts'
import type { Sessions } from '../sessions.ts'
import { sendPage } from '../site.ts'
import { sendAttachment } from '../uploads.ts'
import { contextOf, requireResident } from '../visitor.ts'
import { followingRoutes } from './following.tsx'
import type { Portal } from './portal.ts'
import { type RunningProblem, runningRoutes, runningShown, type ShowStatus } from './running.tsx'
import { isUnderWay, type PaymentShown, StatusPage } from './status-page.tsx'

type OfCase = { Params: { id: string } }

/** What became of an application: busy, to pay, waiting, refused with why, or ready with its document. */
export function statusRoutes(app: FastifyInstance, portal: Portal, sessions: Sessions): void {
  const { site, payments, uploads } = portal
  const idOf = (id: string) => {
    if (!isId(id)) throw new Refusal('missing', 'cases/not-found')
    return id
  }

  async function page(request: FastifyRequest, application: Application, problem?: RunningProblem): Promise<string> {
    const visit = portal.visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    const { id } = application.case
    const [documents, granted, files, timeline, orders, running, declined, declarations] = await Promise.all([
      documentsOfCase(context, id),
      grantsOfCase(context, id),
      attachmentsOfCase(context, id),
      timelineOf(context, id),
      ordersOfCase(context, id),
      runningShown(portal, request, id),
      application.case.reason === 'signer-declined' ? declinedBy(context, id) : null,
      declarationsOf(context, id),
    ])
    const owed = orderThatCounts(orders)
    const payment: PaymentShown | null = owed ? { cents: owed.cents, next: owed.next } : null
    const attachments = files.filter(({ removedAt }) => removedAt === null)
    const grants = granted.map((grant) => grantShown(site, grant, visit.language))
    const outcome = await outcomeOf(site, context, application.case, owed?.id)
    const shown = {
      application,
      documents,
      grants,
      attachments,
      timeline,
      payment,
      outcome,
      running,
      declined,
      declarations,
      problem,
    }
    return html(<StatusPage {...{ site, visit, ...shown, now: context.now }} />)
  }

  const show: ShowStatus = async (request, id, problem) => {
    const context = contextOf(site, requireResident(request.visitor))
    return page(request, await openApplication(site, context, id), problem)
  }
  runningRoutes(app, portal, sessions, show)
  followingRoutes(app, portal, sessions, show)

  app.get<OfCase>('/aanvraag/:id', async (request, reply) => {
    const context = contextOf(site, requireResident(request.visitor))
    const application = await openApplication(site, context, idOf(request.params.id))
    const { id, status } = application.case
    if (status === 'draft') {
      const open = application.form.firstOpen(context.now)
      return reply.redirect(`/aanvraag/${id}/${open ? open.slug : 'nakijken'}`, 303)
    }
    return sendPage(reply, await page(request, application))
  })

  app.get<OfCase>('/aanvraag/:id/stand', async (request, reply) => {
    const context = contextOf(site, requireResident(request.visitor))
    const { case: subject } = await openApplication(site, context, idOf(request.params.id))
    const order = orderThatCounts(await ordersOfCase(context, subject.id))
    const done = !isUnderWay(subject, order ? { cents: order.cents, next: order.next } : null)
    return reply.header('cache-control', 'no-store').send({ done, href: `/aanvraag/${subject.id}` })
  })

  app.post<OfCase>('/aanvraag/:id/betalen', async (request, reply) => {
    const visit = portal.visitOf(request)
    const context = contextOf(site, requireResident(visit.visitor))
    const { id } = await lookAtCase(context, idOf(request.params.id))
    const order = orderThatCounts(await ordersOfCase(context, id))
    if (!order) throw new Refusal('missing', 'payments/not-found')
    const returnTo = `${site.publicUrl}/aanvraag/${id}/betaald`
    const started = await startPayment(context, payments, { orderId: order.id, returnTo, language: visit.language })
    return reply.redirect(started.next === 'go' ? started.payAt : `/aanvraag/${id}`, 303)
  })

  app.get<OfCase>('/aanvraag/:id/betaald', async (request, reply) => {
    const context = contextOf(site, requireResident(request.visitor))
    const { id } = await lookAtCase(context, idOf(request.params.id))
    const order = orderThatCounts(await ordersOfCase(context, id))
    if (order) await refreshPayment(context, payments, order.id)
    return reply.redirect(`/aanvraag/${id}`, 303)
  })

  app.get<{ Params: { id: string; attachment: string } }>(
    '/aanvraag/:id/bijlage/:attachment',
    async (request, reply) => {
      const context = contextOf(site, requireResident(request.visitor))
      const { id: caseId, product: purpose } = await lookAtCase(context, idOf(request.params.id))
      const attachmentId = idOf(request.params.attachment)
      return sendAttachment(reply, await openAttachment(context, uploads.objects, { attachmentId, caseId, purpose }))
    },
  )

  app.get<OfCase>('/document/:id', async (request, reply) => {
    const context = contextOf(site, requireResident(request.visitor))
    const { document, pdf } = await openDocument(context, idOf(request.params.id))
    return reply
      .type('application/pdf')
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${fileNameOf(document)}"`)
      .send(pdf)
  })
}
